// Validates options and faults, of a program in the same process and of the control API, with the schemas of
// `control.openapi.yaml`.

import { componentOf, parsedDocument, readDescription, type Schema } from '@x/description';
import { fieldFault } from '../document/header-fields.ts';
import { Schemas } from '../document/schemas.ts';
import { isObject, type Json, objectOf, stringOf } from '../json.ts';
import type { ResolvedSandboxOptions, SandboxOptions } from '../options.ts';
import type { Fault } from './faults.ts';
import { settingSchemas } from './setting-schemas.ts';
import { describe } from './validate.ts';

interface Settings {
  readonly options: Schema;
  /** The schemas of the faults, by kind. The error of their union would say less. */
  readonly faults: ReadonlyMap<string, Schema>;
  readonly schemas: Schemas;
}

let compiled: Settings | undefined;

function settings(): Settings {
  compiled ??= compile();
  return compiled;
}

function compile(): Settings {
  const info = { title: 'Settings of the sandbox', version: '1' };
  const openapi = { openapi: '3.1.0', info, paths: {}, components: { schemas: settingSchemas } };
  const { description } = readDescription({
    name: 'settings',
    openapi: parsedDocument('control.openapi.yaml', openapi),
  });
  const options = description?.api.schemas.get('Options');
  if (!description || !options) throw new Error('The schemas of the settings cannot be read.');
  const { schemas, place } = description.api;
  const mapping = schemas.get('Fault')?.discriminator?.mapping ?? new Map<string, string>();
  const faults = [...mapping].flatMap(([kind, reference]): [string, Schema][] => {
    const schema = schemas.get(componentOf(reference) ?? reference);
    return schema ? [[kind, schema]] : [];
  });
  return { options, faults: new Map(faults), schemas: new Schemas(place.value) };
}

export const defaultOptions: ResolvedSandboxOptions = {
  // `Date.now` is read for each call, because a test may replace Date.
  clock: () => Date.now(),
  accessTokenLifetime: undefined,
  refreshTokenLifetime: undefined,
  rotation: 'revoke-family',
  challenge: false,
  omitRefreshToken: false,
  things: 0,
  seed: undefined,
  forbidden: [],
  strict: 'off',
  onRequest: undefined,
};

/** Replaces each option that is undefined by its default. */
export function withDefaults(options: SandboxOptions): Partial<ResolvedSandboxOptions> {
  const entries = Object.entries(options).map(([name, value]) => [
    name,
    (value as unknown) ?? defaultOptions[name as keyof SandboxOptions],
  ]);
  return Object.fromEntries(entries) as Partial<ResolvedSandboxOptions>;
}

/** @throws RangeError with the first problem of the options, in one line */
export function checkOptions(given: SandboxOptions): void {
  const { clock, onRequest, ...options } = objectOf(given) as SandboxOptions;
  for (const [name, value] of Object.entries({ clock, onRequest })) {
    if (value !== undefined && typeof value !== 'function')
      throw new RangeError(`options/${name} must be a function`);
  }
  check('options', settings().options, isObject(given) ? options : given);
}

/**
 * Reads a fault. `times: "always"` means forever.
 *
 * @throws RangeError with its first problem, in one line
 */
export function readFault(given: unknown, where = 'fault'): Fault {
  const { faults } = settings();
  if (!isObject(given)) throw new RangeError(`${where} must be object`);
  const kind = stringOf(given.kind) ?? '';
  const schema = faults.get(kind);
  if (!schema)
    throw new RangeError(
      `${where}: unknown kind "${kind}"; known: ${[...faults.keys()].join(', ')}`,
    );
  const { times } = given;
  check(where, schema, (times as unknown) === Infinity ? { ...given, times: 'always' } : given);
  // The value matches the schema that describes this type.
  const fault = given as unknown as Fault;
  if (fault.kind === 'status') checkHeaders(`${where}/headers`, fault.headers ?? {});
  if (fault.kind === 'rate-limit') checkHeaders(where, { 'retry-after': String(fault.retryAfter) });
  return times === 'always' ? { ...fault, times: Infinity } : fault;
}

/** JavaScript has members and numbers that JSON has not: undefined is a missing member. */
function check(where: string, schema: Schema, given: unknown): void {
  const entries = isObject(given)
    ? Object.entries(given).filter(([, value]) => (value as unknown) !== undefined)
    : [];
  for (const [name, value] of entries) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError(`${where}/${name} must be a finite number`);
  }
  const value = isObject(given) ? Object.fromEntries(entries) : (given as Json);
  const mismatch = settings().schemas.mismatch(schema, value);
  if (mismatch) throw new RangeError(describe(where, mismatch));
}

function checkHeaders(where: string, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const fault = fieldFault(name, value);
    if (fault !== undefined) throw new RangeError(`${where}: ${fault}`);
  }
}
