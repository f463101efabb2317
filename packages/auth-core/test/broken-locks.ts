// Stores whose lock breaks one promise each, by the check of `testStore` that has to notice.
import { type Cases, pause } from './broken-stores.ts';

const never = new Promise<never>(() => {});

export const brokenLocks: Cases = [
  [
    'one task at a time runs under the lock',
    {
      'has no lock, and doesn’t say so': () => ({ lock: undefined as never }),
      'lets everybody in': () => {
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
      'lets nobody else in at all': (whole) => {
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
      'has one lock for all': (whole) => ({
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
      'swallows what was thrown': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, how, task).catch(() => undefined as never),
      }),
      'wraps what was thrown': (whole) => ({
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
    'the wait for the lock is bounded, and ends with a LockTimeoutError',
    {
      'waits for ever': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, { ...how, wait: 100_000 }, task),
      }),
      'throws something else': (whole) => ({
        lock: async (key, how, task) =>
          whole.lock(key, how, task).catch(() => {
            throw new Error('busy');
          }),
      }),
      'goes in all the same': (whole) => ({
        lock: async (key, how, task) =>
          whole.lock(key, how, task).catch(async () => task({ fence: 0 })),
      }),
      'goes in later all the same': (whole) => ({
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
      'is stuck when somebody gave up': (whole) => {
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
      'gives all the same': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, how, async () => task({ fence: 1 })),
      }),
      'counts for each handle': (whole) => () => {
        let fence = 0;
        return {
          lock: async (key, how, task) =>
            whole.lock(key, how, async () => {
              fence += 1;
              return task({ fence });
            }),
        };
      },
      'counts anew when the record is removed': (whole) => {
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
    'an owner whose lease is over loses the lock, and cannot write',
    {
      'has no lease': (whole) => ({
        lock: async (key, how, task) => whole.lock(key, { ...how, lease: 100_000 }, task),
      }),
      'ignores the fence': (whole) => ({
        save: async (key, tokens, expected) => whole.save(key, tokens, expected),
      }),
      'refuses the holder too': (whole) => ({
        save: async (key, tokens, expected, lease) =>
          lease === undefined && whole.save(key, tokens, expected),
      }),
    },
  ],
  [
    'an owner that is late does not release the lock of the next one',
    {
      'lets whoever ends release it': () => {
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
    'after a lease is over one waiting task at a time runs',
    {
      'lets all of them in': () => {
        let holder = 0;
        let until = 0;
        return {
          lock: async (_, { lease }, task) => {
            while (holder !== 0 && Date.now() < until) await pause(10);
            // What somebody else does in the meantime is not looked at again.
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
      'locks readers out': (whole) => ({
        load: async (key) =>
          whole.lock(key, { wait: 10_000, lease: 100 }, async () => whole.load(key)),
      }),
      'locks writers out': (whole) => ({
        save: async (key, tokens, expected, lease) =>
          lease
            ? whole.save(key, tokens, expected, lease)
            : whole.lock(key, { wait: 10_000, lease: 100 }, async () =>
                whole.save(key, tokens, expected),
              ),
      }),
      'wants a lease of every writer': (whole) => {
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
