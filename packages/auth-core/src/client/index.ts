// Everything `@x/auth-core/client` promises, by hand: what every generated package is made of.
export type {
  CallOptions as OperationOptions,
  Calls,
  OptionsArgument,
  RequestOptions,
} from './calls.ts';
export {
  type ApiClient,
  type ClientOptions,
  createApiClient,
  createApiClientWith,
  createSessionClient,
  type ServerOptions,
  type SessionClientOptions,
} from './create.ts';
export {
  type ApiDefinition,
  bodies,
  type CompleteOptions,
  jsonQueries,
  type Operation,
  queryStyles,
  type SecurityScheme,
} from './operations.ts';
export {
  type Page,
  type PageData,
  type PaginatedList,
  type Pagination,
  paginated,
} from './paginate.ts';
export { type Place, placed, type Through, tokenHeader } from './placed.ts';
export type { FailureResult, Result, SuccessResult, UndocumentedBody } from './result.ts';
export type { ServerDefinition, ServerVariable } from './servers.ts';
export { ApiError, type ApiErrorOf, type DataOf, isApiError, unwrap } from './unwrap.ts';
