// A new provider needs only a folder of specs. This test generates, compiles and imports a fictional one, and runs its whole
// token lifecycle.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile, scratch } from './compile.ts';
import { halcyon } from './fixture.ts';
import { entryIn, importPackage } from './package.ts';
import { here } from './workspace.ts';

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The part of the generated package that this test uses. `types/halcyon.ts` tests its types. */
interface HalcyonPackage {
  createHalcyonClient(options: object): {
    GET(path: string, init?: object): Promise<Answer>;
    POST(path: string, init?: object): Promise<Answer>;
    readonly session: { logout(): Promise<void> };
  };
}

const folder = scratch('halcyon');
const entry = entryIn(folder, halcyon);
let halcyonPackage: HalcyonPackage;

beforeAll(async () => {
  halcyonPackage = await importPackage<HalcyonPackage>(folder, halcyon);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Stage {
  readonly sandbox: ProviderSandbox;
  readonly client: ReturnType<HalcyonPackage['createHalcyonClient']>;
  readonly questions: { challenge: string; details: unknown }[];
  pass(seconds: number): void;
}

function stage(options: { challenge?: boolean; code?: string } = {}): Stage {
  let now = Date.parse('2026-03-01T00:00:00Z');
  const clock = () => now;
  const documents = {
    name: 'halcyon',
    openapi: parse(halcyon.openapi),
    arazzo: parse(halcyon.arazzo),
  };
  const sandbox = createProviderSandbox(documents, {
    clock,
    challenge: options.challenge ?? false,
  });
  const { user, secret, client_id, client_key, code } = sandbox.account;
  const questions: Stage['questions'] = [];
  const client = halcyonPackage.createHalcyonClient({
    server: { region: 'north' },
    credentials: { user, secret, client_id, client_key },
    onChallenge: async ({
      challenge,
      details,
      resend,
    }: {
      challenge: string;
      details: unknown;
      resend(): Promise<void>;
    }) => {
      questions.push({ challenge, details });
      await resend();
      return { code: options.code ?? code };
    },
    fetch: sandbox.fetch,
    clock,
  });
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { sandbox, client, questions, pass };
}

test('the generated package compiles, and its types match the documents', () => {
  const files = [entry, join(here, 'test/types/halcyon.ts')];
  expect(compile(folder, files, { '@x/halcyon': entry })).toEqual([]);
});

test('the first call logs in, and sends the token in the header of the security scheme', async () => {
  const { sandbox, client, questions } = stage();
  const { data, response } = await client.GET('/turbines', {
    params: { query: { filter: { turning: true } } },
  });
  expect(response.status).toBe(200);
  expect(data).toMatchObject({ turbines: [{ name: 'Alcyone' }] });
  expect(sandbox.counters.byOperation).toEqual({ openSession: 1, listTurbines: 1 });
  expect(questions).toEqual([]);
});

test('a login passes the challenge, resends its code, and gets tokens for the answer', async () => {
  const { sandbox, client, questions } = stage({ challenge: true });
  const { response } = await client.GET('/turbines');
  expect(response.status).toBe(200);
  expect(questions).toMatchObject([{ challenge: 'code' }]);
  expect(sandbox.counters.byOperation).toEqual({
    openSession: 1,
    repeatCode: 1,
    confirmSession: 1,
    listTurbines: 1,
  });
});

test('a wrong answer to the challenge throws invalid_grant', async () => {
  const { client } = stage({ challenge: true, code: '000000' });
  await expect(client.GET('/turbines')).rejects.toMatchObject({
    code: 'invalid_grant',
    at: 'code.confirm',
  });
});

test('a token whose lifetime is in milliseconds is refreshed before it expires', async () => {
  const { sandbox, client, pass } = stage();
  await client.GET('/turbines');
  pass(595);
  const { response } = await client.GET('/turbines');
  expect(response.status).toBe(200);
  expect(sandbox.counters.byOperation).toEqual({
    openSession: 1,
    renewSession: 1,
    listTurbines: 2,
  });
});

test('a request with a revoked token is replayed with a new one, also a POST', async () => {
  const { sandbox, client, pass } = stage();
  await client.GET('/turbines');
  pass(60);
  sandbox.revokeAccessTokens();
  const { response } = await client.POST('/turbines', { body: { name: 'Ceyx' } });
  expect(response.status).toBe(201);
  expect(sandbox.counters.byOperation).toEqual({
    openSession: 1,
    renewSession: 1,
    listTurbines: 1,
    createTurbine: 2,
  });
  expect(sandbox.counters.applied).toMatchObject({ createTurbine: 1 });
});

test('if the refresh token is revoked too, the client logs in again', async () => {
  const { sandbox, client, pass } = stage();
  await client.GET('/turbines');
  pass(60);
  sandbox.revokeAccessTokens();
  sandbox.revokeRefreshTokens();
  const { response } = await client.GET('/turbines/{id}', { params: { path: { id: 't-1' } } });
  expect(response.status).toBe(200);
  expect(sandbox.counters.byOperation).toEqual({
    openSession: 2,
    renewSession: 1,
    listTurbines: 1,
    getTurbine: 2,
  });
});

test('logout revokes the refresh token, and later calls throw signed_out', async () => {
  const { sandbox, client } = stage();
  await client.GET('/turbines');
  await client.session.logout();
  expect(sandbox.counters.byOperation).toMatchObject({ closeSession: 1 });
  await expect(client.GET('/turbines')).rejects.toMatchObject({ code: 'signed_out' });
});
