// Runs the logins and refreshes of a session: concurrent callers share at most one operation, and each has its own
// wait.
import type { AuthError } from '../errors.ts';
import { run, type Time, wait } from './time.ts';

/** One run of the transaction that obtains tokens (transaction.ts). */
export interface Operation {
  /** Aborts when the session is signed out or closed, or when another login replaces this operation. */
  readonly signal: AbortSignal;
  /** The number of callers that wait for it. */
  readonly waiting: number;
  /** The arguments of `session.login()` as text, empty if there are none; absent for another operation. */
  login?: string | undefined;
  /** Called when the last caller stops waiting. */
  onAbandoned?: (() => unknown) | undefined;
  /**
   * Runs a part of the operation within a timeout. The part is aborted if the operation ends, unless it outlives the
   * reason (time.ts).
   */
  run<Result>(
    milliseconds: number,
    part: (signal: AbortSignal) => Result | Promise<Result>,
    outlives?: (error: unknown) => boolean,
  ): Promise<Result>;
}

type Work = (operation: Operation) => Promise<void>;

interface Started extends Operation {
  waiting: number;
  readonly ending: AbortController;
  /** Settles with the operation. */
  done: Promise<void>;
  /** When the current part has to be done, in milliseconds of the monotonic clock; 0 when the operation is over. */
  deadline: number;
}

/** Milliseconds that an operation may take between its parts: a few responses of the store. */
const SLACK = 5_000;

/** Milliseconds of grace for an overdue operation. */
const GRACE = 1_000;

/** The path to `node:async_hooks` without an import, in runtimes that have it. */
interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): {
      readonly AsyncResource?: new (
        type: string,
      ) => { runInAsyncScope<Result>(work: () => Result): Result };
    };
  };
}

/**
 * Returns a function that runs work outside the asynchronous context of its caller (AsyncLocalStorage). Shared work
 * must not run in the context of its first caller, which may hold that caller's trace or tenant.
 *
 * `AsyncLocalStorage.snapshot` would do the same. But in Node 24, the first access to `AsyncLocalStorage` makes every
 * `process.nextTick` of the process slower, and a request has about 30 of them.
 */
function outsideOf(host: Host): <Result>(work: () => Result) => Result {
  const { AsyncResource } = host.process?.getBuiltinModule?.('node:async_hooks') ?? {};
  const created = AsyncResource && new AsyncResource('Session');
  return (work) => (created ? created.runInAsyncScope(work) : work());
}

/** Which operation a caller waits for. */
interface Joining {
  /** @default 'current' */
  readonly place?: 'current' | 'beside';
  /** The arguments of `session.login()`: waits only for a login with the same ones. */
  readonly login?: string | undefined;
  /** Ends only this wait. */
  readonly signal?: AbortSignal | undefined;
}

export interface Operations {
  readonly current: Operation | undefined;
  /** A refresh while the current operation prompts the user. */
  readonly beside: Operation | undefined;
  /** When the latest operation began, in milliseconds of the monotonic clock. */
  readonly began: number;
  /** Waits for the operation in progress. If there is none, or it is overdue, starts one of `work` and waits for that. */
  join(work: Work, joining: Joining): Promise<void>;
  /** Resolves when an operation is over or overdue, whether it succeeded or failed. */
  settled(operation: Operation): Promise<void>;
  /** Aborts all operations in progress. Their callers get `reason`. */
  end(reason: AuthError): void;
}

export function createOperations(time: Time): Operations {
  const outside = outsideOf(globalThis as Host);
  /** All operations in progress: a login may wait for the operation that it replaced. */
  const active = new Set<Started>();
  const operations = {
    current: undefined as Started | undefined,
    beside: undefined as Started | undefined,
    began: 0,
    join(work: Work, { place = 'current', login, signal }: Joining): Promise<void> {
      const find = (overdue?: Started): Started => {
        const latest = operations[place];
        // Another caller may have replaced the overdue one.
        const isWanted = latest !== overdue && (login === undefined || login === latest?.login);
        return latest && isWanted ? latest : start(work, place, login);
      };
      return waitFor(time, find, signal);
    },
    async settled(operation: Operation): Promise<void> {
      const started = operation as Started;
      do {
        const milliseconds = Math.max(started.deadline - time.monotonic(), GRACE);
        await wait(started.done, { time, milliseconds }).catch(() => {});
      } while (started.deadline > time.monotonic());
    },
    end(reason: AuthError): void {
      for (const { ending } of active) ending.abort(reason);
      operations.current = operations.beside = undefined;
    },
  };
  const start = (work: Work, place: 'current' | 'beside', login: string | undefined): Started => {
    const operation = createOperation(time);
    const { signal } = operation;
    operation.login = login;
    operations[place] = operation;
    operations.began = time.monotonic();
    active.add(operation);
    const working = outside(async () => work(operation));
    operation.done = wait(working, { time, milliseconds: Number.POSITIVE_INFINITY, signal });
    const over = (): void => {
      operation.deadline = 0;
      active.delete(operation);
      if (operations[place] === operation) operations[place] = undefined;
    };
    // Callers get the error and observers the event, so the rejection is handled here even if no caller waits.
    operation.done.then(over, over);
    return operation;
  };
  return operations;
}

function createOperation(time: Time): Started {
  const ending = new AbortController();
  const { signal } = ending;
  const operation: Started = {
    ending,
    signal,
    waiting: 0,
    done: Promise.resolve(),
    deadline: time.monotonic() + SLACK,
    async run(milliseconds, part, outlives) {
      signal.throwIfAborted();
      operation.deadline = time.monotonic() + milliseconds + SLACK;
      return run(part, { time, milliseconds, signal }, outlives).finally(() => {
        operation.deadline &&= time.monotonic() + SLACK;
      });
    },
  };
  return operation;
}

/**
 * Waits for an operation. A runtime can end the context in which an operation was started; the operation then never
 * settles. (workerd does so at the end of the first caller's request.) So every caller has its own timer and replaces
 * an overdue operation.
 *
 * @param find Returns the operation to wait for, which is not the overdue one.
 */
async function waitFor(
  time: Time,
  find: (overdue?: Started) => Started,
  signal: AbortSignal | undefined,
): Promise<void> {
  let operation = find();
  // An overdue operation gets a grace period: the process may have been busy, or frozen.
  let isWarned = false;
  for (;;) {
    const isOverdue = time.monotonic() >= operation.deadline;
    if (isOverdue && isWarned) {
      operation = find(operation);
      isWarned = false;
    } else isWarned = isOverdue;
    const milliseconds = Math.max(operation.deadline - time.monotonic(), GRACE);
    operation.waiting += 1;
    try {
      // After a freeze, the timeouts inside the operation expire before this wait does.
      return await wait(operation.done, { time, milliseconds, signal, grace: SLACK });
    } catch (error) {
      // Otherwise only this wait timed out: continue.
      if (!operation.deadline || signal?.aborted) throw error;
    } finally {
      operation.waiting -= 1;
      if (operation.waiting === 0) operation.onAbandoned?.();
    }
  }
}
