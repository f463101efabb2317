// Checks in every case to which places a client sends its secrets. The provider's documents describe the place of each
// secret. A client must not send a secret to another place.
import type { Received, Sent } from './proxy.ts';
import { credentialIn, type DescribedRequest, issuedBy, withoutCredentials } from './requests.ts';

/** Shorter texts occur by chance. */
const shortest = 6;

export interface SecretWatch {
  /** @param described undefined if the documents do not describe the request */
  see(sent: Sent, received: Received | undefined, described: DescribedRequest | undefined): void;
  /** Checks output of the driver: its log, and the messages of its errors. */
  hear(text: string): void;
  /** Whether the request contains a refresh token. */
  refreshes(sent: Sent): boolean;
  /** Whether a text contains a secret. */
  isIn(text: string): boolean;
  /** The names of the secrets that a text contains. */
  namesIn(text: string): readonly string[];
  /** The names of the passwords and codes that a text contains. */
  typedIn(text: string): readonly string[];
  /** The last token of the current case. Empty if there is none. */
  newest(token: 'access' | 'refresh'): string;
  /** Returns the mistakes since the last call, without duplicates. Forgets the tokens too. */
  collect(): string[];
}

/** The secrets of the accounts. */
export interface Credentials {
  readonly passwords: readonly string[];
  /** Keys and client secrets. */
  readonly keys: readonly string[];
  /** One-time passwords and codes of a second factor. */
  readonly codes: readonly string[];
}

/** A request that the documents do not describe is a call with a Bearer token. */
const otherCall: Pick<DescribedRequest, 'kind' | 'slots' | 'sendsAccessToken'> = {
  kind: 'read',
  slots: [{ in: 'header', name: 'authorization', prefix: 'Bearer ' }],
  sendsAccessToken: false,
};

/** The secrets with which the rules compare requests, by their names in sentences. */
interface Secrets {
  readonly password: Iterable<string>;
  readonly key: Iterable<string>;
  readonly code: Iterable<string>;
  readonly 'access token': Set<string>;
  readonly 'refresh token': Set<string>;
}

type Name = keyof Secrets;

export function watchSecrets({ passwords, keys, codes }: Credentials): SecretWatch {
  const [access, refresh] = [new Set<string>(), new Set<string>()];
  const account = { password: long(passwords), key: long(keys), code: long(codes) };
  const current: Secrets = { ...account, 'access token': access, 'refresh token': refresh };
  /** All tokens of all cases, because a log may arrive late. */
  const ever = { 'access token': new Set<string>(), 'refresh token': new Set<string>() };
  const printable: Secrets = { ...account, ...ever };
  const mistakes = new Set<string>();
  const namesIn = (text: string): Name[] => {
    const names = mayContainToken.test(text) ? allNames : accountNames;
    const forms = formsOf(text);
    return names.filter((name) => forms.some((form) => has(form, printable[name])));
  };
  return {
    see(sent, received, described) {
      const { pathname } = new URL(sent.path, 'http://sandbox');
      for (const what of misplaced(sent, described ?? otherCall, current))
        mistakes.add(`${sent.method} ${pathname}: ${what}`);
      for (const { token, text } of tokensIn(received, described)) {
        current[`${token} token`].add(text);
        for (const part of partsOf(text)) ever[`${token} token`].add(part);
      }
    },
    hear(text) {
      for (const name of namesIn(text)) mistakes.add(`the driver printed the ${name}`);
    },
    refreshes: (sent) => has(everything(sent), refresh),
    isIn: (text) => namesIn(text).length > 0,
    namesIn,
    typedIn: (text) => namesIn(text).filter((name) => name === 'password' || name === 'code'),
    newest: (token) => [...current[`${token} token`]].at(-1) ?? '',
    collect() {
      const found = [...mistakes];
      for (const set of [mistakes, access, refresh]) set.clear();
      return found;
    },
  };
}

const accountNames = ['password', 'key', 'code'] as const;
const allNames: readonly Name[] = [...accountNames, 'access token', 'refresh token'];

/** Most lines of a driver contain no text that is long enough for a token, and need no further search. */
const mayContainToken = /[\w.~+/%=-]{12}/;

function long(texts: readonly string[]): string[] {
  return texts.filter((text) => text.length >= shortest);
}

function has(text: string, secrets: Iterable<string>): boolean {
  return [...secrets].some((secret) => contains(text, secret));
}

/** A number is a part of a longer one, such as a time, by chance. */
function contains(text: string, secret: string): boolean {
  if (!/^\d+$/.test(secret)) return text.includes(secret);
  return text.includes(secret) && new RegExp(`(?<![\\w-])${secret}(?![\\w-])`).test(text);
}

/** The number of characters of a token that a log must not contain either. */
const partLength = 24;

/** The token, and its beginning and its end. The first part of a JSON Web Token is no secret. */
function partsOf(token: string): string[] {
  const [head = '', ...rest] = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(token) ? token.split('.') : [''];
  const secret = rest.length > 0 ? token.slice(head.length + 1) : token;
  if (secret.length < 2 * partLength) return [token];
  return [token, secret.slice(0, partLength), secret.slice(-partLength)];
}

/**
 * A text, and its decoded forms: percent-encoded, or base64 as in the header of HTTP Basic. The expression has no
 * quantifier, because a run of several megabytes exceeds the stack of V8's regular expressions.
 */
function formsOf(text: string): string[] {
  const encoded = text.split(/[^\w+/-]/).filter(({ length }) => length >= 12);
  const basic = encoded.map((part) => Buffer.from(part, 'base64').toString()).join('\n');
  return [text, decoded(text), basic];
}

/** The secrets of a request that are in a wrong place, as parts of sentences. */
function misplaced(
  sent: Sent,
  { kind, slots, sendsAccessToken }: typeof otherCall,
  secrets: Secrets,
): string[] {
  const isCall = kind === 'read' || kind === 'create';
  const { path, headers } = withoutCredentials(sent, slots);
  const carried = slots.map((slot) => credentialIn(sent, slot) ?? '').join('\n');
  const body = bodyText(sent);
  const find = (text: string, names: readonly Name[]): Name[] => {
    const forms = formsOf(text);
    return names.filter((name) => forms.some((form) => has(form, secrets[name])));
  };
  const inBody: readonly Name[] = [
    ...(sendsAccessToken ? [] : (['access token'] as const)),
    ...(isCall ? (['refresh token', ...accountNames] as const) : []),
  ];
  const replaces = kind === 'refresh' && has(body, secrets['refresh token']);
  return [
    ...find(path, allNames).map((name) => `the URL contains the ${name}, and URLs are logged`),
    ...Object.entries(headers).flatMap(([header, value]) =>
      // The client of an API may authenticate with a key in several requests.
      find(value, isCall ? allNames : allNames.filter((name) => name !== 'key')).map(
        (name) => `the header "${header}" contains the ${name}`,
      ),
    ),
    ...find(body, inBody).map((name) => `the body contains the ${name}`),
    // RFC 6749 §2.3: one method of authentication for each request.
    ...(has(body, secrets.key) && find(Object.values(sent.headers).join('\n'), ['key']).length > 0
      ? ['the key is sent twice: in a header and in the body']
      : []),
    ...(isCall && has(carried, secrets['refresh token'])
      ? ['the refresh token is sent as the access token']
      : []),
    ...(replaces && has(body, secrets.password)
      ? ['the password is sent with the refresh token']
      : []),
  ];
}

function everything(sent: Sent): string {
  return [decoded(sent.path), ...Object.values(sent.headers).map(decoded), bodyText(sent)].join(
    '\n',
  );
}

export function bodyText({ body }: Sent): string {
  return body ? decoded(new TextDecoder().decode(body)) : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

type Found = ReturnType<typeof issuedBy>;

/** The tokens of a response: those in the documented places, and those in members with such names. */
function tokensIn(received: Received | undefined, described: DescribedRequest | undefined): Found {
  if (received === undefined || received.status !== 200) return [];
  const found = [...issuedBy(received, described?.issues ?? []), ...namedIn(received)];
  return found.filter(({ text }) => text.length >= shortest);
}

function namedIn({ body }: Received): Found {
  try {
    return [...textsIn(JSON.parse(new TextDecoder().decode(body)), '')].flatMap(([name, text]) =>
      /token|jwt/i.test(name) && !/type|expir|issued/i.test(name)
        ? [{ token: /refresh/i.test(name) ? 'refresh' : 'access', text }]
        : [],
    );
  } catch {
    return [];
  }
}

function* textsIn(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [name, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* textsIn(member, `${name}.${key}`);
}
