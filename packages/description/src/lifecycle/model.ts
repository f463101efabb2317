// How a token is obtained, kept and revoked, as the Arazzo document describes it: every expression bound to what it
// means, every action to its consequence.
import type { Condition } from '../expressions/condition.ts';
import type { Json } from '../json/json.ts';
import type { Operation, SecurityScheme } from '../openapi/model.ts';
import type { Place } from '../problems/place.ts';
import type { Segment } from '../schema/reach.ts';
import type { Schema } from '../schema/schema.ts';

/** A value of a workflow: known, or known as soon as a call was made. */
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

/** A part of the body of a step's response. */
export interface BodyValue {
  readonly type: 'body';
  readonly stepId: string;
  /** A JSON pointer (RFC 6901); `''` is the whole body. */
  readonly pointer: string;
  readonly segments: readonly Segment[];
  /** Whether it may be absent or `null`. */
  readonly optional: boolean;
  /** One for each variant of what contains it. */
  readonly schemas: readonly Schema[];
  /** How an output's length or instant is written; `undefined` where the name of the output says it. */
  readonly format: OutputFormat | undefined;
}

/** `x-format`: those of a length of time. */
export const lengthFormats = ['milliseconds', 'minutes', 'hours', 'suffixed', 'iso8601'] as const;
/** `x-format`: those of an instant. */
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
  /** As written. */
  readonly name: string;
  readonly optional: boolean;
}

export interface Input {
  readonly name: string;
  readonly description: string | undefined;
  /** `format: password`. */
  readonly secret: boolean;
  readonly schema: Schema;
  /** The value of the sandbox's account. */
  readonly example: Json | undefined;
  readonly place: Place;
}

/** What a workflow is for. Its `workflowId` says it, or what leads to it. */
export type Purpose = 'login' | 'challenge' | 'resend' | 'refresh' | 'logout';

/** What a failed call means: the first action whose conditions all hold says it. */
export type FailureAction =
  /** The credentials, the answer or the refresh token are rejected. */
  | { readonly type: 'reject'; readonly when: readonly Condition[]; readonly place: Place }
  | {
      readonly type: 'retry';
      readonly when: readonly Condition[];
      /** Seconds. */
      readonly after: number;
      /** How many times. */
      readonly limit: number;
      readonly name: string;
      readonly place: Place;
    };

/** A credential of a security scheme that a step sends. */
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
  /** Of the request body. */
  readonly contentType: string | undefined;
  /** Whether its response is text, not JSON. */
  readonly isText: boolean;
  /** All have to hold for the call to be a success. */
  readonly successCriteria: readonly Condition[];
  readonly failures: readonly FailureAction[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** The names of its outputs, also of those that could not be resolved. */
  readonly declared: readonly string[];
  readonly place: Place;
}

/** A challenge that follows a workflow's last step. */
export interface Transition {
  /** The workflow that answers it. */
  readonly challenge: string;
  readonly when: readonly Condition[];
  /** What is handed over to that workflow. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** What the user sees with the question. */
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
  /** In the vocabulary of `tokenOutputs`. */
  readonly outputs: ReadonlyMap<string, Value>;
  /** Of a login: the security scheme that its access token is for. */
  readonly scheme: string | undefined;
  /**
   * Of a login: the names of the inputs that distinguish accounts and tenants. `x-identity` lists them; otherwise they
   * are those that are not a secret.
   */
  readonly identity: readonly string[];
  /** Of a login: seconds before expiry at which the access token is refreshed. */
  readonly refreshWithin: number | undefined;
  /** Of a challenge: the workflow that sends the code again. */
  readonly resend: string | undefined;
  readonly place: Place;
}

/** A challenge, as the user sees it who answers it. */
export interface Challenge {
  readonly workflow: Workflow;
  /** The names of the inputs that are handed over. */
  readonly given: readonly string[];
  /** The inputs that the user is asked for. */
  readonly asked: readonly Input[];
  readonly details: readonly Detail[];
}

export interface Detail {
  readonly name: string;
  /** Its value after each of the transitions that lead to the challenge; absent where one does not show it. */
  readonly values: readonly (Value | undefined)[];
  readonly optional: boolean;
}

/** A `lifecycle…` workflow: a walk through the others that a workflow runner executes. */
export interface Narrative {
  readonly workflowId: string;
  readonly summary: string | undefined;
  readonly inputs: readonly Input[];
  /** What its steps call, apart from other workflows. */
  readonly operations: readonly Operation[];
  readonly place: Place;
}

export interface Lifecycle {
  readonly logins: readonly Workflow[];
  readonly challenges: readonly Challenge[];
  readonly resends: readonly Workflow[];
  readonly refresh: Workflow | undefined;
  readonly logout: Workflow | undefined;
  /** All of the above in the document's order. */
  readonly workflows: readonly Workflow[];
  readonly narratives: readonly Narrative[];
  readonly place: Place;
}

/** Outputs that are a length of time in seconds, and those that are an instant, if they have no `x-format`. */
export const lengthOutputs: readonly string[] = ['expires_in', 'refresh_expires_in'];
export const instantOutputs: readonly string[] = ['expires_at', 'issued_at', 'refresh_expires_at'];

/** The outputs of a workflow: RFC 6749 §5.1, and what providers say instead of it. */
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
