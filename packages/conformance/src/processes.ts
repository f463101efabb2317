// The arguments of the processes that a driver starts. Every user of a computer can read them.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Returns the arguments of a process and of its descendants, one text each. Empty on Windows. */
export async function argumentsOf(pid: number): Promise<string[]> {
  if (process.platform === 'linux') return argumentsInProc(pid);
  return process.platform === 'win32' ? [] : argumentsOfPs(pid);
}

/** Starts no program, so that a case needs no time for it. */
async function argumentsInProc(pid: number): Promise<string[]> {
  const [own, children] = await Promise.all([
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''),
  ]);
  const pids = children.split(' ').filter((child) => child !== '');
  const nested = await Promise.all(pids.map((child) => argumentsInProc(Number(child))));
  return [own.replaceAll('\0', '\n'), ...nested.flat()];
}

/** `ps` with the options of POSIX. */
export async function argumentsOfPs(pid: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const all = [...stdout.matchAll(/^ *(\d+) +(\d+) (.*)$/gm)].map(([, own, parent, text = '']) => ({
    pid: Number(own),
    parent: Number(parent),
    text,
  }));
  const family = new Set([pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid)).map(({ text }) => text);
}
