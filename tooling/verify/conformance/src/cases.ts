// The data of the kit: the cases, the defects that they must find, and the names of the providers' operations.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The outcome for a caller: an HTTP status, `ok` for 2xx, or a kind of error. */
export type Outcome = number | string;

export interface Fault {
  readonly kind: string;
  readonly at: 'login' | 'refresh' | 'logout' | 'read' | 'create';
  readonly [member: string]: unknown;
}

export type Operation = 'read' | 'create' | 'foreign';

export interface CallStep {
  readonly call: Operation;
  /**
   * Number of concurrent calls.
   *
   * @default 1
   */
  readonly times?: number;
  readonly got: Outcome | readonly Outcome[];
}

export type Step =
  | CallStep
  | { readonly advance: number }
  | { readonly revoke: 'access' | 'refresh' | 'all' }
  | { readonly fault: Fault | 'none' }
  | { readonly logout: true };

/** An exact number, or a minimum and a maximum. */
export type Count = number | readonly [least: number, most: number];

export interface Case {
  readonly name: string;
  readonly clause: string;
  readonly kind: 'safety' | 'liveness';
  readonly says: string;
  readonly providers?: readonly string[];
  readonly credentials?: 'right' | 'wrong';
  readonly sandbox?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
  readonly saw: Readonly<Record<string, Count>>;
}

export interface Defect {
  readonly name: string;
  readonly says: string;
  /** The cases that a client with this defect must fail. */
  readonly fails: readonly string[];
}

/** The operationIds of a provider, by the names that the cases use. */
export interface ProviderOperations {
  readonly read: string;
  readonly create: string;
  /** The request of a login that contains the password. */
  readonly login: string;
  /** Requests of a login before that one. */
  readonly before?: readonly string[];
}

interface Clause {
  readonly clause: string;
  readonly cases: readonly Omit<Case, 'clause'>[];
}

const home = new URL('../', import.meta.url);
/** The order of the clauses in the docs. */
const clauses = ['obtain', 'refresh', 'replay', 'safety', 'secrets', 'failures', 'logout'];

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, home), 'utf8'));
}

/** @throws Error with the file and the place, if a file does not match `case.schema.json` */
export function readCases(): Case[] {
  const valid = new Ajv2020({ allErrors: true }).compile(read('case.schema.json') as object);
  const files = readdirSync(new URL('cases/', home));
  const ordered = files.sort((one, other) => rank(one) - rank(other));
  return ordered.flatMap((file) => {
    const clause = read(`cases/${file}`);
    if (!valid(clause)) {
      const [error] = valid.errors ?? [];
      throw new Error(`cases/${file}${error?.instancePath} ${error?.message}.`);
    }
    const { cases, clause: name } = clause as Clause;
    return cases.map((given) => ({ ...given, clause: name }));
  });
}

function rank(file: string): number {
  return clauses.indexOf(file.replace('.json', ''));
}

export function readDefects(): readonly Defect[] {
  return (read('defects.json') as { defects: Defect[] }).defects;
}

export function readProviderOperations(): Readonly<Record<string, ProviderOperations>> {
  return read('providers.json') as Record<string, ProviderOperations>;
}
