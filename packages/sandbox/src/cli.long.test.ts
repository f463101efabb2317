// The command is run as a process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  readonly text: () => string;
  readonly errors: () => string;
  readonly exit: Promise<number | null>;
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
}

function run(...flags: string[]): Run {
  const child = spawn(process.execPath, [cli, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  let errors = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(text);
        if (match) resolve(match);
      };
      listeners.add(look);
      look();
      void exit.then(() => reject(new Error(`ended before ${pattern}: ${text}${errors}`)));
    });
  return { child, text: () => text, errors: () => errors, exit, until };
}

const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
afterAll(() => rm(folder, { recursive: true }));

async function temporaryFile(text: string): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, text);
  return file;
}

test('it prints the base URLs and one line per request, and exits on SIGTERM', async () => {
  const { child, text, until, exit } = run(
    '--port',
    '0',
    '--provider',
    'mediroutes',
    '--access-token-lifetime',
    '9',
  );
  const [, url] = await until(/Ready at (\S+)/);
  expect(text()).toContain(`mediroutes  ${url}/mediroutes\n`);
  expect(text()).toContain('  username: ada@example.com\n');
  expect(text()).not.toContain('biot ');
  const form = {
    grant_type: 'password',
    username: 'ada@example.com',
    password: 'sandbox-password',
  };
  const login = await fetch(`${url}/mediroutes/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token, expires_in } = (await login.json()) as {
    access_token: string;
    expires_in: number;
  };
  expect(expires_in).toBe(9);
  await fetch(`${url}/mediroutes/api/v1/access?x=1`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  await until(
    /^\S+ mediroutes GET \/api\/v1\/access\?x=1 200 listAccess [\d.]+ ms token [\da-f]{8}$/m,
  );
  expect(text()).toMatch(/^\S+ mediroutes POST \/token 200 createToken [\d.]+ ms token -$/m);
  expect(text()).not.toContain(access_token);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('it prints the link to its page, unless --no-ui', async () => {
  const shown = run('--port', '0');
  const [, url] = await shown.until(/Ready at (\S+)/);
  expect(shown.text()).toContain(`Tokens and requests: ${url}/\n`);
  const hidden = run('--port', '0', '--no-ui');
  await hidden.until(/Ready at (\S+)/);
  expect(hidden.text()).not.toContain('Tokens and requests');
  shown.child.kill('SIGTERM');
  hidden.child.kill('SIGTERM');
  expect([await shown.exit, await hidden.exit]).toEqual([0, 0]);
});

test('--quiet prints no requests, and --challenge enables the second factor', async () => {
  const { text, until } = run('--port', '0', '--quiet', '--challenge');
  const [, url] = await until(/Ready at (\S+)/);
  const before = text();
  const response = await fetch(`${url}/biot/ums/v2/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'ada@example.com', password: 'sandbox-password' }),
  });
  expect(await response.json()).toMatchObject({ mfaRequired: true });
  expect(text()).toBe(before);
});

test('control characters from a client are not printed', async () => {
  const { text, until } = run('--port', '0', '--provider', 'biot');
  const [, url] = await until(/Ready at (\S+)/);
  await fetch(`${url}/biot/ums/v2/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'a', password: 'b', '\u001b[2J\n': 1 }),
  });
  await until(/\(body must not have the member "\\u001b\[2J\\n"\)\n/);
  expect(text()).not.toContain('\u001b');
});

async function loginAt(url: string | undefined): Promise<Response> {
  return fetch(`${url}/mediroutes/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', username: 'a', password: 'b' }),
  });
}

/** Waits until the request that this fault delays has arrived. */
async function faultIsMet(url: string | undefined): Promise<void> {
  for (;;) {
    const state = await (await fetch(`${url}/_sandbox/mediroutes`)).text();
    if (state.includes('"faults":[]')) return;
    await delay(20);
  }
}

test('--faults adds faults from the start, and `times: "always"` lasts forever', async () => {
  const file = await temporaryFile(
    '{"mediroutes": [{"kind": "status", "status": 503, "times": "always"}]}',
  );
  const { until } = run('--port', '0', '--provider', 'mediroutes', '--faults', file);
  const [, url] = await until(/Ready at (\S+)/);
  expect((await loginAt(url)).status).toBe(503);
  expect((await loginAt(url)).status).toBe(503);
});

test.each([
  ['{', 'is not a JSON object with a list of faults for each provider.'],
  ['{"nobody": []}', 'unknown provider "nobody". Served: biot.'],
  ['{"biot": [{"kind": "html", "operationId": "x"}]}', 'biot: biot has no operation "x". Known'],
])('a faults file with %s exits with code 1 and one line', async (text, line) => {
  const { exit, errors } = run('--provider', 'biot', '--faults', await temporaryFile(text));
  expect(await exit).toBe(1);
  expect(errors()).toMatch(/^--faults [^\n]+\n$/);
  expect(errors()).toContain(line);
});

test('a missing faults file exits with code 1 and one line', async () => {
  const { exit, errors } = run('--faults', '/nowhere/faults.json');
  expect([await exit, errors()]).toEqual([
    1,
    '--faults /nowhere/faults.json: cannot be read (ENOENT).\n',
  ]);
});

test('--no-control disables the control API', async () => {
  const { until } = run('--port', '0', '--provider', 'biot', '--no-control');
  const [, url] = await until(/Ready at (\S+)/);
  expect((await fetch(`${url}/_sandbox`)).status).toBe(404);
});

test('after a signal, a request in progress finishes, and an idle connection does not delay the exit', async () => {
  const fault = '{"mediroutes": [{"kind": "delay", "milliseconds": 1000}]}';
  const file = await temporaryFile(fault);
  const { child, until, exit } = run('--port', '0', '--provider', 'mediroutes', '--faults', file);
  const [, url] = await until(/Ready at (\S+)/);
  const answer = loginAt(url);
  await faultIsMet(url);
  const { hostname, port } = new URL(url ?? '');
  const idle = connect(Number(port), hostname);
  await once(idle, 'connect');
  child.kill('SIGTERM');
  expect((await answer).status).toBe(401);
  expect(await exit).toBe(0);
  idle.destroy();
});

test('after a signal, a request that takes too long is aborted', async () => {
  const fault = '{"mediroutes": [{"kind": "delay", "milliseconds": 600000}]}';
  const file = await temporaryFile(fault);
  const { child, until, exit } = run('--port', '0', '--provider', 'mediroutes', '--faults', file);
  const [, url] = await until(/Ready at (\S+)/);
  const cut = expect(loginAt(url)).rejects.toThrow('fetch failed');
  await faultIsMet(url);
  child.kill('SIGINT');
  await cut;
  expect(await exit).toBe(0);
});

test('--help shows the flags', async () => {
  const { exit, text } = run('--help');
  expect(await exit).toBe(0);
  expect(text()).toContain('--refresh-token-lifetime');
});

test.each([
  [['--provider', 'nobody'], 1, 'Unknown provider "nobody". Known: '],
  [['--nonsense'], 2, "Unknown option '--nonsense'. Run with --help to see all flags."],
  [['extra'], 2, "Unexpected argument 'extra'."],
  [
    ['--access-token-lifetime', '99999999999999999'],
    2,
    '--access-token-lifetime must be an integer from 0 to 9007199254740991, not "99999999999999999".',
  ],
  [
    ['--access-token-lifetime', '-1'],
    2,
    "Option '--access-token-lifetime' argument is ambiguous. Run with --help to see all flags.",
  ],
  [['--port', 'eighty'], 2, '--port must be an integer from 0 to 65535, not "eighty".'],
  [['--host='], 2, '--host must be a name or an address, not "".'],
  [['--rotation', 'round'], 2, '--rotation must be revoke-family, rotate or none, not "round".'],
])('%j exits with code %i and one line', async (flags, code, line) => {
  const { exit, errors } = run(...flags);
  expect(await exit).toBe(code);
  expect(errors()).toMatch(/^[^\n]+\n$/);
  expect(errors()).toContain(line);
});

test('a port in use prints one line that says what to do', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const { exit, errors } = run('--port', String(port));
  expect(await exit).toBe(1);
  expect(errors()).toBe(
    `Port ${port} is in use. Choose another with --port, or 0 for a free one.\n`,
  );
  blocker.close();
});
