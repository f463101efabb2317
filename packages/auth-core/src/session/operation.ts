// Work that callers share: at most one operation at a time, and no caller owns it.
import type { AuthError } from '../errors.ts';
import { run, type Time, wait } from './time.ts';

/** One login or refresh, from the first look at the record to the last. */
export interface Operation {
  /** Aborted when the session is signed out or closed. */
  readonly signal: AbortSignal;
  /** How many callers wait for it. */
  readonly waiting: number;
  /** Called when the last caller has gone. */
  onAbandoned?: (() => unknown) | undefined;
  /** Runs a part of the operation, which is bounded and ends with it. */
  run<Result>(
    milliseconds: number,
    part: (signal: AbortSignal) => Result | Promise<Result>,
  ): Promise<Result>;
}

type Work = (operation: Operation) => Promise<void>;

interface Started extends Operation {
  waiting: number;
  readonly ending: AbortController;
  /** Settles with the operation. */
  done: Promise<void>;
  /** By when it moves on, by the monotonic clock; 0 when it is over. */
  deadline: number;
}

/** Milliseconds that an operation may need between its parts: a few answers of the store. */
const SLACK = 5_000;

/** Milliseconds that an operation that is overdue has once more. */
const MOMENT = 1_000;

/** `node:async_hooks`, found without an import, where a runtime has it. */
interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): {
      readonly AsyncLocalStorage?: { snapshot?(): <Result>(work: () => Result) => Result };
    };
  };
}

/**
 * Shared work runs in no caller's asynchronous context: the trace or the tenant of the first caller is not that of the
 * second.
 */
function outsideOf(host: Host): <Result>(work: () => Result) => Result {
  const hooks = host.process?.getBuiltinModule?.('node:async_hooks');
  return hooks?.AsyncLocalStorage?.snapshot?.() ?? ((work) => work());
}

export interface Operations {
  readonly current: Operation | undefined;
  /** Starts an operation, which takes the place of the current one. */
  start(work: Work): Operation;
  /**
   * Waits for an operation, or for one of `work` that replaces it if it is over or dead. The signal ends this wait
   * only.
   */
  join(joined: Operation | undefined, work: Work, signal?: AbortSignal): Promise<void>;
  /** Resolves when an operation is over, however it ends. */
  settled(operation: Operation): Promise<void>;
  /** Ends what is in progress: every caller that waits for it gets `reason`. */
  end(reason: AuthError): void;
}

export function createOperations(time: Time): Operations {
  const outside = outsideOf(globalThis as Host);
  /** A login may wait for an operation that it has replaced. */
  const active = new Set<Started>();
  const operations = {
    current: undefined as Started | undefined,
    start(work: Work): Started {
      const operation = createOperation(time);
      const { signal } = operation;
      operations.current = operation;
      active.add(operation);
      const working = outside(async () => work(operation));
      operation.done = wait(working, { time, milliseconds: Number.POSITIVE_INFINITY, signal });
      const over = (): void => {
        operation.deadline = 0;
        active.delete(operation);
        if (operations.current === operation) operations.current = undefined;
      };
      // A caller that waits gets the error, and an observer the event: it is never unhandled.
      operation.done.then(over, over);
      return operation;
    },
    join: (joined: Operation | undefined, work: Work, signal?: AbortSignal) =>
      waitFor(time, joined as Started | undefined, { start: () => operations.start(work), signal }),
    settled: async (operation: Operation) => (operation as Started).done.catch(() => {}),
    end(reason: AuthError): void {
      for (const { ending } of active) ending.abort(reason);
      operations.current = undefined;
    },
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
    async run(milliseconds, part) {
      // Nothing more is sent for an operation that has ended.
      signal.throwIfAborted();
      operation.deadline = time.monotonic() + milliseconds + SLACK;
      return run(part, { time, milliseconds, signal }).finally(() => {
        operation.deadline &&= time.monotonic() + SLACK;
      });
    },
  };
  return operation;
}

/**
 * A runtime may end the context in which an operation was started (workerd does, with the request of its first caller):
 * nothing of it moves any more. So every caller has a timer of its own, and replaces what is overdue.
 */
async function waitFor(
  time: Time,
  joined: Started | undefined,
  { start, signal }: { start: () => Started; signal: AbortSignal | undefined },
): Promise<void> {
  let operation = joined;
  // What becomes overdue during a wait may be over in a moment: the process was busy, or frozen.
  let isWarned = true;
  for (;;) {
    const isOverdue = time.monotonic() >= (operation?.deadline ?? 0);
    if (!operation?.deadline || (isOverdue && isWarned)) {
      operation = start();
      isWarned = false;
    } else isWarned = isOverdue;
    const milliseconds = Math.max(operation.deadline - time.monotonic(), MOMENT);
    operation.waiting += 1;
    try {
      // In a process that was frozen, what the operation waits for gives up first.
      return await wait(operation.done, { time, milliseconds, signal, grace: SLACK });
    } catch (error) {
      // Neither the operation's end nor the caller's: only this wait's.
      if (!operation.deadline || signal?.aborted) throw error;
    } finally {
      operation.waiting -= 1;
      if (operation.waiting === 0) operation.onAbandoned?.();
    }
  }
}
