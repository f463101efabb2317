// The workflows of a lifecycle document before they are read: their ids, inputs and purposes.
import { isObject, memberOf } from '../json/json.ts';
import { elements, follow, has, member, type Place, report, text } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { type Schema, schemaAt } from '../schema/schema.ts';
import type { Input, Purpose } from './model.ts';

export interface Outline {
  readonly workflowId: string;
  readonly purpose: Purpose | 'narrative' | 'unreached';
  readonly place: Place;
  readonly inputs: readonly Input[];
}

export type Outlines = ReadonlyMap<string, Outline>;

/** Returns the purpose of each workflow, from its name or from the workflow that leads to it. */
export function outlinesOf(workflows: Place): Outlines {
  const places = elements(workflows);
  const resends = new Set(places.map((place) => member(place, 'x-resend').value));
  const challenges = new Set(places.flatMap((place) => [...targetsOf(place)]));
  const outlines = new Map<string, Outline>();
  for (const place of places) {
    const workflowId = text(member(place, 'workflowId'));
    if (workflowId === undefined) continue;
    if (outlines.has(workflowId)) {
      const message = `There is already a workflow "${workflowId}".`;
      report(
        member(place, 'workflowId'),
        'duplicate-workflow-id',
        message,
        'Choose another workflowId.',
      );
    }
    const reached = resends.has(workflowId)
      ? 'resend'
      : challenges.has(workflowId)
        ? 'challenge'
        : 'unreached';
    const purpose = purposeOf(workflowId) ?? reached;
    const inputs = readInputs(member(place, 'inputs'));
    outlines.set(workflowId, { workflowId, purpose, place, inputs });
  }
  return outlines;
}

/** The purpose that a name expresses (specs/README.md, "The lifecycle document"). No other code derives it from a name. */
function purposeOf(workflowId: string): Outline['purpose'] | undefined {
  if (/^login(With[A-Z0-9]\w*)?$/.test(workflowId)) return 'login';
  if (/^lifecycle(With[A-Z0-9]\w*)?$/.test(workflowId)) return 'narrative';
  if (/^refresh(With[A-Z0-9]\w*)?$/.test(workflowId)) return 'refresh';
  return /^logout(With[A-Z0-9]\w*)?$/.test(workflowId) ? 'logout' : undefined;
}

/** Returns the suffix of a name. Those of `loginWithCode`, `refreshWithCode` and `logoutWithCode` are `WithCode`. */
export function variantOf(workflowId: string): string {
  return /With[A-Z0-9]\w*$/.exec(workflowId)?.[0] ?? '';
}

/** The workflows to which a workflow leads, after a success or after a failure. */
function* targetsOf(workflow: Place): Generator<unknown> {
  const steps = elements(member(workflow, 'steps'));
  const lists = [
    ...steps.flatMap((step) => [member(step, 'onSuccess'), member(step, 'onFailure')]),
    member(workflow, 'successActions'),
    member(workflow, 'failureActions'),
  ];
  for (const action of lists.flatMap(elements)) {
    const place = reusable(action);
    if (place) yield member(place, 'workflowId').value;
  }
}

/**
 * Resolves `reference: $components.<kind>.<name>` (Arazzo 1.1, "Reusable Object"). A `value` next to it replaces the
 * value of a parameter.
 */
export function reusable(place: Place): Place | undefined {
  const { value } = place;
  const reference = memberOf(value, 'reference');
  if (!isObject(value) || reference === undefined) return place;
  const [, kind = '', name = ''] = /^\$components\.(\w+)\.(.+)$/.exec(String(reference)) ?? [];
  let root = place;
  while (root.parent !== undefined) root = root.parent;
  const target = member(member(member(root, 'components'), kind), name);
  if (!isObject(target.value)) {
    const message = `"${String(reference)}" does not exist in this document.`;
    return report(member(place, 'reference'), 'unresolved-reference', message);
  }
  const own = value.value === undefined ? {} : { value: value.value };
  return { ...target, value: { ...target.value, ...own } };
}

export function readInputs(given: Place): Input[] {
  const place = given.value === undefined ? undefined : follow(given);
  const schema = place && schemaAt(place);
  if (place === undefined || schema === undefined) return [];
  for (const one of elements(member(place, 'required'))) {
    if (schema.properties.has(String(one.value))) continue;
    const message = `The input "${String(one.value)}" is required, but "properties" does not declare it.`;
    report(one, 'undeclared-input', message);
  }
  const once = singleUseOf(given, schema);
  return [...schema.properties].map(([name, property]): Input => {
    // The schema can be a YAML alias of another workflow's input. Report its position in this workflow.
    const at = member(member(place, 'properties'), name);
    checkInput(name, at, property.types);
    return {
      name,
      optional: !schema.required.has(name),
      description: property.description,
      secret: property.format === 'password',
      singleUse: once.has(name),
      schema: property,
      example: property.examples[0],
      place: at,
    };
  });
}

/**
 * Returns the inputs that the workflow lists in `x-single-use`. The marker is not in their schemas, because other tools
 * validate these strictly.
 */
function singleUseOf({ parent }: Place, { properties }: Schema): ReadonlySet<string> {
  const names = parent ? elements(member(parent, 'x-single-use')) : [];
  for (const one of names) {
    if (properties.has(String(one.value))) continue;
    const message = `The input "${String(one.value)}" is in "x-single-use", but "properties" does not declare it.`;
    report(one, 'undeclared-input', message);
  }
  return new Set(names.map(({ value }) => String(value)));
}

const inputTypes: readonly string[] = ['string', 'integer', 'number', 'boolean'];

function checkInput(name: string, place: Place, types: readonly string[]): void {
  if (types.length === 1 && inputTypes.includes(types[0]!)) return;
  report(place, 'input-type', `The input "${name}" has to be of type ${listed(inputTypes)}.`);
}

/** The outline that a `workflowId` refers to. Reports an unknown id. */
export function workflowAt(place: Place, outlines: Outlines): Outline | undefined {
  const workflowId = text(place);
  const outline = workflowId === undefined ? undefined : outlines.get(workflowId);
  if (workflowId === undefined || outline) return outline;
  const known = outlines.keys();
  const message = `There is no workflow "${workflowId}". Known: ${listed(known)}.${didYouMean(workflowId, outlines.keys())}`;
  return report(place, 'unknown-workflow', message);
}

/** Checks that step ids are unique in the document, which workflow runners require. */
export function checkStepIds(workflows: Place): void {
  const owners = new Map<unknown, unknown>();
  for (const workflow of elements(workflows)) {
    for (const step of elements(member(workflow, 'steps'))) {
      const at = member(step, 'stepId');
      if (!has(step, 'stepId')) continue;
      if (owners.has(at.value)) {
        const message = `The stepId "${String(at.value)}" is already used by a step of "${String(owners.get(at.value))}".`;
        report(at, 'duplicate-step-id', message, 'Choose another.');
      }
      owners.set(at.value, member(workflow, 'workflowId').value);
    }
  }
}
