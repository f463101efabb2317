// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
export {
  InvalidResponseError,
  type ResponseDrift,
  type ResponseIssue,
  type ValidateResponsesOptions,
  validateResponses,
} from '@x/auth-core/validate';
export type { Middleware } from 'openapi-fetch';
export * from './components.ts';
export * as requests from './requests.ts';
export * as responses from './responses.ts';
export type { Received, RequestSchemas, ResponseSchemas, Schema, Sent } from './types.ts';
