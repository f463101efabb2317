// The `fetch` of the benchmark without HTTP: the same for all contestants, with minimal cost.
import type { SendRequest } from '../contestant.ts';

export interface Stub {
  readonly fetch: SendRequest;
  /** The `Authorization` header of the last request before `becomeEmpty`. */
  readonly seen: () => string | null;
  /** From now on every response is `{}`, and requests are ignored. */
  becomeEmpty(): void;
}

/** As long as a typical JSON Web Token, because Node checks a header character by character. */
export const accessToken: string = 'e'.repeat(700);

const headers = { 'content-type': 'application/json' };

/** One token response that fits every kind of token endpoint. */
function tokens(): string {
  const refreshToken = 'refresh';
  const day = 86_400;
  return JSON.stringify({
    accessJwt: {
      token: accessToken,
      expiration: new Date(Date.now() + day * 1000).toISOString(),
    },
    refreshJwt: { token: refreshToken },
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: day,
    token_type: 'bearer',
    user: { id: 'user' },
  });
}

export function createStub(): Stub {
  let authorization: string | null = null;
  let answer = (input: string | URL | Request, init?: RequestInit): Response => {
    authorization = new Request(input, init).headers.get('Authorization');
    return new Response(tokens(), { status: 200, headers });
  };
  return {
    fetch: async (input, init) => answer(input, init),
    seen: () => authorization,
    becomeEmpty() {
      answer = () => new Response('{}', { status: 200, headers });
    },
  };
}
