/** README, "What a failure means" and "Challenges": where a workflow goes on, and what that tells. */

import type { Context, Place, Rules } from '../redocly.ts';
import {
  gotoTarget,
  inputNames,
  type Kind,
  type Lifecycle,
  parameterNames,
  target,
  type Workflow,
} from './lifecycle.ts';
import { perWorkflow } from './workflows.ts';

/** What a workflow's failures may do besides `retry`; `lifecycle` is not compiled and may do anything. */
const allowed: Readonly<Record<Exclude<Kind, 'lifecycle'>, string>> = {
  login: 'end (these credentials are refused)',
  other: 'end (this answer is refused)',
  refresh: 'goto a login (the refresh token is no longer good)',
  logout: '',
};

function isAllowed(action: Place, kind: Kind, lifecycle: Lifecycle): boolean {
  const { type } = action.node;
  if (type === 'retry' || kind === 'lifecycle') return true;
  if (type === 'end') return kind === 'login' || kind === 'other';
  return kind === 'refresh' && target(lifecycle, gotoTarget(action))?.kind === 'login';
}

function failureAction(
  action: Place,
  workflow: Workflow,
  { lifecycle, context }: { readonly lifecycle: Lifecycle; readonly context: Context },
): void {
  if (workflow.kind !== 'lifecycle' && !isAllowed(action, workflow.kind, lifecycle)) {
    const choices = ['retry', allowed[workflow.kind]]
      .filter((choice) => choice !== '')
      .join(' or ');
    context.report({
      message: `This action means nothing in ${workflow.id}: write ${choices}, or leave it out if nothing is known.`,
      location: action.location.child(['type']),
    });
  }
  const needsMore = !('retryAfter' in action.node && 'retryLimit' in action.node);
  if (action.node.type !== 'retry' || !needsMore) return;
  context.report({
    message: 'A retry without end or pause: add retryAfter and retryLimit.',
    location: action.location.child(['type']),
  });
}

function failures(workflow: Workflow, lifecycle: Lifecycle, context: Context): void {
  const actions = workflow.steps.flatMap((step) => step.onFailure);
  for (const action of actions) failureAction(action, workflow, { lifecycle, context });
  const logsIn = actions.some((action) => target(lifecycle, gotoTarget(action))?.kind === 'login');
  if (workflow.kind !== 'refresh' || logsIn) return;
  context.report({
    message:
      'refresh never says that the refresh token is no longer good: add an onFailure that goes to a login.',
    location: workflow.location.child(['workflowId']).key(),
  });
}

function gotos(workflow: Workflow, lifecycle: Lifecycle, context: Context): void {
  for (const step of workflow.steps) {
    for (const action of [...step.onSuccess, ...step.onFailure]) {
      const id = gotoTarget(action);
      if (id !== '') gotoWorkflow(action, target(lifecycle, id), context);
      const stepId = action.node.type === 'goto' ? action.node.stepId : undefined;
      if (stepId === undefined || workflow.steps.some((one) => one.id === stepId)) continue;
      context.report({
        message: `${workflow.id} has no step ${String(stepId)}: write the id of one of its steps.`,
        location: action.location.child(['stepId']),
      });
    }
  }
}

function gotoWorkflow(action: Place, workflow: Workflow | undefined, context: Context): void {
  if (workflow === undefined) {
    context.report({
      message: `There is no workflow ${gotoTarget(action)}: write the id of one of this document.`,
      location: action.location.child(['workflowId']),
    });
    return;
  }
  const names = parameterNames(action);
  for (const [at, name] of names.entries()) {
    if (inputNames(workflow).includes(name)) continue;
    context.report({
      message: `${workflow.id} has no input ${name}: write one of its own, or add it there.`,
      location: action.location.child(['parameters', at]),
    });
  }
}

export const actionRules: Rules = {
  'failure-actions': perWorkflow(failures),
  goto: perWorkflow(gotos),
};
