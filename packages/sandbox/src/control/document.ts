// `control.openapi.yaml`, read when somebody first asks: paths and bodies of the control API are
// checked against its own document, by what checks those of the providers.

import { readFile } from 'node:fs/promises';
import { readApi } from '../document/openapi.ts';
import { Schemas } from '../document/schemas.ts';
import type { Fault } from '../engine/faults.ts';
import { Router } from '../engine/router.ts';
import { describe } from '../engine/validate.ts';
import { getAt, type Json, type JsonObject, objectOf, stringOf } from '../json.ts';

export interface ControlDocument {
  readonly text: string;
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
  const { parse } = await import('yaml');
  const document: JsonObject = parse(text);
  const api = readApi(document);
  return { text, router: new Router(api.operations.values()), schemas: new Schemas(document) };
}

/**
 * The faults of a list in JSON, `times: "always"` being for ever.
 *
 * @throws RangeError that says in one line where the list is wrong
 */
export function readFaults(list: Json, { schemas }: ControlDocument): Fault[] {
  const component = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
  const kinds = objectOf(getAt(schemas.resolve(component('Fault')), ['discriminator', 'mapping']));
  const known = Object.keys(kinds).join(', ');
  if (!Array.isArray(list)) throw new RangeError('the faults are no list');
  return list.map((item, at) => {
    const kind = stringOf(objectOf(item).kind) ?? '';
    // A union is only told to be none of its alternatives: the one that was meant says more.
    if (!Object.hasOwn(kinds, kind)) {
      throw new RangeError(`fault ${at}: the kind is "${kind}" and must be one of ${known}`);
    }
    const validate = schemas.validator({ $ref: String(kinds[kind]) });
    if (!validate(item)) throw new RangeError(describe(`fault ${at}`, validate));
    // Just validated against the schema that describes this type.
    const fault = item as unknown as Fault;
    return objectOf(item).times === 'always' ? { ...fault, times: Infinity } : fault;
  });
}

/** As `readFaults` takes it. */
export function writeFaults(faults: readonly Fault[]): unknown[] {
  return faults.map((fault) => ({
    ...fault,
    times: fault.times === Infinity ? 'always' : fault.times,
  }));
}
