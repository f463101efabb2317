// Watches where a client sends its secrets, in every case: each has one place, and is sent nowhere else. The rules need no
// description of the operations, so they hold for every provider whose tokens are Bearer tokens.
import type { Received, Sent } from './proxy.ts';

/** Shorter texts occur by chance. */
const shortest = 6;

export interface SecretWatch {
  see(sent: Sent, received: Received | undefined): void;
  /** The mistakes since the last call, each once. */
  collect(): string[];
}

/** @param credentials the secrets of the accounts: passwords, keys and client secrets */
export function watchSecrets(credentials: readonly string[]): SecretWatch {
  const access = new Set<string>();
  const refresh = new Set<string>();
  const mistakes = new Set<string>();
  const known = credentials.filter((secret) => secret.length >= shortest);

  function judge(sent: Sent): void {
    const { pathname, search } = new URL(sent.path, 'http://sandbox');
    const url = decoded(pathname + search);
    const { authorization = '', ...others } = sent.headers;
    const headers = Object.values(others).join('\n');
    const body = sent.body ? decoded(new TextDecoder().decode(sent.body)) : '';
    const where = `${sent.method} ${pathname}`;
    const has = (text: string, secrets: Iterable<string>): boolean =>
      [...secrets].some((secret) => text.includes(secret));
    const isCall = /^bearer /i.test(authorization);
    if (has(url, [...known, ...access, ...refresh]))
      mistakes.add(`${where}: the URL contains a secret, and URLs are logged`);
    if (has(headers, [...access, ...refresh]) || has(body, access))
      mistakes.add(`${where}: a token is sent besides the Authorization header`);
    if (isCall && has(`${headers}\n${body}`, known))
      mistakes.add(`${where}: a credential is sent with a call that has a token`);
    if (isCall && has(body, refresh))
      mistakes.add(`${where}: the access token is sent with the refresh token`);
    if (has(authorization, refresh))
      mistakes.add(`${where}: the refresh token is sent as the access token`);
  }

  return {
    see(sent, received) {
      judge(sent);
      for (const [name, token] of tokensIn(received)) {
        if (/refresh/i.test(name)) refresh.add(token);
        else access.add(token);
      }
    },
    collect() {
      const found = [...mistakes];
      mistakes.clear();
      access.clear();
      refresh.clear();
      return found;
    },
  };
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
