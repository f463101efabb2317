// `@x/auth-core/validate`: what the generated schemas of `@x/…/zod` are made with, and the middleware that applies
// them to responses.
export {
  above,
  atLeast,
  atMost,
  below,
  binary,
  byte,
  type Check,
  date,
  dateTime,
  int32,
  integer,
  items,
  type KnownValues,
  length,
  members,
  multipleOf,
  oneOf,
  open,
  other,
  type Payload,
  pattern,
  present,
  unique,
  uuid,
} from './checks.ts';
export {
  InvalidResponseError,
  type ResponseDrift,
  type ResponseIssue,
  type ValidateResponsesOptions,
  validateResponses,
} from './responses.ts';
export type { AnySchema, ResponseSchemas, SchemaIssue, SchemaResult } from './schema.ts';
