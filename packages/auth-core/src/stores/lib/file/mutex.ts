// Mutual exclusion between processes by nothing but files, for work of a few milliseconds, safe against a
// process that is killed at any instruction.
//
// The mutex is a file that is created exclusively and names its holder. The hard part is to remove the file of
// a dead holder: between looking at it and removing it somebody else may have done so and taken the mutex, and
// the second remover would remove a living holder's file. So the right to remove the file of holder X is itself
// a mutex, named after X. Holders' names are never used twice. Whoever has that right looks again: if the file
// still names X, only he can remove it, since X is dead; if it doesn't, X is history and he lets go. Should he be
// killed in between, his right is taken over in the same way, one level down.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { timeOf, wait } from '../../../session/time.ts';
import { errorCode, readTextSync } from './regular-file.ts';

/** A process, in words that another process can check. */
export interface ProcessName {
  /** Where `pid` means something: host, boot, and process namespace (containers may share a host's name). */
  readonly domain: string;
  readonly pid: number;
  /** When it started, because numbers of processes are used again; empty where that can't be known. */
  readonly start: string;
}

interface Holder {
  readonly id: string;
  /** Unknown if the holder was killed before it wrote its name. */
  readonly process?: ProcessName;
}

/** What the work under the mutex may rely on. */
export interface Holding {
  /** Never used twice. The mutex's next holder removes the temporary file `temporary`. */
  readonly temporary: string;
  /** Whether the mutex is still held: not if this process stood still for so long that it was taken for dead. */
  held(): boolean;
}

export interface MutexOptions {
  /** The path that the names of the mutex's files begin with. */
  readonly base: string;
  /** Milliseconds to wait at most. */
  readonly wait: number;
}

/** Milliseconds after which a holder that can't be asked (another host, no name) is taken for dead. */
const STALLED_AFTER = 10_000;

/**
 * Runs `work` while no other process does under the same `base`. It is synchronous so that a busy event loop
 * can't stretch the time for which others wait.
 *
 * @returns what `work` returned, or `undefined` if the mutex could not be had in time.
 */
export async function exclusively<Result>(
  { base, wait: patience }: MutexOptions,
  work: (holding: Holding) => Result,
): Promise<Result | undefined> {
  const id = randomBytes(12).toString('hex');
  const text = JSON.stringify({ id, process: thisProcess() } satisfies Holder);
  const deadline = performance.now() + patience;
  const firstSeen = new Map<string, number>();

  function take(path: string): boolean {
    const holder = holderOf(path);
    if (!holder) return create(path, text);
    if (!isGone(holder)) return false;
    const right = `${base}.break-${holder.id}`;
    if (!take(right)) return false;
    try {
      if (holderOf(path)?.id === holder.id) {
        rmSync(temporaryOf(base, holder.id), { force: true });
        rmSync(path, { force: true });
      }
    } finally {
      rmSync(right, { force: true });
    }
    return create(path, text);
  }

  function isGone({ id: seen, process }: Holder): boolean {
    if (process && isDead(process)) return true;
    const now = performance.now();
    const since = firstSeen.get(seen) ?? now;
    firstSeen.set(seen, since);
    return now - since >= STALLED_AFTER;
  }

  const path = `${base}.mutex`;
  const held = (): boolean => holderOf(path)?.id === id;
  for (let pause = 1; ; pause = Math.min(pause * 1.5, 20)) {
    if (take(path)) {
      try {
        return work({ temporary: temporaryOf(base, id), held });
      } finally {
        if (held()) rmSync(path, { force: true });
      }
    }
    if (performance.now() >= deadline) return undefined;
    await sleep(pause * (0.5 + Math.random()));
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return wait<void>(undefined, { time: timeOf(), milliseconds });
}

function temporaryOf(base: string, id: string): string {
  return `${base}.${id}.tmp`;
}

function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

function holderOf(path: string): Holder | undefined {
  try {
    const text = readTextSync(path);
    if (text === undefined) return undefined;
    return parseHolder(text) ?? { id: identityOf(path) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever wrote no name is told apart by the file itself. */
function identityOf(path: string): string {
  const { ino, ctimeNs } = statSync(path, { bigint: true });
  return `${ino.toString(36)}-${ctimeNs.toString(36)}`;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { id, process } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) return undefined;
    const named = parseProcessName(process);
    return named && { id, process: named };
  } catch {
    return undefined;
  }
}

/** What another process wrote about itself, if it makes sense. */
export function parseProcessName(value: unknown): ProcessName | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { domain, pid, start } = value as Record<string, unknown>;
  return typeof domain === 'string' &&
    typeof pid === 'number' &&
    Number.isSafeInteger(pid) &&
    pid > 0 &&
    typeof start === 'string'
    ? { domain, pid, start }
    : undefined;
}

let named: ProcessName | undefined;

export function thisProcess(): ProcessName {
  named ??= { domain: domainOf(), pid: process.pid, start: linuxStat(process.pid)?.start ?? '' };
  return named;
}

/** Whether a process has certainly ended. Of one that can't be seen from here nobody knows. */
export function isDead({ domain, pid, start }: ProcessName): boolean {
  if (domain !== thisProcess().domain) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
  }
  const stat = linuxStat(pid);
  // A zombie has ended, though its parent has not asked how.
  return stat !== undefined && (stat.state === 'Z' || (start !== '' && stat.start !== start));
}

function domainOf(): string {
  const boot = orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = orEmpty(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot, namespace].join(' ');
}

/** proc_pid_stat(5). Elsewhere than on Linux there is nothing to read. */
function linuxStat(pid: number): { state: string; start: string } | undefined {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the program's name in parentheses, which may itself contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const start = fields[19];
  return state && start ? { state, start } : undefined;
}

function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
