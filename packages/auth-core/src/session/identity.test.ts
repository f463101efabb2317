// The identity of an account, and the key that version 1 used for it. The key of an existing store must not change.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { earlierKeyOf, type IdentityFacts, identityOf } from './identity.ts';

const facts: IdentityFacts = {
  provider: 'biot',
  origins: ['https://b.example', 'https://a.example'],
  scheme: 'bearer',
  login: 'login',
  account: [undefined, ['username', 'ada']],
  base: 'https://a.example',
};
/** SHA-256 of `[null,["username","ada"]]`, in hexadecimal digits. */
const digest = '401bcb6522251852cc2a04c0fbe0fb885b60b3d44a0adaf3f8c6e95cbbb1e45c';

afterEach(() => void vi.unstubAllGlobals());

describe('the identity', () => {
  test('is JSON of the facts, with the origins in order and a digest of the account', async () => {
    expect(JSON.parse(await identityOf(facts))).toEqual([
      'biot',
      ['https://a.example', 'https://b.example'],
      'bearer',
      'login',
      digest,
    ]);
  });

  test('has empty facts for those that are not known', async () => {
    const identity = await identityOf({ provider: 'biot', account: facts.account });
    expect(JSON.parse(identity)).toEqual(['biot', [], '', '', digest]);
  });

  test.each<[string, Partial<IdentityFacts>]>([
    ['provider', { provider: 'other' }],
    ['origin', { origins: ['https://a.example'] }],
    ['scheme', { scheme: 'key' }],
    ['login', { login: 'phone' }],
    ['key', { account: ['ada', ['username', 'ada']] }],
    ['user', { account: [undefined, ['username', 'eve']] }],
  ])('differs with another %s', async (_, other) => {
    expect(await identityOf({ ...facts, ...other })).not.toBe(await identityOf(facts));
  });

  test('requires Web Crypto, and the message says where it exists', async () => {
    vi.stubGlobal('crypto', undefined);
    await expect(identityOf(facts)).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringContaining('secure contexts'),
    });
  });
});

describe('the key of version 1', () => {
  test('has the provider, the base URL, the login and the values of the account, separated by blanks', () => {
    const account = [undefined, ['username', 'ada'], ['tenant', 7]];
    expect(earlierKeyOf({ ...facts, account })).toBe('biot https://a.example login ada 7');
  });

  test.each<[string, Partial<IdentityFacts>]>([
    ['no base URL', { base: undefined }],
    ['no login', { login: undefined }],
    ['a key of the caller', { account: ['ada', ['username', 'ada']] }],
  ])('is not known with %s', (_, other) => {
    expect(earlierKeyOf({ ...facts, ...other })).toBeUndefined();
  });
});
