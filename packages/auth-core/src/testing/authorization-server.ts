// Simulates an authorization server and a resource in memory, with scripted faults. It is as strict as real servers: a
// refresh token works once, and its reuse revokes all tokens of its login.
import { AuthError } from '../errors.ts';
import type { Grant, GrantContext, HeldTokens, TokenResponse } from '../session/grant.ts';

/** What happens to the next token request instead of a normal response. */
export type Fault =
  /** An error response that is not a rejection. */
  | { kind: 'status'; status: number; retryAfter?: number }
  /** A rejection. */
  | { kind: 'refuse' }
  /** No response. `committed` is whether the server has processed the request. */
  | { kind: 'lost'; committed: boolean }
  /** Waits for `release`, then responds normally. */
  | { kind: 'delay'; release: Promise<unknown> }
  /** A successful response in which these members replace those of the server. */
  | { kind: 'answer'; response: Partial<TokenResponse> };

export interface AuthorizationServerOptions {
  /**
   * Returns the time in milliseconds.
   * @default Date.now
   */
  clock?: () => number;
  /**
   * The lifetime of access tokens in milliseconds.
   * @default 3_600_000
   */
  accessTokenLifetime?: number;
  /**
   * Whether a refresh issues a new refresh token and revokes the old one.
   * @default true
   */
  rotation?: boolean;
  /**
   * Whether logins issue a refresh token.
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
  /** Pass it to `createSession`. */
  readonly grant: Grant<TestCredentials>;
  /** Valid credentials. */
  readonly credentials: TestCredentials;
  /** All token requests, in order. */
  readonly posts: readonly TokenPost[];
  /** Sets the faults of the next token requests, in order. */
  script(...faults: Fault[]): void;
  /** Returns whether a resource accepts this access token now. */
  accepts(accessToken: string): boolean;
  /** Revokes all access tokens. The client is not notified. */
  revokeAccessTokens(): void;
  revokeFamilies(): void;
  /** A resource: 200 with the number of the request for a valid token, otherwise 401 with a Bearer challenge. */
  fetch(input: Request): Promise<Response>;
  /** The requests that the resource applied, in order: method, path and body. */
  readonly applied: readonly { method: string; path: string; body: string }[];
}

export function authorizationServer(options: AuthorizationServerOptions = {}): AuthorizationServer {
  const double = new Double(options);
  const { credentials, posts, applied } = double;
  return {
    credentials,
    posts,
    applied,
    accepts: (accessToken) => double.accepts(accessToken),
    script: (...next) => double.script(next),
    revokeAccessTokens: () => double.revokeAccessTokens(),
    revokeFamilies: () => double.revokeFamilies(),
    grant: {
      login: (given, context) => double.login(given, context),
      refresh: (tokens, context) => double.refresh(tokens, context),
      logout: (tokens) => double.logout(tokens),
    },
    fetch: (request) => double.fetch(request),
  };
}

/** One request to the token endpoint. */
export interface TokenPost {
  readonly type: 'login' | 'refresh' | 'logout';
  readonly token?: string | undefined;
}

class Double {
  readonly credentials: TestCredentials = { username: 'ada', password: 'correct-horse' };
  readonly posts: TokenPost[] = [];
  readonly applied: { method: string; path: string; body: string }[] = [];
  readonly #clock: () => number;
  readonly #lifetime: number;
  readonly #isRotating: boolean;
  readonly #hasRefreshTokens: boolean;
  readonly #families: Family[] = [];
  /** The family of each used refresh token. */
  readonly #spentBy = new Map<string, Family>();
  readonly #expiry = new Map<string, number>();
  readonly #faults: Fault[] = [];
  readonly #serial = Math.random().toString(36).slice(2, 8);
  #count = 0;

  constructor(options: AuthorizationServerOptions) {
    const { clock, accessTokenLifetime, rotation, refreshTokens } = options;
    this.#clock = clock ?? Date.now;
    this.#lifetime = accessTokenLifetime ?? 3_600_000;
    this.#isRotating = rotation ?? true;
    this.#hasRefreshTokens = refreshTokens ?? true;
  }

  script(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  revokeAccessTokens(): void {
    this.#expiry.clear();
  }

  revokeFamilies(): void {
    for (const family of this.#families) family.alive = false;
  }

  accepts(accessToken: string): boolean {
    const isKnown = this.#families.some(
      (family) => family.alive && family.accessTokens.has(accessToken),
    );
    return isKnown && this.#clock() < (this.#expiry.get(accessToken) ?? 0);
  }

  async login(given: TestCredentials, context: GrantContext): Promise<TokenResponse> {
    this.posts.push({ type: 'login' });
    return this.#respond(() => this.#logIn(given), context);
  }

  async refresh(
    { refresh_token }: HeldTokens & { readonly refresh_token: string },
    context: GrantContext,
  ): Promise<TokenResponse> {
    this.posts.push({ type: 'refresh', token: refresh_token });
    return this.#respond(() => this.#rotate(refresh_token), context);
  }

  async logout({ refresh_token }: HeldTokens): Promise<void> {
    this.posts.push({ type: 'logout', token: refresh_token });
    for (const family of this.#families) family.alive &&= family.refreshToken !== refresh_token;
  }

  async fetch(request: Request): Promise<Response> {
    const token = request.headers.get('Authorization')?.replace(/^Bearer /, '') ?? '';
    if (!this.accepts(token)) {
      void request.body?.cancel().catch(() => {});
      const challenge = 'Bearer error="invalid_token"';
      return new Response('{}', { status: 401, headers: { 'WWW-Authenticate': challenge } });
    }
    const { method, url } = request;
    this.applied.push({ method, path: new URL(url).pathname, body: await request.text() });
    return Response.json({ count: this.applied.length });
  }

  /** Responds to a token request with the next fault of the script, or normally. */
  async #respond(work: () => TokenResponse, { signal }: GrantContext): Promise<TokenResponse> {
    const fault = this.#faults.shift();
    if (fault?.kind === 'delay') await fault.release;
    signal.throwIfAborted();
    if (fault?.kind === 'status') {
      const { status, retryAfter } = fault;
      const message = `The server responded with status ${status}.`;
      throw new AuthError('token_request_failed', message, { status, retryAfter });
    }
    if (fault?.kind === 'refuse') throw rejected();
    if (fault?.kind === 'lost') {
      if (fault.committed) work();
      throw new TypeError('fetch failed');
    }
    const response = work();
    return fault?.kind === 'answer' ? { ...response, ...fault.response } : response;
  }

  #logIn({ username, password }: TestCredentials): TokenResponse {
    const { credentials } = this;
    if (username !== credentials.username || password !== credentials.password) throw rejected();
    const refreshToken = this.#mint('refresh');
    const family = { alive: true, refreshToken, accessTokens: new Set<string>() };
    this.#families.push(family);
    return this.#issue(family);
  }

  #rotate(refreshToken: string): TokenResponse {
    const family = this.#families.find((one) => one.refreshToken === refreshToken && one.alive);
    if (!family) {
      // The refresh token was used twice. A client that has it may be an attacker, so the whole family is revoked.
      const spent = this.#spentBy.get(refreshToken);
      if (spent) spent.alive = false;
      throw rejected();
    }
    if (this.#isRotating) this.#spentBy.set(refreshToken, family);
    return this.#issue(family);
  }

  #issue(family: Family): TokenResponse {
    const access_token = this.#mint('access');
    family.accessTokens.add(access_token);
    this.#expiry.set(access_token, this.#clock() + this.#lifetime);
    if (this.#isRotating) family.refreshToken = this.#mint('refresh');
    const refresh_token = this.#hasRefreshTokens ? family.refreshToken : undefined;
    const expires_in = this.#lifetime / 1000;
    return { access_token, refresh_token, expires_in, token_type: 'Bearer' };
  }

  #mint(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#serial}-${this.#count}`;
  }
}

function rejected(): AuthError {
  const message = 'The server rejected the grant with status 400.';
  return new AuthError('invalid_grant', message, { status: 400 });
}
