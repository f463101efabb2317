// Removes secrets from the text of a response before it becomes part of an error message: some servers repeat the token
// or the password that they reject.
import { AuthError } from '../errors.ts';

const REDACTED = '[redacted]';
/** A JSON Web Token (RFC 7519 §3), or any token-like run of at least 48 characters. */
const tokenLike = /\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?|[\w.~+/-]{48,}={0,2}/g;
/** Shorter secrets are not redacted: they occur in too many harmless words, and are easy to guess anyway. */
const MIN_SECRET_LENGTH = 6;
/** Without its special characters, a secret can be too short to search for. */
const MIN_FORM_LENGTH = 5;
const MAX_MESSAGE_LENGTH = 300;
/** The number of levels of a value to search. */
const MAX_LEVELS = 7;
/** The number of decoded texts to search. It suffices for all pairs of encodings, also after an incomplete one. */
const MAX_VIEWS = 64;
/** The number of removals from a text, so that a server cannot keep the client busy with nested encodings. */
const MAX_REMOVALS = 50;

type KeysOf = (value: object) => PropertyKey[];

/** Returns a value, its members, the members of these, and so on, level by level. Each object occurs in one level. */
export function levelsOf(value: unknown, keysOf: KeysOf = Object.keys): unknown[][] {
  const seen = new Set<unknown>();
  const levels = [[value]];
  for (const level of levels) {
    const found = level.filter(hasMembers).filter((one) => !seen.has(one) && seen.add(one));
    if (levels.length < MAX_LEVELS) levels.push(found.flatMap((one) => membersOf(one, keysOf)));
  }
  return levels;
}

function hasMembers(value: unknown): value is Record<string, unknown> {
  return Object(value) === value;
}

/** Returns the properties of an object, and the values of a collection: `Map`, `FormData`, `URLSearchParams`. */
function membersOf(value: Record<PropertyKey, unknown>, keysOf: KeysOf): unknown[] {
  if (ArrayBuffer.isView(value)) return [new TextDecoder().decode(value)];
  return [
    ...attempt(() => keysOf(value)).flatMap((key) => attempt(() => [value[key]])),
    // An iterator can be read only once, so it is left to its owner. It has no `values`.
    ...attempt(() => (Symbol.iterator in value ? (value as unknown as Set<unknown>).values() : [])),
  ];
}

/** Returns what `read` returns, or nothing if it throws: a getter or a proxy may. */
function attempt<Item>(read: () => Iterable<Item>): Item[] {
  try {
    return [...read()];
  } catch {
    return [];
  }
}

/** Returns the strings among some values and their members that are long enough to redact. */
export function textsOf(...known: readonly unknown[]): string[] {
  return levelsOf(known)
    .flat()
    .filter(
      (value): value is string => typeof value === 'string' && value.length >= MIN_SECRET_LENGTH,
    );
}

/**
 * Replaces the secrets in a text and truncates it to 300 characters. If a secret is encoded, the rest of the text is
 * decoded too.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return quotable(text, formsOf(secrets));
}

function quotable(text: string, forms: readonly Form[]): string {
  return remove(text, forms).replace(tokenLike, REDACTED).slice(0, MAX_MESSAGE_LENGTH);
}

/** Removes the longest form first, because it may contain another. */
function remove(text: string, forms: readonly Form[], removals: number = MAX_REMOVALS): string {
  if (!removals) return REDACTED;
  const views = viewsOf(text, forms);
  for (const form of forms) {
    for (const view of views) {
      const rest = view.replaceAll(form, REDACTED);
      if (rest !== view) return remove(rest, forms, removals - 1);
    }
  }
  return text;
}

/** Returns the text and what it becomes by decoding it in all ways, also repeatedly: a server may quote HTML in JSON. */
function viewsOf(text: string, forms: readonly Form[]): Set<string> {
  const all = [...decoders, separator(forms)];
  const views = new Set([text]);
  for (const view of views) {
    for (const [pattern, decode] of all) {
      if (views.size >= MAX_VIEWS) break;
      // What is not valid stays as it is.
      views.add(
        view.replace(pattern, (match, code) => attempt(() => [decode(match, code)])[0] ?? match),
      );
    }
  }
  return views;
}

/**
 * One percent-encoded character in UTF-8 (RFC 3629 §3). It is decoded alone, because a text may continue with bytes that
 * are not valid.
 */
const percentEncoded = /%[0-7]\w|%[cd]\w%[89ab]\w|%e\w(%[89ab]\w){2}|%f\w(%[89ab]\w){3}/gi;

/**
 * Special characters and letters that are not ASCII, also in other charsets, escaped as in a programming language, or by
 * name as in HTML. Any of them matches any other.
 */
const specialCharacters = /((%|\\x)[\da-f]{2}|%u[\da-f]{4}|&\w+;|[^\w ])+/gi;

type Decoder = [RegExp, (all: string, code: string) => string];

/** Percent-encoding, the space of forms, JSON (RFC 8259 §7), HTML, lines of base64 (RFC 2045 §6.8), and all others. */
const decoders: readonly Decoder[] = [
  [percentEncoded, decodeURIComponent],
  [/\+/g, () => ' '],
  [/\\(u[\da-f]{4}|["\\/bfnrt])/gi, (all) => JSON.parse(`"${all}"`)],
  [
    /&#?(\w+);/g,
    (_, code) => entities[code] ?? String.fromCodePoint(Number(code.replace(/x/i, '0x'))),
  ],
  [/\r?\n/g, () => ''],
  [specialCharacters, () => '·'],
];

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Separates an incomplete encoding from the secret after it: in `%0` and "canary", `%0c` looks like one character. No
 * encoding changes the letters and digits at the start of a secret.
 */
function separator(forms: readonly Form[]): Decoder {
  const starts = forms
    .flatMap((form) => /^\w{1,9}/.exec(`${form}`.replace('/\\b', '')) ?? [])
    .join('|');
  return [new RegExp(`(%\\w?|[\\\\&][#\\w]*)(?=${starts})`, 'g'), (all) => `${all} `];
}

/** What to search for in the decoded texts. */
type Form = string | RegExp;

/** Returns the secrets, and their base64 encodings: plain, and form-encoded first (RFC 6749 §2.3.1). Longest first. */
function formsOf(secrets: readonly string[]): Form[] {
  const forms = secrets.flatMap((secret) => {
    const form = new URLSearchParams({ '': secret });
    return [
      secret,
      // A word and a special character, such as `grant!`, would be found in harmless text (`invalid_grant:`).
      /^\W?[a-z]+\W?$/i.test(secret) ? secret : secret.replace(specialCharacters, '·'),
      // Its value has no lone surrogates, like UTF-8.
      ...form.values(),
      ...base64Of(secret),
      ...base64Of(`${form}`.slice(1)),
    ];
  });
  return [...new Set(forms)]
    .filter((form) => form.length >= MIN_FORM_LENGTH)
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      // A secret that consists of letters only is replaced only as a whole word.
      const isWord = /^[a-z]{1,99}$/i.test(form) && secrets.includes(form);
      return isWord ? new RegExp(`\\b${form}\\b`, 'g') : form;
    });
}

/**
 * Returns the base64 characters that depend on the secret alone, for each of the three offsets at which it can start in
 * the encoded text.
 */
function base64Of(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = new TextEncoder().encode('x'.repeat(before) + secret);
    // Not as arguments of one call: a long secret would be too many.
    const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    // The padded characters at the end depend on what follows the secret.
    const text = btoa(characters)
      .slice(before && before + 1)
      .replace(/.{3}=$/, '');
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/**
 * Returns the error without the given secrets, or the same error if it contains none. A cause that contains one is
 * dropped.
 */
export function redacted(error: AuthError, ...known: readonly unknown[]): AuthError {
  const forms = formsOf(textsOf(...known));
  const { code, name, message, cause, ...fields } = error;
  const given: Record<string, unknown> = { ...fields, message, cause };
  const clean: Record<string, unknown> = {};
  const stack = error.stack ?? '';
  let isClean = remove(stack, forms) === stack;
  for (const key in given) {
    clean[key] = cleaned(key, given[key], forms);
    isClean &&= clean[key] === given[key];
  }
  if (isClean) return error;
  return new AuthError(code, String(clean.message), clean);
}

/** Returns a field of an error without secrets. */
function cleaned(key: string, value: unknown, forms: readonly Form[]): unknown {
  if (typeof value !== 'string' || key === 'cause') return quotes(value, forms) ? undefined : value;
  // The provider wrote these texts, so they may contain a token that is not known. The others may be long names.
  return /^(message|detail|providerCode)$/.test(key)
    ? quotable(value, forms)
    : remove(value, forms);
}

/** Returns whether a value or one of its members contains a secret. */
function quotes(value: unknown, forms: readonly Form[]): boolean {
  const shown = attempt(() => [String(value)]).join('');
  const members = levelsOf(value, allKeys).flat();
  const text = [shown, ...members.filter((one) => /string|number/.test(typeof one))].join('\n');
  return shown.search(tokenLike) >= 0 || remove(text, forms) !== text;
}

/** The members of an error and of a request are hidden, or belong to its class. */
function allKeys(value: object): PropertyKey[] {
  return [...Reflect.ownKeys(value), 'name', 'message', 'stack', 'url', 'href', 'headers'];
}
