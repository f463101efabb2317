// A lifecycle document as the emitter needs it: every reference resolved to what it means.

import type { Operation } from '../model/openapi.ts';
import type { Segment } from '../model/schema.ts';
import type { Place } from '../places.ts';
import type { Condition } from './criteria.ts';

/** What is known, or will be when the call is made. */
export type Value =
  | { readonly type: 'literal'; readonly value: unknown }
  | { readonly type: 'input'; readonly name: string }
  | {
      readonly type: 'body';
      readonly step: string;
      readonly segments: readonly Segment[];
      readonly pointer: string;
      readonly optional: boolean;
      readonly schemas: readonly Place[];
    }
  | {
      readonly type: 'header';
      readonly step: string;
      readonly name: string;
      readonly optional: boolean;
    }
  | { readonly type: 'status'; readonly step: string }
  | { readonly type: 'template'; readonly parts: readonly (string | Value)[] }
  | {
      readonly type: 'object';
      readonly members: readonly (readonly [name: string, value: Value])[];
    }
  | { readonly type: 'list'; readonly items: readonly Value[] };

export interface Input {
  readonly name: string;
  readonly description: string | undefined;
  readonly secret: boolean;
  readonly example: string | undefined;
  readonly type: string;
  readonly place: Place;
}

export type FailureAction =
  | { readonly type: 'refuse'; readonly when: readonly Condition[] }
  | {
      readonly type: 'retry';
      readonly when: readonly Condition[];
      readonly after: number;
      readonly limit: number;
    };

/** A credential that a step sends in a header. */
export type Credential =
  | {
      readonly type: 'basic';
      readonly header: string;
      readonly username: Value;
      readonly password: Value;
    }
  | { readonly type: 'bearer'; readonly header: string; readonly token: Value }
  | { readonly type: 'apiKey'; readonly header: string; readonly value: Value };

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
  /** Whether its answer is text, and not JSON. */
  readonly asText: boolean;
  readonly succeeds: readonly Condition[];
  readonly onFailure: readonly FailureAction[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** The names of its outputs, also of those that could not be resolved. */
  readonly declared: readonly string[];
}

/** A challenge that a login may lead to. */
export interface Transition {
  readonly challenge: string;
  readonly when: readonly Condition[];
  /** What is handed over to it. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** What is shown with the question. */
  readonly details: ReadonlyMap<string, Value>;
}

export interface Workflow {
  readonly workflowId: string;
  readonly kind: 'login' | 'challenge' | 'resend' | 'refresh' | 'logout';
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  readonly transitions: readonly Transition[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** Of a login. */
  readonly scheme: string | undefined;
  readonly refreshWithin: number | undefined;
  /** Of a challenge: the workflow that sends the code again. */
  readonly resend: string | undefined;
}

/** A challenge, seen from the user who answers it. */
export interface Challenge {
  readonly workflow: Workflow;
  readonly given: readonly string[];
  readonly asked: readonly Input[];
  readonly details: readonly {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
  }[];
}

export interface Lifecycle {
  readonly logins: readonly Workflow[];
  readonly challenges: readonly Challenge[];
  readonly resends: readonly Workflow[];
  readonly refresh: Workflow | undefined;
  readonly logout: Workflow | undefined;
}
