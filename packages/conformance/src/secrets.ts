// Watches where a client sends its secrets, in every case: each has one place, and is sent nowhere else. The rules need no
// description of the operations, so they hold for every provider whose tokens are Bearer tokens.
import type { Received, Sent } from './proxy.ts';

/** Shorter texts occur by chance. */
const shortest = 6;

export interface SecretWatch {
  see(sent: Sent, received: Received | undefined): void;
  /** What the driver printed: its log, and the messages of its errors. */
  hear(text: string): void;
  /** Whether the request contains a refresh token. */
  refreshes(sent: Sent): boolean;
  /** The mistakes since the last call, each once. Forgets the tokens too. */
  collect(): string[];
}

/** The secrets of the accounts. */
export interface Credentials {
  readonly passwords: readonly string[];
  /** Keys and client secrets. */
  readonly others: readonly string[];
}

export function watchSecrets({ passwords, others }: Credentials): SecretWatch {
  const access = new Set<string>();
  const refresh = new Set<string>();
  /** All tokens of all cases: a log may be late. */
  const ever = new Set<string>();
  const mistakes = new Set<string>();
  const long = (texts: readonly string[]): string[] =>
    texts.filter((text) => text.length >= shortest);
  const [known, typed] = [long([...passwords, ...others]), long(passwords)];
  const has = (text: string, secrets: Iterable<string>): boolean =>
    [...secrets].some((secret) => text.includes(secret));

  function judge(sent: Sent): void {
    const { pathname, search } = new URL(sent.path, 'http://sandbox');
    const { authorization = '', ...headers } = sent.headers;
    const [url, body] = [decoded(pathname + search), bodyText(sent)];
    const besides = Object.values(headers).map(decoded).join('\n');
    const isCall = /^bearer /i.test(authorization);
    const rules: readonly (readonly [boolean, string])[] = [
      [
        has(url, [...known, ...access, ...refresh]),
        'the URL contains a secret, and URLs are logged',
      ],
      [
        has(besides, [...access, ...refresh]) || has(body, access),
        'a token is sent besides the Authorization header',
      ],
      [has(besides, typed), 'a password is sent in a header'],
      [
        isCall && has(`${besides}\n${body}`, known),
        'a credential is sent with a call that has a token',
      ],
      [isCall && has(body, refresh), 'the access token is sent with the refresh token'],
      [has(authorization, refresh), 'the refresh token is sent as the access token'],
      [has(body, refresh) && has(body, typed), 'the password is sent with the refresh token'],
    ];
    for (const [isMistake, what] of rules)
      if (isMistake) mistakes.add(`${sent.method} ${pathname}: ${what}`);
  }

  return {
    see(sent, received) {
      judge(sent);
      for (const [name, token] of tokensIn(received)) {
        (/refresh/i.test(name) ? refresh : access).add(token);
        ever.add(token);
      }
    },
    hear(text) {
      if (has(text, known)) mistakes.add('the driver printed a password or a key');
      if (has(text, ever)) mistakes.add('the driver printed a token');
    },
    refreshes: (sent) => has(bodyText(sent), refresh),
    collect() {
      const found = [...mistakes];
      for (const set of [mistakes, access, refresh]) set.clear();
      return found;
    },
  };
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

/** The tokens of a response, with the names of the members that lead to them. */
function tokensIn(received: Received | undefined): [name: string, token: string][] {
  if (received === undefined || received.status !== 200) return [];
  try {
    return [...textsIn(JSON.parse(new TextDecoder().decode(received.body)), '')].filter(
      ([name, text]) => /token|jwt/i.test(name) && !/type/i.test(name) && text.length >= shortest,
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
