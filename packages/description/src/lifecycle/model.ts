// The model of an Arazzo document: how a token is obtained, refreshed and revoked. Expressions and actions are resolved.
import type { Condition } from '../expressions/condition.ts';
import type { Json } from '../json/json.ts';
import type { Operation, SecurityScheme } from '../openapi/model.ts';
import type { Place } from '../problems/place.ts';
import type { Segment } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';

/** A value in a workflow: a constant, an input, or a part of a step's response. */
export type Value =
  | { readonly type: 'literal'; readonly value: Json }
  | { readonly type: 'input'; readonly name: string }
  | BodyValue
  | HeaderValue
  | { readonly type: 'status'; readonly stepId: string }
  | { readonly type: 'template'; readonly parts: readonly (string | Value)[] }
  | {
      readonly type: 'object';
      readonly members: readonly (readonly [name: string, value: Value])[];
    }
  | { readonly type: 'list'; readonly items: readonly Value[] };

/** A value from the response body of a step. */
export interface BodyValue {
  readonly type: 'body';
  readonly stepId: string;
  /** A JSON pointer (RFC 6901); `''` is the whole body. */
  readonly pointer: string;
  readonly segments: readonly Segment[];
  /** Whether it may be absent or `null`. */
  readonly optional: boolean;
  /** The value's schemas, one for each variant of the schema that contains it. */
  readonly schemas: readonly Schema[];
}

export interface HeaderValue {
  readonly type: 'header';
  readonly stepId: string;
  /** The header's name as written. */
  readonly name: string;
  readonly optional: boolean;
}

export interface Input {
  readonly name: string;
  readonly description: string | undefined;
  /** Whether its schema has `format: password`. */
  readonly secret: boolean;
  readonly schema: Schema;
  /** The value that the sandbox's account has for it. */
  readonly example: Json | undefined;
  readonly place: Place;
}

/** The purpose of a workflow. It follows from the `workflowId` or from the references to the workflow. */
export type Purpose = 'login' | 'challenge' | 'resend' | 'refresh' | 'logout';

/** What happens after a failed call. The first action whose conditions all hold applies. */
export type FailureAction =
  /** The provider rejected the credentials, the challenge answer or the refresh token. */
  | { readonly type: 'reject'; readonly when: readonly Condition[]; readonly place: Place }
  | {
      readonly type: 'retry';
      readonly when: readonly Condition[];
      /** The delay, in seconds. */
      readonly after: number;
      /** The maximum number of retries. */
      readonly limit: number;
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
  /** The call succeeded if all of them hold. */
  readonly successCriteria: readonly Condition[];
  readonly failures: readonly FailureAction[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** The names of all outputs, including those that could not be resolved. */
  readonly declared: readonly string[];
  readonly place: Place;
}

/** A transition from a workflow's last step to a challenge. */
export interface Transition {
  /** The `workflowId` of the workflow that answers the challenge. */
  readonly challenge: string;
  readonly when: readonly Condition[];
  /** The inputs that are passed to that workflow. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** The values to show to the user with the question. */
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
  /** The outputs by name. The names are those of `tokenOutputs`. */
  readonly outputs: ReadonlyMap<string, Value>;
  /** Only of a login: the security scheme of its access token. */
  readonly scheme: string | undefined;
  /** Only of a login: how many seconds before its expiry the access token is refreshed. */
  readonly refreshWithin: number | undefined;
  /** Only of a challenge: the `workflowId` of the workflow that sends the code again. */
  readonly resend: string | undefined;
  readonly place: Place;
}

/** A question that a login asks the user, such as a one-time code. */
export interface Challenge {
  readonly workflow: Workflow;
  /** The names of the inputs that the transitions pass to the workflow. */
  readonly given: readonly string[];
  /** The inputs to ask the user for. */
  readonly asked: readonly Input[];
  readonly details: readonly Detail[];
}

/** A value to show to the user with a challenge. */
export interface Detail {
  readonly name: string;
  /** The value for each transition to the challenge; `undefined` if that transition does not provide it. */
  readonly values: readonly (Value | undefined)[];
  readonly optional: boolean;
}

/** A `lifecycle…` workflow. It calls the other workflows; a workflow runner executes it. */
export interface Narrative {
  readonly workflowId: string;
  readonly summary: string | undefined;
  readonly inputs: readonly Input[];
  readonly place: Place;
}

export interface Lifecycle {
  readonly logins: readonly Workflow[];
  readonly challenges: readonly Challenge[];
  readonly resends: readonly Workflow[];
  readonly refresh: Workflow | undefined;
  readonly logout: Workflow | undefined;
  /** All workflows above, in the document's order. */
  readonly workflows: readonly Workflow[];
  readonly narratives: readonly Narrative[];
  readonly place: Place;
}

/** The names of a workflow's outputs: those of RFC 6749 §5.1, and the variants that providers use. */
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
