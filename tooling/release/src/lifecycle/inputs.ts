// The inputs of a login or a challenge: the credentials that a consumer passes, and the answers that a user gives.
import { isDeepStrictEqual } from 'node:util';
import {
  type Description,
  type Input,
  isList,
  isObject,
  type Json,
  type Place,
  type Schema,
} from '@x/description';
import { follow, isReference, rebuild } from '@x/description/structure';
import { highest } from '../bump.ts';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';
import { readSpec } from '../read.ts';
import { diffSpecs } from '../spec/diff.ts';

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
  const values = diffValues(old.schema, now.schema);
  if (values) found.push({ ...values, what: `${subject} ${values.what} ${code(now.name)}.` });
  if (!isDeepStrictEqual(old.schema.default, now.schema.default))
    found.push({
      bump: 'minor',
      what: `${subject} has another default for ${code(now.name)}.`,
      remedy: 'Pass it explicitly.',
    });
  return found;
}

/** Compares the values that two schemas allow: those of a request that contains only this input. */
function diffValues(old: Schema, now: Schema): Finding | undefined {
  const [before, after] = [requestOf(old), requestOf(now)];
  const bump = highest(diffSpecs(before, after).map((finding) => finding.bump));
  if (bump === 'major')
    return {
      bump,
      what: 'no longer accepts all values for',
      remedy: 'Pass a value that it accepts.',
    };
  return bump === 'minor' ? { bump, what: 'accepts more values for' } : undefined;
}

function requestOf({ place }: Schema): { openapi: string; description: Description } {
  const content = { 'application/json': { schema: withoutReferences(place, []) ?? true } };
  const openapi = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Inputs', version: '1' },
    paths: { '/': { post: { requestBody: { content }, responses: {} } } },
  });
  return { openapi, description: readSpec('inputs', { openapi, arazzo: '', files: new Map() }) };
}

/** Returns a schema with the targets of its references, and without members that limit no values. */
function withoutReferences(schema: Place, inside: readonly Json[]): Json | undefined {
  return rebuild(
    schema,
    (value, { place }) => {
      if (!isObject(value)) return value;
      const { $ref: _, default: __, deprecated: ___, format, ...rest } = value;
      const limits = format === undefined || format === 'password' ? rest : { ...rest, format };
      if (!isReference(value)) return limits;
      const target = follow(place);
      if (target?.value === undefined || inside.includes(target.value)) return limits;
      const part = withoutReferences(target, [...inside, target.value]) ?? true;
      return { ...limits, allOf: [part, ...(isList(rest.allOf) ? rest.allOf : [])] };
    },
    'Schema',
  );
}
