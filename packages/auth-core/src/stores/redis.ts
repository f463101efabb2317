// Tokens in Redis: for many processes on many machines. The client is the user's own, and nothing is imported
// from its package, so that it stays an optional peer.

import type { TokenSet } from '../session/token-set.ts';
import { recordFromText, recordToText } from './lib/record.ts';
import { LockTimeoutError, type TokenStore } from './store.ts';

/** What is used of a client, a cluster or a pool of the npm package `redis` (version 5 or 6). */
export interface RedisClient {
  get(key: string): Promise<unknown>;
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

/** A connection for messages. */
interface RedisSubscriber {
  connect(): Promise<unknown>;
  subscribe(channel: string, listener: () => void): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  destroy(): void;
  unref(): void;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

export interface RedisStoreOptions {
  /**
   * A connected client. Give it `disableOfflineQueue: true`, or commands of a time when Redis can't be reached
   * wait for its return, and the session with them.
   */
  client: RedisClient;
  /** What the names of all keys and channels begin with. Default `auth-core:`. */
  prefix?: string | undefined;
}

/**
 * Keeps tokens in Redis (6.0 or later). Records expire with the refresh token, or with the access token if there is
 * no other; a record whose refresh token has no known end stays until it is removed.
 *
 * With a single client, one more connection listens for changes. The clients of clusters and pools can't be told
 * not to keep the process alive for it: with them a change is noticed at the next failure.
 *
 * The lock is as safe as the server that holds it: if Redis fails over to a replica that has not heard of it, two
 * holders can meet, and then the fence decides whose tokens are kept.
 *
 * @example
 * const client = await createClient({ url, disableOfflineQueue: true }).connect();
 * const session = createSession({ grant, credentials, store: redisStore({ client }), key: username });
 */
export function redisStore({ client, prefix = 'auth-core:' }: RedisStoreOptions): TokenStore {
  async function run(script: Script, keys: string[], ...args: unknown[]): Promise<unknown> {
    const options = { keys, arguments: args.map(String) };
    try {
      return await client.evalSha(await sha1(script), options);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return client.eval(script, options);
    }
  }

  /** Puts `text` (or nothing) where a record of revision `expected` is. */
  async function swap(key: string, expected: Expected, next: Next): Promise<boolean> {
    const { tokens, lock, fence } = await namesOf(prefix, key);
    for (;;) {
      const stored = asText(await client.get(tokens));
      const record = recordFromText(stored);
      if (expected !== 'any' && record?.revision !== expected) return false;
      if (next.text === '' && stored === undefined) return false;
      const outcome = await run(
        SWAP,
        [tokens, lock, fence],
        next.fence ?? '',
        next.lifetime ?? '',
        next.revision ?? '',
        stored === undefined ? '0' : '1',
        next.text,
        stored ?? '',
      );
      if (outcome !== CHANGED_MEANWHILE) return outcome === DONE;
    }
  }

  async function acquire(names: Names, owner: string, { wait, lease }: Patience): Promise<number> {
    const deadline = performance.now() + wait;
    for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
      const fence = Number(await run(ACQUIRE, [names.lock, names.fence], owner, Math.ceil(lease)));
      if (fence > 0) return fence;
      const remaining = deadline - performance.now();
      if (remaining <= 0) return 0;
      await sleep(Math.min(pause * (0.5 + Math.random()), remaining));
    }
  }

  const store: TokenStore = {
    async load(key) {
      const { tokens } = await namesOf(prefix, key);
      return recordFromText(asText(await client.get(tokens)));
    },
    async save(key, tokens, expected, lease) {
      return swap(key, expected, {
        text: recordToText(tokens),
        revision: tokens.revision,
        lifetime: lifetimeOf(tokens),
        fence: lease?.fence,
      });
    },
    async remove(key, expected) {
      return swap(key, expected ?? 'any', { text: '' });
    },
    async lock(key, how, task) {
      const names = await namesOf(prefix, key);
      const owner = crypto.randomUUID();
      // What can't be released, or not in time, is released by the lease's end.
      const released = () => run(RELEASE, [names.lock], owner).catch(() => {});
      const acquiring = acquire(names, owner, how);
      const fence = await inTime(acquiring, how.wait + GRACE).catch((error: unknown) => {
        // It may have been had all the same, and only the answer be lost.
        void released();
        throw error;
      });
      if (!fence) {
        void acquiring.then(released, () => {});
        throw new LockTimeoutError(key, how.wait);
      }
      try {
        return await task({ fence });
      } finally {
        await inTime(released(), GRACE);
      }
    },
  };
  if (canListen(client)) {
    const subscriptions = createSubscriptions(client);
    store.subscribe = (key, listener) => {
      const channel = namesOf(prefix, key).then(({ tokens }) => tokens);
      return subscriptions.add(channel, listener);
    };
  }
  return store;
}

type ListeningClient = RedisClient & Required<Pick<RedisClient, 'duplicate' | 'unref'>>;

function canListen(client: RedisClient): client is ListeningClient {
  return client.duplicate !== undefined && client.unref !== undefined;
}

type Script = string;
type Expected = number | undefined | 'any';
type Patience = { readonly wait: number; readonly lease: number };

interface Next {
  /** Empty: no record. */
  readonly text: string;
  readonly revision?: number;
  /** Milliseconds; `undefined`: until it is removed. */
  readonly lifetime?: number | undefined;
  readonly fence?: number | undefined;
}

interface Names {
  /** The record, and the channel on which its changes are told. */
  readonly tokens: string;
  readonly lock: string;
  readonly fence: string;
}

const DONE = 1;
const CHANGED_MEANWHILE = -1;

/**
 * The comparison is with the whole text that was read, because what a record is, and what is a damaged one, is
 * decided in one place and not in Lua. Secrets come last: a server quotes the beginning of a command it refuses.
 */
const SWAP: Script = `
local fence, lifetime, revision, existed, text, stored = unpack(ARGV)
if fence ~= '' and redis.call('GET', KEYS[3]) ~= fence then return 0 end
local current = redis.call('GET', KEYS[1])
if (existed == '1' and current ~= stored) or (existed == '0' and current) then return -1 end
if text == '' then redis.call('DEL', KEYS[1])
elseif lifetime == '' then redis.call('SET', KEYS[1], text)
else redis.call('SET', KEYS[1], text, 'PX', lifetime) end
redis.pcall('PUBLISH', KEYS[1], revision)
return 1`;

/** The fence is kept for a day beyond the lease: longer than any holder that lost it will still try to write. */
const ACQUIRE: Script = `
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
local fence = redis.call('INCR', KEYS[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2] + 86400000)
return fence`;

const RELEASE: Script = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/** Milliseconds beyond the wait for a lock after which Redis itself is taken for unreachable. */
const GRACE = 1_000;
/** Milliseconds; what lives longer needs no end. */
const LONGEST_LIFETIME = 10 * 366 * 86_400_000;

/**
 * Hashed, so that a key may be anything and names have one length. The braces keep what belongs to one key in one
 * slot of a cluster.
 */
async function namesOf(prefix: string, key: string): Promise<Names> {
  const base = `${prefix}{${await digest('SHA-256', JSON.stringify(key))}}:`;
  return { tokens: `${base}tokens`, lock: `${base}lock`, fence: `${base}fence` };
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
function lifetimeOf(tokens: TokenSet): number | undefined {
  const end = tokens.refresh_token === undefined ? tokens.expires_at : tokens.refresh_expires_at;
  const lifetime = Math.max(Math.ceil((end ?? Number.POSITIVE_INFINITY) - tokens.issued_at), 1);
  return lifetime <= LONGEST_LIFETIME ? lifetime : undefined;
}

function asText(reply: unknown): string | undefined {
  return typeof reply === 'string' ? reply : undefined;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A client whose connection is gone may never answer. */
function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Subscriptions {
  add(channel: Promise<string>, listener: () => void): () => void;
}

/** One more connection, because one that listens can do nothing else; it is there while somebody listens. */
function createSubscriptions(client: ListeningClient): Subscriptions {
  const channels = new Map<string, Set<() => void>>();
  let connection: RedisSubscriber | undefined;
  let watched = false;
  /** One step after the other: the client mixes up a subscription that is ended while it begins. */
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn(step: () => Promise<void>): void {
    turn = turn.then(step).catch(() => {});
  }

  async function connect(): Promise<RedisSubscriber> {
    const subscriber = client.duplicate() as RedisSubscriber;
    // It reconnects by itself; what was missed meanwhile is noticed at the next failure.
    subscriber.on('error', () => {});
    subscriber.unref();
    await subscriber.connect();
    if (!watched) client.on('end', disconnect);
    watched = true;
    return subscriber;
  }

  function disconnect(): void {
    channels.clear();
    connection?.destroy();
    connection = undefined;
  }

  async function start(channel: string, listener: () => void): Promise<void> {
    const known = channels.get(channel);
    if (known) return void known.add(listener);
    const listeners = new Set([listener]);
    connection ??= await connect();
    await connection.subscribe(channel, () => {
      for (const one of listeners) one();
    });
    channels.set(channel, listeners);
  }

  async function stop(channel: string, listener: () => void): Promise<void> {
    const listeners = channels.get(channel);
    if (!listeners?.delete(listener) || listeners.size > 0) return;
    channels.delete(channel);
    if (channels.size === 0) return disconnect();
    await connection?.unsubscribe(channel);
  }

  return {
    add(channel, listener) {
      let ended = false;
      const own = (): void => {
        if (!ended) listener();
      };
      inTurn(async () => start(await channel, own));
      return () => {
        ended = true;
        inTurn(async () => stop(await channel, own));
      };
    },
  };
}
