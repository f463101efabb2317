// Requirements for the lock of a token store, if it has one. Part of `testStore`.
import type { Lease, LockOptions, TokenStore } from '../stores/store.ts';
import {
  must,
  mustBe,
  newKey,
  type OpenStore,
  pause,
  recordOf,
  type StoreCheck,
  soon,
} from './store-check.ts';

/** Options that outlast any check. */
const PATIENT: LockOptions = { wait: 3_000, lease: 10_000 };
/** The milliseconds of a lease that expires during a check. */
const SHORT = 250;

type LockingStore = TokenStore & Required<Pick<TokenStore, 'lock'>>;

async function openLocking(open: OpenStore): Promise<LockingStore> {
  const store = await open();
  must(store.lock !== undefined, 'The store has no lock. Pass without: ["lock"].');
  return store as LockingStore;
}

/** Acquires the lock, and holds it until `end` is called. */
async function hold(
  store: LockingStore,
  key: string,
  options: LockOptions = PATIENT,
): Promise<Held> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let done: Promise<void> = Promise.resolve();
  const acquired = new Promise<number>((resolve, reject) => {
    done = store.lock(key, options, async (lease) => {
      resolve(fenceOf(lease));
      await released;
    });
    done.catch(reject);
  });
  const fence = await soon(acquired, 'Acquiring the lock');
  const end = async (): Promise<void> => {
    release();
    await soon(done, 'Releasing the lock');
  };
  return { fence, end };
}

/** Returns the fence of a lease. The types exclude other values, but JavaScript does not. */
function fenceOf(lease: Lease | null | undefined): number {
  must(lease != null, 'lock() passed no lease to the task.');
  const { fence } = lease;
  must(Number.isFinite(fence), `The fence of the lease is ${JSON.stringify(fence)}, not a number.`);
  return fence;
}

/** Runs a short task under the lock. */
function locked<Result>(
  store: LockingStore,
  key: string,
  task: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  return soon(store.lock(key, PATIENT, task), 'A short task under the lock');
}

interface Held {
  readonly fence: number;
  end(): Promise<void>;
}

export const lockChecks: readonly StoreCheck[] = [
  {
    name: 'one task at a time runs under the lock',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      let inside = 0;
      let most = 0;
      let done = 0;
      const task = async (): Promise<void> => {
        inside += 1;
        most = Math.max(most, inside);
        await pause(5);
        inside -= 1;
        done += 1;
      };
      const stores = [one, two, one, two, one, two, two, one];
      const working = Promise.all(stores.map(async (store) => store.lock(key, PATIENT, task)));
      await soon(working, 'Eight short tasks in a row');
      must(most === 1, `${most} tasks held the lock at the same time.`);
      must(done === stores.length, `${done} of ${stores.length} tasks acquired the lock.`);
    },
  },
  {
    name: 'the locks of two keys are independent',
    needs: 'lock',
    async run(open) {
      const [one, two] = [await openLocking(open), await openLocking(open)];
      const held = await hold(one, newKey());
      const other = two.lock(newKey(), { wait: 1_000, lease: 10_000 }, async () => 'in');
      await soon(other, 'Acquiring the lock of another key').finally(held.end);
    },
  },
  {
    name: 'lock returns the result of the task, throws its error, and is released',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      must(
        (await locked(one, key, async () => 'result')) === 'result',
        'lock() did not return the result of the task.',
      );
      const thrown = new Error('thrown by the task');
      const failing = locked(one, key, async () => Promise.reject(thrown));
      const caught = await failing.catch((error: unknown) => error);
      must(caught === thrown, 'lock() did not throw the error of the task.');
      const next = two.lock(key, { wait: 1_000, lease: 10_000 }, async () => 'in');
      await soon(next, 'Acquiring the lock after a task that threw');
    },
  },
  {
    name: 'lock throws a LockTimeoutError after the timeout',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      const held = await hold(one, key);
      let ran = false;
      const waiting = two.lock(key, { wait: 100, lease: 10_000 }, async () => {
        ran = true;
      });
      const outcome = await soon(waiting, 'Waiting for the timeout of 100 ms')
        .then(
          () => 'nothing',
          // The error may be of another realm, such as a frame.
          (error: unknown) => (error as Partial<Error> | null)?.name ?? typeof error,
        )
        .finally(held.end);
      must(
        outcome === 'LockTimeoutError' && !ran,
        `lock() did not throw a LockTimeoutError, but: ${outcome}.`,
      );
      await pause(50);
      must(!ran, 'The task ran after lock() had thrown a LockTimeoutError.');
      const next = two.lock(key, { wait: 1_000, lease: 10_000 }, async () => 'in');
      await soon(next, 'Acquiring the lock after a timeout');
    },
  },
  {
    name: 'each owner of the lock has a higher fence than the one before',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      let last = Number.NEGATIVE_INFINITY;
      for (const store of [one, two, two, one]) {
        const fence = await locked(store, key, async (lease) => fenceOf(lease));
        must(fence > last, `The fence ${fence} follows the fence ${last}.`);
        last = fence;
        if (store === two) await store.remove(key);
      }
    },
  },
  {
    name: 'a lease with isHeld returns whether it lasts long enough',
    needs: 'lock',
    async run(open) {
      const [store, key] = [await openLocking(open), newKey()];
      const isHeld = (lease: Lease, milliseconds: number, expected: boolean): void => {
        const held: unknown = lease.isHeld?.(milliseconds) ?? expected;
        const which = `isHeld(${milliseconds}) of a lease of ${PATIENT.lease} ms`;
        must(held === expected, `${which} returned ${String(held)}, not ${expected}.`);
      };
      await locked(store, key, async (lease) => {
        fenceOf(lease);
        for (const milliseconds of [0, 1_000]) isHeld(lease, milliseconds, true);
        isHeld(lease, 2 * PATIENT.lease, false);
      });
      const ended = store.lock(key, { wait: 1_000, lease: SHORT }, async (lease) => {
        await pause(2 * SHORT);
        return lease.isHeld?.(0);
      });
      must(
        (await soon(ended, 'A task longer than its lease')) !== true,
        'isHeld(0) returned true after the lease had ended.',
      );
    },
  },
  {
    name: 'an owner loses the lock at the end of its lease, and cannot write',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      await one.save(key, recordOf(1), undefined);
      const lost = await hold(one, key, { wait: 1_000, lease: SHORT });
      const held = await soon(hold(two, key), 'Acquiring the lock after a lease of 250 ms');
      try {
        must(held.fence > lost.fence, 'The fence did not increase.');
        const late = await one.save(key, recordOf(2, 'late'), 1, { fence: lost.fence });
        must(!late, 'A session that had lost the lock could write.');
        const written = await two.save(key, recordOf(2), 1, { fence: held.fence });
        must(written, 'The session that has the lock could not write.');
        mustBe(await one.load(key), recordOf(2));
      } finally {
        await lost.end();
        await held.end();
      }
    },
  },
  {
    name: 'a former owner does not release the lock of the next one',
    needs: 'lock',
    async run(open) {
      const stores = [await openLocking(open), await openLocking(open), await openLocking(open)];
      const [one, two, three] = stores as [LockingStore, LockingStore, LockingStore];
      const key = newKey();
      const lost = await hold(one, key, { wait: 1_000, lease: SHORT });
      const held = await soon(hold(two, key), 'Acquiring the lock after a lease of 250 ms');
      await lost.end();
      const third = three
        .lock(key, { wait: 150, lease: 10_000 }, async () => 'in')
        .catch(() => 'out');
      const outcome = await third.finally(held.end);
      must(outcome === 'out', 'The lock was free, although its second owner had not released it.');
    },
  },
  {
    name: 'after the end of a lease, one waiting task runs at a time',
    needs: 'lock',
    async run(open) {
      const key = newKey();
      const stores = await Promise.all([1, 2, 3, 4, 5].map(async () => openLocking(open)));
      const lost = await hold(stores[0]!, key, { wait: 1_000, lease: SHORT });
      let inside = 0;
      let most = 0;
      const fences: number[] = [];
      const waiting = stores.slice(1).map(async (store) =>
        store.lock(key, PATIENT, async (lease) => {
          inside += 1;
          most = Math.max(most, inside);
          fences.push(fenceOf(lease));
          await pause(20);
          inside -= 1;
        }),
      );
      await soon(Promise.all(waiting), 'Acquiring the lock after a lease of 250 ms').finally(
        lost.end,
      );
      must(most === 1, `${most} tasks held the lock at the same time.`);
      must(new Set(fences).size === 4, 'Two owners had the same fence.');
    },
  },
  {
    name: 'load, save and remove do not wait for the lock',
    needs: 'lock',
    async run(open) {
      const [one, two, key] = [await openLocking(open), await openLocking(open), newKey()];
      const held = await hold(one, key);
      try {
        mustBe(await soon(two.load(key), 'Reading under a lock'), undefined);
        const saved = await soon(two.save(key, recordOf(1), undefined), 'Writing under a lock');
        must(saved, 'A save without a lease was rejected.');
        const mine = await one.save(key, recordOf(2), 1, { fence: held.fence });
        must(mine, 'A save of the lock owner was rejected.');
        must(await soon(two.remove(key), 'Removing under a lock'), 'The record was not removed.');
      } finally {
        await held.end();
      }
    },
  },
];
