// `sandbox`: serves the providers of `@x/specs` over HTTP and prints one line per request.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readFaults } from './control/document.ts';
import { createProviderSandbox } from './engine/provider.ts';
import type { Certificate } from './http/certificate.ts';
import { certificateIn } from './http/certificate-file.ts';
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

Serves fakes of the API providers of @x/specs, each under its name.

  --port <number>                     port to listen on (default: 4010; 0 for a free one)
  --host <name>                       address to listen on (default: 127.0.0.1)
  --provider <name>                   serve only this provider; repeatable
  --access-token-lifetime <seconds>   (default: as in the examples of the spec)
  --refresh-token-lifetime <seconds>  (default: as in the examples of the spec)
  --rotation <mode>                   revoke-family (default), rotate, none
  --challenge                         ask for a second factor at login
  --things <number>                   minimum number of items in every list, to test pagination (default: 0)
  --seed <number>                     the same identities and random tokens in every run
  --strict[=reject]                   log undocumented parameters and headers, and values in another style; reject: with 4xx
  --specs <path>                      serve these OpenAPI 3 documents instead: a file, or a folder; JSON or YAML
  --cors, --no-cors                   let pages of all origins, or of none, call the providers (default: of this machine)
  --tls[=<file>]                      serve HTTPS with a self-signed certificate; the file keeps it (PEM), and is created
  --faults <file>                     faults from the start: JSON, {"<provider>": [{"kind": …}]}
  --control, --no-control             serve the control API, /_sandbox, or do not (default: on loopback only)
  --no-ui                             do not serve the page that shows tokens and requests, at /
  --quiet                             do not print requests
  --help                              show this help`;

/** An error of the user: one line and an exit code. */
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
  readonly ui: boolean;
  readonly cors: boolean | undefined;
  readonly tls: string | undefined;
  readonly specs: string | undefined;
  readonly faults: string | undefined;
  readonly options: SandboxOptions;
}

/** `parseArgs` has no flags with an optional value. */
const optionalValues: Readonly<Record<string, string>> = {
  '--strict': '--strict=report',
  '--tls': '--tls=',
};

function readFlags(): Record<string, string | boolean | (string | boolean)[] | undefined> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2).map((argument) => optionalValues[argument] ?? argument),
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
        strict: text,
        specs: text,
        cors: flag,
        tls: text,
        faults: text,
        control: flag,
        ui: flag,
        quiet: flag,
        help: flag,
      },
    });
    return values;
  } catch (error) {
    const message =
      error instanceof Error ? (error.message.split(/\. |\.?\n/)[0] ?? '') : String(error);
    throw new CommandError(`${message}. Run with --help to see all flags.`, 2);
  }
}

function readCommand(): Command {
  const flags = readFlags();
  const text = (name: string): string | undefined => {
    const value = flags[name];
    return typeof value === 'string' ? value : undefined;
  };
  const seconds = (name: string): number | undefined =>
    readNumber(name, text(name), Number.MAX_SAFE_INTEGER);
  const names = flags.provider;
  return {
    port: readNumber('port', text('port') ?? '4010', 65_535) ?? 4010,
    hostname: readHost(text('host') ?? '127.0.0.1'),
    providers: Array.isArray(names) ? names.map(String) : [],
    quiet: flags.quiet === true,
    help: flags.help === true,
    faults: text('faults'),
    specs: text('specs'),
    tls: text('tls'),
    cors: typeof flags.cors === 'boolean' ? flags.cors : undefined,
    ui: flags.ui !== false,
    control: typeof flags.control === 'boolean' ? flags.control : undefined,
    options: {
      accessTokenLifetime: seconds('access-token-lifetime'),
      refreshTokenLifetime: seconds('refresh-token-lifetime'),
      rotation: readRotation(text('rotation') ?? 'revoke-family'),
      challenge: flags.challenge === true,
      things: readNumber('things', text('things'), 10_000) ?? 0,
      seed: readNumber('seed', text('seed'), 2 ** 32 - 1),
      strict: readStrict(text('strict')),
    },
  };
}

function readNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new CommandError(`--${name} must be an integer from 0 to ${most}, not "${text}".`, 2);
}

/** Node listens on all addresses if the name is empty. */
function readHost(text: string): string {
  if (text !== '') return text;
  throw new CommandError('--host must be a name or an address, not "".', 2);
}

function readRotation(text: string): Rotation {
  if (text === 'revoke-family' || text === 'rotate' || text === 'none') return text;
  throw new CommandError(`--rotation must be revoke-family, rotate or none, not "${text}".`, 2);
}

function readStrict(text: string | undefined): 'off' | 'report' | 'reject' {
  if (text === undefined) return 'off';
  if (text === 'report' || text === 'reject') return text;
  throw new CommandError(`--strict must have no value or be --strict=reject, not "${text}".`, 2);
}

async function chooseProviders({
  providers: names,
  specs,
}: Command): Promise<readonly ProviderDocuments[]> {
  const all = specs === undefined ? await readProviders() : await readFolder(specs);
  const known = all.map(({ name }) => name);
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) {
    throw new CommandError(`Unknown provider "${missing}". Known: ${known.join(', ')}.`, 1);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function readFolder(path: string): Promise<readonly ProviderDocuments[]> {
  const { readSpecs, SpecsError } = await import('./specs/folder.ts');
  try {
    const { providers, warnings } = await readSpecs(path);
    for (const line of warnings) console.error(line);
    return providers;
  } catch (error) {
    throw error instanceof SpecsError ? new CommandError(error.message, 1) : error;
  }
}

/** @throws CommandError if the file is invalid */
async function addFaults(path: string, sandboxes: readonly ProviderSandbox[]): Promise<void> {
  const fail = (reason: string): never => {
    throw new CommandError(`--faults ${path}: ${reason}`, 1);
  };
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    fail(`cannot be read (${error.code}).`),
  );
  const byProvider =
    parseObject(text) ?? fail('is not a JSON object with a list of faults for each provider.');
  for (const [name, list] of Object.entries(byProvider)) {
    const sandbox = sandboxes.find((served) => served.name === name);
    const known = sandboxes.map((served) => served.name).join(', ');
    if (!sandbox) return fail(`unknown provider "${name}". Served: ${known}.`);
    try {
      for (const fault of readFaults(list)) sandbox.addFault(fault);
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
  const { port, hostname, control, cors, ui } = command;
  const tls = await readCertificate(command);
  try {
    const chosen = control === undefined ? {} : { control };
    return await startServer({ providers, port, hostname, cors, tls, ui, ...chosen });
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
        `Cannot listen on ${hostname}:${port} (${code}). Choose others with --host and --port.`,
        1,
      );
    }
    throw error;
  }
}

async function readCertificate({ tls, hostname }: Command): Promise<boolean | Certificate> {
  if (tls === undefined || tls === '') return tls === '';
  const hosts = [...new Set([hostname, 'localhost', '127.0.0.1', '::1'])];
  try {
    return await certificateIn(tls, hosts);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 1);
  }
}

/** `12:00:00.000 biot GET /device/v2/devices?limit=10 200 listDevices 1.2 ms token 1a2b3c4d` */
function printRequest(entry: RequestLogEntry): void {
  const {
    time,
    provider,
    method,
    path,
    query,
    status,
    operationId,
    milliseconds,
    token,
    reason,
    warnings,
  } = entry;
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
  const notes = [...(reason === undefined ? [] : [reason]), ...new Set(warnings)];
  const line = columns.join(' ') + (notes.length === 0 ? '' : ` (${notes.join('; ')})`);
  // The line contains bytes of the client, which must not control the terminal.
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
  const documents = await chooseProviders(command);
  const logged = quiet ? options : { ...options, onRequest: printRequest };
  const sandboxes = documents.map((provider) => createProviderSandbox(provider, logged));
  if (command.faults !== undefined) await addFaults(command.faults, sandboxes);
  const server = await listen(command, sandboxes);
  endOnSignal(server);
  printProviders(server);
  if (server.page !== undefined) console.log(`Tokens and requests: ${server.page}`);
  console.log(`Ready at ${server.url} (press Ctrl+C to stop)`);
}

/** The first signal finishes the requests in progress. A second signal ends the process immediately. */
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
