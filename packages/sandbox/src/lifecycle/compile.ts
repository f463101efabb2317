// Compiles the lifecycle in reverse. The sandbox must write the response fields that a client reads,
// and must require the values that a client sends. Each value is traced from where it is required (a
// payload, a parameter, a security scheme) to its source: the account, a token, or a response of an
// earlier step. In the last case, the sandbox generates and stores the value.

import {
  type Condition,
  type Lifecycle as DescribedLifecycle,
  type Description,
  holds,
  isOfInputs,
  type Message,
  type OutputFormat,
  outputsSentAgain,
  type Purpose,
  parsePointer,
  type Step,
  transitionsOf,
  type Value,
  valuesOf,
  type Workflow,
} from '@x/description';
import type { MessagePart } from '../document/parts.ts';
import { formatPointer, type Json } from '../json.ts';
import { type Sent, type Slot, sentAsCredential, sentBy } from './slots.ts';

/** The condition for a value that a client sends. */
export type Requirement =
  | { readonly kind: 'account'; readonly value: string }
  | { readonly kind: 'refresh_token' }
  | { readonly kind: 'access_token' }
  /** An output of the login of the same tokens. The account's own tokens have the documented one. */
  | { readonly kind: 'stored'; readonly name: string; readonly documented: string }
  | { readonly kind: 'minted'; readonly fields: ReadonlySet<IssuedField> };

export interface Credential {
  readonly slot: Slot;
  /** The security scheme, if it is a credential of the step. */
  readonly scheme: string | undefined;
  /** Splits the text at the constants of the template. There is one group per expression. */
  readonly pattern: RegExp;
  /** The requirements of each group. One of them must be met. */
  readonly requirements: readonly (readonly Requirement[])[];
}

/** A place in a response that the sandbox must fill. */
export interface IssuedField {
  readonly place: MessagePart;
  /** Whether it is in a failed response that leads to a challenge. */
  readonly isFailure: boolean;
  /** The name of the cookie, in `Set-Cookie`. */
  readonly cookie: string | undefined;
  /** The names of the outputs (`access_token`, …) that are read there. */
  readonly roles: Set<string>;
  /** The security schemes for which calls carry the value, in addition to that of the access token. */
  readonly schemes: Set<string>;
  /** The names of the outputs that a refresh or a logout sends again. */
  readonly stored: Set<string>;
  /** `x-format` of these outputs. */
  format: OutputFormat | undefined;
  /** `x-prefix` of these outputs: the text before the value. */
  prefix: string;
  /** Whether a later step requires the value as a credential. */
  isRequired: boolean;
  /** Whether a challenge shows the value to the user. An instant must then be in the future. */
  shown: boolean;
}

export interface LifecycleStep {
  readonly workflowId: string;
  readonly kind: Purpose;
  readonly stepId: string;
  readonly operationId: string;
  readonly last: boolean;
  readonly constants: readonly { readonly slot: Slot; readonly value: Json }[];
  readonly credentials: readonly Credential[];
  /** The criteria of a success. A response with status 200 can be a failure by its body. */
  readonly success: Condition;
  /** The criteria of the challenges that follow a success conditionally. */
  readonly challenges: readonly Condition[];
  /** The criteria of the challenges after a failure. */
  readonly challengesAfterFailure: readonly Condition[];
  /** The criteria by which the client polls again, if the step waits for the user. */
  readonly pending: Condition | undefined;
  /** Returns the index of the action that makes a response a rejection; undefined if it is none. */
  readonly refusedBy: (message: Message) => number | undefined;
  /** The outputs of the workflow, in the vocabulary of `specs/README.md`. */
  readonly reads: ReadonlySet<string>;
  /** Outputs with a constant value in the document, such as a lifetime. */
  readonly said: ReadonlyMap<string, Json>;
  /** The security scheme of the resulting access token. A refresh keeps that of its token family. */
  readonly scheme: string | undefined;
}

export interface Lifecycle {
  readonly workflowIds: ReadonlySet<string>;
  readonly steps: ReadonlyMap<string, readonly LifecycleStep[]>;
  /** The fields that are read from the response of each operation. */
  readonly fields: ReadonlyMap<string, readonly IssuedField[]>;
  /** The security schemes of access tokens. */
  readonly tokenSchemes: ReadonlySet<string>;
  /** The token schemes whose tokens are JSON Web Tokens. */
  readonly webTokens: ReadonlySet<string>;
  /** The account's credentials that calls carry in addition to the access token, by scheme. */
  readonly constants: ReadonlyMap<string, readonly Credential[]>;
  /** The security schemes whose credentials are issued with an access token, and are valid only with it. */
  readonly companions: ReadonlySet<string>;
  readonly account: Readonly<Record<string, string>>;
  /** The account's credentials for the first login. */
  readonly credentials: Readonly<Record<string, string | number | boolean>>;
}

export function compileLifecycle({ api, lifecycle, tokenSchemes }: Description): Lifecycle {
  const webTokens = [...api.securitySchemes.values()].filter(
    ({ bearerFormat }) => bearerFormat?.toUpperCase() === 'JWT',
  );
  const compiled = new Compiler(lifecycle, tokenSchemes).compile();
  return { ...compiled, webTokens: new Set(webTokens.map(({ name }) => name)) };
}

class Compiler {
  readonly #workflows: readonly Workflow[];
  readonly #logins: readonly Workflow[];
  readonly #waits: ReadonlySet<string>;
  readonly #tokenSchemes: readonly string[];
  /** By operation, then by position in the response. */
  readonly #fields = new Map<string, Map<string, IssuedField>>();
  readonly #account = new Map<string, string>();

  constructor(lifecycle: DescribedLifecycle | undefined, tokenSchemes: readonly string[]) {
    this.#workflows = lifecycle?.workflows ?? [];
    this.#logins = lifecycle?.logins ?? [];
    const waits = lifecycle?.challenges.filter(({ isWait }) => isWait) ?? [];
    this.#waits = new Set(waits.map(({ workflow }) => workflow.workflowId));
    this.#tokenSchemes = tokenSchemes;
  }

  compile(): Omit<Lifecycle, 'webTokens'> {
    const steps = new Map<string, LifecycleStep[]>();
    for (const workflow of this.#workflows) {
      this.#collectAccount(workflow);
      this.#collectRoles(workflow);
      for (const step of workflow.steps) {
        const { operationId } = step.operation;
        const compiled = this.#compileStep(workflow, step);
        steps.set(operationId, [...(steps.get(operationId) ?? []), compiled]);
      }
    }
    const constants = new Map(this.#workflows.flatMap((workflow) => this.#given(workflow)));
    const fields = [...this.#fields].map(([id, byPlace]): [string, IssuedField[]] => [
      id,
      [...byPlace.values()],
    ]);
    return {
      workflowIds: new Set(this.#workflows.map(({ workflowId }) => workflowId)),
      steps,
      fields: new Map(fields),
      // A scheme has no tokens if its credential is a constant of the account.
      tokenSchemes: new Set(this.#tokenSchemes.filter((scheme) => !constants.has(scheme))),
      constants,
      companions: new Set(
        fields.flatMap(([, list]) => list.flatMap(({ schemes }) => [...schemes])),
      ),
      account: Object.fromEntries(this.#account),
      credentials: this.#credentialsOf(this.#logins[0]),
    };
  }

  /** Returns the constant credentials that calls carry after a login. Records the fields from which the others come. */
  #given(workflow: Workflow): [string, Credential[]][] {
    return workflow.credentials.flatMap((credential): [string, Credential[]][] => {
      const { name } = credential.scheme;
      const values = valuesOf(credential);
      if (values.every(isOfInputs)) {
        const sent = sentAsCredential(credential);
        return [[name, sent.map((one) => this.#credential(workflow, one))]];
      }
      for (const value of values) this.#fieldOf(workflow, value)?.schemes.add(name);
      return [];
    });
  }

  #credentialsOf(login: Workflow | undefined): Record<string, string | number | boolean> {
    const required = (login?.inputs ?? []).filter(({ optional }) => !optional);
    return Object.fromEntries(
      required.map(({ name, example }) => {
        const isText = typeof example !== 'number' && typeof example !== 'boolean';
        return [name, isText ? (this.#account.get(name) ?? '') : example];
      }),
    );
  }

  #collectAccount(workflow: Workflow): void {
    for (const { name, example } of workflow.inputs) {
      const isGiven = this.#requirementsOfInput(workflow, name).every(
        ({ kind }) => kind === 'minted',
      );
      if (example === undefined || isGiven || this.#account.has(name)) continue;
      this.#account.set(name, String(example));
    }
  }

  #collectRoles(workflow: Workflow): void {
    for (const [name, value] of outputsSentAgain(workflow))
      this.#fieldOf(workflow, value)?.stored.add(name);
    for (const [role, value] of workflow.outputs) {
      const field = this.#fieldOf(workflow, value);
      field?.roles.add(role);
      if (field && 'format' in value) field.format ??= value.format;
      if (field && 'prefix' in value) field.prefix ||= value.prefix ?? '';
    }
    for (const { details } of workflow.transitions) {
      for (const value of details.values()) {
        const field = this.#fieldOf(workflow, value);
        if (field) field.shown = true;
      }
    }
  }

  /** Returns the response field from which a value comes. */
  #fieldOf(workflow: Workflow, value: Value): IssuedField | undefined {
    const place = placeOf(value);
    const step = place && workflow.steps.find(({ stepId }) => stepId === place.stepId);
    const cookie = value.type === 'header' ? value.cookie : undefined;
    const format = 'format' in value ? value.format : undefined;
    const isFailure = 'isFailure' in value && value.isFailure;
    const kind = { cookie, format, isFailure };
    return step && this.#field(step.operation.operationId, place.part, kind);
  }

  #field(
    operationId: string,
    place: MessagePart,
    { cookie, format, isFailure }: Pick<IssuedField, 'cookie' | 'format' | 'isFailure'>,
  ): IssuedField {
    const byPlace = this.#fields.get(operationId) ?? new Map<string, IssuedField>();
    this.#fields.set(operationId, byPlace);
    // A cookie is one field, and its lifetime is another one.
    const key = [placeKey(place), cookie, format === 'cookie' ? format : '', isFailure].join(' ');
    const field = byPlace.get(key) ?? {
      place,
      isFailure,
      cookie,
      roles: new Set(),
      schemes: new Set(),
      stored: new Set(),
      format: undefined,
      prefix: '',
      isRequired: false,
      shown: false,
    };
    byPlace.set(key, field);
    return field;
  }

  #compileStep(workflow: Workflow, step: Step): LifecycleStep {
    const constants: { slot: Slot; value: Json }[] = [];
    const credentials: Credential[] = [];
    for (const sent of sentBy(step)) {
      const { slot, value } = sent;
      // The description is immutable, and the value is only compared.
      if (value.type === 'literal') constants.push({ slot, value: value.value as Json });
      // An optional value is not checked, for example a scope or an audience.
      else if (value.type === 'input' && value.optional) continue;
      else credentials.push(this.#credential(workflow, sent));
    }
    const isLast = workflow.steps.at(-1) === step;
    return {
      workflowId: workflow.workflowId,
      kind: workflow.purpose,
      stepId: step.stepId,
      operationId: step.operation.operationId,
      last: isLast,
      constants,
      credentials,
      success: allOf(step.successCriteria),
      challenges: (isLast ? workflow.transitions : [])
        .filter(({ when }) => when.length > 0)
        .map(({ when }) => allOf(when)),
      challengesAfterFailure: step.failures.flatMap(({ type, when }) =>
        type === 'challenge' ? allOf(when) : [],
      ),
      pending: this.#waits.has(workflow.workflowId) ? pendingOf(step) : undefined,
      refusedBy: refusedBy(step),
      reads: new Set(workflow.outputs.keys()),
      said: new Map(
        [...workflow.outputs].flatMap(([name, value]): [string, Json][] =>
          value.type === 'literal' ? [[name, value.value as Json]] : [],
        ),
      ),
      scheme: this.#schemeOf(workflow, new Set()),
    };
  }

  #credential(workflow: Workflow, { slot, value, scheme }: Sent): Credential {
    const parts = value.type === 'template' ? value.parts : [value];
    const pattern = parts
      .map((part) => (typeof part === 'string' ? escapeRegExp(part) : '(.*)'))
      .join('');
    const requirements = parts
      .filter((part) => typeof part !== 'string')
      .map((part) => this.#requirements(workflow, part));
    for (const requirement of requirements.flat())
      if (requirement.kind === 'minted') this.#remember(requirement.fields);
    // The constants are names of authentication schemes, which are case-insensitive (RFC 9110 §11.1).
    return { slot, scheme, pattern: new RegExp(`^${pattern}$`, 'is'), requirements };
  }

  #remember(fields: ReadonlySet<IssuedField>): void {
    for (const field of fields) field.isRequired = true;
  }

  #requirements(workflow: Workflow, value: Value): Requirement[] {
    if (value.type === 'input') return this.#requirementsOfInput(workflow, value.name);
    const field = this.#fieldOf(workflow, value);
    return field ? [{ kind: 'minted', fields: new Set([field]) }] : [];
  }

  #requirementsOfInput(
    workflow: Workflow,
    name: string,
    visited: readonly string[] = [],
  ): Requirement[] {
    const { workflowId, purpose } = workflow;
    if (purpose === 'challenge' || purpose === 'resend') {
      const key = `${workflowId} ${name}`;
      if (visited.includes(key)) return [];
      const given = this.#passed(workflow, name, [...visited, key]);
      if (given.length > 0) return given;
    }
    const isCalledDirectly = purpose === 'login' || purpose === 'refresh' || purpose === 'logout';
    if (isCalledDirectly && (name === 'refresh_token' || name === 'access_token'))
      return [{ kind: name }];
    const value = workflow.inputs.find((input) => input.name === name)?.example;
    if (isCalledDirectly && this.#workflows.some(({ outputs }) => outputs.has(name)))
      return [{ kind: 'stored', name, documented: String(value) }];
    if (value !== undefined) return [{ kind: 'account', value: String(value) }];
    throw new Error(
      `The input "${name}" of the workflow "${workflowId}" has no example, so the sandbox does not ` +
        "know the account's value. Add `examples` with one value to its schema.",
    );
  }

  /** Returns the values that other workflows pass as the input of this one. */
  #passed(workflow: Workflow, name: string, visited: readonly string[]): Requirement[] {
    const requirements: Requirement[] = [];
    for (const source of this.#workflows) {
      const hasInput = source.inputs.some((input) => input.name === name);
      if (source.resend === workflow.workflowId && hasInput)
        requirements.push(...this.#requirementsOfInput(source, name, visited));
      for (const { challenge, parameters } of transitionsOf(source)) {
        const value = challenge === workflow.workflowId ? parameters.get(name) : undefined;
        for (const part of value?.type === 'template' ? value.parts : [value]) {
          if (part === undefined || typeof part === 'string') continue;
          if (part.type === 'input')
            requirements.push(...this.#requirementsOfInput(source, part.name, visited));
          else requirements.push(...this.#requirements(source, part));
        }
      }
    }
    return requirements;
  }

  #schemeOf(workflow: Workflow, visited: Set<string>): string | undefined {
    if (workflow.purpose === 'login') return workflow.scheme;
    visited.add(workflow.workflowId);
    if (workflow.purpose !== 'challenge') return undefined;
    for (const source of this.#workflows) {
      const leadsHere = transitionsOf(source).some(
        ({ challenge }) => challenge === workflow.workflowId,
      );
      const scheme =
        leadsHere && !visited.has(source.workflowId) ? this.#schemeOf(source, visited) : undefined;
      if (scheme !== undefined) return scheme;
    }
    return undefined;
  }
}

/** Returns the position in a response from which a value comes. */
function placeOf(
  value: Value,
): { readonly stepId: string; readonly part: MessagePart } | undefined {
  if (value.type === 'body')
    return { stepId: value.stepId, part: { in: 'body', pointer: parsePointer(value.pointer) } };
  return value.type === 'header'
    ? { stepId: value.stepId, part: { in: 'header', name: value.name.toLowerCase() } }
    : undefined;
}

/** Applies the first action whose criteria are true (`specs/README.md`, "Failures"). */
function refusedBy({ failures }: Step): (message: Message) => number | undefined {
  const actions = failures.map(({ type, when }) => ({
    refused: type === 'reject',
    condition: allOf(when),
  }));
  return (message) => {
    const at = actions.findIndex(({ condition }) => holds(condition, message));
    return actions[at]?.refused ? at : undefined;
  };
}

/** Returns the criteria of the retries without `x-slow-down`. */
function pendingOf({ failures }: Step): Condition | undefined {
  const retry = failures.find((action) => action.type === 'retry' && action.slowDown === 0);
  return retry && allOf(retry.when);
}

function allOf(conditions: readonly Condition[]): Condition {
  return { type: 'all', conditions };
}

function placeKey(place: MessagePart): string {
  return place.in === 'body' ? `#${formatPointer(place.pointer)}` : `${place.in}.${place.name}`;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
