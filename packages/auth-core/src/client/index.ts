// The public API of `@x/auth-core/client`, listed by hand. Generated packages import it.

export { type Progress, withProgress } from '../fetch/progress.ts';
export { type CheckScheme, checkScheme } from '../fetch/scheme.ts';
export type {
  CallOptions as OperationOptions,
  Calls,
  NamedCall,
  OptionsArgument,
  RequestOptions,
} from './calls.ts';
export {
  type ApiClient,
  type ClientOptions,
  createApiClient,
  type ServerOptions,
} from './create.ts';
export type {
  BasicCredential,
  Credential,
  CredentialScheme,
  CredentialSchemes,
  Requirement,
  SchemeCredentials,
} from './credentials.ts';
export { type Discovery, discovered } from './discovery.ts';
export { createEitherClient, type EitherClient } from './either-client.ts';
export type {
  ApiDefinition,
  FetchOptions,
  Operation,
  Receive,
  SecurityScheme,
  Serialize,
} from './operations.ts';
export {
  type Page,
  type PageData,
  type PaginatedList,
  type Pagination,
  paginated,
} from './paginate.ts';
export { type Place, placed, type Through, tokenHeader } from './placed.ts';
export { relocated } from './relocated.ts';
export type { Reading, Reply } from './reply.ts';
export { idInError, idInHeader } from './request-id.ts';
export type { FailureResult, Result, SuccessResult, UndocumentedBody } from './result.ts';
export type { ServerDefinition, ServerVariable } from './servers.ts';
export { createSessionClient, type SessionClientOptions } from './session-client.ts';
export { ApiError, type ApiErrorOf, type DataOf, isApiError, unwrap } from './unwrap.ts';
export {
  type BodyFormat,
  form,
  inBody,
  jsonBody,
  multipart,
  type RawBody,
  raw,
} from './wire/bodies.ts';
export {
  readEvents,
  readJsonEvents,
  type ServerSentEvent,
  type ServerSentEvents,
} from './wire/events.ts';
export { inCookie, inHeader, inIdempotencyKey, inPath, inQuery } from './wire/parameters.ts';
export {
  type Read,
  type ReceivedCall,
  readFile,
  readJson,
  readLines,
  readText,
  received,
} from './wire/responses.ts';
export { type Encode, json, jsonValue, type StyleName, style, type Write } from './wire/style.ts';
