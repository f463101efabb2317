// Measures the throughput of the sandbox over HTTP relative to a bare `node:http` server, its start time, and its
// memory growth. The servers run in separate processes. Throughput is per second of their processor time, so it shows
// what one core serves, independent of other load on the machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { type Spread, spreadOf } from '../statistics.ts';

export interface SandboxOptions {
  readonly rounds: number;
  readonly requests: number;
  /** Number of requests in the long run that measures memory. */
  readonly long: number;
}

export interface SandboxResult {
  readonly options: SandboxOptions;
  readonly hello: Spread;
  readonly rows: readonly {
    readonly label: string;
    readonly perSecond: Spread;
    readonly ratio: Spread;
  }[];
  /** Milliseconds until the sandbox is ready: wall time and processor time. */
  readonly start: { readonly wall: Spread; readonly processor: Spread };
  /** Resident megabytes after each quarter of the long run. */
  readonly memory: readonly number[];
}

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  readonly started: number;
}

const connections = 20;
const calls = [
  { label: 'one device', path: '/biot/device/v2/devices/monitor-0001' },
  { label: 'a list of one device', path: '/biot/device/v2/devices' },
];

export async function measureSandbox(options: SandboxOptions): Promise<SandboxResult> {
  const starts: { wall: number; processor: number }[] = [];
  const hellos: number[] = [];
  const rows = calls.map(({ label, path }) => ({
    label,
    path,
    perSecond: [] as number[],
    ratios: [] as number[],
  }));
  for (let round = 0; round < options.rounds; round++) {
    const sandbox = await serve(sandboxCli(), ['--port', '0', '--quiet']);
    starts.push({ wall: sandbox.started, processor: processorMilliseconds(sandbox.child) });
    const headers = await logIn(sandbox.url);
    const example = await (await fetch(sandbox.url + calls[0]!.path, { headers })).text();
    const hello = await serve(fileURLToPath(new URL('hello.ts', import.meta.url)), [example]);
    const load = { headers, requests: options.requests };
    // Warm up both, so that the JIT has compiled them.
    await perSecond(hello, { ...load, path: '/' });
    const bare = await perSecond(hello, { ...load, path: '/' });
    hellos.push(bare);
    for (const row of rows) {
      await perSecond(sandbox, { ...load, path: row.path });
      const found = await perSecond(sandbox, { ...load, path: row.path });
      row.perSecond.push(found);
      row.ratios.push(found / bare);
    }
    await end(hello);
    await end(sandbox);
  }
  return {
    options,
    hello: spreadOf(hellos),
    rows: rows.map(({ label, perSecond: found, ratios }) => {
      return { label, perSecond: spreadOf(found), ratio: spreadOf(ratios) };
    }),
    start: {
      wall: spreadOf(starts.map(({ wall }) => wall)),
      processor: spreadOf(starts.map(({ processor }) => processor)),
    },
    memory: await memoryOf(options.long),
  };
}

/** Measures memory in quarters, after a warm-up. */
async function memoryOf(requests: number): Promise<number[]> {
  const sandbox = await serve(sandboxCli(), ['--port', '0', '--quiet', '--provider', 'biot']);
  const headers = await logIn(sandbox.url);
  const quarter = { headers, requests: requests / 4, path: calls[0]!.path };
  const megabytes: number[] = [];
  for (let part = 0; part < 4; part++) {
    await perSecond(sandbox, quarter);
    megabytes.push(residentMegabytes(sandbox.child));
  }
  await end(sandbox);
  return megabytes;
}

function sandboxCli(): string {
  const manifest = createRequire(import.meta.url).resolve('@x/sandbox/package.json');
  return join(dirname(manifest), 'dist/cli.js');
}

async function serve(file: string, flags: readonly string[]): Promise<Served> {
  const before = performance.now();
  const child = spawn(process.execPath, [file, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`${file} exited before it was ready.`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = /Ready at (\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url, started: performance.now() - before };
}

async function logIn(url: string): Promise<{ authorization: string }> {
  const response = await fetch(`${url}/biot/ums/v2/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'ada@example.com', password: 'sandbox-password' }),
  });
  const { accessJwt } = (await response.json()) as { accessJwt: { token: string } };
  return { authorization: `Bearer ${accessJwt.token}` };
}

interface Load {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly requests: number;
}

/** Requests per second of the server's processor time. */
async function perSecond({ child, url }: Served, load: Load): Promise<number> {
  const pool = new Pool(url, { connections });
  const before = processorMilliseconds(child);
  let left = load.requests;
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      const { statusCode, body } = await pool.request({ method: 'GET', ...load });
      await body.dump();
      if (statusCode !== 200) throw new Error(`${load.path} returned ${statusCode}.`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  await pool.close();
  return (load.requests / (processorMilliseconds(child) - before)) * 1000;
}

/** Reads user and system time from proc(5), which has hundredths of a second. */
function processorMilliseconds({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
}

async function end({ child }: Served): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}
