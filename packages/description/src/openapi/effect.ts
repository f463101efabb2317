// Reads `x-effect` (specs/README.md, "Extensions"): how an operation changes the state of its resource.
import { looksLikeExpression, parseExpression } from '../expressions/expression.ts';
import type { Json } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { has, member, members, type Place, report } from '../problems/place.ts';
import { didYouMean } from '../problems/suggest.ts';
import type { Api, Effect, Operation, Setting } from './model.ts';

const parts = ['when', 'set', 'then'] as const;

export function readEffect(operation: Pick<Operation, 'place' | 'parameters'>): Effect | undefined {
  const place = member(operation.place, 'x-effect');
  // A third party may use an extension of the same name.
  if (place.value === undefined || place.source.isForeign) return undefined;
  for (const [name, at] of members(place)) {
    if (name === 'x-evidence' || parts.some((one) => one === name)) continue;
    const message = `Unknown member "${name}" of "x-effect".${didYouMean(name, parts)}`;
    report(at, 'effect', message, 'Use "when", "set" and "then".');
  }
  const settings = (name: 'set' | 'then'): Setting[] =>
    members(member(place, name)).flatMap(([key, at]) => settingAt(key, at, operation) ?? []);
  if (!parts.some((part) => has(place, part)))
    report(place, 'effect', '"x-effect" is empty.', 'Add "when", "set" or "then".');
  return {
    when: members(member(place, 'when')).map(([key, { value }]) => ({
      pointer: parsePointer(key),
      values: [value].flat() as Json[],
    })),
    set: settings('set'),
    // biome-ignore lint/suspicious/noThenProperty: a member of the extension; this object is never awaited.
    then: settings('then'),
    place,
  };
}

function settingAt(
  key: string,
  at: Place,
  { parameters }: Pick<Operation, 'parameters'>,
): Setting | undefined {
  const pointer = parsePointer(key);
  const { value = null } = at;
  if (typeof value !== 'string' || !looksLikeExpression(value))
    return { pointer, value, parameter: undefined };
  const expression = parseExpression(value);
  const part = expression?.type === 'request' ? expression.part : undefined;
  if (part?.in === 'path' && parameters.some(({ name }) => name === part.name))
    return { pointer, value: null, parameter: part.name };
  const message = `${JSON.stringify(value)} is not a parameter in the path of this operation.`;
  return report(at, 'effect', message, 'Write $request.path.<name>, or a value.');
}

/** Reports members that no schema has, because their names are misspelt. */
export function checkEffects({ operations, schemas }: Api): void {
  const known = new Set([...schemas.values()].flatMap(({ properties }) => [...properties.keys()]));
  for (const { effect } of operations.values()) {
    if (effect === undefined) continue;
    for (const part of parts)
      for (const [key, at] of members(member(effect.place, part))) {
        const [first = ''] = parsePointer(key);
        if (known.has(first)) continue;
        const message = `No schema has the member "${first}".${didYouMean(first, known)}`;
        report(at, 'effect', message);
      }
  }
}
