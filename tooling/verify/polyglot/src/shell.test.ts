// Follows docs/guides/shell.md in an empty folder, and tests the command that it makes.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SandboxServer, startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { followGuide } from './guide.ts';
import { isInstalled } from './languages.ts';

const needs = 'bash --version && curl --version && jq --version && flock --version';
const isPresent = isInstalled({ needs });
if (!isPresent && process.env.REQUIRE_POLYGLOT === '1') throw new Error(`This fails: ${needs}`);

describe.skipIf(!isPresent)('the command of the shell guide', () => {
  let server: SandboxServer;
  let folder: string;
  beforeAll(async () => {
    server = await startServer({ providers: await readProviders() });
    folder = mkdtempSync(join(tmpdir(), 'shell-guide-'));
    const guide = { id: 'shell', name: 'Shell', folder };
    await followGuide(guide, { sandbox: server.url, specs: '' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });
  beforeEach(() => rmSync(tokens(), { force: true }));

  const tokens = (): string => join(folder, 'tokens.json');

  /** The stored token expires now. The sandbox still accepts it, so that the test does not depend on time. */
  function expire(): void {
    const text = readFileSync(tokens(), 'utf8');
    const past = '2001-01-01T00:00:00.000Z';
    writeFileSync(tokens(), text.replaceAll(/(?<="expiration":\s*")[^"]+/g, past));
  }

  async function control(method: string, path: string, body?: object): Promise<Response> {
    const json = body && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    return fetch(`${server.url}/_sandbox${path}`, { method, ...json });
  }

  /** Resets the sandbox with these options. */
  async function reset(options: object = {}): Promise<void> {
    await control('POST', '/reset');
    await control('POST', '/biot/reset', options);
  }

  async function seen(): Promise<string[]> {
    const { requests } = (await (await control('GET', '/biot/requests')).json()) as {
      requests: { status: number; operationId: string }[];
    };
    return requests.map(({ status, operationId }) => `${status} ${operationId}`);
  }

  interface Given {
    readonly password?: string;
    /** The input of a person. */
    readonly typed?: string;
    readonly words?: readonly string[];
  }

  /** Runs the command, `biot GET /device/v2/devices` by default. Returns the exit code, and what it printed to standard error. */
  function get({
    password = 'sandbox-password',
    typed = '',
    words = ['GET', '/device/v2/devices'],
  }: Given = {}): Promise<[code: number | null, said: string]> {
    const child = spawn('bash', ['biot', ...words], {
      cwd: folder,
      env: {
        ...process.env,
        BIOT_URL: `${server.url}/biot`,
        BIOT_USERNAME: 'ada@example.com',
        BIOT_PASSWORD: password,
        BIOT_TOKENS: 'tokens.json',
      },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.stdout.resume();
    // The command may end before it reads.
    child.stdin.on('error', () => {});
    child.stdin.end(typed);
    return new Promise((resolve) => child.on('close', (code) => resolve([code, said])));
  }

  test('two processes log in once', async () => {
    await reset();
    expect(await Promise.all([get(), get()])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect((await seen()).sort()).toEqual(['200 login', '200 searchDevices', '200 searchDevices']);
  });

  test('an expired token is refreshed before the call', async () => {
    await reset();
    await get();
    expire();
    await get();
    expect(await seen()).toEqual([
      '200 login',
      '200 searchDevices',
      '200 refreshToken',
      '200 searchDevices',
    ]);
  });

  test('the command logs in after a rejected refresh, and not after a failed one', async () => {
    await reset();
    await get();
    expire();
    await control('POST', '/biot/faults', [
      { kind: 'status', status: 503, operationId: 'refreshToken' },
    ]);
    expect(await get()).toEqual([
      1,
      'biot: the refresh returned 503. The refresh token is kept.\n',
    ]);
    await control('POST', '/biot/revoke', { tokens: 'refresh' });
    expect(await get()).toEqual([0, '']);
    expect((await seen()).slice(2)).toEqual([
      '503 refreshToken',
      '403 refreshToken',
      '200 login',
      '200 searchDevices',
    ]);
  });

  test('a rejected call is sent at most twice', async () => {
    await reset();
    await control('POST', '/biot/faults', [
      { kind: 'status', status: 401, operationId: 'searchDevices', times: 9 },
    ]);
    expect(await get()).toEqual([1, 'biot: GET /device/v2/devices returned 401.\n']);
    expect(await seen()).toEqual([
      '200 login',
      '401 searchDevices',
      '200 refreshToken',
      '401 searchDevices',
    ]);
  });

  test('a wrong password is sent once, and nothing is stored', async () => {
    await reset();
    expect(await get({ password: 'wrong-password' })).toEqual([
      1,
      'biot: the login returned 403.\n',
    ]);
    expect(await seen()).toEqual(['403 login']);
    expect(existsSync(tokens())).toBe(false);
  });

  test('a person types the code of a second factor', async () => {
    await reset({ challenge: true });
    expect(await get({ typed: '123456\n' })).toEqual([0, '']);
    expect(await seen()).toEqual(['200 login', '200 loginWithMfa', '200 searchDevices']);
  });

  test('without a person who types the code, the command says that it needs one', async () => {
    await reset({ challenge: true });
    expect(await get()).toEqual([1, 'biot: BioT asks for a code, and the input has none.\n']);
    expect(existsSync(tokens())).toBe(false);
  });

  test('a command without a method or path sends nothing', async () => {
    await reset();
    const usage = 'biot: usage: biot <method> <path> [<body>]\n';
    expect(await get({ words: [] })).toEqual([1, usage]);
    expect(await get({ words: ['GET'] })).toEqual([1, usage]);
    expect(await seen()).toEqual([]);
  });
});
