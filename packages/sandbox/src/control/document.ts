// Reads `control.openapi.yaml` at the first request. The control API validates paths and bodies
// against this document, with the code that validates requests to the providers.

import { readFile } from 'node:fs/promises';
import { readDescription } from '@x/description';
import { compileOperations } from '../document/operations.ts';
import { Schemas } from '../document/schemas.ts';
import type { Fault } from '../engine/faults.ts';
import { Router } from '../engine/router.ts';
import { readFault } from '../engine/settings.ts';
import type { Json } from '../json.ts';

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
  const { parseText } = await import('@x/description/text');
  const { description } = readDescription({
    name: 'control',
    openapi: parseText('control.openapi.yaml', text),
  });
  if (!description) throw new Error('control.openapi.yaml of this package cannot be read.');
  const { api } = description;
  const schemas = new Schemas(api.place.value);
  const router = new Router(compileOperations(api, schemas).values());
  return { text, router, schemas };
}

/** `Faults.maxItems`. Longer lists would block other requests. */
const mostFaults = 1000;

/**
 * Reads a JSON list of faults. `times: "always"` means forever.
 *
 * @throws RangeError with the first problem of the list, in one line
 */
export function readFaults(list: Json): Fault[] {
  if (!Array.isArray(list)) throw new RangeError('the faults must be a list');
  if (list.length > mostFaults) {
    throw new RangeError(`the list has ${list.length} faults; the maximum is ${mostFaults}`);
  }
  return list.map((item, at) => readFault(item, `fault ${at}`));
}

/** Writes the faults in the format of `readFaults`. */
export function writeFaults(faults: readonly Fault[]): unknown[] {
  return faults.map((fault) => ({
    ...fault,
    times: fault.times === Infinity ? 'always' : fault.times,
  }));
}
