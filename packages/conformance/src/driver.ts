// A driver is a small program, in any language, that controls a client for the kit: it reads one line of JSON for each
// command and prints one line of JSON for each answer. README.md documents the lines.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { isObject } from '@x/description';
import type { Feature, Operation, Outcome } from './cases.ts';
import { type Deferred, deferred } from './deferred.ts';
import type { KitProvider } from './providers.ts';

/** The version of the driver protocol. A change that breaks drivers increments it. */
export const protocol = 2;

export type Say =
  /** Asks for the driver's language, providers and features. */
  | { readonly do: 'hello'; readonly protocol: number }
  | StartSay
  /** Makes `times` concurrent calls. The answer is `{ results: [outcome] }`, after all calls have ended. */
  | {
      readonly do: 'call';
      readonly client: string;
      readonly operation: Operation;
      readonly times: number;
      readonly url?: string;
    }
  /** Advances the clock of the clients. A negative number sets it back. */
  | { readonly do: 'advance'; readonly seconds: number }
  | { readonly do: 'logout'; readonly client: string };

/** Creates a client with the current time. Client `1` is the first of a case: the driver discards all others. */
export interface StartSay {
  readonly do: 'start';
  readonly client: string;
  readonly provider: string;
  readonly baseUrl: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly operations: KitProvider['calls'];
  /**
   * The user's answers, in order, when the login asks for a code. `resend` requests another code first, `none` closes
   * the prompt.
   */
  readonly codes?: readonly string[];
  /** A folder for a store that several processes share. */
  readonly store?: string;
  /** Milliseconds. The timeout of each request of the client. */
  readonly timeout?: number;
}

/** The result of a caller. `message` is the text of the error, which the kit searches for secrets. */
export type CallResult = Outcome | { readonly error: string; readonly message?: string };

export interface Answer {
  readonly protocol?: number;
  readonly language?: string;
  readonly providers?: readonly string[];
  readonly features?: readonly Feature[];
  readonly results?: readonly CallResult[];
}

export interface Driver {
  /** @throws DriverFault if the driver does not answer */
  tell(say: Say): Promise<Answer>;
  /** The number of its process, if it started. */
  readonly pid: number | undefined;
  /** Whether the driver hung, exited or printed invalid output. It then answers no further command. */
  readonly broken: boolean;
  /** Resolves when every command has an answer. */
  idle(): Promise<void>;
  /** Ends the process at once. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The driver gave no valid answer. The message is a sentence. */
export class DriverFault extends Error {}

export interface DriverOptions {
  /** The argument vector. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** Milliseconds. The timeout of a command. */
  readonly limit: number;
  /** The time zone of the process, as in the environment variable `TZ`. */
  readonly zone: string;
  /** Called with all output of the driver: its answers and its log. */
  readonly hear: (text: string) => void;
}

/** The number of characters of an unfinished line that are searched again with the rest of the line. */
const longestLine = 1024 * 1024;

const mustPrint = 'must print one line of JSON with the id of a command';

export function startDriver({ command, cwd, limit, hear, zone }: DriverOptions): Driver {
  const [program = '', ...args] = command;
  const env = { ...process.env, TZ: zone };
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<number, Deferred<Answer>>();
  let fault: DriverFault | undefined;
  let complaint = '';
  let count = 0;
  const fail = (why: string, details = ''): void => {
    fault ??= new DriverFault(`The driver ${why}.${details && ` ${details}`}`);
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const ended = new Promise<void>((resolve) => {
    child.on('error', ({ message }) => {
      fail(`did not start: ${message}`);
      resolve();
    });
    child.on('exit', () => resolve());
    child.on('close', (code, signal) => {
      fail(`exited with ${signal ?? `code ${code}`}`, complaint.trim());
    });
  });
  child.stdin.on('error', () => {});
  onLogLine(child.stderr, (line) => {
    hear(line);
    if (line.trim() !== '') complaint = line;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    hear(line);
    const { id = 0, ...answer } = readAnswer(line) ?? {};
    const asked = waiting.get(id);
    const why = id > 0 && id <= count ? `answered the command ${id} twice` : mustPrint;
    if (!asked) return fail(`${why}. It printed: ${line.slice(0, 200)}`);
    waiting.delete(id);
    settle(asked, answer);
  });
  return {
    pid: child.pid,
    get broken() {
      return fault !== undefined;
    },
    tell(say) {
      if (fault) return Promise.reject(fault);
      const id = ++count;
      const late = (): void =>
        fail(`did not answer "${say.do}" within ${limit / 1000} s`, complaint.trim());
      const timer = setTimeout(late, limit);
      const answer = deferred<Answer>();
      waiting.set(id, answer);
      child.stdin.write(`${asciiJson({ id, ...say })}\n`);
      return answer.promise.finally(() => clearTimeout(timer));
    },
    async idle() {
      await Promise.allSettled([...waiting.values()].map(({ promise }) => promise));
    },
    async kill() {
      await kill(child, ended);
      fail('was killed');
    },
    close: () => close(child, ended, fault !== undefined),
  };
}

/** Calls back with each line, and with the beginning of one that has not ended, because it may never end. */
function onLogLine(log: Readable, see: (line: string) => void): void {
  let unfinished = '';
  log.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (unfinished + chunk).split(/\r?\n/);
    unfinished = lines.at(-1)!.slice(-longestLine);
    for (const line of lines) see(line);
  });
}

/** JSON in ASCII, which a driver reads correctly in every locale. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Ends the input of a driver, which must then exit. Kills a driver that does not. */
async function close(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<void>,
  isBroken: boolean,
): Promise<void> {
  if (!isBroken) {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  } else await kill(child, ended);
}

async function kill(child: ChildProcessWithoutNullStreams, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGKILL');
  await ended;
}

function settle(asked: Deferred<Answer>, answer: Answer): void {
  const wrong = wrongResult(answer);
  if (wrong === undefined) asked.resolve(answer);
  else asked.reject(new DriverFault(`The driver returned ${wrong}.`));
}

/** Returns the first result that is none, in words. */
function wrongResult({ results }: { readonly results?: unknown }): string | undefined {
  if (results === undefined) return undefined;
  if (!Array.isArray(results)) return `${shown(results)} instead of a list of results`;
  const wrong: unknown = results.find((result) => !isResult(result));
  if (isStatusText(wrong)) return `the text ${shown(wrong)} instead of a number as a result`;
  return wrong === undefined ? undefined : `${shown(wrong)} as a result`;
}

function isResult(result: unknown): boolean {
  if (typeof result === 'number') return true;
  const given = isObject(result) ? result.error : result;
  return typeof given === 'string' && !isStatusText(given);
}

function isStatusText(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 200);
}

function readAnswer(line: string): (Answer & { readonly id?: number }) | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
