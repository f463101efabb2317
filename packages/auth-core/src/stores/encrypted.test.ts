import { describe, expect, test } from 'vitest';
import { type AuthRecord, memoryStore, type TokenSet, type TokenStore } from '../index.ts';
import { testStore } from '../testing/index.ts';
import { type EncryptedStoreOptions, encryptedStore, type UnreadableRecord } from './encrypted.ts';

const oldKey = new Uint8Array(32).fill(1);
const newKey = new Uint8Array(32).fill(2);
const both = { old: oldKey, new: newKey };

const tokens: TokenSet = {
  access_token: 'access-canary',
  refresh_token: 'refresh-canary',
  issued_at: 1,
  expires_at: 2,
  refresh_expires_at: 3,
  refresh_at: 2,
};
const record: AuthRecord = { revision: 1, identity: 'ada', generation: 1, tokens };

function setUp(options: EncryptedStoreOptions = { keys: both, current: 'new' }) {
  const inner = memoryStore();
  const told: UnreadableRecord[] = [];
  const onUnreadable = (record: UnreadableRecord): void => void told.push(record);
  return { inner, told, store: encryptedStore(inner, { ...options, onUnreadable }) };
}

type Change = (stored: AuthRecord) => Partial<AuthRecord>;

/** Changes the tokens of a record. */
function ofTokens(change: (tokens: TokenSet) => Partial<TokenSet>): Change {
  return ({ tokens: stored }) => ({ tokens: { ...stored!, ...change(stored!) } });
}

/** Changes a record in the inner store directly. */
async function tamper(inner: TokenStore, key: string, change: Change): Promise<void> {
  const stored = (await inner.load(key))!;
  await inner.save(key, { ...stored, ...change(stored) }, stored.revision);
}

describe('passes testStore', () => {
  const inner = memoryStore();
  testStore(() => encryptedStore(inner, { keys: both, current: 'old' }), { test });
});

describe('passes testStore around a store without lock and subscribe', () => {
  const { load, save, remove } = memoryStore();
  const plain: TokenStore = { load, save, remove };
  const without = ['lock', 'subscribe'] as const;
  testStore(() => encryptedStore(plain, { keys: both, current: 'new' }), { test, without });
});

test('the inner store contains no token', async () => {
  const { inner, store } = setUp();
  await store.save('ada', record, undefined);
  const stored = await inner.load('ada');
  expect(JSON.stringify(stored)).not.toContain('canary');
  expect(stored).toMatchObject({
    revision: 1,
    tokens: { expires_at: 2, refresh_expires_at: 3 },
  });
  expect(stored?.tokens?.refresh_token).toMatch(/^a256gcm\.new\./);
});

test('the same tokens are encrypted differently each time', async () => {
  const { inner, store } = setUp();
  await store.save('ada', record, undefined);
  const before = (await inner.load('ada'))?.tokens?.access_token;
  await store.save('ada', record, 1);
  expect((await inner.load('ada'))?.tokens?.access_token).not.toBe(before);
});

test('REQ-20: a key that the caller overwrites after it was passed still encrypts the tokens', async () => {
  const keys = { a: oldKey.slice() };
  const inner = memoryStore();
  const store = encryptedStore(inner, { keys, current: 'a' });
  keys.a.fill(0);
  await store.save('ada', record, undefined);
  expect(await store.load('ada')).toEqual(record);
  const zeros = encryptedStore(inner, { keys, current: 'a' });
  expect(await zeros.load('ada')).toBeUndefined();
  const own = encryptedStore(inner, { keys: { a: oldKey }, current: 'a' });
  expect(await own.load('ada')).toEqual(record);
});

test('after a key rotation, records of the old key are readable, and new records use the new key', async () => {
  const inner = memoryStore();
  await encryptedStore(inner, { keys: { old: oldKey }, current: 'old' }).save(
    'ada',
    record,
    undefined,
  );
  const store = encryptedStore(inner, { keys: both, current: 'new' });
  expect(await store.load('ada')).toEqual(record);
  await store.save('ada', { ...record, revision: 2 }, 1);
  const onlyNew = encryptedStore(inner, { keys: { new: newKey }, current: 'new' });
  expect(await onlyNew.load('ada')).toEqual({ ...record, revision: 2 });
});

test('a non-extractable CryptoKey is supported', async () => {
  const usages = ['encrypt', 'decrypt'] as const;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  const { store } = setUp({ keys: { web: key }, current: 'web' });
  await store.save('ada', record, undefined);
  expect(await store.load('ada')).toEqual(record);
});

test('a record is not valid for another account', async () => {
  const { inner, store, told } = setUp();
  await store.save('ada', record, undefined);
  await inner.save('eve', (await inner.load('ada'))!, undefined);
  expect(await store.load('eve')).toBeUndefined();
  expect(told).toEqual([{ key: 'eve', keyId: 'new', reason: 'not_authentic' }]);
});

test.each<[string, Change]>([
  ['revision', () => ({ revision: 2 })],
  ['identity', () => ({ identity: 'eve' })],
  ['generation', () => ({ generation: 9 })],
  ['expiry', ofTokens(() => ({ expires_at: 9 }))],
  ['expiry of the refresh token', ofTokens(() => ({ refresh_expires_at: undefined }))],
  ['refresh token (removed)', ofTokens(() => ({ refresh_token: undefined }))],
  ['scheme, added', ofTokens(() => ({ security_scheme: 'admin' }))],
  [
    'tokens, exchanged',
    ofTokens((stored) => ({
      access_token: stored.refresh_token!,
      refresh_token: stored.access_token,
    })),
  ],
  [
    'ciphertext',
    ofTokens((stored) => ({
      // Replace the first character of the last part. All of its bits count, which is not true for the last character.
      access_token: stored.access_token.replace(
        /\.(.)([^.]*)$/,
        (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
      ),
    })),
  ],
  [
    'key id',
    ofTokens((stored) => ({ access_token: stored.access_token.replace('.new.', '.old.') })),
  ],
])('a record with a changed %s counts as missing', async (_, change) => {
  const { inner, store, told } = setUp();
  await store.save('ada', record, undefined);
  await tamper(inner, 'ada', change);
  expect(await store.load('ada')).toBeUndefined();
  expect(told.map(({ reason }) => reason)).toEqual(['not_authentic']);
});

test.each<[UnreadableRecord['reason'], string | undefined, string]>([
  ['unknown_key', 'lost', 'a256gcm.lost.AAAAAAAAAAAAAAAA.AAAA'],
  ['not_encrypted', undefined, 'access-canary'],
  ['not_encrypted', undefined, 'a256gcm.new.AAAA.%%%'],
  ['not_encrypted', undefined, 'a256gcm.new.AAAAAAAAAAAAAAAA.AAAAA'],
  ['not_encrypted', undefined, 'a256gcm.new.AAAAAAAAAAAAAAAA.AAAA%'],
  ['not_encrypted', undefined, 'access-canary.a256gcm.new.AAAAAAAAAAAAAAAA.AAAA'],
  ['unknown_key', 'toString', 'a256gcm.toString.AAAAAAAAAAAAAAAA.AAAA'],
])(
  'a record that is %s (%s) is reported without its content, and the next save replaces it',
  async (reason, keyId, access_token) => {
    const { inner, store, told } = setUp();
    await inner.save(
      'ada',
      { ...record, tokens: { ...tokens, access_token }, revision: 7 },
      undefined,
    );
    expect(await store.load('ada')).toBeUndefined();
    expect(told).toEqual([{ key: 'ada', keyId, reason }]);
    expect(JSON.stringify(told)).not.toContain('canary');
    expect(await store.save('ada', record, undefined)).toBe(true);
    expect(await store.load('ada')).toEqual(record);
  },
);

test('a readable record is not replaced by a save that expects none', async () => {
  const { store } = setUp();
  await store.save('ada', record, undefined);
  expect(await store.save('ada', { ...record, generation: 2 }, undefined)).toBe(false);
  expect(await store.load('ada')).toEqual(record);
});

test.each<[string, EncryptedStoreOptions]>([
  ['keys has no "none"', { keys: both, current: 'none' }],
  ['keys has no "toString"', { keys: both, current: 'toString' }],
  ['"short" is not 32 bytes long', { keys: { short: new Uint8Array(16) }, current: 'short' }],
  ['"a.b" contains characters', { keys: { 'a.b': oldKey }, current: 'a.b' }],
])('invalid options are rejected: %s', (message, options) => {
  expect(() => encryptedStore(memoryStore(), options)).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringContaining(message) as string,
    }),
  );
});

test('REQ-42: a sign-out is stored unencrypted, and read with any key', async () => {
  const { inner, store } = setUp();
  const signedOut: AuthRecord = { revision: 2, identity: 'ada', generation: 2, signed_out: true };
  await store.save('ada', signedOut, undefined);
  expect(await inner.load('ada')).toEqual(signedOut);
  const others = { keys: { other: newKey }, current: 'other' };
  expect(await encryptedStore(inner, others).load('ada')).toEqual(signedOut);
});

const attached = { credentials: { csrf: 'csrf-canary' }, login: 'password' };

test('REQ-20: the inner store contains no credential that a login attached to its tokens', async () => {
  const { inner, store } = setUp();
  await store.save('ada', { ...record, tokens: { ...tokens, attached } }, undefined);
  expect(JSON.stringify(await inner.load('ada'))).not.toContain('canary');
  expect((await store.load('ada'))?.tokens?.attached).toEqual(attached);
});

test('a record without its attached credentials, or with others, is not authentic', async () => {
  for (const other of [undefined, attached]) {
    const { inner, told, store } = setUp();
    await store.save('ada', { ...record, tokens: { ...tokens, attached } }, undefined);
    await tamper(
      inner,
      'ada',
      ofTokens(() => ({ attached: other })),
    );
    expect(await store.load('ada')).toBeUndefined();
    expect(told[0]?.reason).toBe('not_authentic');
  }
});

test('REQ-54: a key of another type is rejected at construction', () => {
  for (const key of ['a'.repeat(32), new ArrayBuffer(32), null, 5]) {
    const options = { keys: { a: key as never }, current: 'a' };
    expect(() => encryptedStore(memoryStore(), options)).toThrow(/"a"/);
  }
});

test.each<[string, unknown]>([
  ['Unknown option "onUnreadabel". Known: ', { keys: both, current: 'new', onUnreadabel() {} }],
  ['The option "onUnreadable" is x. Pass a', { keys: both, current: 'new', onUnreadable: 'x' }],
  ['Pass the options as an object. Known: keys, ', undefined],
  ['The option "keys" is missing.', { current: 'new' }],
  ['The option "keys" is null.', { keys: null, current: 'new' }],
])('REQ-54: a wrong option is rejected at construction: %s', (message, options) => {
  expect(() => encryptedStore(memoryStore(), options as never)).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringContaining(message) as string,
    }),
  );
});

test('REQ-54: an inner store that is missing, or lacks a function, is rejected at construction', () => {
  for (const inner of [undefined, null, {}, 'x']) {
    expect(() => encryptedStore(inner as never, { keys: both, current: 'new' })).toThrow(
      expect.objectContaining({
        code: 'invalid_configuration',
        message: 'The store has no function load.',
      }),
    );
  }
});

test('REQ-30: a save of an inner store that returns nothing succeeded', async () => {
  const { save, ...inner } = memoryStore();
  const silent = async (...given: Parameters<typeof save>): Promise<void> =>
    void (await save(...given));
  const store = encryptedStore({ ...inner, save: silent as never }, { keys: both, current: 'new' });
  expect(await store.save('ada', record, undefined)).toBe(true);
  expect(await store.save('ada', { ...record, revision: 2 }, 1)).toBe(true);
  expect(await store.load('ada')).toEqual({ ...record, revision: 2 });
});
