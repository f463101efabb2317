// Shared code of the hand-written servers: the tokens that they issue, and their counters. This module reads no
// document of a folder.

/** Responds to a request. An error is a bug of the server, and fails the test. */
export type Handler = (request: ServerRequest) => Response | Promise<Response>;

/** A request as a server sees it. */
export interface ServerRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The members of a JSON object, or the fields of a form. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly cookies: ReadonlyMap<string, string>;
}

/** An issued access token. */
export interface Issued {
  readonly token: string;
  readonly expiresAt: number;
  readonly login: number;
  isRevoked: boolean;
  /** Data that belongs to it. */
  readonly extra: Readonly<Record<string, string>>;
}

interface Refresh {
  readonly login: number;
  isUsed: boolean;
  isRevoked: boolean;
}

export class Desk {
  readonly now: () => number;
  issued = 0;
  rejected = 0;
  readonly #access = new Map<string, Issued>();
  readonly #refresh = new Map<string, Refresh>();
  readonly #memory = new Map<string, unknown>();

  constructor(now: () => number) {
    this.now = now;
  }

  async answer(request: Request, handler: Handler): Promise<Response> {
    const url = new URL(request.url);
    const contentType = (request.headers.get('content-type') ?? '').split(';')[0]!;
    const text = await request.text();
    const isForm = contentType === 'application/x-www-form-urlencoded';
    const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : jsonOf(text);
    const response = await handler({
      method: request.method,
      host: url.host,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
      contentType,
      cookies: cookiesOf(request.headers.get('cookie') ?? ''),
    });
    return response;
  }

  /** Issues an access token. `shape` gives it the form of the real provider's tokens. */
  issue(
    seconds: number,
    { login = this.issued + 1, shape = (id: string) => `at_${id}`, extra = {} }: IssueOptions = {},
  ): Issued {
    this.issued += 1;
    const token = shape(`${this.issued}${random()}`);
    const expiresAt = this.now() + seconds * 1000;
    const issued: Issued = { token, expiresAt, login, isRevoked: false, extra };
    this.#access.set(token, issued);
    return issued;
  }

  /** Returns the access token if it is valid. Otherwise the request counts as rejected. */
  check(token: string | null | undefined): Issued | undefined {
    const issued = this.#access.get(token ?? '');
    if (issued && !issued.isRevoked && this.now() < issued.expiresAt) return issued;
    this.rejected += 1;
    return undefined;
  }

  reject(): void {
    this.rejected += 1;
  }

  issueRefresh(login: number, shape = (id: string) => `rt_${id}`): string {
    const token = shape(random());
    this.#refresh.set(token, { login, isUsed: false, isRevoked: false });
    return token;
  }

  /**
   * Uses a refresh token once (RFC 9700 §4.14.2). Its reuse ends the login, as on real servers. Returns the login to
   * which it belongs, or `undefined` if it is rejected.
   */
  spend(token: unknown): number | undefined {
    const refresh = this.#refresh.get(String(token));
    if (!refresh || refresh.isRevoked) return this.#rejectedRefresh();
    if (refresh.isUsed) {
      this.end(refresh.login);
      return this.#rejectedRefresh();
    }
    refresh.isUsed = true;
    return refresh.login;
  }

  /** Returns the login of a refresh token that stays valid after use. */
  refreshOf(token: unknown): number | undefined {
    const refresh = this.#refresh.get(String(token));
    return refresh && !refresh.isRevoked ? refresh.login : this.#rejectedRefresh();
  }

  #rejectedRefresh(): undefined {
    this.rejected += 1;
    return undefined;
  }

  /** Ends a login, which revokes all of its tokens. */
  end(login: number): void {
    for (const one of this.#access.values()) if (one.login === login) one.isRevoked = true;
    for (const one of this.#refresh.values()) if (one.login === login) one.isRevoked = true;
  }

  revokeAccess(): void {
    for (const one of this.#access.values()) one.isRevoked = true;
  }

  revokeRefresh(): void {
    for (const one of this.#refresh.values()) one.isRevoked = true;
  }

  /** Remembers a value that a later request must repeat: a challenge, a device code. It can be used once. */
  remember(value: unknown, shape = (id: string) => `id_${id}`): string {
    const key = shape(random());
    this.#memory.set(key, value);
    return key;
  }

  recall<Value>(key: unknown): Value | undefined {
    return this.#memory.get(String(key)) as Value | undefined;
  }

  forget(key: unknown): void {
    this.#memory.delete(String(key));
  }
}

export interface IssueOptions {
  readonly login?: number;
  readonly shape?: (id: string) => string;
  readonly extra?: Readonly<Record<string, string>>;
}

function random(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 20);
}

function jsonOf(text: string): Record<string, unknown> {
  if (text === '') return {};
  return JSON.parse(text) as Record<string, unknown>;
}

function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split('; ').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Creates a response with a JSON body. */
export function json(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: [['content-type', 'application/json'], ...new Headers(headers)],
  });
}

/** Returns the text after a scheme in `Authorization`, or in another header. */
export function after(
  scheme: string,
  headers: Headers,
  header = 'authorization',
): string | undefined {
  const value = headers.get(header) ?? '';
  return value.startsWith(`${scheme} `) ? value.slice(scheme.length + 1) : undefined;
}

/** Returns the user name and the password of HTTP Basic (RFC 7617). */
export function basicOf(headers: Headers): readonly [user: string, password: string] | undefined {
  const encoded = after('Basic', headers);
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Returns a JSON Web Token (RFC 7519) without a valid signature. */
export function jwt(claims: object): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}
