// Sets a cookie with the response to each login, as gateways do, and detects clients that send the cookie of one account
// with the login of another one. The provider's documents do not describe such cookies.
import type { Received, Sent } from './proxy.ts';
import { cookiesIn, type DescribedRequest } from './requests.ts';

export interface CookieWatch {
  /** Returns the response with a cookie, if the request is a login. */
  see(sent: Sent, received: Received, described: DescribedRequest | undefined): Received;
  /** Returns the mistakes since the last call, and forgets the cookies. */
  collect(): string[];
}

const cookie = 'gateway-session';

export function watchCookies(): CookieWatch {
  /** The bodies of logins, which name the account, with the values of their cookies. */
  const sessions = new Map<string, string>();
  const mistakes = new Set<string>();
  return {
    see(sent, received, described) {
      if (described?.kind !== 'login') return received;
      const account = `${sent.path} ${new TextDecoder().decode(sent.body)}`;
      const session = sessions.get(account) ?? `session-${sessions.size + 1}`;
      sessions.set(account, session);
      const found = cookiesIn(sent.headers.cookie).get(cookie);
      if (found !== undefined && found !== session)
        mistakes.add(
          `${sent.method} ${new URL(sent.path, 'http://sandbox').pathname}: the login contains a cookie of another account`,
        );
      const before = [received.headers['set-cookie'] ?? []].flat();
      const value = `${cookie}=${session}; Path=/; HttpOnly`;
      return { ...received, headers: { ...received.headers, 'set-cookie': [...before, value] } };
    },
    collect() {
      const found = [...mistakes];
      mistakes.clear();
      sessions.clear();
      return found;
    },
  };
}
