// The data of the kit: the cases, the defects that they must find, and the operations of the known providers.
import { readdirSync, readFileSync } from 'node:fs';
import { combinations } from './combinations/combinations.ts';
import type { Delayed } from './faults.ts';
import type { Spoiling } from './spoil.ts';
import type { Damage } from './store.ts';

/** The outcome for a caller: an HTTP status, `ok` for 2xx, or a kind of error. */
export type Outcome = number | string;

/** The kinds of requests. `challenge` answers a second factor, `resend` requests another code. */
export type RequestKind =
  | 'login'
  | 'challenge'
  | 'resend'
  | 'refresh'
  | 'logout'
  | 'read'
  | 'create';

/**
 * A fault of the sandbox; or `rejection`, the documented rejection with this `number`; or `near-rejection`, a body that only
 * mentions its code; or `foreign-rejection`, one of a login that rejects no refresh, or of a refresh that rejects no login; or
 * `documented`, a status with its documented body. `quotes` is a text that the body repeats.
 */
export interface Fault {
  readonly kind: string;
  readonly at: RequestKind;
  readonly [member: string]: unknown;
}

export type Operation = 'read' | 'create' | 'foreign';

/** `client` is a name; the client that every case starts with is `1`. `process` is 1, or 2 in cases with a store. */
interface Who {
  readonly client?: string;
  readonly process?: 1 | 2;
}

/** The allowed results of callers. A list contains alternatives. */
export type Got = Outcome | readonly Outcome[];

export interface CallStep extends Who {
  readonly call: Operation;
  /**
   * Number of concurrent calls.
   *
   * @default 1
   */
  readonly times?: number;
  /**
   * The URL of a foreign call. `{foreign}`, `{foreign host}` and `{api}` are replaced.
   *
   * @default {foreign}
   */
  readonly url?: string;
  /**
   * In seconds. Repeats the call until its results are right, at most as long. For what a client learns from another
   * process.
   *
   * @default 0
   */
  readonly within?: number;
  readonly got: Got;
}

/**
 * Begins calls or a logout, and continues with the next step immediately, or when the proxy holds a request of that
 * kind.
 */
export interface BeginStep extends Who {
  readonly begin: 'read' | 'create' | 'logout';
  readonly as: string;
  readonly times?: number;
  readonly held?: RequestKind;
}

export type Step =
  | CallStep
  | BeginStep
  /** Waits for the action that was begun under this name. */
  | { readonly end: string; readonly got?: Got }
  /** Delays the response to the next request of this kind until `release`, or the request itself. */
  | { readonly hold: RequestKind; readonly delayed?: Delayed }
  | { readonly release: true | 'last' }
  /** Changes the responses to the next requests of this kind. */
  | { readonly spoil: RequestKind; readonly by: Spoiling; readonly times?: number }
  | { readonly spoil: 'none' }
  /** From now on, requests of this kind get no response. */
  | { readonly silence: RequestKind | 'none' }
  /**
   * `other` is another provider of the client whose login has the same inputs. `localhost` is another host name of the
   * provider's address, as if it were another environment.
   */
  | {
      readonly start: string;
      readonly credentials?: Credentials;
      readonly provider?: 'other' | 'localhost';
    }
  | { readonly advance: number; readonly only?: 'client' | 'provider' }
  | { readonly revoke: 'access' | 'refresh' | 'all' }
  | { readonly fault: Fault | 'none' }
  | { readonly change: 'password' }
  /** Waits, in seconds of real time. */
  | { readonly wait: number }
  | { readonly restart: true }
  /** Ends a process at once (SIGKILL). */
  | { readonly kill: 1 | 2 }
  /** Changes the files of the store. */
  | { readonly damage: Damage }
  /** The files of the store contain no token. */
  | { readonly stored: 'nothing' }
  | ({ readonly logout: true } & Who)
  /** Begins a part of the case. Its mistakes are reported with this name. */
  | { readonly part: string }
  /** Ends a part: compares the requests since its beginning. */
  | { readonly saw: Saw };

/** All requests that the servers received, by kind and outcome: `{ 'login ok': 1 }`. */
export type Saw = Readonly<Record<string, Count>>;

/** An exact number, or a minimum and a maximum. */
export type Count = number | readonly [least: number, most: number];

/**
 * The credentials of a client: those of the account, those of a second account, those with a wrong secret, those of an
 * account or of a tenant that does not exist, or valid ones with special characters. The name of an account that does not
 * exist is `other`, `similar` (one sign differs), `longer`, or in `capitals`.
 */
export type Credentials =
  | 'right'
  | 'second'
  | 'wrong'
  | 'other'
  | 'similar'
  | 'longer'
  | 'capitals'
  | 'tenant'
  | 'special';

export type Code = 'right' | 'wrong' | 'none' | 'resend';

/** A property of a provider that a case needs. */
export type Trait =
  | 'create'
  | 'secret'
  | 'refresh'
  | 'optional-refresh-token'
  | 'oauth-refresh'
  | 'revocation'
  | 'no-revocation'
  | 'second-factor'
  | 'resend'
  | 'unclear-401'
  | 'token-in-body'
  | 'token-in-header'
  | 'lifetime-number'
  | 'lifetime-instant'
  | 'sibling'
  | 'tenant';

/** An optional ability of a driver. A driver lists its features in its answer to `hello`. */
export type Feature =
  | 'clients'
  | 'login-after-logout'
  | 'one-time-password'
  | 'overlap'
  | 'second-attempt'
  | 'second-factor'
  | 'store'
  | 'timeout';

export const allFeatures: readonly Feature[] = [
  ...([
    'clients',
    'login-after-logout',
    'one-time-password',
    'overlap',
    'second-attempt',
    'second-factor',
    'store',
  ] as const),
  'timeout',
];

export interface Needs {
  readonly provider?: readonly Trait[];
  /** The statuses that alone must not decide that a request is rejected. */
  readonly unclear?: readonly { readonly at: RequestKind; readonly status: number }[];
  /** The statuses that alone reject a request. */
  readonly clear?: readonly { readonly at: RequestKind; readonly status: number }[];
  readonly driver?: readonly Feature[];
}

export interface Case {
  readonly name: string;
  readonly clause: string;
  readonly kind: 'safety' | 'liveness';
  readonly says: string;
  readonly needs?: Needs;
  /**
   * The login of the provider.
   *
   * @default the first one
   */
  readonly login?: 'one-time-password' | undefined;
  /**
   * `origin`: the base URL has no path, so that its text is also the beginning of URLs of other origins. `slash`: it ends
   * with a slash. `deep`: its path has several segments.
   */
  readonly base?: 'origin' | 'slash' | 'deep' | undefined;
  readonly credentials?: Credentials;
  /** `special`: the tokens that the client gets have special characters. */
  readonly tokens?: 'special';
  /** The user's answers when the login asks for a code. `none` closes the prompt, `resend` requests another code. */
  readonly codes?: readonly Code[];
  /** Milliseconds. The timeout of each request of the client. */
  readonly timeout?: number;
  readonly sandbox?: Readonly<Record<string, unknown>>;
  /**
   * Whether one provider is enough, because the case tests no request of a provider.
   *
   * @default false
   */
  readonly once?: boolean;
  readonly steps: readonly Step[];
  /**
   * The number of tokens that are still valid at the provider after the case.
   *
   * @default any
   */
  readonly live?: 0;
  /** The requests of the case, without those of its parts. */
  readonly saw: Saw;
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
}

/** A step of a file. `repeat` takes steps several times. */
type WrittenStep = Step | { readonly repeat: number; readonly steps: readonly WrittenStep[] };

interface Clause {
  readonly clause: string;
  /** The needs of all cases. */
  readonly needs?: Needs;
  readonly login?: Case['login'];
  readonly base?: Case['base'];
  readonly cases: readonly (Omit<Case, 'clause' | 'login' | 'steps'> & {
    readonly steps: readonly WrittenStep[];
  })[];
}

const home = new URL('../', import.meta.url);
/** The order of the clauses in the docs. */
const clauses = [
  ...['obtain', 'refresh', 'replay', 'overlap', 'accounts', 'safety', 'secrets', 'failures'],
  ...[
    'encoding',
    'rejections',
    'responses',
    'lifetimes',
    'second-attempt',
    'timeouts',
    'clock',
    'elsewhere',
    'second-factor',
    'one-time-password',
  ],
  ...['store', 'long-sessions', 'combinations', 'logout'],
];

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, home), 'utf8'));
}

/** The cases, in the order of the documentation. */
export function readCases(): Case[] {
  const written = readdirSync(new URL('cases/', home)).flatMap(casesIn);
  return [...written, ...combinations].sort(
    (one, other) => clauses.indexOf(one.clause) - clauses.indexOf(other.clause),
  );
}

function casesIn(file: string): Case[] {
  const { clause, needs, login, base, cases } = read(`cases/${file}`) as Clause;
  return cases.map((given) => ({
    ...given,
    clause,
    login,
    base: given.base ?? base,
    needs: both(needs, given.needs),
    steps: given.steps.flatMap(repeated),
  }));
}

function repeated(step: WrittenStep): readonly Step[] {
  if (!('repeat' in step)) return [step];
  const steps = step.steps.flatMap(repeated);
  return Array.from({ length: step.repeat }, () => steps).flat();
}

function both(one: Needs = {}, other: Needs = {}): Needs {
  return {
    provider: [...(one.provider ?? []), ...(other.provider ?? [])],
    unclear: [...(one.unclear ?? []), ...(other.unclear ?? [])],
    clear: [...(one.clear ?? []), ...(other.clear ?? [])],
    driver: [...(one.driver ?? []), ...(other.driver ?? [])],
  };
}

export function readDefects(): readonly Defect[] {
  return (read('defects.json') as { defects: Defect[] }).defects;
}

export function readProviderOperations(): Readonly<Record<string, ProviderOperations>> {
  return read('providers.json') as Record<string, ProviderOperations>;
}
