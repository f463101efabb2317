// Mutual exclusion between processes with files only, for work of a few milliseconds. It is safe if a process is killed
// at any instruction.
//
// The mutex is a file that is created exclusively and names its owner. Removing the file of a dead owner needs care:
// between the check and the removal, another process may have removed it and acquired the mutex. Then the removal would
// delete the file of a living owner. So the right to remove the file of owner X is itself a mutex, named after X. Names
// of owners are unique. A process with that right checks the file again. If it still names X, only this process can
// remove it, because X is dead. Otherwise it releases the right. If the process is killed in between, its right is
// taken over in the same way.
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

/** Identifies a process so that another process can check whether it still runs. */
export interface ProcessName {
  /** The scope of `pid`: host, boot and process namespace. Containers may share a host name. */
  readonly domain: string;
  readonly pid: number;
  /** When the process started, because pids are reused; empty if unknown. */
  readonly start: string;
}

interface Owner {
  readonly id: string;
  /** Absent if the owner was killed before it wrote its name. */
  readonly process?: ProcessName;
}

/** What the work under the mutex can use. */
export interface Holding {
  /** A unique temporary file. The next owner of the mutex removes it. */
  readonly temporary: string;
  /** Returns whether the mutex is still held. If this process was stopped for too long, others count it as dead. */
  held(): boolean;
}

export interface MutexOptions {
  /** The prefix of the mutex's file names. */
  readonly base: string;
  /** The timeout in milliseconds. */
  readonly wait: number;
}

/** Milliseconds after which an owner of unknown state (on another host, or without a name) counts as dead. */
const STALLED_AFTER = 10_000;

/**
 * Runs `work` while no other process runs its own under the same `base`. It is synchronous, so that a busy event loop
 * does not extend the wait of other processes.
 *
 * @returns the result of `work`, or `undefined` if the mutex could not be acquired in time.
 */
export async function exclusively<Result>(
  { base, wait: patience }: MutexOptions,
  work: (holding: Holding) => Result,
): Promise<Result | undefined> {
  const id = randomBytes(12).toString('hex');
  const text = JSON.stringify({ id, process: thisProcess() } satisfies Owner);
  const deadline = performance.now() + patience;
  const firstSeen = new Map<string, number>();

  function take(path: string): boolean {
    const owner = ownerOf(path);
    if (!owner) return create(path, text);
    if (!isGone(owner)) return false;
    const right = `${base}.break-${owner.id}`;
    if (!take(right)) return false;
    try {
      if (ownerOf(path)?.id === owner.id) {
        rmSync(temporaryOf(base, owner.id), { force: true });
        rmSync(path, { force: true });
      }
    } finally {
      rmSync(right, { force: true });
    }
    return create(path, text);
  }

  function isGone({ id: seen, process }: Owner): boolean {
    if (process && isDead(process)) return true;
    const now = performance.now();
    const since = firstSeen.get(seen) ?? now;
    firstSeen.set(seen, since);
    return now - since >= STALLED_AFTER;
  }

  const path = `${base}.mutex`;
  const held = (): boolean => ownerOf(path)?.id === id;
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

function ownerOf(path: string): Owner | undefined {
  try {
    const text = readTextSync(path);
    if (text === undefined) return undefined;
    return parseOwner(text) ?? { id: identityOf(path) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Returns an id from the file's inode and change time, for an owner without a name. */
function identityOf(path: string): string {
  const { ino, ctimeNs } = statSync(path, { bigint: true });
  return `${ino.toString(36)}-${ctimeNs.toString(36)}`;
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { id, process } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) return undefined;
    const named = parseProcessName(process);
    return named && { id, process: named };
  } catch {
    return undefined;
  }
}

/** Parses the name that another process wrote; `undefined` if it is invalid. */
export function parseProcessName(value: unknown): ProcessName | undefined {
  const { domain, pid, start } = (value ?? {}) as Record<string, unknown>;
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

/** Returns whether a process has certainly ended. The state of a process on another host is unknown. */
export function isDead({ domain, pid, start }: ProcessName): boolean {
  if (domain !== thisProcess().domain) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
  }
  const stat = linuxStat(pid);
  // A zombie has ended, but its parent has not read its exit status.
  return stat !== undefined && (stat.state === 'Z' || (start !== '' && stat.start !== start));
}

function domainOf(): string {
  const boot = orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = orEmpty(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot, namespace].join(' ');
}

/** Reads proc_pid_stat(5). Only Linux has it. */
function linuxStat(pid: number): { state: string; start: string } | undefined {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the program's name in parentheses. It can contain spaces and parentheses.
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
