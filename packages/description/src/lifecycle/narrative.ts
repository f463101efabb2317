// The `lifecycle…` workflows are not compiled, but what they refer to has to exist.
import { isObject } from '../json/json.ts';
import type { Api, Operation } from '../openapi/model.ts';
import {
  elements,
  has,
  member,
  members,
  optionalText,
  type Place,
  report,
  text,
} from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import { checkCredentials } from './credentials.ts';
import type { Narrative } from './model.ts';
import { type Outline, type Outlines, workflowAt } from './outline.ts';
import { operationAt } from './scope.ts';

export function readNarrative(
  outline: Outline,
  { api, outlines }: { readonly api: Api; readonly outlines: Outlines },
): Narrative {
  const { workflowId, inputs, place } = outline;
  const outputs = new Map<string, string[]>();
  const operations: Operation[] = [];
  const check = (written: string, at: Place): void => {
    checkInputs(written, at, outline);
    checkStepOutputs(written, at, { outputs, workflowId });
    checkWorkflowOutputs(written, at, outlines);
  };
  for (const step of elements(member(place, 'steps'))) {
    const target = has(step, 'workflowId')
      ? workflowAt(member(step, 'workflowId'), outlines)
      : undefined;
    if (!has(step, 'workflowId')) {
      const operation = operationAt(member(step, 'operationId'), api);
      if (operation) {
        operations.push(operation);
        checkCredentials(step, operation, api.securitySchemes);
      }
    }
    if (target) checkParameters(step, target);
    visit(step, check);
    const stepId = text(member(step, 'stepId'));
    if (stepId !== undefined) outputs.set(stepId, namesIn(member(step, 'outputs')));
  }
  const summary = optionalText(member(place, 'summary'));
  return { workflowId, summary, inputs, operations, place };
}

function checkInputs(written: string, at: Place, { workflowId, inputs }: Outline): void {
  const names = inputs.map(({ name }) => name);
  for (const [, name = ''] of written.matchAll(/\$inputs\.([\w-]+)/g)) {
    if (names.includes(name)) continue;
    const message = `The workflow "${workflowId}" has no input "${name}".${didYouMean(name, names)}`;
    report(at, 'unknown-input', message);
  }
}

function checkStepOutputs(
  written: string,
  at: Place,
  {
    outputs,
    workflowId,
  }: { readonly outputs: ReadonlyMap<string, string[]>; readonly workflowId: string },
): void {
  for (const [, step = '', name = ''] of written.matchAll(
    /\$steps\.([\w-]+)\.outputs\.([\w-]+)/g,
  )) {
    const known = outputs.get(step);
    if (known === undefined) {
      const message = `There is no step "${step}" before this in the workflow "${workflowId}".${didYouMean(step, outputs.keys())}`;
      report(at, 'unknown-step', message);
    } else if (!known.includes(name)) {
      const message = `The step "${step}" has no output "${name}".${didYouMean(name, known)}`;
      report(at, 'unknown-output', message);
    }
  }
}

function checkWorkflowOutputs(written: string, at: Place, outlines: Outlines): void {
  for (const [, id = '', name = ''] of written.matchAll(
    /\$workflows\.([\w-]+)\.outputs\.([\w-]+)/g,
  )) {
    const target = outlines.get(id);
    const known = target ? namesIn(member(target.place, 'outputs')) : [];
    if (target === undefined) {
      const message = `There is no workflow "${id}".${didYouMean(id, outlines.keys())}`;
      report(at, 'unknown-workflow', message);
    } else if (!known.includes(name)) {
      const message = `The workflow "${id}" has no output "${name}".${didYouMean(name, known)}`;
      report(at, 'unknown-output', message);
    }
  }
}

function checkParameters(step: Place, { workflowId, inputs }: Outline): void {
  const names = inputs.map(({ name }) => name);
  for (const parameter of elements(member(step, 'parameters'))) {
    const at = member(parameter, 'name');
    if (typeof at.value !== 'string' || names.includes(at.value)) continue;
    const message = `The workflow "${workflowId}" has no input "${at.value}".${didYouMean(at.value, names)}`;
    report(at, 'unknown-input', message);
  }
}

function namesIn(place: Place): string[] {
  return members(place).map(([name]) => name);
}

function visit(place: Place, check: (text: string, at: Place) => void): void {
  if (typeof place.value === 'string') check(place.value, place);
  else if (Array.isArray(place.value)) for (const item of elements(place)) visit(item, check);
  else if (isObject(place.value)) for (const [, found] of members(place)) visit(found, check);
}
