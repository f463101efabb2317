// `control.openapi.yaml`, read when somebody first asks: paths and bodies of the control API are
// checked against its own document, by what checks those of the providers.

import { readFile } from 'node:fs/promises';
import { type Api, componentOf, readDescription, type Schema } from '@x/description';
import { compileOperations } from '../document/operations.ts';
import { Schemas } from '../document/schemas.ts';
import type { Fault } from '../engine/faults.ts';
import { Router } from '../engine/router.ts';
import { describe } from '../engine/validate.ts';
import { type Json, objectOf, stringOf } from '../json.ts';

export interface ControlDocument {
  readonly text: string;
  readonly api: Api;
  readonly router: Router;
  readonly schemas: Schemas;
}

let reading: Promise<ControlDocument> | undefined;

export function controlDocument(): Promise<ControlDocument> {
  reading ??= read();
  return reading;
}

async function read(): Promise<ControlDocument> {
  const text = await readFile(new URL('../../control.openapi.yaml', import.meta.url), 'utf8');
  const { parseText } = await import('@x/description/text');
  const { description } = readDescription({
    name: 'control',
    openapi: parseText('control.openapi.yaml', text),
  });
  if (!description) throw new Error('control.openapi.yaml of this package cannot be read.');
  const { api } = description;
  const router = new Router(compileOperations(api).values());
  return { text, api, router, schemas: new Schemas(api.place.value) };
}

/**
 * The faults of a list in JSON, `times: "always"` being for ever.
 *
 * @throws RangeError that says in one line where the list is wrong
 */
export function readFaults(list: Json, { api, schemas }: ControlDocument): Fault[] {
  const kinds = faultKinds(api);
  const known = [...kinds.keys()].join(', ');
  if (!Array.isArray(list)) throw new RangeError('the faults are no list');
  return list.map((item, at) => {
    const kind = stringOf(objectOf(item).kind) ?? '';
    // A union is only told to be none of its alternatives: the one that was meant says more.
    const schema = kinds.get(kind);
    if (!schema) {
      throw new RangeError(`fault ${at}: the kind is "${kind}" and must be one of ${known}`);
    }
    const validate = schemas.validator(schema);
    if (!validate(item)) throw new RangeError(describe(`fault ${at}`, validate));
    // Just validated against the schema that describes this type.
    const fault = item as unknown as Fault;
    return objectOf(item).times === 'always' ? { ...fault, times: Infinity } : fault;
  });
}

/** The variants of a fault, by their kind. */
function faultKinds({ schemas }: Api): ReadonlyMap<string, Schema> {
  const mapping = schemas.get('Fault')?.discriminator?.mapping ?? new Map<string, string>();
  return new Map(
    [...mapping].flatMap(([kind, reference]): [string, Schema][] => {
      const schema = schemas.get(componentOf(reference) ?? reference);
      return schema ? [[kind, schema]] : [];
    }),
  );
}

/** As `readFaults` takes it. */
export function writeFaults(faults: readonly Fault[]): unknown[] {
  return faults.map((fault) => ({
    ...fault,
    times: fault.times === Infinity ? 'always' : fault.times,
  }));
}
