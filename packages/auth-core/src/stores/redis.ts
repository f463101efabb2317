// Stores records in Redis, for many processes on many machines. The caller passes the client. Nothing is imported from
// its package, so that it stays an optional peer dependency.

import { AuthError, invalid } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import type { AuthRecord } from '../session/record.ts';
import { timeOf, wait } from '../session/time.ts';
import { LARGEST_RECORD, recordFromText, recordToText } from './lib/record.ts';
import {
  createSubscriptions,
  type ListeningClient,
  type Subscriptions,
} from './lib/redis/subscriptions.ts';
import {
  defineStore,
  type Lease,
  type LockOptions,
  LockTimeoutError,
  type TokenStore,
} from './store.ts';

/** The functions that are used of a client, a cluster or a pool of the npm package `redis` (version 5 or 6). */
export interface RedisClient {
  eval(script: string, options: RedisScriptOptions): Promise<unknown>;
  evalSha(sha1: string, options: RedisScriptOptions): Promise<unknown>;
  on(event: 'end', listener: () => void): unknown;
  off?(event: 'end', listener: () => void): unknown;
  /** Only a single client has these two functions. They open and close a connection for messages. */
  duplicate?(): object;
  unref?(): void;
}

export interface RedisScriptOptions {
  keys: string[];
  arguments: string[];
}

export interface RedisStoreOptions {
  /**
   * A connected client. Create it with `disableOfflineQueue: true`. Otherwise commands wait while Redis is
   * unreachable.
   */
  client: RedisClient;
  /**
   * The prefix of the names of all keys and channels.
   * @default 'auth-core:'
   */
  prefix?: string | undefined;
}

/**
 * Stores records in Redis (6.0 or later). A record expires with its refresh token, or with its access token if it has
 * no refresh token. A record whose refresh token has no known expiry, and a sign-out, stay until they are replaced.
 *
 * With a single client, the store opens a second connection to listen for changes. The clients of clusters and pools
 * cannot do that without keeping the process alive. With them, the session notices a change when it next needs a token.
 *
 * The lock is as safe as the Redis server. After a failover to a replica that has not received the lock, two sessions
 * can hold it. Then the fence decides whose tokens are stored. Do not let Redis evict these keys
 * (`maxmemory-policy noeviction`), because an evicted sign-out is lost.
 *
 * @throws AuthError `invalid_configuration` for invalid options, and for a client of another package.
 *
 * @example
 * const client = await createClient({ url, disableOfflineQueue: true }).connect();
 * const store = redisStore({ client });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function redisStore(options: RedisStoreOptions): TokenStore {
  // An instance of a client has many members, the first of which would be an unknown option.
  if (typeof options === 'object' && !('client' in (options ?? {}))) {
    throw invalid('The option "client" is missing. Pass { client } to redisStore.');
  }
  checkOptions(options, [], ['client', 'prefix']);
  const { client, prefix = 'auth-core:' } = options;
  if (typeof client?.evalSha !== 'function') {
    throw invalid(
      'The option "client" has no function evalSha: pass a client of the npm package redis.',
    );
  }
  const records = new RedisRecords(client, prefix);
  const store: TokenStore = {
    load: async (key) => recordFromText(await records.read(await namesOf(prefix, key))),
    save: async (key, record, expected, lease) =>
      records.swap(key, expected, {
        text: recordToText(record),
        revision: record.revision,
        lifetime: lifetimeOf(record),
        fence: lease?.fence,
      }),
    remove: async (key, expected) => records.swap(key, expected ?? 'any', { text: '' }),
    lock: async (key, options, task) => records.lock(key, options, task),
  };
  if (canListen(client)) {
    let subscriptions: Subscriptions | undefined;
    store.subscribe = (key, listener) => {
      subscriptions ??= createSubscriptions(client);
      const channel = namesOf(prefix, key).then(({ record }) => record);
      return subscriptions.add(channel, listener);
    };
  }
  return defineStore(store);
}

function canListen(client: RedisClient): client is RedisClient & ListeningClient {
  const { duplicate, unref, off } = client;
  return duplicate !== undefined && unref !== undefined && off !== undefined;
}

type Script = string;
type Expected = number | undefined | 'any';

interface Next {
  /** Empty if there is no record. */
  readonly text: string;
  readonly revision?: number;
  /** In milliseconds; `undefined` means no expiry. */
  readonly lifetime?: number | undefined;
  readonly fence?: number | undefined;
}

interface Names {
  /** The key of the record, and the channel of its changes. */
  readonly record: string;
  readonly lock: string;
  readonly fence: string;
}

/** The number of attempts to replace a record that changes meanwhile. */
const MAX_SWAPS = 10;
const DONE = 1;
const CHANGED_MEANWHILE = -1;
/** Replaces the text of a record that is too large. */
const TOO_LARGE = 'too large';

const READ: Script = `
if redis.call('STRLEN', KEYS[1]) > ${LARGEST_RECORD} then return '${TOO_LARGE}' end
return redis.call('GET', KEYS[1])`;

/**
 * The script compares the whole text that was read. So TypeScript alone decides what is a valid record, not Lua.
 * Secrets come last, because a server quotes the start of a command that it rejects.
 */
const SWAP: Script = `
local fence, lifetime, revision, before, text, stored = unpack(ARGV)
if fence ~= '' and redis.call('GET', KEYS[3]) ~= fence then return 0 end
local current = redis.call('GET', KEYS[1])
if before == 'text' and current ~= stored then return -1 end
if before == 'none' and current then return -1 end
if text == '' then redis.call('DEL', KEYS[1])
elseif lifetime == '' then redis.call('SET', KEYS[1], text)
else redis.call('SET', KEYS[1], text, 'PX', lifetime) end
redis.pcall('PUBLISH', KEYS[1], revision)
return 1`;

/**
 * The fence expires a day after the lease, when no session that lost it still tries to write. After it has expired,
 * fences start at the current time, so that no fence is used twice.
 *
 * A lock without an expiry is none of this store. The lock is set last, because a script that fails is not undone.
 */
const ACQUIRE: Script = `
if redis.call('PTTL', KEYS[1]) >= 0 then return 0 end
local time = redis.call('TIME')
redis.call('SET', KEYS[2], time[1] * 1000, 'NX')
local fence = redis.call('INCR', KEYS[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2] + 86400000)
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return fence`;

const RELEASE: Script = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/** The timeout of a lock command in milliseconds. */
const ANSWER_LIMIT = 1_000;
/** The longest expiry in milliseconds. A longer lifetime has no expiry. */
const LONGEST_LIFETIME = 10 * 366 * 86_400_000;
/** The expiry in milliseconds of a record without tokens that is not a sign-out. */
const EMPTY_LIFETIME = 86_400_000;

/** Returns the code of a Redis error (`READONLY`, `OOM`). Before Redis 7, that of a command follows that of its script. */
function codeOf(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : '';
  return message.match(/(?<=^| -)[A-Z]{3,}(?= )/g)?.at(-1);
}

/**
 * All errors of the client have the name `Error`, so their class is used. Their messages are left out, because they may
 * quote a record.
 */
function explained(error: unknown): unknown {
  const code = codeOf(error);
  if (code) return new AuthError('store_failed', `Redis responded with ${code}`);
  const isNamed = error instanceof Error && error.name !== error.constructor.name;
  return isNamed ? new AuthError('store_failed', error.constructor.name) : error;
}

class RedisRecords {
  readonly #client: RedisClient;
  readonly #prefix: string;
  readonly #time = timeOf();

  constructor(client: RedisClient, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  async #run(script: Script, keys: string[], ...args: unknown[]): Promise<unknown> {
    const options = { keys, arguments: args.map(String) };
    try {
      return await this.#client.evalSha(await sha1(script), options);
    } catch (error) {
      if (codeOf(error) !== 'NOSCRIPT') throw explained(error);
      return this.#client.eval(script, options).catch((failure: unknown) => {
        throw explained(failure);
      });
    }
  }

  async read({ record }: Names): Promise<string | undefined> {
    const reply = await this.#run(READ, [record]);
    // A client can be configured to return buffers.
    return reply == null ? undefined : String(reply);
  }

  /** Stores `text`, or nothing, in place of the record with revision `expected`. */
  async swap(key: string, expected: Expected, next: Next): Promise<boolean> {
    const names = await namesOf(this.#prefix, key);
    for (let attempt = 0; attempt < MAX_SWAPS; attempt += 1) {
      const stored = await this.read(names);
      const revision = recordFromText(stored)?.revision;
      if (expected !== 'any' && revision !== expected) return false;
      if (next.text === '' && stored === undefined) return false;
      const before = stored === undefined ? 'none' : stored === TOO_LARGE ? 'any' : 'text';
      const outcome = await this.#run(
        SWAP,
        [names.record, names.lock, names.fence],
        ...[next.fence ?? '', next.lifetime ?? '', next.revision ?? '', before],
        ...[next.text, stored ?? ''],
      );
      if (Number(outcome) !== CHANGED_MEANWHILE) return Number(outcome) === DONE;
    }
    return false;
  }

  async lock<Result>(
    key: string,
    options: LockOptions,
    task: (lease: Lease) => Promise<Result>,
  ): Promise<Result> {
    const names = await namesOf(this.#prefix, key);
    const owner = crypto.randomUUID();
    const lease = await this.#acquire(names, owner, options);
    try {
      return await task(lease);
    } finally {
      await this.#release(names, owner);
    }
  }

  async #acquire(
    names: Names,
    owner: string,
    { wait: patience, lease }: LockOptions,
  ): Promise<Lease> {
    const time = this.#time;
    const deadline = time.monotonic() + patience;
    for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
      const until = time.monotonic() + lease;
      const asking = this.#run(ACQUIRE, [names.lock, names.fence], owner, Math.ceil(lease));
      const fence = await this.#inTime(asking).catch((error: unknown) => {
        // The lock may have been acquired, although its response was lost.
        void asking.then(() => this.#release(names, owner)).catch(() => {});
        throw error;
      });
      if (Number(fence) > 0) {
        return { fence: Number(fence), isHeld: (rest) => time.monotonic() + rest <= until };
      }
      const remaining = deadline - time.monotonic();
      if (remaining <= 0) throw new LockTimeoutError(patience);
      const milliseconds = Math.min(pause * (0.5 + Math.random()), remaining);
      await wait(undefined, { time, milliseconds });
    }
  }

  /** If the release fails or times out, the lock is free at the end of the lease. */
  async #release({ lock }: Names, owner: string): Promise<void> {
    await this.#inTime(this.#run(RELEASE, [lock], owner)).catch(() => {});
  }

  /** A client that has lost its connection may never respond. */
  #inTime<Result>(work: Promise<Result>): Promise<Result> {
    return wait(work, { time: this.#time, milliseconds: ANSWER_LIMIT });
  }
}

/**
 * Returns hashed names, so that a key can contain any character and all names have one length. The braces keep the
 * names of one key in the same slot of a cluster.
 */
async function namesOf(prefix: string, key: string): Promise<Names> {
  const base = `${prefix}{${await digest('SHA-256', JSON.stringify(key))}}:`;
  return { record: `${base}tokens`, lock: `${base}lock`, fence: `${base}fence` };
}

const digests = new Map<Script, Promise<string>>();

function sha1(script: Script): Promise<string> {
  const known = digests.get(script) ?? digest('SHA-1', script);
  digests.set(script, known);
  return known;
}

async function digest(algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the lifetime counted from the issue of the tokens, so that the clocks of two machines need not agree. */
function lifetimeOf({ tokens, signed_out }: AuthRecord): number | undefined {
  if (signed_out) return undefined;
  if (!tokens) return EMPTY_LIFETIME;
  const end = tokens.refresh_token === undefined ? tokens.expires_at : tokens.refresh_expires_at;
  const lifetime = Math.max(Math.ceil((end ?? Number.POSITIVE_INFINITY) - tokens.issued_at), 1);
  return lifetime <= LONGEST_LIFETIME ? lifetime : undefined;
}
