// The names of processes, and whether such a process has ended. `/proc` is simulated, because a zombie, or a system
// without `/proc`, cannot be had on request.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, test, vi } from 'vitest';
import { intercept, nodeError, restoreFunctions } from '../../../../test/files.ts';
import { isDead, parseProcessName, thisProcess } from './mutex.ts';

restoreFunctions();

/** Simulates the text of `/proc/<pid>/stat`. */
function simulateStat(text: string | undefined): void {
  intercept<string>('readFileSync', (real, path) => {
    if (!String(path).endsWith('/stat')) return real();
    if (text === undefined) throw nodeError('ENOENT');
    return text;
  });
}

/** Returns the text of proc_pid_stat(5): the start time is the 22nd field. */
const stat = (state: string, start: string, name = 'node'): string =>
  `7 (${name}) ${state} ${Array.from({ length: 18 }, (_, index) => `${index}`).join(' ')} ${start} 0 0`;

const name = (start: string) => ({ domain: thisProcess().domain, pid: process.pid, start });

test.for<[string, boolean, string | undefined, string]>([
  ['has its state and start time', false, stat('S', '500'), '500'],
  ['started at another time, so its pid was reused', true, stat('S', '501'), '500'],
  ['is a zombie', true, stat('Z', '500'), '500'],
  ['is a zombie of unknown start time', true, stat('Z', '500'), ''],
  ['has an unknown start time', false, stat('S', '500'), ''],
  ['has a program name with a state in it', false, stat('S', '500', 'a) Z (b c'), '500'],
  ['has a name with a state in it, and is a zombie', true, stat('Z', '500', 'a) S (b c'), '500'],
  ['has no such file', false, undefined, '500'],
  ['has an empty file', false, '', '500'],
  ['has a file that is cut off', false, '7 (node) Z', '500'],
  ['has a file without a state', false, stat('', '500'), '501'],
])('a process that %s: dead is %s', ([, expected, text, start]) => {
  const known = name(start);
  simulateStat(text);
  expect(isDead(known)).toBe(expected);
});

test.for<[string, boolean]>([
  ['ESRCH', true],
  ['EPERM', false],
])('a process whose signal fails with %s: dead is %s', ([code, expected]) => {
  const known = name('500');
  simulateStat(stat('S', '500'));
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw nodeError(code);
  });
  expect(isDead(known)).toBe(expected);
  expect(kill).toHaveBeenCalledWith(process.pid, 0);
});

test('a process of another domain is not known to be dead', () => {
  expect(isDead({ domain: 'elsewhere', pid: 2 ** 31 - 1, start: '' })).toBe(false);
});

/** Returns the name of this process, as another copy of the module determines it. */
async function nameAgain() {
  vi.resetModules();
  return (await import('./mutex.ts')).thisProcess();
}

test.skipIf(process.platform !== 'linux')(
  'on Linux a name contains the host, its boot, the namespace of processes and the start time',
  async () => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const namespace = readlinkSync('/proc/self/ns/pid');
    simulateStat(stat('S', '500'));
    expect(await nameAgain()).toEqual({
      domain: `${hostname()} ${boot} ${namespace}`,
      pid: process.pid,
      start: '500',
    });
  },
);

test('without /proc a name contains the host and the pid', async () => {
  for (const read of ['readFileSync', 'readlinkSync'] as const) {
    intercept<string>(read, (real, path) => {
      if (!String(path).startsWith('/proc/')) return real();
      throw nodeError('ENOENT');
    });
  }
  expect(await nameAgain()).toEqual({ domain: `${hostname()}  `, pid: process.pid, start: '' });
});

const valid = { domain: 'here', pid: 7, start: '500' };

test.for<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a string', 'here'],
  ['a number', 7],
  ['a domain that is no string', { ...valid, domain: 5 }],
  ['no domain', { pid: 7, start: '500' }],
  ['a pid that is a string', { ...valid, pid: '7' }],
  ['a pid that is a fraction', { ...valid, pid: 7.5 }],
  ['a pid that is zero, which means the own process group', { ...valid, pid: 0 }],
  ['a negative pid, which means a process group', { ...valid, pid: -1 }],
  ['a pid above the safe integers', { ...valid, pid: 2 ** 53 }],
  ['a start time that is no string', { ...valid, start: 500 }],
])('a name is not valid: %s', ([, value]) => {
  expect(parseProcessName(value)).toBeUndefined();
});

test('a valid name keeps its members only', () => {
  expect(parseProcessName({ ...valid, pid: 1, other: 1 })).toEqual({ ...valid, pid: 1 });
});
