/** The lifecycle document as the rules look at it: workflows of a kind, their steps, their actions. */

import {
  type Context,
  child,
  children,
  type JsonObject,
  listAt,
  objectAt,
  type Place,
  textAt,
} from '../redocly.ts';

/** README, "The lifecycle document": what a `workflowId` says the workflow is for. */
export type Kind = 'login' | 'refresh' | 'logout' | 'lifecycle' | 'other';

export interface Step extends Place {
  readonly id: string;
  readonly onSuccess: readonly Place[];
  readonly onFailure: readonly Place[];
}

export interface Workflow extends Place {
  readonly id: string;
  readonly kind: Kind;
  readonly inputs: JsonObject;
  readonly steps: readonly Step[];
}

export interface Lifecycle {
  readonly workflows: readonly Workflow[];
  /** The workflows that a login comes to by `goto`, directly or not, or that they offer by `x-resend`. */
  readonly challenges: ReadonlySet<Workflow>;
}

function kindOf(id: string): Kind {
  if (/^login(With[A-Z][A-Za-z0-9]*)?$/.test(id)) return 'login';
  if (/^lifecycle(With[A-Z][A-Za-z0-9]*)?$/.test(id)) return 'lifecycle';
  return id === 'refresh' || id === 'logout' ? id : 'other';
}

/** The actions of a list; one of `components` stands for its `reference`, at the place that refers. */
function actionsOf(holder: Place, list: string, root: JsonObject, context: Context): Place[] {
  return [...children(holder, list, context)].map(([, action]) => {
    const [, , map, name] = textAt(action.node, 'reference').split('.');
    const shared = objectAt(objectAt(root, 'components'), map ?? '');
    return map === undefined ? action : { ...action, node: objectAt(shared, name ?? '') };
  });
}

function stepsOf(workflow: Place, root: JsonObject, context: Context): readonly Step[] {
  const actions = (step: Place, own: string, shared: string): readonly Place[] => [
    ...actionsOf(step, own, root, context),
    ...actionsOf(workflow, shared, root, context),
  ];
  return [...children(workflow, 'steps', context)].map(([, step]) => ({
    ...step,
    id: textAt(step.node, 'stepId'),
    onSuccess: actions(step, 'onSuccess', 'successActions'),
    onFailure: actions(step, 'onFailure', 'failureActions'),
  }));
}

export function target(lifecycle: Lifecycle, id: string): Workflow | undefined {
  return lifecycle.workflows.find((workflow) => workflow.id === id);
}

export function gotoTarget(action: Place): string {
  return action.node.type === 'goto' ? textAt(action.node, 'workflowId') : '';
}

function challengesOf(workflows: readonly Workflow[]): ReadonlySet<Workflow> {
  const found = new Set<Workflow>();
  const open = workflows.filter((workflow) => workflow.kind === 'login');
  for (let workflow = open.pop(); workflow !== undefined; workflow = open.pop()) {
    const ids = [
      textAt(workflow.node, 'x-resend'),
      ...workflow.steps.flatMap((step) => step.onSuccess.map(gotoTarget)),
    ];
    for (const next of workflows) {
      if (!ids.includes(next.id) || found.has(next) || next.kind !== 'other') continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

export function lifecycleOf(root: JsonObject, context: Context): Lifecycle {
  const place = { node: root, location: context.location };
  const workflows = [...children(place, 'workflows', context)].map(([, workflow]) => {
    const id = textAt(workflow.node, 'workflowId');
    const inputs = child(workflow, ['inputs'], context)?.node ?? {};
    return { ...workflow, id, kind: kindOf(id), inputs, steps: stepsOf(workflow, root, context) };
  });
  return { workflows, challenges: challengesOf(workflows) };
}

export function inputNames(workflow: Workflow): readonly string[] {
  return Object.keys(objectAt(workflow.inputs, 'properties'));
}

export function parameterNames(action: Place): readonly string[] {
  return listAt(action.node, 'parameters').map((parameter) => textAt(parameter, 'name'));
}

/** The inputs that a user is asked for when logging in, by whichever login. */
export function credentialNames(lifecycle: Lifecycle): ReadonlySet<string> {
  return new Set(
    lifecycle.workflows.filter((workflow) => workflow.kind === 'login').flatMap(inputNames),
  );
}
