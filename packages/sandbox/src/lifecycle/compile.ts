// The lifecycle read backwards. What a client reads out of a response is what the sandbox has to
// put there; what a client sends is what the sandbox has to demand. Values are followed from where
// they are demanded (a payload, a parameter, `x-security`) to where they come from: the account, a
// token, or a response of an earlier step, whose value then has to be minted and remembered.

import {
  allOf,
  type Condition,
  type Expression,
  holds,
  type Message,
  type MessagePart,
} from '../document/expressions.ts';
import type { Api } from '../document/openapi.ts';
import { formatPointer, type Json, type JsonObject } from '../json.ts';
import {
  readWorkflows,
  type Step,
  type StepSecurity,
  type Workflow,
  type WorkflowKind,
} from './document.ts';
import { type Sent, type Slot, securitySlot, sentInMessage } from './slots.ts';

/** What a presented value has to be. */
export type Demand =
  | { readonly kind: 'account'; readonly value: string }
  | { readonly kind: 'refresh_token' }
  | { readonly kind: 'access_token' }
  | { readonly kind: 'minted'; readonly origins: ReadonlySet<string> };

export interface Credential {
  readonly slot: Slot;
  /** The security scheme, if the credential is one of `x-security`. */
  readonly scheme: string | undefined;
  /** Splits the presented text at the constants of the template, one group an expression. */
  readonly pattern: RegExp;
  /** For every group the demands of which one must be met. */
  readonly demands: readonly (readonly Demand[])[];
}

/** A place in a response at which something has to be put. */
export interface Issue {
  readonly place: MessagePart;
  /** The words of the output vocabulary that are read there. */
  readonly roles: Set<string>;
  /** Set if what stands there is demanded later as a credential. */
  origin: string | undefined;
  /** Shown to the user with a challenge: an instant there has to lie ahead. */
  shown: boolean;
}

export interface LifecycleStep {
  readonly workflowId: string;
  readonly kind: WorkflowKind;
  readonly stepId: string;
  readonly operationId: string;
  readonly last: boolean;
  readonly constants: readonly { readonly slot: Slot; readonly value: Json }[];
  readonly credentials: readonly Credential[];
  /** The criteria of the challenges that follow a success under a condition. */
  readonly challenges: readonly Condition[];
  /** If a response means that what was presented is refused: which of the actions says so. */
  readonly refusedBy: (message: Message) => number | undefined;
  /** The outputs of the workflow, in the vocabulary of `specs/README.md`. */
  readonly reads: ReadonlySet<string>;
  /** The security scheme of the access token that this leads to; a refresh keeps the family's. */
  readonly scheme: string | undefined;
}

export interface Lifecycle {
  readonly workflowIds: ReadonlySet<string>;
  readonly steps: ReadonlyMap<string, readonly LifecycleStep[]>;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** The security schemes that an access token is for. */
  readonly tokenSchemes: ReadonlySet<string>;
  readonly account: Readonly<Record<string, string>>;
  /** What of the account the first login takes. */
  readonly credentials: Readonly<Record<string, string>>;
}

export function compileLifecycle(document: JsonObject, api: Api): Lifecycle {
  return new Compiler(readWorkflows(document), api).compile();
}

class Compiler {
  readonly #workflows: ReadonlyMap<string, Workflow>;
  readonly #api: Api;
  readonly #issues = new Map<string, Map<string, Issue>>();
  readonly #account: Record<string, string> = {};

  constructor(workflows: ReadonlyMap<string, Workflow>, api: Api) {
    this.#workflows = workflows;
    this.#api = api;
  }

  compile(): Lifecycle {
    const steps = new Map<string, LifecycleStep[]>();
    for (const workflow of this.#workflows.values()) {
      this.#collectAccount(workflow);
      this.#collectRoles(workflow);
      for (const step of workflow.steps) {
        this.#checkOperation(workflow, step);
        const compiled = this.#compileStep(workflow, step);
        steps.set(step.operationId, [...(steps.get(step.operationId) ?? []), compiled]);
      }
    }
    const logins = [...this.#workflows.values()].filter(({ kind }) => kind === 'login');
    const schemes = logins.flatMap(({ securityScheme }) => securityScheme ?? []);
    const issues = [...this.#issues].map(([id, byPlace]): [string, Issue[]] => [
      id,
      [...byPlace.values()],
    ]);
    return {
      workflowIds: new Set(this.#workflows.keys()),
      steps,
      issues: new Map(issues),
      tokenSchemes: new Set(schemes),
      account: this.#account,
      credentials: this.#credentialsOf(logins[0]),
    };
  }

  #credentialsOf(login: Workflow | undefined): Record<string, string> {
    const names = [...(login?.inputs.keys() ?? [])];
    return Object.fromEntries(names.map((name) => [name, this.#account[name] ?? '']));
  }

  #checkOperation(workflow: Workflow, { stepId, operationId }: Step): void {
    if (this.#api.operations.has(operationId)) return;
    throw new Error(
      `The step "${stepId}" of the workflow "${workflow.workflowId}" calls "${operationId}", ` +
        'and the OpenAPI document has no operation of that operationId. Name one that it has.',
    );
  }

  #collectAccount(workflow: Workflow): void {
    for (const [name, example] of workflow.inputs) {
      const given = this.#demandsOfInput(workflow, name).every(({ kind }) => kind === 'minted');
      if (example !== undefined && !given) this.#account[name] ??= example;
    }
  }

  #collectRoles(workflow: Workflow): void {
    for (const [role, expression] of workflow.outputs) {
      for (const { step, place } of this.#places(workflow, expression)) {
        this.#issue(step.operationId, place).roles.add(role);
      }
    }
    for (const step of workflow.steps) {
      if (!step.onSuccess.some(({ type }) => type === 'goto')) continue;
      for (const expression of step.outputs.values()) {
        if (expression.kind === 'response')
          this.#issue(step.operationId, expression.part).shown = true;
      }
    }
  }

  /** Where in responses a value of a workflow comes from. */
  #places(workflow: Workflow, expression: Expression): { step: Step; place: MessagePart }[] {
    if (expression.kind !== 'steps') return [];
    const step = workflow.steps.find(({ stepId }) => stepId === expression.stepId);
    const output = step?.outputs.get(expression.output);
    if (!step || !output) return [];
    return output.kind === 'response'
      ? [{ step, place: output.part }]
      : this.#places(workflow, output);
  }

  #issue(operationId: string, place: MessagePart): Issue {
    const byPlace = this.#issues.get(operationId) ?? new Map<string, Issue>();
    this.#issues.set(operationId, byPlace);
    const key = placeKey(place);
    const issue = byPlace.get(key) ?? { place, roles: new Set(), origin: undefined, shown: false };
    byPlace.set(key, issue);
    return issue;
  }

  #compileStep(workflow: Workflow, step: Step): LifecycleStep {
    const sent = [
      ...sentInMessage(step),
      ...step.security.flatMap((use) => this.#sentAsSecurity(use)),
    ];
    const constants: { slot: Slot; value: Json }[] = [];
    const credentials: Credential[] = [];
    for (const { slot, template, scheme } of sent) {
      if ('constant' in template) constants.push({ slot, value: template.constant });
      else credentials.push(this.#credential(workflow, step, { slot, template, scheme }));
    }
    return {
      workflowId: workflow.workflowId,
      kind: workflow.kind,
      stepId: step.stepId,
      operationId: step.operationId,
      last: workflow.steps.at(-1) === step,
      constants,
      credentials,
      challenges: step.onSuccess
        .filter((action) => action.criteria.length > 0 && this.#isChallenge(action.workflowId))
        .map(({ criteria }) => allOf(criteria)),
      refusedBy: this.#refusedBy(workflow, step),
      reads: new Set(workflow.outputs.keys()),
      scheme: this.#schemeOf(workflow, new Set()),
    };
  }

  #isChallenge(workflowId: string | undefined): boolean {
    return workflowId !== undefined && this.#workflows.get(workflowId)?.kind === 'challenge';
  }

  #sentAsSecurity({ schemeName, values }: StepSecurity): Sent[] {
    const raw = this.#api.securitySchemes.get(schemeName);
    if (!raw) {
      throw new Error(
        `x-security names "${schemeName}", which is not one of the securitySchemes of the OpenAPI ` +
          'document. Add it there, or name one that is.',
      );
    }
    return [...values].map(([part, template]) => ({
      slot: securitySlot(raw, part),
      template,
      scheme: schemeName,
    }));
  }

  #credential(
    workflow: Workflow,
    step: Step,
    sent: {
      slot: Slot;
      template: { parts: readonly (string | Expression)[] };
      scheme: string | undefined;
    },
  ): Credential {
    const { slot, template, scheme } = sent;
    const expressions = template.parts.filter((part) => typeof part !== 'string');
    const pattern = template.parts
      .map((part) => (typeof part === 'string' ? escapeRegExp(part) : '(.*)'))
      .join('');
    const demands = expressions.map((expression) => this.#demands(workflow, step, expression));
    for (const demand of demands.flat())
      if (demand.kind === 'minted') this.#remember(demand.origins);
    // RFC 9110 §11.1: the name of an authentication scheme, which is what constants are, has no case.
    return { slot, scheme, pattern: new RegExp(`^${pattern}$`, 'is'), demands };
  }

  #remember(origins: ReadonlySet<string>): void {
    for (const origin of origins) {
      const at = origin.indexOf(' ');
      const issue = this.#issues.get(origin.slice(0, at))?.get(origin.slice(at + 1));
      if (issue) issue.origin = origin;
    }
  }

  #demands(workflow: Workflow, step: Step, expression: Expression): Demand[] {
    if (expression.kind === 'inputs') return this.#demandsOfInput(workflow, expression.name);
    if (expression.kind === 'response') {
      this.#issue(step.operationId, expression.part);
      const origin = `${step.operationId} ${placeKey(expression.part)}`;
      return [{ kind: 'minted', origins: new Set([origin]) }];
    }
    if (expression.kind !== 'steps') return [];
    const earlier = workflow.steps.find(({ stepId }) => stepId === expression.stepId);
    const output = earlier?.outputs.get(expression.output);
    return earlier && output ? this.#demands(workflow, earlier, output) : [];
  }

  #demandsOfInput(workflow: Workflow, name: string, visited: readonly string[] = []): Demand[] {
    const { workflowId, kind } = workflow;
    if (kind === 'challenge' || kind === 'resend') {
      const key = `${workflowId} ${name}`;
      if (visited.includes(key)) return [];
      const given = this.#given(workflow, name, [...visited, key]);
      if (given.length > 0) return given;
    }
    const isOutset = kind === 'login' || kind === 'refresh' || kind === 'logout';
    if (isOutset && (name === 'refresh_token' || name === 'access_token')) return [{ kind: name }];
    const value = workflow.inputs.get(name);
    if (value !== undefined) return [{ kind: 'account', value }];
    throw new Error(
      `The input "${name}" of the workflow "${workflowId}" has no example, so the sandbox can't know ` +
        "its account's value. Give its schema `examples` with one value.",
    );
  }

  /** What the workflows that lead to this one hand over as the input. */
  #given(workflow: Workflow, name: string, visited: readonly string[]): Demand[] {
    const demands: Demand[] = [];
    for (const source of this.#workflows.values()) {
      if (source.resend === workflow.workflowId && source.inputs.has(name)) {
        demands.push(...this.#demandsOfInput(source, name, visited));
      }
      for (const step of source.steps) {
        for (const action of step.onSuccess) {
          const template = action.parameters.get(name);
          if (action.workflowId !== workflow.workflowId || !template || 'constant' in template)
            continue;
          for (const part of template.parts) {
            if (typeof part === 'string') continue;
            if (part.kind === 'inputs')
              demands.push(...this.#demandsOfInput(source, part.name, visited));
            else demands.push(...this.#demands(source, step, part));
          }
        }
      }
    }
    return demands;
  }

  /** The first action whose criteria hold decides; `specs/README.md`, "What a failure means". */
  #refusedBy(workflow: Workflow, step: Step): (message: Message) => number | undefined {
    const actions = step.onFailure.map(({ type, workflowId, criteria }) => {
      const target = workflowId === undefined ? undefined : this.#workflows.get(workflowId);
      const logsInAgain = type === 'goto' && target?.kind === 'login';
      const refused = type === 'end' || (workflow.kind === 'refresh' && logsInAgain);
      return { refused, condition: allOf(criteria) };
    });
    return (message) => {
      const at = actions.findIndex(({ condition }) => holds(condition, message));
      return actions[at]?.refused ? at : undefined;
    };
  }

  #schemeOf(workflow: Workflow, visited: Set<string>): string | undefined {
    if (workflow.securityScheme !== undefined || workflow.kind === 'login')
      return this.#ownScheme(workflow);
    visited.add(workflow.workflowId);
    if (workflow.kind !== 'challenge') return undefined;
    for (const source of this.#workflows.values()) {
      const leadsHere = source.steps.some((step) =>
        step.onSuccess.some(({ workflowId }) => workflowId === workflow.workflowId),
      );
      const scheme =
        leadsHere && !visited.has(source.workflowId) ? this.#schemeOf(source, visited) : undefined;
      if (scheme !== undefined) return scheme;
    }
    return undefined;
  }

  #ownScheme({ workflowId, securityScheme }: Workflow): string {
    if (securityScheme !== undefined && this.#api.securitySchemes.has(securityScheme))
      return securityScheme;
    throw new Error(
      `The workflow "${workflowId}" must say with \`x-security-scheme\` which of the OpenAPI ` +
        `document's securitySchemes its access token is for (it says ${securityScheme ?? 'nothing'}).`,
    );
  }
}

function placeKey(place: MessagePart): string {
  return place.in === 'body' ? `#${formatPointer(place.pointer)}` : `${place.in}.${place.name}`;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
