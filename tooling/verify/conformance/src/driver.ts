// A driver is a small program, in any language, that controls a client for the kit: it reads one line of JSON and
// prints one line of JSON. README.md documents the lines.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Operation, Outcome } from './cases.ts';

export type Say =
  /** Asks for the driver's language and providers. The answer is `{ language, providers }`. */
  | { readonly do: 'hello' }
  /** Creates a new client with the current time, and discards the old one. */
  | {
      readonly do: 'start';
      readonly provider: string;
      readonly baseUrl: string;
      readonly credentials: Readonly<Record<string, string>>;
    }
  /** Makes `times` concurrent calls and waits for all. The answer is `{ results: [outcome] }`. */
  | {
      readonly do: 'call';
      readonly operation: Operation;
      readonly times: number;
      readonly url?: string;
    }
  /** Advances the client's clock. */
  | { readonly do: 'advance'; readonly seconds: number }
  | { readonly do: 'logout' };

export interface Answer {
  readonly language?: string;
  readonly providers?: readonly string[];
  readonly results?: readonly Outcome[];
}

export interface Driver {
  tell(say: Say): Promise<Answer>;
  close(): Promise<void>;
}

const patience = 30_000;

/** Starts the program; `command` is an argument vector. */
export function startDriver(command: readonly string[], cwd: string): Driver {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`did not start: ${error.message}`));
    child.on('close', (code) => resolve(`exited with code ${code}`));
  });
  child.stdin.on('error', () => {});
  return {
    async tell(say) {
      child.stdin.write(`${JSON.stringify(say)}\n`);
      const line = await Promise.race([
        lines.next().then(({ value }) => value as string | undefined),
        ended.then(() => undefined),
        late(),
      ]);
      if (line === undefined) {
        const why = await Promise.race([ended, late(500).then(() => 'did not respond')]);
        const said = complaint.trim().split('\n').at(-1) ?? '';
        throw new Error(`The driver \`${command.join(' ')}\` ${why}. ${said}`);
      }
      return readAnswer(line);
    },
    close: () => close(child, ended),
  };
}

async function close(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<unknown>,
): Promise<void> {
  child.stdin.end();
  await Promise.race([ended, late(3000)]);
  child.kill('SIGKILL');
}

function late(milliseconds: number = patience): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined).unref());
}

function readAnswer(line: string): Answer {
  try {
    return JSON.parse(line) as Answer;
  } catch {
    throw new Error(`The driver must print one line of JSON. It printed: ${line}`);
  }
}
