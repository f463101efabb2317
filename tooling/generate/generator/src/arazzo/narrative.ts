// The `lifecycle…` workflows aren't compiled, but what they refer to has to exist.
import type { Api } from '../model/openapi.ts';
import { elements, has, isObject, member, members, type Place, report, text } from '../places.ts';
import { didYouMean } from '../suggest.ts';
import { type Outline, operationAt, workflowAt } from './scope.ts';

export function checkNarrative(
  { place, inputs, workflowId }: Outline,
  { api, outlines }: { api: Api; outlines: ReadonlyMap<string, Outline> },
): void {
  const outputs = new Map<string, string[]>();

  function check(expression: string, at: Place): void {
    for (const [, name] of expression.matchAll(/\$inputs\.([\w-]+)/g)) {
      if (!inputs.includes(name!))
        report(
          at,
          `The workflow "${workflowId}" has no input "${name}".${didYouMean(name!, inputs)}`,
        );
    }
    for (const [, step, name] of expression.matchAll(/\$steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const known = outputs.get(step!);
      if (!known)
        report(
          at,
          `There is no step "${step}" before this in the workflow "${workflowId}".${didYouMean(step!, outputs.keys())}`,
        );
      else if (!known.includes(name!))
        report(at, `The step "${step}" has no output "${name}".${didYouMean(name!, known)}`);
    }
    for (const [, id, name] of expression.matchAll(/\$workflows\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const target = outlines.get(id!);
      const known = target ? namesIn(member(target.place, 'outputs')) : [];
      if (!target) report(at, `There is no workflow "${id}".${didYouMean(id!, outlines.keys())}`);
      else if (!known.includes(name!))
        report(at, `The workflow "${id}" has no output "${name}".${didYouMean(name!, known)}`);
    }
  }

  for (const step of elements(member(place, 'steps'))) {
    const target = has(step, 'workflowId')
      ? workflowAt(member(step, 'workflowId'), outlines)
      : undefined;
    if (!has(step, 'workflowId')) operationAt(member(step, 'operationId'), api);
    if (target) checkParameters(step, target);
    visit(step, check);
    const stepId = text(member(step, 'stepId'));
    if (stepId !== undefined) outputs.set(stepId, namesIn(member(step, 'outputs')));
  }
}

function checkParameters(step: Place, { workflowId, inputs }: Outline): void {
  for (const parameter of elements(member(step, 'parameters'))) {
    const name = member(parameter, 'name');
    if (typeof name.value !== 'string' || inputs.includes(name.value)) continue;
    report(
      name,
      `The workflow "${workflowId}" has no input "${name.value}".${didYouMean(name.value, inputs)}`,
    );
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
