// Stores whose lock violates one requirement each, by the check of `testStore` that must fail.
import type { Lease } from '../src/index.ts';
import { type Break, type Cases, pause } from './broken-stores.ts';

const never = new Promise<never>(() => {});

/** A store whose lock passes another lease to its task. */
function leased(other: (lease: Lease) => unknown): Break {
  return (whole) => ({
    lock: async (key, how, task) =>
      whole.lock(key, how, async (lease) => task(other(lease) as Lease)),
  });
}

export const brokenLocks: Cases = [
  [
    'one task at a time runs under the lock',
    {
      'has no lock, and does not declare it': () => ({ lock: undefined as never }),
      'runs all tasks at once': () => {
        let fence = 0;
        return {
          lock: async (_key, _how, task) => {
            fence += 1;
            return task({ fence });
          },
        };
      },
      'locks out other handles only': (whole) => () => {
        let inside = 0;
        return {
          lock: async (key, how, task) => {
            inside += 1;
            const work = inside > 1 ? task({ fence: inside }) : whole.lock(key, how, task);
            return work.finally(() => {
              inside -= 1;
            });
          },
        };
      },
      'is never released': (whole) => {
        let used = false;
        return {
          lock: async (key, how, task) => {
            if (used) return never;
            used = true;
            return whole.lock(key, how, task);
          },
        };
      },
    },
  ],
  [
    'the locks of two keys are independent',
    {
      'has one lock for all keys': (whole) => ({
        lock: async (_, how, task) => whole.lock('all', how, task),
      }),
    },
  ],
  [
    'lock returns the result of the task, throws its error, and is released',
    {
      'loses the result': (whole) => ({
        lock: async (key, how, task) => {
          await whole.lock(key, how, task);
          return undefined as never;
        },
      }),
      'ignores the error of the task': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, how, task).catch(() => undefined as never),
      }),
      'wraps the error of the task': (whole) => ({
        lock: async (key, how, task) =>
          whole.lock(key, how, task).catch((cause: unknown) => {
            throw new Error('The task failed.', { cause });
          }),
      }),
      'stays locked after a task that threw': (whole) => ({
        lock: async (key, how, task) =>
          new Promise((resolve, reject) => {
            const held = whole.lock(key, how, async (lease) => {
              try {
                const result = await task(lease);
                resolve(result);
                return result;
              } catch (error) {
                reject(error as Error);
                return never;
              }
            });
            held.catch(reject);
          }),
      }),
    },
  ],
  [
    'lock throws a LockTimeoutError after the timeout',
    {
      'waits forever': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, { ...how, wait: 100_000 }, task),
      }),
      'throws another error': (whole) => ({
        lock: async (key, how, task) =>
          whole.lock(key, how, task).catch(() => {
            throw new Error('busy');
          }),
      }),
      'runs the task after the timeout': (whole) => ({
        lock: async (key, how, task) =>
          whole.lock(key, how, task).catch(async () => task({ fence: 0 })),
      }),
      'runs the task later, after the timeout': (whole) => ({
        lock: async (key, how, task) => {
          let late = false;
          const entered = whole.lock(key, { ...how, wait: 10_000 }, async (lease) => {
            if (late) await task(lease);
            return task(lease);
          });
          const timeout = pause(how.wait).then(() => {
            late = true;
            throw Object.assign(new Error('late'), { name: 'LockTimeoutError' });
          });
          return Promise.race([entered, timeout]);
        },
      }),
      'stays locked after a timeout': (whole) => {
        let stuck = false;
        return {
          lock: async (key, how, task) => {
            if (stuck) return never;
            return whole.lock(key, how, task).catch((error: unknown) => {
              stuck = true;
              throw error;
            });
          },
        };
      },
    },
  ],
  [
    'each owner of the lock has a higher fence than the one before',
    {
      'has the same fence for all owners': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, how, async () => task({ fence: 1 })),
      }),
      'counts fences for each handle': (whole) => () => {
        let fence = 0;
        return {
          lock: async (key, how, task) =>
            whole.lock(key, how, async () => {
              fence += 1;
              return task({ fence });
            }),
        };
      },
      'restarts the fences when the record is removed': (whole) => {
        let fence = 0;
        return {
          lock: async (key, how, task) =>
            whole.lock(key, how, async () => {
              fence += 1;
              return task({ fence });
            }),
          remove: async (...all) => {
            fence = 0;
            return whole.remove(...all);
          },
        };
      },
    },
  ],
  [
    'a lease with isHeld returns whether it lasts long enough',
    {
      'passes no lease': leased(() => undefined),
      'passes a text as fence': leased(({ fence }) => ({ fence: String(fence) })),
      'says for ever that it is held': leased((lease) => ({
        ...lease,
        isHeld: (milliseconds: number) => milliseconds < 20_000,
      })),
      'ignores the milliseconds': leased((lease) => ({
        ...lease,
        isHeld: () => lease.isHeld!(0),
      })),
      'says at once that it is lost': leased((lease) => ({ ...lease, isHeld: () => false })),
      'returns a promise': leased((lease) => ({
        ...lease,
        isHeld: async (milliseconds: number) => lease.isHeld!(milliseconds),
      })),
    },
  ],
  [
    'an owner loses the lock at the end of its lease, and cannot write',
    {
      'has no lease': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, { ...how, lease: 100_000 }, task),
      }),
      'ignores the fence': (whole) => ({
        save: async (key, tokens, expected) => whole.save(key, tokens, expected),
      }),
      'rejects the owner too': (whole) => ({
        save: async (key, tokens, expected, lease) =>
          lease === undefined && whole.save(key, tokens, expected),
      }),
    },
  ],
  [
    'a former owner does not release the lock of the next one',
    {
      'is released by any former owner': () => {
        let held = false;
        let fence = 0;
        return {
          lock: async (_, { wait, lease }, task) => {
            for (let waited = 0; held; waited += 10) {
              if (waited > wait)
                throw Object.assign(new Error('late'), { name: 'LockTimeoutError' });
              await pause(10);
            }
            held = true;
            fence += 1;
            setTimeout(() => {
              held = false;
            }, lease);
            return task({ fence }).finally(() => {
              held = false;
            });
          },
        };
      },
    },
  ],
  [
    'after the end of a lease, one waiting task runs at a time',
    {
      'runs all waiting tasks at once': () => {
        let holder = 0;
        let until = 0;
        return {
          lock: async (_, { lease }, task) => {
            while (holder !== 0 && Date.now() < until) await pause(10);
            // It does not check again what another session did meanwhile.
            await pause(1);
            holder += 1;
            until = Date.now() + lease;
            return task({ fence: holder }).finally(() => {
              holder = 0;
            });
          },
        };
      },
    },
  ],
  [
    'load, save and remove do not wait for the lock',
    {
      'locks load': (whole) => ({
        load: async (key) =>
          whole.lock(key, { wait: 10_000, lease: 100 }, async () => whole.load(key)),
      }),
      'locks save': (whole) => ({
        save: async (key, tokens, expected, lease) =>
          lease
            ? whole.save(key, tokens, expected, lease)
            : whole.lock(key, { wait: 10_000, lease: 100 }, async () =>
                whole.save(key, tokens, expected),
              ),
      }),
      'requires a lease for every save': (whole) => {
        let locked = false;
        return {
          lock: async (key, how, task) =>
            whole.lock(key, how, async (lease) => {
              locked = true;
              return task(lease).finally(() => {
                locked = false;
              });
            }),
          save: async (key, tokens, expected, lease) =>
            (!locked || lease !== undefined) && whole.save(key, tokens, expected, lease),
        };
      },
    },
  ],
];
