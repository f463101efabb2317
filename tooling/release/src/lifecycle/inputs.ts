// The inputs of a login or a challenge: the credentials that a consumer passes, and the answers that a user gives.
import { isDeepStrictEqual } from 'node:util';
import type { Input, Json, Schema } from '@x/description';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';

type Inputs = ReadonlyMap<string, Input>;

export function diffInputs(subject: string, was: Inputs, is: Inputs): Finding[] {
  const gone = [...was.keys()].filter((name) => !is.has(name));
  const fresh = [...is.values()].filter(({ name }) => !was.has(name));
  const kept = [...is.values()].filter(({ name }) => was.has(name));
  return [
    ...gone.map(
      (name): Finding => ({
        bump: 'major',
        what: `${subject} no longer takes ${code(name)}.`,
        remedy: 'Stop passing it.',
      }),
    ),
    ...fresh.map(
      (input): Finding =>
        input.optional
          ? { bump: 'minor', what: `${subject} also takes ${code(input.name)}.` }
          : nowRequires(subject, input),
    ),
    ...kept.flatMap((input) => diffInput(subject, was.get(input.name)!, input)),
  ];
}

function nowRequires(subject: string, { name }: Input): Finding {
  return {
    bump: 'major',
    what: `${subject} now requires ${code(name)}.`,
    remedy: 'Pass it as well.',
  };
}

function diffInput(subject: string, old: Input, now: Input): Finding[] {
  const found: Finding[] = [];
  if (old.optional && !now.optional) found.push(nowRequires(subject, now));
  if (!old.optional && now.optional)
    found.push({ bump: 'minor', what: `${subject} no longer requires ${code(now.name)}.` });
  const values = diffValues(old.schema.target, now.schema.target);
  if (values) found.push({ ...values, what: `${subject} ${values.what} ${code(now.name)}.` });
  if (!isDeepStrictEqual(old.schema.default, now.schema.default))
    found.push({
      bump: 'minor',
      what: `${subject} has another default for ${code(now.name)}.`,
      remedy: 'Pass it explicitly.',
    });
  return found;
}

/** Compares the values that two schemas allow. */
function diffValues(old: Schema, now: Schema): Finding | undefined {
  const [was, is] = [limitsOf(old), limitsOf(now)];
  const isType = isWithin(old, now);
  if (isType && isWithin(now, old) && isDeepStrictEqual(was, is)) return undefined;
  if (!isType)
    return {
      bump: 'major',
      what: 'has another type for',
      remedy: 'Pass a value of the new type.',
    };
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].every((name) => isWeaker(name, was.get(name), is.get(name)))
    ? { bump: 'minor', what: 'accepts more values for' }
    : { bump: 'major', what: 'has other limits for', remedy: 'Pass a value that they allow.' };
}

/** Returns whether every value of the types and the list of one schema is one of another. */
function isWithin(inner: Schema, outer: Schema): boolean {
  const isTyped =
    outer.types.length === 0 ||
    (inner.types.length > 0 &&
      inner.types.every(
        (type) =>
          outer.types.includes(type) || (type === 'integer' && outer.types.includes('number')),
      ));
  const [listed, allowed] = [valuesOf(inner), valuesOf(outer)];
  return isTyped && (!allowed || !!listed?.every((value) => allowed.includes(value)));
}

function valuesOf({ enum: listed, const: only }: Schema): readonly string[] | undefined {
  return (only === undefined ? listed : [only])?.map((value) => JSON.stringify(value));
}

/** The keywords that are compared separately, and those that limit no values. */
const others = new Set([
  'type',
  'enum',
  'const',
  'default',
  'title',
  'description',
  'example',
  'examples',
  'deprecated',
]);

function limitsOf({ raw }: Schema): ReadonlyMap<string, Json> {
  return new Map(
    Object.entries(raw).filter(
      ([name, value]) =>
        !others.has(name) && !name.startsWith('x-') && !(name === 'format' && value === 'password'),
    ),
  );
}

function isWeaker(name: string, was: Json | undefined, is: Json | undefined): boolean {
  if (is === undefined || isDeepStrictEqual(was, is)) return true;
  if (typeof was !== 'number' || typeof is !== 'number') return false;
  return /^(max|exclusiveMax)/.test(name) ? is > was : /^(min|exclusiveMin)/.test(name) && is < was;
}
