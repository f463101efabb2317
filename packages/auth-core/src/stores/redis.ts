// Records in Redis: for many processes on many machines. The client is the user's own, and nothing is imported
// from its package, so that it stays an optional peer.

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

/** What is used of a client, a cluster or a pool of the npm package `redis` (version 5 or 6). */
export interface RedisClient {
  eval(script: string, options: RedisScriptOptions): Promise<unknown>;
  evalSha(sha1: string, options: RedisScriptOptions): Promise<unknown>;
  on(event: 'end', listener: () => void): unknown;
  /** A single client has these two. Only then can another connection be made for messages, and ended in time. */
  duplicate?(): object;
  unref?(): void;
}

export interface RedisScriptOptions {
  keys: string[];
  arguments: string[];
}

export interface RedisStoreOptions {
  /**
   * A connected client. Give it `disableOfflineQueue: true`, or commands of a time when Redis can't be reached
   * wait for its return.
   */
  client: RedisClient;
  /**
   * What the names of all keys and channels begin with.
   * @default 'auth-core:'
   */
  prefix?: string | undefined;
}

/**
 * Keeps records in Redis (6.0 or later). They expire with the refresh token, or with the access token if there is
 * no other; a record whose refresh token has no known end, and a sign-out, stay until they are replaced.
 *
 * With a single client, one more connection listens for changes. The clients of clusters and pools can't be told
 * not to keep the process alive for it: with them a change is noticed when a token is needed.
 *
 * The lock is as safe as the server that holds it: if Redis fails over to a replica that has not heard of it, two
 * sessions can hold it, and then the fence decides whose tokens are kept. Don't let Redis evict these keys
 * (`maxmemory-policy noeviction`): a sign-out that is evicted is forgotten.
 *
 * @example
 * const client = await createClient({ url, disableOfflineQueue: true }).connect();
 * const store = redisStore({ client });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function redisStore({ client, prefix = 'auth-core:' }: RedisStoreOptions): TokenStore {
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
  return client.duplicate !== undefined && client.unref !== undefined;
}

type Script = string;
type Expected = number | undefined | 'any';

interface Next {
  /** Empty: no record. */
  readonly text: string;
  readonly revision?: number;
  /** Milliseconds; `undefined`: until it is removed. */
  readonly lifetime?: number | undefined;
  readonly fence?: number | undefined;
}

interface Names {
  /** The record, and the channel on which its changes are published. */
  readonly record: string;
  readonly lock: string;
  readonly fence: string;
}

const DONE = 1;
const CHANGED_MEANWHILE = -1;
/** What is read of a record that is too large to be one. */
const TOO_LARGE = 'too large';

const READ: Script = `
if redis.call('STRLEN', KEYS[1]) > ${LARGEST_RECORD} then return '${TOO_LARGE}' end
return redis.call('GET', KEYS[1])`;

/**
 * The comparison is with the whole text that was read, because what a record is, and what is a damaged one, is
 * decided in one place and not in Lua. Secrets come last: a server quotes the beginning of a command it rejects.
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
 * The fence is kept for a day beyond the lease: longer than any session that lost it will still try to write. One that
 * is gone begins with the time, so that it never comes back to a number that was given out before.
 */
const ACQUIRE: Script = `
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
local time = redis.call('TIME')
redis.call('SET', KEYS[2], time[1] * 1000, 'NX')
local fence = redis.call('INCR', KEYS[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2] + 86400000)
return fence`;

const RELEASE: Script = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/** Milliseconds in which Redis answers a command of the lock, or is taken for unreachable. */
const ANSWER_LIMIT = 1_000;
/** Milliseconds; what lives longer needs no end. */
const LONGEST_LIFETIME = 10 * 366 * 86_400_000;
/** Milliseconds of a record without tokens, and without a sign-out. */
const EMPTY_LIFETIME = 86_400_000;

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
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return this.#client.eval(script, options);
    }
  }

  async read({ record }: Names): Promise<string | undefined> {
    const reply = await this.#run(READ, [record]);
    return typeof reply === 'string' ? reply : undefined;
  }

  /** Puts `text` (or nothing) where a record of revision `expected` is. */
  async swap(key: string, expected: Expected, next: Next): Promise<boolean> {
    const names = await namesOf(this.#prefix, key);
    for (;;) {
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
      if (outcome !== CHANGED_MEANWHILE) return outcome === DONE;
    }
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
        // It may have been acquired all the same, and only the response be lost.
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

  /** If it can't be released, or not in time, the end of the lease releases it. */
  async #release({ lock }: Names, owner: string): Promise<void> {
    await this.#inTime(this.#run(RELEASE, [lock], owner)).catch(() => {});
  }

  /** A client whose connection is gone may never answer. */
  #inTime<Result>(work: Promise<Result>): Promise<Result> {
    return wait(work, { time: this.#time, milliseconds: ANSWER_LIMIT });
  }
}

/**
 * Hashed, so that a key may be anything and names have one length. The braces keep what belongs to one key in one
 * slot of a cluster.
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

/** Counted from when the tokens were issued, so that no clock has to agree with another. */
function lifetimeOf({ tokens, signed_out }: AuthRecord): number | undefined {
  if (signed_out) return undefined;
  if (!tokens) return EMPTY_LIFETIME;
  const end = tokens.refresh_token === undefined ? tokens.expires_at : tokens.refresh_expires_at;
  const lifetime = Math.max(Math.ceil((end ?? Number.POSITIVE_INFINITY) - tokens.issued_at), 1);
  return lifetime <= LONGEST_LIFETIME ? lifetime : undefined;
}
