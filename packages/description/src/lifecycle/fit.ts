// Checks that the values of a workflow fit the schemas of the requests and inputs to which they are passed.
import { elements, member, members, type Place, report } from '../problems/place.ts';
import { typeOfValue, typesOf } from '../schema/kinds.ts';
import { misfit, misfits, type Sent } from '../schema/reach.ts';
import { hasKeyword, type Schema } from '../schema/schema.ts';
import type { Value } from './model.ts';
import type { Scope } from './scope.ts';

/** Reports a value that the schema of its target does not allow. */
export function checkFit(place: Place, value: Value, schema: Schema, scope: Scope): void {
  const message = misfit(schema, sentOf(value, scope));
  if (message !== undefined) {
    const isText = value.type === 'template' && hasKeyword(schema, 'properties');
    const remedy = isText ? 'Write an object with the expressions as its members.' : '';
    report(place, 'payload', message, remedy);
  } else if (value.type === 'object') {
    checkMembers(place, value.members, schema, scope);
  } else if (value.type === 'list' && schema.items) {
    const places = elements(place);
    for (const [index, item] of value.items.entries())
      checkFit(places[index] ?? place, item, schema.items, scope);
  }
}

type Members = Extract<Value, { type: 'object' }>['members'];

/** The members of a payload are checked together, because they can select a variant of the schema. */
export function checkMembers(place: Place, sent: Members, schema: Schema, scope: Scope): void {
  const unknown: Sent = { types: undefined, constant: undefined };
  const values = new Map(
    sent
      .filter(([, value]) => !isLeftOut(value))
      .map(([name, value]) => [name, sentOf(value, scope)] as const),
  );
  const known = new Set(sent.map(([name]) => name));
  // An unresolved member is reported elsewhere; it is not missing.
  for (const [name] of members(place)) if (!known.has(name)) values.set(name, unknown);
  for (const { name, message } of misfits(schema, values))
    report(name === undefined ? place : member(place, name), 'payload', message);
  for (const [name, value] of sent) {
    const own = schema.properties.get(name);
    if (own && isNested(value, own)) checkFit(member(place, name), value, own, scope);
  }
}

/** The schema of a nested object is checked only if it has no alternatives. */
function isNested({ type }: Value, schema: Schema): boolean {
  return (
    type === 'list' ||
    (type === 'object' && hasKeyword(schema, 'properties') && !isCombined(schema))
  );
}

const combining = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'patternProperties'];

function isCombined(schema: Schema): boolean {
  return combining.some((keyword) => hasKeyword(schema, keyword));
}

function isLeftOut(value: Value): boolean {
  return value.type === 'input' && value.optional && value.default === undefined;
}

function sentOf(value: Value, scope: Scope): Sent {
  const constant = value.type === 'literal' ? value.value : undefined;
  return { types: typesOfValue(value, scope), constant };
}

/** Returns the types of a value that is sent, which is never null unless it is constant. */
export function typesOfValue(value: Value, { workflow }: Scope): ReadonlySet<string> | undefined {
  switch (value.type) {
    case 'literal':
      return new Set([typeOfValue(value.value)]);
    case 'input': {
      const input = workflow.inputs.find(({ name }) => name === value.name);
      return input && withoutNull(typesOf([input.schema]));
    }
    case 'body':
      return withoutNull(typesOf(value.schemas));
    case 'header':
    case 'template':
      return new Set(['string']);
    case 'status':
      return new Set(['integer']);
    case 'object':
      return new Set(['object']);
    case 'list':
      return new Set(['array']);
  }
}

function withoutNull(types: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  return types && new Set([...types].filter((type) => type !== 'null'));
}
