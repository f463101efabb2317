// Translates between a client and a provider: the client has credentials, codes and tokens with special characters, and the
// provider has its own. A client that encodes a value in another way than its place requires sends a wrong one.
import { isList, isObject, type Json, parsePointer, valueAt } from '@x/description';
import { withValue } from './json.ts';
import type { Received, Sent } from './proxy.ts';
import type { DescribedRequest } from './requests.ts';

export interface Disguise {
  readonly toProvider: (sent: Sent) => Sent;
  readonly toClient: (received: Received, described: DescribedRequest | undefined) => Received;
  /** From now on, the client has this token, where the provider has the other one. */
  readonly rename: (ofClient: string, ofProvider: string) => void;
  /** The values of the client that no request contained as they are. */
  readonly unseen: () => readonly string[];
}

/** JSON Web Tokens with many claims are longer than 4096 characters, the limit of cookies and of some key stores. */
const ofLongTokens = 'long'.repeat(1100);
/** The text that a token gets in addition. Tokens of some servers contain `|` or `!`, which RFC 6749 §A.12 allows. */
const ofAccessTokens = `${ofLongTokens}+/~|!=`;
/** A refresh token may contain all visible characters (RFC 6749 §A.17). */
const ofRefreshTokens = `${ofLongTokens}+/~&a=b=`;

/** Letters that have other Unicode forms, and a character that is a pair of UTF-16 units. */
const ofUnicode = 'e\u0301\ufb01\uff21\u{1f511}';
/**
 * Passwords are sent in bodies, and can be longer than the 72 bytes of bcrypt. Keys can be sent in headers too, whose values are
 * ASCII. In HTTP Basic, they are longer than a line of MIME (76 characters).
 */
const ofPasswords = ` +&=%2B;/"\\<ü€${ofUnicode}${'long'.repeat(20)} `;
const ofKeys = `+&=%2B:/~${'Long'.repeat(10)}`;

/**
 * @param values the values that the client has, with those of the provider
 * @param changesTokens whether tokens get special characters
 */
export function disguiseWith(
  values: ReadonlyMap<string, string>,
  changesTokens: boolean,
): Disguise {
  const known = new Map(values);
  const seen = new Set<string>();
  const original = (text: string): string => {
    if (known.has(text)) seen.add(text);
    return known.get(text) ?? text;
  };
  return {
    toProvider: (sent) => (known.size === 0 ? sent : translated(sent, original)),
    toClient(received, described) {
      if (!changesTokens || received.status !== 200 || !described) return received;
      return withSpecialTokens(received, described, known);
    },
    rename: (ofClient, ofProvider) => {
      known.set(ofClient, ofProvider);
    },
    unseen: () => [...known.keys()].filter((value) => !seen.has(value)),
  };
}

export function specialPassword(password: string): string {
  return `${password}${ofPasswords}`;
}

export function specialKey(key: string): string {
  return `${key}${ofKeys}`;
}

/** `ada+ü@example.com`, as users write it who want to sort their mail. The part before the @ may have capitals. */
export function specialName(name: string): string {
  return name.includes('@') ? name.replace('@', '+Üb%41@') : `${name}+Üb%41`;
}

/** A code that begins with 0, which a client that reads numbers drops. */
export function codeWithZero(code: string): string {
  return /^[1-9]\d+$/.test(code) ? `0${code.slice(1)}` : code;
}

function translated(sent: Sent, original: (text: string) => string): Sent {
  const headers = Object.entries(sent.headers).map(([name, value]) => [
    name,
    /^basic /i.test(value) ? basicWith(value, original) : value.split(' ').map(original).join(' '),
  ]);
  const body = sent.body && bodyWith(new TextDecoder().decode(sent.body), original);
  return {
    ...sent,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body === undefined ? undefined : new TextEncoder().encode(body),
  };
}

function basicWith(header: string, original: (text: string) => string): string {
  const text = Buffer.from(header.slice('basic '.length).trim(), 'base64').toString();
  const colon = text.indexOf(':');
  if (colon < 0) return header;
  const found = `${original(text.slice(0, colon))}:${original(text.slice(colon + 1))}`;
  return found === text ? header : `Basic ${Buffer.from(found).toString('base64')}`;
}

function bodyWith(text: string, original: (text: string) => string): string {
  const change = (value: Json): Json => {
    if (typeof value === 'string') return original(value);
    if (isList(value)) return value.map(change);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, change(member as Json)]),
    );
  };
  try {
    return JSON.stringify(change(JSON.parse(text) as Json));
  } catch {
    const form = [...new URLSearchParams(text)];
    const changed = form.map(([name, value]) => [name, original(value)]);
    return changed.every(([, value], at) => value === form[at]?.[1])
      ? text
      : new URLSearchParams(changed).toString();
  }
}

/** Returns the response with other tokens, and with escapes that JSON allows and does not require (RFC 8259 §7). */
function withSpecialTokens(
  received: Received,
  { issues }: DescribedRequest,
  known: Map<string, string>,
): Received {
  const text = new TextDecoder().decode(received.body);
  if (!text.startsWith('{')) return received;
  const changed = issues.reduce((body: Json | undefined, { token, value }) => {
    if (value.type !== 'body' || body === undefined) return body;
    const path = parsePointer(value.pointer);
    const found = valueAt(body, path);
    if (typeof found !== 'string') return body;
    const special = `${found}${token === 'access' ? ofAccessTokens : ofRefreshTokens}`;
    known.set(special, found);
    return withValue(body, path, special);
  }, JSON.parse(text) as Json);
  const escaped = JSON.stringify(changed).replaceAll('/', '\\/').replaceAll('+', '\\u002b');
  return { ...received, body: new TextEncoder().encode(escaped) };
}
