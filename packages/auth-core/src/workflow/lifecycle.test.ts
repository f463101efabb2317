// The grant that is created from the workflows of a provider.
import { expect, test } from 'vitest';
import type { Challenge, Grant, TokenResponse } from '../index.ts';
import { AuthError } from '../index.ts';
import { defineLifecycle, type LifecycleDefinition, type Run } from './index.ts';

type Client = { name: string };
interface Credentials {
  username?: string;
  password?: string;
  key?: string;
  tenant?: string;
}

const client = { name: 'client' };
const { signal } = new AbortController();
const context = { signal, credentials: async () => ({ tenant: 't', username: 'ada' }) };

/** A provider with three logins, and the calls of its workflows. */
function setUp({
  answer = { access_token: 'a' },
  ...more
}: { answer?: unknown } & Partial<LifecycleDefinition<Client>> = {}) {
  const calls: { workflow: string; inputs: unknown; run: Run<Client> }[] = [];
  const run =
    (workflow: string, result: unknown = answer) =>
    async (inputs: unknown, given: Run<Client>) => {
      calls.push({ workflow, inputs, run: given });
      if (result instanceof Error) throw result;
      return result as TokenResponse;
    };
  const logins = [
    { workflowId: 'key', inputs: ['key'], identity: [], scheme: 'apiKey', run: run('key') },
    {
      workflowId: 'password',
      inputs: ['username', 'password'],
      identity: ['username'],
      scheme: 'bearer',
      refreshWithin: 7_000,
      run: run('password'),
    },
    {
      workflowId: 'tenant',
      inputs: ['username', 'password', 'tenant'],
      identity: ['tenant', 'username'],
      scheme: 'bearer',
      run: run('tenant'),
    },
  ];
  const lifecycle = defineLifecycle<Client, Credentials>({ logins, ...more });
  return { calls, run, lifecycle, grant: lifecycle.grant(client) as Grant<Credentials> };
}

const password = { username: 'ada', password: 'p' };

test('the login is the one whose inputs match all credentials', async () => {
  const { grant, calls } = setUp();
  await grant.login(password, { signal });
  await grant.login({ ...password, tenant: 't' }, { signal });
  await grant.login({ key: 'k' }, { signal });
  expect(calls.map(({ workflow }) => workflow)).toEqual(['password', 'tenant', 'key']);
  expect(calls.map(({ inputs }) => inputs)).toEqual([
    password,
    { ...password, tenant: 't' },
    { key: 'k' },
  ]);
  expect(calls[0]!.run).toEqual({ client, signal });
});

test('tokens have the security scheme and the refresh window of their login', async () => {
  const { grant } = setUp({ answer: { access_token: 'a', refresh_within: 1 } });
  expect(await grant.login(password, { signal })).toEqual({
    access_token: 'a',
    security_scheme: 'bearer',
    refresh_within: 7,
  });
  expect(await grant.login({ key: 'k' }, { signal })).toEqual({
    access_token: 'a',
    security_scheme: 'apiKey',
    refresh_within: 1,
  });
});

test('tokens after several challenges have the security scheme and the refresh window of their login', async () => {
  const answers: unknown[] = [];
  const replying =
    (reply: unknown) =>
    async (...given: unknown[]) => {
      answers.push(given);
      return reply;
    };
  const last = {
    challenge: 'otp',
    details: { phone: '89' },
    answer: replying({ access_token: 'b' }),
  };
  const first = {
    challenge: 'mfa',
    details: {},
    answer: replying(last),
  };
  const { grant } = setUp({ answer: first });
  const one = (await grant.login(password, { signal })) as Challenge;
  expect(one.challenge).toBe('mfa');
  const two = (await one.answer('1' as never, { signal })) as Challenge;
  expect(two).toMatchObject({ challenge: 'otp', details: { phone: '89' } });
  expect(await two.answer('2' as never, { signal })).toEqual({
    access_token: 'b',
    security_scheme: 'bearer',
    refresh_within: 7,
  });
  expect(answers).toEqual([
    ['1', { signal }],
    ['2', { signal }],
  ]);
});

test('REQ-8: a response that violates its schema gives invalid_token_response', async () => {
  const rejection = new AuthError('invalid_grant', 'No.');
  const broken = setUp({
    answer: new TypeError('Cannot read properties of undefined'),
    refresh: { inputs: [], run: () => Promise.reject(new TypeError('undefined')) },
  });
  const schema = {
    code: 'invalid_token_response',
    message: 'The token response lacks what its schema requires.',
  };
  await expect(broken.grant.login(password, { signal })).rejects.toMatchObject(schema);
  const held = { access_token: 'a', refresh_token: 'r' };
  await expect(broken.grant.refresh!(held, context)).rejects.toMatchObject(schema);
  const { grant } = setUp({ answer: rejection });
  await expect(grant.login(password, { signal })).rejects.toBe(rejection);
  const challenge = {
    challenge: 'mfa',
    details: {},
    answer: () => Promise.reject(new TypeError('x')),
  };
  const pending = (await setUp({ answer: challenge }).grant.login(password, {
    signal,
  })) as Challenge;
  await expect(pending.answer('1' as never, { signal })).rejects.toMatchObject(schema);
});

test('REQ-54: credentials that match no login are rejected with the inputs of each login', () => {
  const { lifecycle } = setUp();
  expect(() => lifecycle.check({ username: 'ada' })).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message:
        'The credentials match no login. Pass those of one of: key (key); or password (username, password); ' +
        'or tenant (username, password, tenant).',
    }),
  );
  expect(() => lifecycle.check({ username: 'ada', password: undefined } as never)).toThrow();
  expect(() => lifecycle.check(password)).not.toThrow();
});

test('REQ-1: an account is identified by the login and its identity inputs, without secrets', () => {
  const { lifecycle } = setUp();
  expect(lifecycle.identify(password)).toEqual({
    scheme: 'bearer',
    login: 'password',
    account: [['username', 'ada']],
  });
  expect(lifecycle.identify({ ...password, tenant: 't' }).account).toEqual([
    ['tenant', 't'],
    ['username', 'ada'],
  ]);
  expect(lifecycle.identify({ key: 'k' })).toEqual({ scheme: 'apiKey', login: 'key', account: [] });
});

test('REQ-54: credentials of two logins are rejected, and the message names the additional input', () => {
  const { lifecycle } = setUp();
  expect(() => lifecycle.check({ ...password, key: 'k' })).toThrow('password takes no "key"');
  expect(() => lifecycle.check({ key: 'k', tenant: 't' })).toThrow('key takes no "tenant"');
});

test('REQ-54: optional inputs of another login do not reject the credentials', () => {
  const { run } = setUp();
  const facts = { identity: [], scheme: 'bearer', run: run('login') };
  const optional = ['otp', 'tenant'];
  const { lifecycle } = setUp({
    logins: [
      { workflowId: 'user', inputs: ['username', ...optional], optional, ...facts },
      { workflowId: 'key', inputs: ['username', 'key'], ...facts },
    ],
  });
  expect(lifecycle.identify({ username: 'ada', key: 'k' }).login).toBe('key');
  expect(lifecycle.identify({ username: 'ada', tenant: 't' }).login).toBe('user');
});

test('REQ-38: only credentials with a refresh token are single-use', () => {
  const { run } = setUp();
  const workflow = {
    inputs: ['refresh_token'],
    identity: [],
    scheme: 'bearer',
    run: run('stored'),
  };
  const once = { workflowId: 'stored', ...workflow };
  const { grant } = setUp({ logins: [once] });
  expect(grant.isSingleUse!({ refresh_token: 'r' } as never)).toBe(true);
  expect(setUp().grant.isSingleUse!(password)).toBe(false);
});

test('REQ-25: only credentials with a single-use input contain a one-time code', () => {
  const { run } = setUp();
  const workflow = { identity: [], scheme: 'bearer', run: run('otp') };
  const inputs = ['username', 'otp'];
  const otp = { workflowId: 'otp', inputs, optional: ['otp'], singleUse: ['otp'], ...workflow };
  const { grant } = setUp({ logins: [otp] });
  expect(grant.hasOneTimeCode!({ username: 'ada', otp: '123456' } as never)).toBe(true);
  expect(grant.hasOneTimeCode!({ username: 'ada' } as never)).toBe(false);
  expect(setUp().grant.hasOneTimeCode!(password)).toBe(false);
});

test('REQ-40: issued_at is the server’s date if the response has one', async () => {
  const { run, lifecycle } = setUp({
    answer: { access_token: 'a' },
    refresh: { inputs: [], run: async () => ({ access_token: 'b' }) },
  });
  expect(run).toBeDefined();
  const grant = lifecycle.grant(client, () => 1_767_225_600);
  expect(await grant.login(password, context)).toMatchObject({ issued_at: 1_767_225_600 });
  const held = { access_token: 'a', refresh_token: 'r' };
  expect(await grant.refresh!(held, context)).toMatchObject({ issued_at: 1_767_225_600 });
});

test('the grant of a provider without refresh and logout has neither', () => {
  const { grant } = setUp();
  expect([grant.refresh, grant.logout]).toEqual([undefined, undefined]);
});

test('a refresh gets the refresh token, and the credentials that it needs', async () => {
  const held = { access_token: 'a', refresh_token: 'r' };
  const requested: string[] = [];
  const recording = {
    signal,
    credentials: async () => {
      requested.push('credentials');
      return { tenant: 't', username: 'ada' };
    },
  };
  const { run } = setUp();
  const plain = setUp({ refresh: { inputs: [], run: run('refresh', { access_token: 'b' }) } });
  expect(await plain.grant.refresh!(held, recording)).toEqual({ access_token: 'b' });
  expect(requested).toEqual([]);
  const calls: unknown[] = [];
  const refresh = {
    inputs: ['tenant', 'password'],
    run: async (...given: unknown[]) => {
      calls.push(given);
      return { access_token: 'b' };
    },
  };
  await setUp({ refresh }).grant.refresh!(held, recording);
  expect(calls).toEqual([
    [
      { tenant: 't', refresh_token: 'r' },
      { client, signal },
    ],
  ]);
  expect(requested).toEqual(['credentials']);
});

test.each<[string, string[], object, object | undefined]>([
  ['the refresh token', ['refresh_token'], { refresh_token: 'r' }, { refresh_token: 'r' }],
  ['the access token', ['access_token'], {}, { access_token: 'a' }],
  ['a missing refresh token', ['refresh_token'], {}, undefined],
  ['a token and a credential', ['access_token', 'tenant'], {}, { access_token: 'a', tenant: 't' }],
  ['a missing credential', ['access_token', 'password'], {}, { access_token: 'a' }],
  ['nothing', [], {}, {}],
])('a logout with the input: %s', async (_, inputs, held, expected) => {
  const calls: unknown[] = [];
  const run = async (...given: unknown[]) => void calls.push(given);
  const { grant } = setUp({ logout: { inputs, run } });
  const revoking = grant.logout!({ access_token: 'a', ...held }, context);
  if (expected) await revoking;
  else await expect(revoking).rejects.toMatchObject({ code: 'token_request_failed' });
  expect(calls).toEqual(expected ? [[expected, { client, signal }]] : []);
});

test('a logout without its access token is not sent, and does not call credentials', async () => {
  const calls: unknown[] = [];
  const run = async (...given: unknown[]) => void calls.push(given);
  const { grant } = setUp({ logout: { inputs: ['access_token', 'tenant'], run } });
  const credentials = () => Promise.reject(new Error('Not called.'));
  const revoking = grant.logout!({ access_token: undefined as never }, { signal, credentials });
  await expect(revoking).rejects.toThrow('No token to revoke.');
  const both = setUp({ logout: { inputs: ['access_token'], run } });
  await both.grant.logout!({ access_token: 'a' }, { signal, credentials });
  expect(calls).toEqual([[{ access_token: 'a' }, { client, signal }]]);
});
