// Reads a lifecycle document (Arazzo) together with the API to which it belongs.
import type { Api } from '../openapi/model.ts';
import {
  elements,
  member,
  optionalText,
  type Place,
  report,
  rootOf,
  type Source,
} from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { challengesOf, checkCycles, transitionsOf } from './challenges.ts';
import { withGiven } from './given.ts';
import type { Lifecycle, Narrative, Purpose, Workflow } from './model.ts';
import { readNarrative } from './narrative.ts';
import { checkStepIds, type Outline, type Outlines, outlinesOf, variantOf } from './outline.ts';
import { actionsOf } from './step.ts';
import { rejectUnsupported } from './supported.ts';
import { checkOutputs, readWorkflow } from './workflow.ts';

export function readLifecycle(api: Api, source: Source): Lifecycle {
  const root = rootOf(source);
  rejectUnsupported(root, 'Arazzo', 'a lifecycle document');
  checkSource(root);
  const places = member(root, 'workflows');
  const outlines = outlinesOf(places);
  checkStepIds(places);
  const context = { api, outlines };
  const read = [...outlines.values()].flatMap((outline) => readOne(outline, context));
  const workflows = withVariants(withGiven(read, api));
  for (const workflow of workflows) checkOutputs(workflow);
  const narratives = [...outlines.values()].flatMap((outline): Narrative[] =>
    outline.purpose === 'narrative' ? [readNarrative(outline, context)] : [],
  );
  const of = (purpose: Purpose): Workflow[] => workflows.filter((one) => one.purpose === purpose);
  const logins = of('login');
  checkLogins(logins, places);
  const challenges = challengesOf(of('challenge'), [...logins, ...of('challenge')], outlines);
  checkCycles(workflows, challenges);
  const [refreshes, logouts] = [of('refresh'), of('logout')];
  for (const workflow of [...refreshes, ...logouts]) {
    checkTokenInputs(workflow, workflows);
    checkVariant(workflow, logins);
  }
  for (const refresh of refreshes) checkRejection(refresh);
  checkPresented(refreshes);
  const resends = of('resend');
  const isDerived = source.isDerived === true;
  const all = { workflows, narratives, isDerived, place: root };
  return { logins, challenges, resends, refreshes, logouts, ...all };
}

/**
 * Assigns `refreshWithCode` and `logoutWithCode` to `loginWithCode`, and `refresh` and `logout` to the other logins.
 */
function withVariants(workflows: readonly Workflow[]): Workflow[] {
  const named = (purpose: Purpose, variant: string): string | undefined =>
    workflows.find((one) => one.purpose === purpose && variantOf(one.workflowId) === variant)
      ?.workflowId;
  return workflows.map((workflow) => {
    if (workflow.purpose !== 'login') return workflow;
    const variant = variantOf(workflow.workflowId);
    const refreshedBy = named('refresh', variant) ?? named('refresh', '');
    return { ...workflow, refreshedBy, revokedBy: named('logout', variant) ?? named('logout', '') };
  });
}

function checkVariant({ workflowId, place }: Workflow, logins: readonly Workflow[]): void {
  const variant = variantOf(workflowId);
  const known = logins.map((login) => login.workflowId);
  if (variant === '' || known.includes(`login${variant}`)) return;
  const message = `"${workflowId}" has no login "login${variant}".`;
  const hint = didYouMean(`login${variant}`, known);
  report(member(place, 'workflowId'), 'unknown-workflow', `${message}${hint}`);
}

function checkSource(root: Place): void {
  const version = optionalText(member(root, 'arazzo')) ?? '';
  if (!version.startsWith('1.')) {
    const message = `Arazzo "${version}" is not supported.`;
    report(member(root, 'arazzo'), 'unsupported-version', message, 'Write "arazzo: 1.1.0".');
  }
  const place = member(root, 'sourceDescriptions');
  const { length } = elements(place);
  if (length === 1) return;
  const message = `There are ${length} source descriptions.`;
  report(place, 'source-description', message, 'Write exactly one: the OpenAPI document.');
}

function readOne(
  outline: Outline,
  context: { readonly api: Api; readonly outlines: Outlines },
): Workflow[] {
  const { purpose, workflowId, place } = outline;
  if (purpose === 'narrative') return [];
  if (purpose !== 'unreached') return [readWorkflow({ ...outline, purpose }, context)];
  const message = `The workflow "${workflowId}" is unreachable: no "goto" and no "x-resend" names it.`;
  const remedy =
    'Add one, or rename it to login, loginWith…, refresh, refreshWith…, logout, logoutWith… or lifecycle….';
  return report(member(place, 'workflowId'), 'unreached-workflow', message, remedy) ?? [];
}

/** Checks that logins take different inputs, because the passed credentials choose the login. */
function checkLogins(logins: readonly Workflow[], places: Place): void {
  if (logins.length === 0) {
    const message = 'There is no login.';
    const remedy =
      'Add a workflow "login" or "loginWith…", or delete the document if the security schemes describe everything: an API key, HTTP Basic, or flows.';
    report(places, 'no-login', message, remedy);
  }
  for (const [index, login] of logins.entries()) {
    const same = logins.slice(0, index).find((other) => overlap(login, other));
    if (same === undefined) continue;
    const message = `"${same.workflowId}" takes the same inputs, so credentials cannot select one of the two logins.`;
    const remedy = 'Remove an optional input of one, or merge the two.';
    report(member(login.place, 'inputs'), 'ambiguous-login', message, remedy);
  }
}

/** Returns whether there are credentials that both logins take: all that they require, and nothing else. */
function overlap(one: Workflow, other: Workflow): boolean {
  const takes = ({ inputs }: Workflow, name: string): boolean =>
    inputs.some((input) => input.name === name);
  const required = [...one.inputs, ...other.inputs].filter(({ optional }) => !optional);
  return required.every(({ name }) => takes(one, name) && takes(other, name));
}

const tokens: readonly string[] = ['refresh_token', 'access_token'];

/** Checks the inputs of a refresh or logout. They can be tokens, credentials of a login, and outputs of the logins. */
function checkTokenInputs(
  { workflowId, inputs, place }: Workflow,
  workflows: readonly Workflow[],
): void {
  const logins = workflows.filter(({ purpose }) => purpose === 'login');
  const served = logins.filter((one) => [one.refreshedBy, one.revokedBy].includes(workflowId));
  const ends = endsOf(served, workflows);
  const credentials = logins.flatMap((login) => login.inputs.map(({ name }) => name));
  const names = [
    ...new Set([...tokens, ...credentials, ...ends.flatMap((end) => [...end.outputs.keys()])]),
  ];
  for (const { name, optional, place: at } of inputs) {
    if (!names.includes(name)) {
      const message = `The input "${name}" is not available in "${workflowId}". Use ${listed(tokens)}, a credential of a login, or an output of the logins.${didYouMean(name, names)}`;
      report(at, 'token-input', message);
    } else if (!optional && !tokens.includes(name) && !credentials.includes(name)) {
      checkStored(name, workflowId, ends);
    }
  }
  if (inputs.some(({ name }) => tokens.includes(name))) return;
  const at = inputs[0]?.place ?? member(place, 'workflowId');
  report(at, 'token-input', `"${workflowId}" has to have the input ${listed(tokens)}.`);
}

/** Checks that every workflow with which a login can end has an output that a refresh or a logout requires. */
function checkStored(name: string, workflowId: string, ends: readonly Workflow[]): void {
  for (const end of ends) {
    if (end.outputs.has(name)) continue;
    const message = `"${end.workflowId}" has no output "${name}", which "${workflowId}" requires.`;
    const remedy = 'Add it, or make the input optional.';
    report(member(end.place, 'outputs'), 'token-input', message, remedy);
  }
}

/** Returns the workflows with which logins can end: the logins, and the challenges to which they lead. */
function endsOf(logins: readonly Workflow[], workflows: readonly Workflow[]): Workflow[] {
  const reached = new Set(logins);
  for (const workflow of reached) {
    const next = transitionsOf(workflow).map(({ challenge }) => challenge);
    for (const one of workflows) if (next.includes(one.workflowId)) reached.add(one);
  }
  return [...reached].filter(({ outputs }) => outputs.has('access_token'));
}

/** Checks that all refreshes send a refresh token, or all of them only the access token. */
function checkPresented(refreshes: readonly Workflow[]): void {
  const presents = ({ inputs }: Workflow): boolean =>
    inputs.some(({ name }) => name === 'refresh_token');
  const [first] = refreshes;
  const other = refreshes.find((one) => first && presents(one) !== presents(first));
  if (first === undefined || other === undefined) return;
  const message = `"${first.workflowId}" and "${other.workflowId}" differ: only one of them sends a refresh token.`;
  report(member(other.place, 'inputs'), 'token-input', message);
}

/** Checks that a refresh can be rejected: otherwise it would be repeated forever. */
function checkRejection({ steps, place }: Workflow): void {
  const actions = steps.flatMap((step) =>
    actionsOf(member(step.place, 'onFailure'), member(place, 'failureActions')),
  );
  // An invalid action is reported elsewhere.
  if (steps.length === 0 || actions.some((one) => member(one, 'type').value !== 'retry')) return;
  const message = 'The refresh has no action for a rejected refresh token.';
  report(
    member(place, 'workflowId'),
    'no-rejection',
    message,
    'Add an "onFailure" that goes to a login.',
  );
}
