// Converts the lifecycle of a provider to plain data for a diagram: the workflows, the values that each step sends, the
// rejections, and the inputs of a person.

import type {
  Comparison,
  Condition,
  Credential,
  FailureAction,
  Lifecycle,
  Purpose,
  Step,
  Transition,
  Value,
  Workflow,
} from '@x/description';

export interface ChartStep {
  readonly id: string;
  readonly operationId: string;
  /** `POST /token`. */
  readonly request: string;
  /** The names of the values that it sends: inputs, and outputs of earlier steps. */
  readonly sends: readonly string[];
  /** The responses that mean a rejection, in words. */
  readonly rejects: readonly string[];
  /** The responses after which the request is retried, in words. */
  readonly retries: readonly string[];
}

export interface ChartTransition {
  /** The `workflowId` of the challenge. */
  readonly to: string;
  /** Its condition in words; empty if it always follows. */
  readonly when: string;
}

export interface ChartWorkflow {
  readonly id: string;
  readonly purpose: Purpose;
  readonly summary: string;
  /** The names of its inputs. For a challenge, those that a person enters. */
  readonly asks: readonly string[];
  readonly steps: readonly ChartStep[];
  readonly transitions: readonly ChartTransition[];
  /** For a login: the refresh and the logout of its tokens. */
  readonly followedBy: readonly string[];
  /** The outputs, `access_token` for example. */
  readonly results: readonly string[];
}

export interface Chart {
  readonly workflows: readonly ChartWorkflow[];
}

export function chartOf(lifecycle: Lifecycle): Chart {
  const asked = new Map(
    lifecycle.challenges.map(({ workflow, asked }) => [
      workflow.workflowId,
      asked.map(({ name }) => name),
    ]),
  );
  return {
    workflows: lifecycle.workflows.map((workflow) => ({
      id: workflow.workflowId,
      purpose: workflow.purpose,
      summary: workflow.summary ?? workflow.workflowId,
      asks: asked.get(workflow.workflowId) ?? workflow.inputs.map(({ name }) => name),
      steps: workflow.steps.map((step) => stepOf(step, workflow)),
      transitions: workflow.transitions.map(transitionOf),
      followedBy: [workflow.refreshedBy, workflow.revokedBy].filter((id) => id !== undefined),
      results: [...workflow.outputs.keys()],
    })),
  };
}

/**
 * The workflows of a diagram that begins with one login: the challenges that it reaches, and the refresh and the logout if
 * the login returns the token that they need.
 */
export function chartOfLogin({ workflows }: Chart, login: string): Chart {
  const reached = new Set([login]);
  for (const id of reached) {
    const workflow = workflows.find((one) => one.id === id);
    for (const { to } of workflow?.transitions ?? []) reached.add(to);
  }
  const own = workflows.filter(({ id }) => reached.has(id));
  const known = new Set(own.flatMap(({ asks, results }) => [...asks, ...results]));
  const tokens = ['access_token', 'refresh_token'];
  return {
    workflows: workflows.filter(({ id, purpose, asks }) => {
      if (purpose !== 'refresh' && purpose !== 'logout') return reached.has(id);
      const isFollowing = own.some(({ followedBy }) => followedBy.includes(id));
      return isFollowing && asks.every((name) => !tokens.includes(name) || known.has(name));
    }),
  };
}

function stepOf(step: Step, { steps }: Workflow): ChartStep {
  const { stepId, operation, parameters, credentials, body, failures } = step;
  const order = steps.map((one) => one.stepId);
  const values = [
    ...credentials.flatMap(valuesOfCredential),
    ...parameters.map(({ value }) => value),
    ...(body ? [body] : []),
  ];
  const of = (type: FailureAction['type']): string[] =>
    failures.filter((failure) => failure.type === type).map(({ when }) => conditionText(when));
  return {
    id: stepId,
    operationId: operation.operationId,
    request: `${operation.method} ${operation.path}`,
    sends: [...new Set(values.flatMap((value) => namesIn(value, order)))],
    rejects: of('reject'),
    retries: of('retry'),
  };
}

function valuesOfCredential(credential: Credential): Value[] {
  if (credential.type === 'basic') return [credential.username, credential.password];
  return [credential.type === 'bearer' ? credential.token : credential.value];
}

function namesIn(value: Value, order: readonly string[]): string[] {
  switch (value.type) {
    case 'input':
      return [value.name];
    case 'body':
    case 'header':
      return [`the result of step ${order.indexOf(value.stepId) + 1}`];
    case 'template':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [] : namesIn(part, order)));
    case 'object':
      return value.members.flatMap(([, member]) => namesIn(member, order));
    case 'list':
      return value.items.flatMap((item) => namesIn(item, order));
    default:
      return [];
  }
}

function transitionOf({ challenge, when }: Transition): ChartTransition {
  return { to: challenge, when: conditionText(when) };
}

function conditionText(when: readonly Condition[]): string {
  return when.map(textOf).join(' and ');
}

function textOf(condition: Condition): string {
  if (condition.type === 'comparison') return comparisonText(condition);
  if (condition.type === 'not') return `not (${textOf(condition.condition)})`;
  return condition.conditions.map(textOf).join(condition.type === 'all' ? ' and ' : ' or ');
}

function comparisonText({ subject, operator, literal }: Comparison): string {
  const value = typeof literal === 'string' ? `"${literal}"` : String(literal);
  if (subject.type === 'status') return operator === '==' ? value : `status ${operator} ${value}`;
  const { part } = subject;
  const name = part.in === 'body' ? part.pointer.split('/').slice(1).join('.') : part.name;
  if (operator === '==' && literal === true) return name;
  return `${name} ${operator === '==' ? '=' : operator} ${value}`;
}
