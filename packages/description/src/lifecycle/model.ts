// The model of a lifecycle: how a token is obtained, refreshed and revoked. Every expression and every action is resolved.
import type { Condition } from '../expressions/condition.ts';
import type { MessagePart } from '../expressions/expression.ts';
import type { Json } from '../json/json.ts';
import type { Operation, SecurityScheme } from '../openapi/model.ts';
import type { Place } from '../problems/place.ts';
import type { Segment } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';

/** A value of a workflow. Values of responses are known after the call. */
export type Value =
  | { readonly type: 'literal'; readonly value: Json }
  | InputValue
  | BodyValue
  | HeaderValue
  | { readonly type: 'status'; readonly stepId: string }
  | { readonly type: 'template'; readonly parts: readonly (string | Value)[] }
  | {
      readonly type: 'object';
      readonly members: readonly (readonly [name: string, value: Value])[];
    }
  | { readonly type: 'list'; readonly items: readonly Value[] };

/** An input of the workflow. */
export interface InputValue {
  readonly type: 'input';
  readonly name: string;
  /** Whether it may be omitted. Then `default` is sent, or nothing. */
  readonly optional: boolean;
  readonly default: Json | undefined;
}

/** A value from the response body of a step. */
export interface BodyValue {
  readonly type: 'body';
  readonly stepId: string;
  /** Whether it is in the body of a failed response, whose type is not known. */
  readonly isFailure: boolean;
  /** A JSON pointer (RFC 6901); `''` is the whole body. */
  readonly pointer: string;
  readonly segments: readonly Segment[];
  /** Whether it may be absent or `null`. */
  readonly optional: boolean;
  /** One schema for each variant of the containing value. */
  readonly schemas: readonly Schema[];
  /** The format of a duration or instant; `undefined` if the output's name states it. */
  readonly format: OutputFormat | undefined;
  /** The text before the value (`x-prefix`). */
  readonly prefix?: string | undefined;
}

/** The values of `x-format` for durations. */
export const lengthFormats = [
  'milliseconds',
  'minutes',
  'hours',
  'suffixed',
  'iso8601',
  'cookie',
] as const;
/** The values of `x-format` for instants. */
export const instantFormats = ['milliseconds', 'microsoft'] as const;
export type LengthFormat = (typeof lengthFormats)[number];
export type InstantFormat = (typeof instantFormats)[number];
export type OutputFormat = LengthFormat | InstantFormat;
export const outputFormats: readonly OutputFormat[] = [
  ...new Set<OutputFormat>([...lengthFormats, ...instantFormats]),
];

export interface HeaderValue {
  readonly type: 'header';
  readonly stepId: string;
  readonly isFailure: boolean;
  /** The header's name as written. */
  readonly name: string;
  readonly optional: boolean;
  /** The name of the cookie in a `Set-Cookie` header (`x-cookie`). */
  readonly cookie: string | undefined;
  readonly format: OutputFormat | undefined;
  /** The text before the value (`x-prefix`). */
  readonly prefix?: string | undefined;
}

export interface Input {
  readonly name: string;
  /** Whether it may be omitted. */
  readonly optional: boolean;
  readonly description: string | undefined;
  /** Whether its schema has `format: password`. */
  readonly secret: boolean;
  /** Whether a value works only once: a one-time code. The workflow lists it in `x-single-use`. */
  readonly singleUse: boolean;
  readonly schema: Schema;
  /** The value of the sandbox's account. */
  readonly example: Json | undefined;
  readonly place: Place;
}

/** The purpose of a workflow, from its `workflowId` or from the workflow that leads to it. */
export type Purpose = 'login' | 'challenge' | 'resend' | 'refresh' | 'logout';

/** The meaning of a failed call: the first action whose conditions all hold. */
export type FailureAction =
  /** The provider rejected the credentials, the answer or the refresh token. */
  | { readonly type: 'reject'; readonly when: readonly Condition[]; readonly place: Place }
  /** The provider requires more: the failed step leads to a challenge. */
  | {
      readonly type: 'challenge';
      readonly when: readonly Condition[];
      readonly transition: Transition;
      readonly place: Place;
    }
  | {
      readonly type: 'retry';
      readonly when: readonly Condition[];
      /** The pause before the retry, in seconds. */
      readonly after: number;
      /** The maximum number of retries. */
      readonly limit: number;
      /** The number of seconds by which `x-slow-down` increases the pauses of a wait. */
      readonly slowDown: number;
      readonly name: string;
      readonly place: Place;
    };

/** A credential that a step sends, with its security scheme. */
export type Credential = { readonly scheme: SecurityScheme } & (
  | { readonly type: 'basic'; readonly username: Value; readonly password: Value }
  | { readonly type: 'bearer'; readonly token: Value }
  | { readonly type: 'apiKey'; readonly value: Value }
);

export interface Step {
  readonly stepId: string;
  readonly operation: Operation;
  readonly parameters: readonly {
    readonly in: string;
    readonly name: string;
    readonly value: Value;
  }[];
  readonly credentials: readonly Credential[];
  readonly body: Value | undefined;
  /** The media type of the request body. */
  readonly contentType: string | undefined;
  /** Whether the response body is text instead of JSON. */
  readonly isText: boolean;
  /** The call succeeds if all of these hold. */
  readonly successCriteria: readonly Condition[];
  readonly failures: readonly FailureAction[];
  /** The position of the provider's error code (`x-error-code`). */
  readonly errorCode: MessagePart | undefined;
  readonly outputs: ReadonlyMap<string, Value>;
  /** The names of its outputs, including unresolved ones. */
  readonly declared: readonly string[];
  readonly place: Place;
}

/** A transition to a challenge: from a workflow's last step, or from a step that failed. */
export interface Transition {
  /** The `workflowId` of the workflow that answers the challenge. */
  readonly challenge: string;
  readonly when: readonly Condition[];
  /** The values that are passed to that workflow. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** The values that the user sees with the question. */
  readonly details: ReadonlyMap<string, Value>;
}

export interface Workflow {
  readonly workflowId: string;
  readonly purpose: Purpose;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  readonly transitions: readonly Transition[];
  /**
   * The outputs by name: those of `tokenOutputs`, and values that a refresh or a logout sends again, by name of its
   * input.
   */
  readonly outputs: ReadonlyMap<string, Value>;
  /**
   * The credentials of API calls in addition to the access token, for a login, a challenge or a refresh. If they
   * include the scheme of a login, there is no access token: calls send the credentials themselves (an API key, HTTP
   * Basic).
   */
  readonly credentials: readonly Credential[];
  /** The values of server variables that the provider assigns, for a login, a challenge or a refresh (`x-server`). */
  readonly server: ReadonlyMap<string, Value>;
  /** The security scheme of the access token, for a login. */
  readonly scheme: string | undefined;
  /**
   * The names of the inputs that distinguish accounts and tenants, for a login: those of `x-identity`, or all that are
   * not secret.
   */
  readonly identity: readonly string[];
  /** The number of seconds before expiry at which the access token is refreshed, for a login. */
  readonly refreshWithin: number | undefined;
  /** The workflow that sends the code again, for a challenge. */
  readonly resend: string | undefined;
  /** The input that has the seconds between two polls, for a wait (`x-interval`). */
  readonly interval: Value | undefined;
  /** The workflows that refresh and revoke its tokens, for a login. */
  readonly refreshedBy: string | undefined;
  readonly revokedBy: string | undefined;
  readonly place: Place;
}

/** A challenge, as the user sees it. */
export interface Challenge {
  readonly workflow: Workflow;
  /** The names of the inputs that are passed. */
  readonly given: readonly string[];
  /** The inputs to ask the user for. */
  readonly asked: readonly Input[];
  /** Whether it has no question: the client polls until the user has acted elsewhere. */
  readonly isWait: boolean;
  readonly details: readonly Detail[];
}

/** A value to show to the user with a challenge. */
export interface Detail {
  readonly name: string;
  /** Its value for each transition to the challenge; `undefined` if the transition does not provide it. */
  readonly values: readonly (Value | undefined)[];
  readonly optional: boolean;
}

/** A `lifecycle…` workflow. It calls the other workflows, and a workflow runner can execute it. */
export interface Narrative {
  readonly workflowId: string;
  readonly summary: string | undefined;
  readonly inputs: readonly Input[];
  /** The operations that its steps call. */
  readonly operations: readonly Operation[];
  readonly place: Place;
}

export interface Lifecycle {
  readonly logins: readonly Workflow[];
  readonly challenges: readonly Challenge[];
  readonly resends: readonly Workflow[];
  /** `refresh`, then `refreshWith…` of single logins. */
  readonly refreshes: readonly Workflow[];
  /** `logout`, then `logoutWith…` of single logins. */
  readonly logouts: readonly Workflow[];
  /** All workflows above, in the order of the document. */
  readonly workflows: readonly Workflow[];
  readonly narratives: readonly Narrative[];
  /** Whether it is derived from the security schemes, without a lifecycle document. */
  readonly isDerived: boolean;
  readonly place: Place;
}

/** The outputs that are durations in seconds, and those that are instants, if they have no `x-format`. */
export const lengthOutputs: readonly string[] = ['expires_in', 'refresh_expires_in'];
export const instantOutputs: readonly string[] = ['expires_at', 'issued_at', 'refresh_expires_at'];

/** The outputs of a workflow: the members of RFC 6749 §5.1, and alternatives that providers use. */
export const tokenOutputs: readonly string[] = [
  'access_token',
  'refresh_token',
  'expires_in',
  'expires_in_ms',
  'expires_at',
  'issued_at',
  'refresh_expires_in',
  'refresh_expires_at',
  'token_type',
  'scope',
];
