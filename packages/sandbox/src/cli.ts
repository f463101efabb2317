// `sandbox`: the providers of `@x/specs` over HTTP, with a line for every request.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { controlDocument, readFaults } from './control/document.ts';
import { createProviderSandbox } from './engine/provider.ts';
import { type SandboxServer, startServer } from './http/server.ts';
import { isObject, type Json } from './json.ts';
import type {
  ProviderDocuments,
  ProviderSandbox,
  RequestLogEntry,
  Rotation,
  SandboxOptions,
} from './options.ts';
import { readProviders } from './specs/index.ts';

const usage = `Usage: sandbox [options]

Serves the API providers of @x/specs, faked from their specs, each under its name.

  --port <number>                     where to listen (4010)
  --host <name>                       on which address (127.0.0.1)
  --provider <name>                   only this one; may be given several times
  --access-token-lifetime <seconds>   instead of what the spec's examples say
  --refresh-token-lifetime <seconds>
  --rotation <how>                    revoke-family (default), rotate, none
  --challenge                         ask for a second factor at login
  --things <number>                   at least so many in every list, to turn pages of
  --seed <number>                     the same tokens and identities in every run
  --faults <file>                     failures that wait from the start: JSON, {"<provider>": [{"kind": …}]}
  --control, --no-control             serve the control API, /_sandbox, or don't (on loopback only)
  --quiet                             don't print requests
  --help`;

/** An error of the person at the keyboard: one line, and the exit code that goes with it. */
class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

interface Command {
  readonly port: number;
  readonly hostname: string;
  readonly providers: readonly string[];
  readonly quiet: boolean;
  readonly help: boolean;
  readonly control: boolean | undefined;
  readonly faults: string | undefined;
  readonly options: SandboxOptions;
}

function readFlags(): Record<string, string | boolean | (string | boolean)[] | undefined> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        port: text,
        host: text,
        provider: { type: 'string', multiple: true },
        'access-token-lifetime': text,
        'refresh-token-lifetime': text,
        rotation: text,
        challenge: flag,
        things: text,
        seed: text,
        faults: text,
        control: flag,
        quiet: flag,
        help: flag,
      },
    });
    return values;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new CommandError(`${message}. Run with --help for the flags there are.`, 2);
  }
}

function readCommand(): Command {
  const flags = readFlags();
  const text = (name: string): string | undefined => {
    const value = flags[name];
    return typeof value === 'string' ? value : undefined;
  };
  const names = flags.provider;
  return {
    port: readNumber('port', text('port') ?? '4010', 65_535) ?? 4010,
    hostname: text('host') ?? '127.0.0.1',
    providers: Array.isArray(names) ? names.map(String) : [],
    quiet: flags.quiet === true,
    help: flags.help === true,
    faults: text('faults'),
    control: typeof flags.control === 'boolean' ? flags.control : undefined,
    options: {
      accessTokenLifetime: readNumber('access-token-lifetime', text('access-token-lifetime')),
      refreshTokenLifetime: readNumber('refresh-token-lifetime', text('refresh-token-lifetime')),
      rotation: readRotation(text('rotation') ?? 'revoke-family'),
      challenge: flags.challenge === true,
      things: readNumber('things', text('things'), 10_000) ?? 0,
      seed: readNumber('seed', text('seed'), 2 ** 32 - 1),
    },
  };
}

function readNumber(
  name: string,
  text: string | undefined,
  most: number = Infinity,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new CommandError(
    `--${name} takes a whole number${most < Infinity ? ` up to ${most}` : ''}, not "${text}".`,
    2,
  );
}

function readRotation(text: string): Rotation {
  if (text === 'revoke-family' || text === 'rotate' || text === 'none') return text;
  throw new CommandError(`--rotation is revoke-family, rotate or none, not "${text}".`, 2);
}

async function chooseProviders(names: readonly string[]): Promise<ProviderDocuments[]> {
  const all = await readProviders();
  const known = all.map(({ name }) => name);
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) {
    throw new CommandError(
      `There is no provider "${missing}". Choose from: ${known.join(', ')}.`,
      1,
    );
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** @throws CommandError that says what is wrong with the file */
async function addFaults(path: string, sandboxes: readonly ProviderSandbox[]): Promise<void> {
  const fail = (reason: string): never => {
    throw new CommandError(`--faults ${path}: ${reason}`, 1);
  };
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    fail(`can't be read (${error.code}).`),
  );
  const document = await controlDocument();
  const byProvider = parseObject(text) ?? fail('is not a JSON object of lists, by provider.');
  for (const [name, list] of Object.entries(byProvider)) {
    const sandbox = sandboxes.find((served) => served.name === name);
    const known = sandboxes.map((served) => served.name).join(', ');
    if (!sandbox) return fail(`no provider "${name}" is served. There are: ${known}.`);
    try {
      for (const fault of readFaults(list, document)) sandbox.addFault(fault);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      fail(`${name}: ${error.message.replace(/\.?$/, '.')}`);
    }
  }
}

function parseObject(text: string): Record<string, Json> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function listen(
  command: Command,
  providers: readonly ProviderSandbox[],
): Promise<SandboxServer> {
  const { port, hostname, control } = command;
  try {
    const chosen = control === undefined ? {} : { control };
    return await startServer({ providers, port, hostname, ...chosen });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new CommandError(
        `Port ${port} is in use. Choose another with --port, or 0 for a free one.`,
        1,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new CommandError(
        `Can't listen on ${hostname}:${port} (${code}). Choose others with --host and --port.`,
        1,
      );
    }
    throw error;
  }
}

/** `12:00:00.000 biot GET /device/v2/devices?limit=10 200 listDevices 1.2 ms token 1a2b3c4d` */
function printRequest(entry: RequestLogEntry): void {
  const { time, provider, method, path, query, status, operationId, milliseconds, token, reason } =
    entry;
  const columns = [
    new Date(time).toISOString().slice(11, 23),
    provider,
    method,
    path + query,
    status ?? 'dropped',
    operationId ?? '-',
    `${milliseconds.toFixed(1)} ms`,
    `token ${token ?? '-'}`,
  ];
  const line = columns.join(' ') + (reason === undefined ? '' : ` (${reason})`);
  // A client's bytes reach the terminal: none of them may steer it.
  console.log(line.replaceAll(/\p{Cc}/gu, '?'));
}

function printProviders({ providers }: SandboxServer): void {
  for (const { sandbox, baseUrl } of providers) {
    console.log(`${sandbox.name}  ${baseUrl}`);
    for (const [name, value] of Object.entries(sandbox.account)) console.log(`  ${name}: ${value}`);
  }
}

async function main(): Promise<void> {
  const command = readCommand();
  if (command.help) {
    console.log(usage);
    return;
  }
  const { quiet, options } = command;
  const documents = await chooseProviders(command.providers);
  const logged = quiet ? options : { ...options, onRequest: printRequest };
  const sandboxes = documents.map((provider) => createProviderSandbox(provider, logged));
  if (command.faults !== undefined) await addFaults(command.faults, sandboxes);
  const server = await listen(command, sandboxes);
  endOnSignal(server);
  printProviders(server);
  console.log(`Ready at ${server.url} (Ctrl+C ends it)`);
}

/** The first signal lets requests under way be answered; the second ends the process as it would any. */
function endOnSignal(server: SandboxServer): void {
  const stop = (): void => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    void server.close({ grace: 3000 });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
