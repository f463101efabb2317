// Reads a lifecycle document against the API it is about.
import type { Api } from '../model/openapi.ts';
import {
  elements,
  member,
  optionalText,
  type Place,
  report,
  rootOf,
  type Source,
  text,
} from '../places.ts';
import { didYouMean, listed } from '../suggest.ts';
import { challengesOf, checkResend } from './challenges.ts';
import type { Lifecycle, Workflow } from './lifecycle.ts';
import { checkNarrative } from './narrative.ts';
import { type Kind, type Outline, only } from './scope.ts';
import { readInputs, readWorkflow } from './workflow.ts';

const known = ['arazzo', 'info', 'sourceDescriptions', 'workflows', 'components'];

export function readLifecycle(api: Api, source: Source): Lifecycle {
  const root = rootOf(source);
  only(root, known, 'a lifecycle document');
  checkSource(root, api);
  const workflows = member(root, 'workflows');
  const outlines = outline(workflows);
  checkStepIds(workflows);
  const read = [...outlines.values()].flatMap((one) => readOne(one, { api, outlines }));
  const of = (kind: Workflow['kind']) => read.filter((workflow) => workflow.kind === kind);
  const logins = of('login');
  if (logins.length === 0)
    report(workflows, 'There is no way to log in: a workflow "login" or "loginWith…" is missing.');
  checkDistinct(logins, outlines);
  const challenges = challengesOf(of('challenge'), [...logins, ...of('challenge')], outlines);
  for (const challenge of challenges) checkResend(challenge, outlines);
  const [refresh, logout] = [of('refresh')[0], of('logout')[0]];
  if (refresh) checkTokenInputs(refresh, ['refresh_token'], logins);
  if (logout) checkTokenInputs(logout, ['refresh_token', 'access_token'], logins);
  return { logins, challenges, resends: of('resend'), refresh, logout };
}

function checkSource(root: Place, { name }: Api): void {
  const version = optionalText(member(root, 'arazzo'));
  if (!version?.startsWith('1.'))
    report(member(root, 'arazzo'), 'Only Arazzo 1 is supported: write "arazzo: 1.1.0".');
  const sources = elements(member(root, 'sourceDescriptions'));
  const [first] = sources;
  if (sources.length !== 1 || member(first!, 'name').value !== name) {
    report(
      member(root, 'sourceDescriptions'),
      `There has to be exactly one source description, with the name "${name}".`,
    );
  }
}

/** What each workflow is for: its name says it, or who leads to it. */
function outline(workflows: Place): Map<string, Outline> {
  const targets = new Set<unknown>();
  const resends = new Set<unknown>();
  const places = elements(workflows);
  for (const place of places) {
    resends.add(member(place, 'x-resend').value);
    for (const step of elements(member(place, 'steps'))) {
      for (const action of elements(member(step, 'onSuccess')))
        targets.add(member(action, 'workflowId').value);
    }
  }
  const outlines = new Map<string, Outline>();
  for (const place of places) {
    const workflowId = text(member(place, 'workflowId'));
    if (workflowId === undefined) continue;
    if (outlines.has(workflowId))
      report(
        member(place, 'workflowId'),
        `There is a workflow "${workflowId}" already. Choose another workflowId.`,
      );
    const kind =
      kindOf(workflowId) ??
      (resends.has(workflowId) ? 'resend' : targets.has(workflowId) ? 'challenge' : 'unreached');
    const inputs = readInputs(member(place, 'inputs')).map(({ name }) => name);
    outlines.set(workflowId, { workflowId, kind, place, inputs });
  }
  return outlines;
}

function kindOf(workflowId: string): Kind | undefined {
  if (/^login($|With[A-Z0-9])/.test(workflowId)) return 'login';
  if (/^lifecycle($|With[A-Z0-9])/.test(workflowId)) return 'narrative';
  return workflowId === 'refresh' || workflowId === 'logout' ? workflowId : undefined;
}

function readOne(
  one: Outline,
  context: { api: Api; outlines: ReadonlyMap<string, Outline> },
): Workflow[] {
  const { kind, workflowId, place } = one;
  if (kind === 'narrative') {
    checkNarrative(one, context);
    return [];
  }
  if (kind !== 'unreached') return [readWorkflow({ ...one, kind }, context)];
  const message = `Nothing leads to the workflow "${workflowId}": no "goto" after a success, and no "x-resend".`;
  return (
    report(
      member(place, 'workflowId'),
      `${message} It can also be called login, loginWith…, refresh, logout or lifecycle….`,
    ) ?? []
  );
}

function checkStepIds(workflows: Place): void {
  const seen = new Map<unknown, unknown>();
  for (const workflow of elements(workflows)) {
    for (const step of elements(member(workflow, 'steps'))) {
      const { value } = member(step, 'stepId');
      const other = seen.get(value);
      if (other !== undefined)
        report(
          member(step, 'stepId'),
          `The stepId "${String(value)}" is taken by a step of "${String(other)}". Choose another.`,
        );
      if (value !== undefined) seen.set(value, member(workflow, 'workflowId').value);
    }
  }
}

/** Which login is meant is told by the credentials that are given. */
function checkDistinct(logins: readonly Workflow[], outlines: ReadonlyMap<string, Outline>): void {
  const names = ({ inputs }: Workflow) =>
    inputs
      .map(({ name }) => name)
      .sort()
      .join(', ');
  for (const [index, login] of logins.entries()) {
    const same = logins.slice(0, index).find((other) => names(other) === names(login));
    const { place } = outlines.get(login.workflowId)!;
    if (same)
      report(
        member(place, 'inputs'),
        `"${same.workflowId}" has the same inputs, so that nobody can tell which of the two is meant.`,
      );
  }
}

/** The inputs of a refresh or logout: tokens, and credentials of a login. */
function checkTokenInputs(
  { workflowId, inputs }: Workflow,
  tokens: readonly string[],
  logins: readonly Workflow[],
): void {
  const credentials = logins.flatMap((login) => login.inputs.map(({ name }) => name));
  const names = [...new Set([...tokens, ...credentials])];
  for (const { name, place } of inputs) {
    if (names.includes(name)) continue;
    report(
      place,
      `"${name}" is neither ${listed(tokens)} nor a credential of a login, so nobody can give it to "${workflowId}".${didYouMean(name, names)}`,
    );
  }
  const [first] = inputs;
  if (first && !inputs.some(({ name }) => tokens.includes(name))) {
    report(first.place, `"${workflowId}" has to have the input ${listed(tokens)}.`);
  }
}
