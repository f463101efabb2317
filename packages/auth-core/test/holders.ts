// Several sessions of one account on one store, as in several processes.
import {
  type AuthError,
  type AuthEvent,
  type AuthRecord,
  createSession,
  defineStore,
  memoryStore,
  type Session,
  type SessionOptions,
  type TokenStore,
} from '../src/index.ts';
import { identityOf } from '../src/session/identity.ts';
import {
  type AuthorizationServer,
  authorizationServer,
  type TestCredentials,
} from '../src/testing/authorization-server.ts';
import { type FakeClock, fakeClock } from '../src/testing/clock.ts';

/** Returns the store's key of the record of a session that was created with this key. */
export const storeKey = (key: string): Promise<string> =>
  identityOf({ provider: '', account: [key] });

export interface Holders {
  clock: FakeClock;
  server: AuthorizationServer;
  store: TokenStore;
  events: AuthEvent[];
  /** Creates another session of the account. */
  holder(options?: Partial<SessionOptions<TestCredentials>>): Session;
  /** The kinds of the token requests, in order. */
  posts(): string[];
  /** Returns the stored record of the account. */
  stored(): Promise<AuthRecord | undefined>;
}

/** An account, and any number of sessions that share its store. */
export function setUpHolders(store: TokenStore = memoryStore()): Holders {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const events: AuthEvent[] = [];
  const holder = (given: Partial<SessionOptions<TestCredentials>> = {}) => {
    const options = { store, ...given };
    return createSession({
      grant: server.grant,
      credentials: server.credentials,
      clock,
      key: 'ada',
      onEvent: (event) => void events.push(event),
      ...options,
      store: options.store && defineStore(options.store),
    });
  };
  const posts = () => server.posts.map(({ type }) => type);
  const stored = async () => store.load(await storeKey('ada'));
  return { clock, server, store, events, holder, posts, stored };
}

/** A promise, and the function that resolves it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}

/** A custom store with the three required functions. */
export function storeWithoutLock(): TokenStore {
  const { load, save, remove } = memoryStore();
  return { load, save, remove };
}

/** A store whose methods can fail on request. */
export function failingStore(): {
  store: TokenStore;
  failing: Set<'load' | 'save' | 'remove' | 'lock'>;
} {
  const { subscribe: _, ...inner } = memoryStore();
  const failing = new Set<'load' | 'save' | 'remove' | 'lock'>();
  /** Runs `work` unless the method has to fail. */
  const guard = async <Result>(
    method: 'load' | 'save' | 'remove' | 'lock',
    work: () => Promise<Result>,
  ): Promise<Result> => {
    if (failing.has(method)) throw new Error('The disk is full.');
    return work();
  };
  const store: TokenStore = {
    load: (key) => guard('load', () => inner.load(key)),
    save: (...given) => guard('save', () => inner.save(...given)),
    remove: (...given) => guard('remove', () => inner.remove(...given)),
    lock: (key, options, task) => guard('lock', () => inner.lock!(key, options, task)),
  };
  return { store, failing };
}

export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: AuthError) => error.code,
  );

/** Moves the clock in steps until `work` settles, and returns its outcome. */
export async function passing<Result>(
  clock: FakeClock,
  work: Promise<Result>,
  step = 250,
): Promise<Result> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  work.then(end, end);
  for (let steps = 0; !isOver && steps < 10_000; steps += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isOver) clock.advance(step);
  }
  return work;
}

/** A store that counts the subscriptions of its sessions. */
export function countingStore(inner: TokenStore): {
  readonly store: TokenStore;
  readonly subscriptions: () => number;
} {
  let subscriptions = 0;
  const store: TokenStore = {
    ...inner,
    subscribe(key, listener) {
      subscriptions += 1;
      const end = inner.subscribe!(key, listener);
      return () => {
        subscriptions -= 1;
        end();
      };
    },
  };
  return { store, subscriptions: () => subscriptions };
}
