// Records that other releases stored, and how the store uses Web Crypto. The ciphertexts were made with Web Crypto from
// the format, without this package, so they show that the format does not change.
import { afterEach, expect, test, vi } from 'vitest';
import { type AuthRecord, memoryStore, type TokenSet } from '../index.ts';
import { encryptedStore, type UnreadableRecord } from './encrypted.ts';

const options = { keys: { old: new Uint8Array(32).fill(1) }, current: 'old' };

afterEach(() => {
  vi.restoreAllMocks();
});

const times = { issued_at: 1, expires_at: 2, refresh_at: 2, refresh_expires_at: 3 };
const attached = { credentials: { csrf: 'csrf-canary' }, login: 'password' };
const opened = { access_token: 'access-canary', refresh_token: 'refresh-canary', ...times };

const recordOf = (tokens: object): AuthRecord => ({
  revision: 1,
  identity: 'ada',
  generation: 1,
  tokens: tokens as TokenSet,
});

const plain = {
  access_token: 'a256gcm.old.AQEBAQEBAQEBAQEB.kBjZ+QyEdt6JxGH83EVsUmpdDvRHQs6SDk+9sCzxaQ==',
  refresh_token: 'a256gcm.old.AgICAgICAgICAgIC.JaSsLzgyspX+r92mPdW7kMyl9Xl2K/LV8Cpgk5u0d38=',
  ...times,
};

test.for<[string, object, object]>([
  ['with two tokens', plain, opened],
  [
    'with members in another order, and with null for missing ones',
    {
      attached: null,
      security_scheme: null,
      ...Object.fromEntries(Object.entries(plain).reverse()),
    },
    { ...opened, attached: null, security_scheme: null },
  ],
  [
    'without a refresh token',
    {
      access_token: 'a256gcm.old.CQkJCQkJCQkJCQkJ.5m5EratDdewcNSQu3KSnsu2/ZjoMSY9OPWi1VDyeeg==',
      ...times,
    },
    { access_token: 'access-canary', ...times },
  ],
  [
    'with encrypted credentials',
    {
      access_token: 'a256gcm.old.AQEBAQEBAQEBAQEB.kBjZ+QyEdt6JxGH83EVsdfxz2iro4nWOEVNVTW6PSw==',
      refresh_token: 'a256gcm.old.AgICAgICAgICAgIC.JaSsLzgyspX+r92mPdW7kFSsNlTURfS9RYIIGGUpoxw=',
      attached:
        'a256gcm.old.AwMDAwMDAwMDAwMD.g0N36JrgUgfZlYcLvzse05pQ0j/h7fiQz2PPIIcp5x1HlgHcLyWQh8ekAqdgSfhYJNpidvrc+8ptTRIdRLV8d40H27HMDob7mQ==',
      ...times,
    },
    { ...opened, attached },
  ],
  [
    'with credentials that an earlier version did not encrypt',
    {
      access_token: 'a256gcm.old.AQEBAQEBAQEBAQEB.kBjZ+QyEdt6JxGH83EVsz3VLDM3rVCSYl/Y7r6jGMw==',
      refresh_token: 'a256gcm.old.AgICAgICAgICAgIC.JaSsLzgyspX+r92mPdW7kO5K9ob2n50ix5h7sYMevFM=',
      attached,
      ...times,
    },
    { ...opened, attached },
  ],
])('a record of another release is readable: %s', async ([, sealed, expected]) => {
  const inner = memoryStore();
  await inner.save('ada', recordOf(sealed), undefined);
  expect(await encryptedStore(inner, options).load('ada')).toEqual(recordOf(expected));
});

test('a record of version 1, whose tokens are in other members, counts as missing', async () => {
  const inner = memoryStore();
  const first = { revision: 1, identity: 'ada', generation: 1, access_token: 'access-canary' };
  await inner.save('ada', first, undefined);
  expect(await encryptedStore(inner, options).load('ada')).toBeUndefined();
});

test('a save that expects another revision does not replace an unreadable record', async () => {
  const inner = memoryStore();
  const unreadable = { ...recordOf({ ...plain, access_token: 'not encrypted' }), revision: 7 };
  await inner.save('ada', unreadable, undefined);
  const store = encryptedStore(inner, options);
  expect(await store.save('ada', recordOf(opened), 3)).toBe(false);
  expect(await inner.load('ada')).toEqual(unreadable);
});

test('a key is imported once, cannot be extracted, and is imported for AES-GCM', async () => {
  const imported = vi.spyOn(crypto.subtle, 'importKey');
  const store = encryptedStore(memoryStore(), options);
  await store.save('ada', recordOf(opened), undefined);
  await store.load('ada');
  expect(imported.mock.calls).toEqual([
    ['raw', options.keys.old, 'AES-GCM', false, ['encrypt', 'decrypt']],
  ]);
});

test('an error of Web Crypto is passed on, and the record does not count as unreadable', async () => {
  const told: UnreadableRecord[] = [];
  const inner = memoryStore();
  await inner.save('ada', recordOf(plain), undefined);
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('no memory'));
  const store = encryptedStore(inner, {
    ...options,
    onUnreadable: (record) => void told.push(record),
  });
  await expect(store.load('ada')).rejects.toThrow('no memory');
  expect(told).toEqual([]);
});
