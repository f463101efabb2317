// Reads `control.openapi.yaml` at the first request. The control API validates paths and bodies
// against this document, with the code that validates requests to the providers.

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
  const schemas = new Schemas(api.place.value);
  const router = new Router(compileOperations(api, schemas).values());
  return { text, api, router, schemas };
}

/** `Faults.maxItems`. Longer lists would block other requests. */
const mostFaults = 1000;

/**
 * Reads a JSON list of faults. `times: "always"` means forever.
 *
 * @throws RangeError with the first problem of the list, in one line
 */
export function readFaults(list: Json, { api, schemas }: ControlDocument): Fault[] {
  const kinds = faultKinds(api);
  const known = [...kinds.keys()].join(', ');
  if (!Array.isArray(list)) throw new RangeError('the faults must be a list');
  if (list.length > mostFaults) {
    throw new RangeError(`the list has ${list.length} faults; the maximum is ${mostFaults}`);
  }
  return list.map((item, at) => {
    const kind = stringOf(objectOf(item).kind) ?? '';
    // Validate against the schema of this kind, because the error of the union says less.
    const schema = kinds.get(kind);
    if (!schema) {
      throw new RangeError(`fault ${at}: unknown kind "${kind}"; known: ${known}`);
    }
    const mismatch = schemas.mismatch(schema, item);
    if (mismatch) throw new RangeError(describe(`fault ${at}`, mismatch));
    // The item matches the schema that describes this type.
    const fault = item as unknown as Fault;
    return objectOf(item).times === 'always' ? { ...fault, times: Infinity } : fault;
  });
}

/** The schemas of the faults, by kind. */
function faultKinds({ schemas }: Api): ReadonlyMap<string, Schema> {
  const mapping = schemas.get('Fault')?.discriminator?.mapping ?? new Map<string, string>();
  return new Map(
    [...mapping].flatMap(([kind, reference]): [string, Schema][] => {
      const schema = schemas.get(componentOf(reference) ?? reference);
      return schema ? [[kind, schema]] : [];
    }),
  );
}

/** Writes the faults in the format of `readFaults`. */
export function writeFaults(faults: readonly Fault[]): unknown[] {
  return faults.map((fault) => ({
    ...fault,
    times: fault.times === Infinity ? 'always' : fault.times,
  }));
}
