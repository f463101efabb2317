// Data of a login in addition to its tokens, and logins whose tokens are refreshed and revoked differently.
import { describe, expect, test } from 'vitest';
import type { Challenge, TokenResponse } from '../index.ts';
import { attach, defineLifecycleByLogin, merged, type Run } from './index.ts';

const { signal } = new AbortController();
const tokens = { access_token: 'a' };

describe('data that is attached to tokens', () => {
  const attached = {
    login: 'sso',
    credentials: { csrf: 'c', key: 'k' },
    server: { region: 'eu' },
    outputs: { session: 's', user: 'u' },
  };

  test('is added to them', () => {
    expect(attach(tokens, { login: 'sso' })).toEqual({
      ...tokens,
      attached: { login: 'sso', credentials: {}, server: {}, outputs: {} },
    });
  });

  test('does not replace data of the response', () => {
    const own = { credentials: { csrf: 'd' }, server: { shard: '2' }, outputs: { user: 'v' } };
    expect(attach({ ...tokens, attached: own }, attached)).toEqual({
      ...tokens,
      attached: {
        login: 'sso',
        credentials: { csrf: 'd', key: 'k' },
        server: { region: 'eu', shard: '2' },
        outputs: { session: 's', user: 'v' },
      },
    });
  });

  test('is added to the tokens after several challenges', async () => {
    const given: unknown[] = [];
    const replying =
      (reply: TokenResponse | Challenge) =>
      async (...answer: unknown[]) => {
        given.push(answer);
        return reply;
      };
    const second = { challenge: 'otp', details: { phone: '89' }, answer: replying(tokens) };
    const first = { challenge: 'mfa', details: {}, answer: replying(second) };
    const one = attach(first, { login: 'sso' }) as Challenge;
    expect(one).toMatchObject({ challenge: 'mfa', details: {} });
    expect(one).not.toHaveProperty('attached');
    const two = (await one.answer('1' as never, { signal })) as Challenge;
    expect(two).toMatchObject({ challenge: 'otp', details: { phone: '89' } });
    expect(await two.answer('2' as never, { signal })).toMatchObject({
      ...tokens,
      attached: { login: 'sso' },
    });
    expect(given).toEqual([
      ['1', { signal }],
      ['2', { signal }],
    ]);
  });

  test('is merged: the newer value of each member wins', () => {
    expect(merged()).toEqual({ credentials: {}, server: {}, outputs: {} });
    expect(merged(attached)).toEqual(attached);
    expect(merged(undefined, attached)).toEqual(attached);
    expect(merged(attached, { login: 'key', credentials: { key: 'l' } })).toEqual({
      login: 'key',
      credentials: { csrf: 'c', key: 'l' },
      server: { region: 'eu' },
      outputs: { session: 's', user: 'u' },
    });
  });
});

describe('logins whose tokens are refreshed and revoked by different workflows', () => {
  interface Credentials {
    readonly username?: string;
    readonly key?: string;
  }

  const client = { name: 'client' };
  const context = { signal, credentials: async () => ({}) };

  /** A provider with two logins: only the tokens of `password` can be revoked, only those of `sso` refreshed. */
  function setUp() {
    const calls: unknown[] = [];
    const login = (workflowId: string, input: string) => ({
      workflowId,
      inputs: [input],
      identity: [input],
      scheme: workflowId,
      run: async () => ({ ...tokens, attached: { login: workflowId } }),
    });
    const recording =
      <Result>(name: string, result: Result) =>
      async (inputs: unknown, run: Run<unknown>) => {
        calls.push([name, inputs, run]);
        return result;
      };
    const lifecycle = defineLifecycleByLogin<typeof client, Credentials>({
      logins: [login('password', 'username'), login('sso', 'key')],
      ends: {
        password: {
          logout: { inputs: ['access_token'], run: recording('revoke', undefined) },
        },
        sso: { refresh: { inputs: [], run: recording('refresh', { access_token: 'b' }) } },
      },
    });
    return { calls, lifecycle, grant: lifecycle.grant(client, () => 1_767_225_600) };
  }

  const held = (login: string | undefined) => ({
    ...tokens,
    refresh_token: 'r',
    attached: login === undefined ? undefined : { login },
  });

  test('are logins of one lifecycle', async () => {
    const { lifecycle, grant } = setUp();
    const key = { key: 'k' };
    expect(lifecycle.identify(key)).toEqual({
      scheme: 'sso',
      login: 'sso',
      account: [['key', 'k']],
    });
    expect(() => lifecycle.check({})).toThrow('match no login');
    expect(grant.isSingleUse!(key)).toBe(false);
    expect(await grant.login(key, { signal })).toMatchObject({
      access_token: 'a',
      security_scheme: 'sso',
    });
  });

  test('have the workflows of the login that issued the tokens', async () => {
    const { calls, grant } = setUp();
    expect(await grant.refresh!(held('sso'), context)).toEqual({
      access_token: 'b',
      issued_at: 1_767_225_600,
    });
    await grant.logout!(held('password'), context);
    expect(calls).toEqual([
      ['refresh', { refresh_token: 'r' }, { client, signal }],
      ['revoke', { access_token: 'a' }, { client, signal }],
    ]);
  });

  test.for([undefined, 'unknown'])(
    'have those of the first login for tokens of %s',
    async (name) => {
      const { calls, grant } = setUp();
      await grant.logout!(held(name), context);
      expect(calls).toHaveLength(1);
    },
  );

  test('reject tokens whose login has no such workflow, so that the session logs in again', async () => {
    const { grant } = setUp();
    const rejection = {
      code: 'invalid_grant',
      message: 'The login of these tokens has no such request.',
    };
    await expect(grant.refresh!(held('password'), context)).rejects.toMatchObject(rejection);
    await expect(grant.logout!(held('sso'), context)).rejects.toMatchObject(rejection);
  });
});
