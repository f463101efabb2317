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
  /** Returns the mistakes since the last call, without duplicates. Forgets the tokens too. */
  collect(): string[];
}

/** The secrets of the accounts. */
export interface Credentials {
  readonly passwords: readonly string[];
  /** Keys and client secrets. */
  readonly others: readonly string[];
}

/** A request that the documents do not describe is a call with a Bearer token. */
const otherCall: Pick<DescribedRequest, 'kind' | 'slots' | 'sendsAccessToken'> = {
  kind: 'read',
  slots: [{ in: 'header', name: 'authorization', prefix: 'Bearer ' }],
  sendsAccessToken: false,
};

/** The secrets with which the rules compare requests. */
interface Secrets {
  /** Of the accounts: all secrets, and only the passwords. */
  readonly known: readonly string[];
  readonly typed: readonly string[];
  /** The tokens of the current case. */
  readonly access: Set<string>;
  readonly refresh: Set<string>;
}

export function watchSecrets({ passwords, others }: Credentials): SecretWatch {
  const known = long([...passwords, ...others]);
  const secrets = {
    known,
    typed: long(passwords),
    access: new Set<string>(),
    refresh: new Set<string>(),
  };
  /** All tokens of all cases, because a log may arrive late. */
  const ever = new Set<string>();
  const mistakes = new Set<string>();
  return {
    see(sent, received, described) {
      const { pathname } = new URL(sent.path, 'http://sandbox');
      for (const what of misplaced(sent, described ?? otherCall, secrets))
        mistakes.add(`${sent.method} ${pathname}: ${what}`);
      for (const { token, text } of tokensIn(received, described)) {
        secrets[token].add(text);
        ever.add(text);
      }
    },
    hear(text) {
      if (has(text, known)) mistakes.add('the driver printed a password or a key');
      if (has(text, ever)) mistakes.add('the driver printed a token');
    },
    refreshes: (sent) => has(everything(sent), secrets.refresh),
    isIn: (text) => has(text, known) || has(text, ever),
    collect() {
      const found = [...mistakes];
      for (const set of [mistakes, secrets.access, secrets.refresh]) set.clear();
      return found;
    },
  };
}

function long(texts: readonly string[]): string[] {
  return texts.filter((text) => text.length >= shortest);
}

function has(text: string, secrets: Iterable<string>): boolean {
  return [...secrets].some((secret) => text.includes(secret));
}

/** The secrets of a request that are in a wrong place, as parts of sentences. */
function misplaced(
  sent: Sent,
  { kind, slots, sendsAccessToken }: typeof otherCall,
  { known, typed, access, refresh }: Secrets,
): string[] {
  const carried = slots.map((slot) => credentialIn(sent, slot) ?? '').join('\n');
  const { path, headers } = withoutCredentials(sent, slots);
  const [url, body] = [decoded(path), bodyText(sent)];
  const besides = Object.values(headers).map(decoded).join('\n');
  const isCall = kind === 'read' || kind === 'create';
  const rules: readonly (readonly [boolean, string])[] = [
    [has(url, [...known, ...access, ...refresh]), 'the URL contains a secret, and URLs are logged'],
    [
      has(besides, [...access, ...refresh]) || (!sendsAccessToken && has(body, access)),
      'a token is sent besides its place',
    ],
    [has(besides, typed), 'a password is sent in a header'],
    [
      isCall && has(`${besides}\n${body}`, known),
      'a credential is sent with a call that has a token',
    ],
    [isCall && has(body, refresh), 'the access token is sent with the refresh token'],
    [isCall && has(carried, refresh), 'the refresh token is sent as the access token'],
    [
      kind === 'refresh' && has(body, refresh) && has(body, typed),
      'the password is sent with the refresh token',
    ],
  ];
  return rules.flatMap(([isMistake, what]) => (isMistake ? [what] : []));
}

function everything(sent: Sent): string {
  return [decoded(sent.path), ...Object.values(sent.headers).map(decoded), bodyText(sent)].join(
    '\n',
  );
}

function bodyText({ body }: Sent): string {
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
      /token|jwt/i.test(name) && !/type/i.test(name)
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
