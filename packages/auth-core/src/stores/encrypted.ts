// Encrypts the tokens in any store with Web Crypto. A reader of the store's memory, disk or backup learns no token. A
// writer cannot forge a token, or copy one to another account. docs/threat-model.md describes the limits.
import { AuthError } from '../errors.ts';
import { notify } from '../events.ts';
import { checkOptions } from '../session/options.ts';
import type { AuthRecord } from '../session/record.ts';
import type { TokenSet } from '../session/token-set.ts';
import { checkStore, defineStore, type TokenStore } from './store.ts';

/** A record that exists, but has no readable tokens. */
export interface UnreadableRecord {
  /** The key in the store. */
  readonly key: string;
  /** The id of the encryption key that the record names; `undefined` if the record is not encrypted. */
  readonly keyId: string | undefined;
  /**
   * - `unknown_key`: `keys` has no key with this id.
   * - `not_authentic`: the record was changed, belongs to another account, or was encrypted with another key of this
   * id.
   * - `not_encrypted`: the record was stored without encryption.
   */
  readonly reason: 'unknown_key' | 'not_authentic' | 'not_encrypted';
}

/** `CryptoKey`, named so that it compiles with and without the DOM's declarations. */
type WebCryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface EncryptedStoreOptions {
  /**
   * Keys by id: 32 random bytes, or an AES-GCM `CryptoKey`. A record is decrypted with the key that it names. To rotate
   * keys, first deploy the new key to every process, then make it `current`, and remove the old one when no record
   * names it any more.
   */
  keys: Readonly<Record<string, Uint8Array | WebCryptoKey>>;
  /** The id of the key that encrypts new records. */
  current: string;
  /**
   * Called for a record that cannot be decrypted. The session treats it as missing: it logs in and replaces the record.
   * The function may be asynchronous; its errors are ignored.
   * @default unreadable records are not reported
   */
  onUnreadable?: ((record: UnreadableRecord) => unknown) | undefined;
}

/**
 * Encrypts the tokens in another store, and the credentials attached to them, with AES-256-GCM. The other members of the record stay readable, because the
 * inner store compares revisions and expires records. They and the key of the record are authenticated together with
 * the tokens. A record without tokens (a sign-out) is stored unencrypted.
 *
 * @throws AuthError `invalid_configuration` for invalid options, and if the store lacks a required function.
 *
 * @example
 * const keys = { '2026-01': key };
 * const store = encryptedStore(redisStore({ client }), { keys, current: '2026-01' });
 * const session = createSession({ grant, credentials, store, key: `https://api.example.com ${username}` });
 */
export function encryptedStore(store: TokenStore, options: EncryptedStoreOptions): TokenStore {
  checkStore(store);
  check(options);
  const sealer = new Sealer(options);
  const encrypted: TokenStore = {
    async load(key) {
      const record = await store.load(key);
      return record && sealer.open(key, record);
    },
    async save(key, record, expected, lease) {
      const sealed = await sealer.seal(key, record);
      const isSaved = await store.save(key, sealed, expected, lease);
      // A custom store may return nothing.
      if (isSaved ?? true) return true;
      if (expected !== undefined) return false;
      // An unreadable record counts as missing, so it must not block the first save.
      const stored = await store.load(key);
      if (!stored || (await sealer.open(key, stored))) return false;
      return store.save(key, sealed, stored.revision, lease);
    },
    remove: async (key, expected) => store.remove(key, expected),
  };
  if (store.lock) encrypted.lock = async (key, how, task) => store.lock!(key, how, task);
  if (store.subscribe) encrypted.subscribe = (key, listener) => store.subscribe!(key, listener);
  return defineStore(encrypted);
}

/** Encrypts and decrypts the tokens of records. */
class Sealer {
  readonly #options: EncryptedStoreOptions & {
    readonly keys: Readonly<Record<string, Uint8Array<ArrayBuffer> | WebCryptoKey>>;
  };
  readonly #imported = new Map<string, Promise<CryptoKey>>();

  constructor(options: EncryptedStoreOptions) {
    // The caller may overwrite its keys once they are passed, and the first use imports a key.
    const keys = Object.entries(options.keys).map(([id, key]) => [id, copyOf(key)] as const);
    this.#options = { ...options, keys: Object.fromEntries(keys) };
  }

  #keyOf(id: string): Promise<CryptoKey> | undefined {
    const { keys } = this.#options;
    const given = Object.hasOwn(keys, id) ? keys[id] : undefined;
    if (!given) return undefined;
    const key = this.#imported.get(id) ?? importKey(given);
    this.#imported.set(id, key);
    return key;
  }

  async seal(key: string, record: AuthRecord): Promise<AuthRecord> {
    const { tokens } = record;
    if (!tokens) return record;
    const { current } = this.#options;
    const cryptoKey = await this.#keyOf(current)!;
    const isSealed = tokens.attached !== undefined;
    const sealed: Record<string, unknown> = { ...tokens };
    for (const member of secretMembers) {
      if (tokens[member] === undefined) continue;
      const additionalData = contextOf(key, member, record, isSealed);
      sealed[member] = await encrypt(tokens[member], { keyId: current, cryptoKey, additionalData });
    }
    return { ...record, tokens: sealed as unknown as TokenSet };
  }

  /** Returns the record with its tokens; `undefined`, after a report, if they are unreadable. */
  async open(key: string, record: AuthRecord): Promise<AuthRecord | undefined> {
    // Version 1 stored its tokens in other members. They are ignored.
    if (!record.tokens) return 'access_token' in record ? undefined : record;
    try {
      return { ...record, tokens: await this.#openTokens(key, record) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { keyId, reason } = error;
      notify(this.#options.onUnreadable, { key, keyId, reason });
      return undefined;
    }
  }

  async #openTokens(key: string, record: AuthRecord): Promise<TokenSet> {
    const sealed = record.tokens!;
    // An earlier version did not encrypt the attached credentials.
    const isSealed = typeof sealed.attached === 'string';
    const opened: Record<string, unknown> = { ...sealed };
    for (const member of secretMembers) {
      if (sealed[member] == null || (member === 'attached' && !isSealed)) continue;
      const box = parse(sealed[member]);
      if (!box) throw new Unreadable('not_encrypted');
      const cryptoKey = await this.#keyOf(box.keyId);
      if (!cryptoKey) throw new Unreadable('unknown_key', box.keyId);
      const additionalData = contextOf(key, member, record, isSealed);
      opened[member] = await decrypt(box, { cryptoKey, additionalData });
    }
    return opened as unknown as TokenSet;
  }
}

const secretMembers = ['access_token', 'refresh_token', 'attached'] as const;

type SecretMember = (typeof secretMembers)[number];

class Unreadable extends Error {
  readonly reason: UnreadableRecord['reason'];
  readonly keyId: string | undefined;
  constructor(reason: UnreadableRecord['reason'], keyId?: string) {
    super(reason);
    this.reason = reason;
    this.keyId = keyId;
  }
}

function check(options: EncryptedStoreOptions): void {
  checkOptions(options, [], ['keys', 'current', 'onUnreadable']);
  const { keys, current } = options;
  if (Object(keys) !== keys) {
    throw new AuthError('invalid_configuration', 'The option "keys" is missing. Pass keys by id.');
  }
  const wrong = Object.keys(keys).find((id) => !/^[\w-]+$/.test(id));
  if (wrong !== undefined) {
    const message = `The key id "${wrong}" contains characters other than letters, digits, "-" and "_".`;
    throw new AuthError('invalid_configuration', message);
  }
  const unusable = Object.keys(keys).find((id) => !isKey(keys[id]));
  if (unusable !== undefined) {
    const message = `The key "${unusable}" is not 32 bytes long, as AES-256 requires, and no AES-GCM key.`;
    throw new AuthError('invalid_configuration', message);
  }
  if (!Object.hasOwn(keys, current)) {
    const message = `keys has no "${current}", which is the current key.`;
    throw new AuthError('invalid_configuration', message);
  }
}

function isKey(key: Uint8Array | WebCryptoKey | undefined): boolean {
  return ArrayBuffer.isView(key) ? key.byteLength === 32 : key?.algorithm?.name === 'AES-GCM';
}

function copyOf(key: Uint8Array | WebCryptoKey): Uint8Array<ArrayBuffer> | WebCryptoKey {
  return ArrayBuffer.isView(key) ? new Uint8Array(key) : key;
}

async function importKey(key: Uint8Array<ArrayBuffer> | CryptoKey): Promise<CryptoKey> {
  if (!ArrayBuffer.isView(key)) return key;
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Returns the authenticated data of a ciphertext: the account, the member, and the readable part of the record.
 *
 * @param isSealed Whether the attached credentials are encrypted.
 */
function contextOf(
  key: string,
  member: SecretMember,
  record: AuthRecord,
  isSealed: boolean,
): Uint8Array<ArrayBuffer> {
  const { access_token: _, refresh_token, attached, ...clear } = record.tokens!;
  const rest = { ...record, tokens: { ...clear, attached: isSealed ? true : attached } };
  const context = ['@x/auth-core', key, member, refresh_token != null, sorted(rest)];
  return new TextEncoder().encode(JSON.stringify(context));
}

/** Returns the members as in JSON, in an order that does not depend on the store. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object') return value;
  return Object.entries(value!)
    .filter(([, member]) => member != null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}

interface Sealed {
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

interface Secrets {
  readonly cryptoKey: CryptoKey;
  readonly additionalData: Uint8Array<ArrayBuffer>;
}

/** Returns `a256gcm.<key id>.<iv>.<ciphertext and tag>`. The last two parts are base64. */
async function encrypt(
  value: unknown,
  { keyId, cryptoKey, additionalData }: Secrets & { keyId: string },
): Promise<string> {
  // A random nonce of 96 bits is safe for 2^32 records per key (NIST SP 800-38D §8.3).
  const iv = crypto.getRandomValues(new Uint8Array(12));
  // A string can contain a lone surrogate, which UTF-8 cannot encode. JSON escapes it.
  const plaintext = new TextEncoder().encode(JSON.stringify(value));
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const ciphertext = await crypto.subtle.encrypt(algorithm, cryptoKey, plaintext);
  return ['a256gcm', keyId, toBase64(iv), toBase64(new Uint8Array(ciphertext))].join('.');
}

async function decrypt(
  { keyId, iv, ciphertext }: Sealed,
  { cryptoKey, additionalData }: Secrets,
): Promise<unknown> {
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const plaintext = await crypto.subtle.decrypt(algorithm, cryptoKey, ciphertext).catch(() => {
    throw new Unreadable('not_authentic', keyId);
  });
  return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
}

function parse(text: unknown): Sealed | undefined {
  const match = /^a256gcm\.([\w-]+)\.([A-Za-z0-9+/]{16})\.([A-Za-z0-9+/]+=*)$/.exec(String(text));
  if (!match) return undefined;
  const [keyId, iv, ciphertext] = match.slice(1) as [string, string, string];
  try {
    return { keyId, iv: fromBase64(iv), ciphertext: fromBase64(ciphertext) };
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
