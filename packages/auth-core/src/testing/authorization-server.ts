// A double of an authorization server and of a resource that trusts it, both in memory, with a script of
// faults. Strict where real servers are: a refresh token works once, and using it again ends its family.
import { AuthError } from '../errors.ts';
import type { Grant, GrantContext, HeldTokens, TokenResponse } from '../session/grant.ts';

/** What happens to the next token POST instead of an answer. */
export type Fault =
  /** Answers with this status and decides nothing. */
  | { kind: 'status'; status: number; retryAfter?: number }
  /** Refuses for good. */
  | { kind: 'refuse' }
  /** No answer; `committed` says whether the server did its part all the same. */
  | { kind: 'lost'; committed: boolean }
  /** Waits until `release` resolves, then goes on as usual. */
  | { kind: 'delay'; release: Promise<unknown> }
  /** Answers with success and these members instead of its own. */
  | { kind: 'answer'; response: Partial<TokenResponse> };

export interface AuthorizationServerOptions {
  /**
   * What time it is.
   * @default Date.now
   */
  clock?: () => number;
  /**
   * Milliseconds.
   * @default 3_600_000
   */
  accessTokenLifetime?: number;
  /**
   * Whether a refresh gives a new refresh token and ends the old one.
   * @default true
   */
  rotation?: boolean;
  /**
   * Whether logins give a refresh token at all.
   * @default true
   */
  refreshTokens?: boolean;
}

interface Family {
  alive: boolean;
  refreshToken: string;
  accessTokens: Set<string>;
}

export interface TestCredentials {
  username: string;
  password: string;
}

export interface AuthorizationServer {
  /** Give it to `createSession`. */
  readonly grant: Grant<TestCredentials>;
  /** The credentials that are right. */
  readonly credentials: TestCredentials;
  /** Every token POST, in order. */
  readonly posts: readonly { type: 'login' | 'refresh' | 'logout'; token?: string | undefined }[];
  /** The fault of the next token POST, of the one after it, and so on. */
  script(...faults: Fault[]): void;
  /** Whether a resource would accept this access token now. */
  accepts(accessToken: string): boolean;
  /** Behind the client's back. */
  revokeAccessTokens(): void;
  revokeFamilies(): void;
  /** A resource: 200 with the number of the request for a good token, else 401 with a Bearer challenge. */
  fetch(input: Request): Promise<Response>;
  /** What the resource carried out, in order: method, path and body. */
  readonly applied: readonly { method: string; path: string; body: string }[];
}

export function authorizationServer(options: AuthorizationServerOptions = {}): AuthorizationServer {
  const {
    clock = Date.now,
    accessTokenLifetime = 3_600_000,
    rotation = true,
    refreshTokens = true,
  } = options;
  const credentials = { username: 'ada', password: 'correct-horse' };
  const families: Family[] = [];
  const expiry = new Map<string, number>();
  const posts: { type: 'login' | 'refresh' | 'logout'; token?: string | undefined }[] = [];
  const applied: { method: string; path: string; body: string }[] = [];
  const faults: Fault[] = [];
  const serial = Math.random().toString(36).slice(2, 8);
  let count = 0;

  function mint(kind: string): string {
    count += 1;
    return `${kind}-${serial}-${count}`;
  }

  function issue(family: Family): TokenResponse {
    const access_token = mint('access');
    family.accessTokens.add(access_token);
    expiry.set(access_token, clock() + accessTokenLifetime);
    if (rotation) family.refreshToken = mint('refresh');
    const refresh_token = refreshTokens ? family.refreshToken : undefined;
    const expires_in = accessTokenLifetime / 1000;
    return { access_token, refresh_token, expires_in, token_type: 'Bearer' };
  }

  async function answer(
    work: () => TokenResponse,
    { signal }: GrantContext,
  ): Promise<TokenResponse> {
    const fault = faults.shift();
    if (fault?.kind === 'delay') await fault.release;
    signal.throwIfAborted();
    if (fault?.kind === 'status') {
      const { status, retryAfter } = fault;
      throw new AuthError('token_request_failed', `The server answered ${status}.`, {
        status,
        retryAfter,
      });
    }
    if (fault?.kind === 'refuse') throw refused();
    if (fault?.kind === 'lost') {
      if (fault.committed) work();
      throw new TypeError('fetch failed');
    }
    const response = work();
    return fault?.kind === 'answer' ? { ...response, ...fault.response } : response;
  }

  function refused(): AuthError {
    return new AuthError('invalid_grant', 'The server refused the grant with status 400.', {
      status: 400,
    });
  }

  function familyOf(refreshToken: string): Family {
    const family = families.find((one) => one.refreshToken === refreshToken && one.alive);
    if (family) return family;
    // Presented twice: whoever holds this family may be a thief, so nobody keeps it.
    const spent = families[spentBy.get(refreshToken) ?? -1];
    if (spent) spent.alive = false;
    throw refused();
  }

  const spentBy = new Map<string, number>();

  function refresh(tokens: HeldTokens & { readonly refresh_token: string }): TokenResponse {
    const family = familyOf(tokens.refresh_token);
    if (rotation) spentBy.set(tokens.refresh_token, families.indexOf(family));
    return issue(family);
  }

  function login(given: TestCredentials): TokenResponse {
    if (given.username !== credentials.username || given.password !== credentials.password)
      throw refused();
    const family = { alive: true, refreshToken: mint('refresh'), accessTokens: new Set<string>() };
    families.push(family);
    return issue(family);
  }

  function accepts(accessToken: string): boolean {
    const known = families.some((family) => family.alive && family.accessTokens.has(accessToken));
    return known && clock() < (expiry.get(accessToken) ?? 0);
  }

  return {
    credentials,
    posts,
    applied,
    accepts,
    script: (...next) => void faults.push(...next),
    revokeAccessTokens: () => expiry.clear(),
    revokeFamilies: () => {
      for (const family of families) family.alive = false;
    },
    grant: {
      async login(given, context) {
        posts.push({ type: 'login' });
        return answer(() => login(given), context);
      },
      async refresh(tokens, context) {
        posts.push({ type: 'refresh', token: tokens.refresh_token });
        return answer(() => refresh(tokens), context);
      },
      async logout(tokens) {
        posts.push({ type: 'logout', token: tokens.refresh_token });
        for (const family of families)
          family.alive &&= family.refreshToken !== tokens.refresh_token;
      },
    },
    async fetch(request) {
      const token = request.headers.get('Authorization')?.replace(/^Bearer /, '') ?? '';
      if (!accepts(token)) {
        void request.body?.cancel().catch(() => {});
        const challenge = 'Bearer error="invalid_token"';
        return new Response('{}', { status: 401, headers: { 'WWW-Authenticate': challenge } });
      }
      applied.push({
        method: request.method,
        path: new URL(request.url).pathname,
        body: await request.text(),
      });
      return Response.json({ count: applied.length });
    },
  };
}
