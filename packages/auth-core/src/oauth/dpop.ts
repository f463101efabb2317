// Sender-constrained tokens (RFC 9449): each request carries a proof, with the nonce that the server requires.
import * as protocol from 'oauth4webapi';
import { invalid } from '../errors.ts';
import { derived, replayable } from '../fetch/body.ts';
import { quoted } from '../fetch/challenges.ts';
import { originTest } from '../fetch/origin.ts';
import { type Fetch, pinned } from '../fetch/redirect.ts';

/** `CryptoKey`, named so that it compiles with and without the DOM's declarations. */
type WebCryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** `CryptoKeyPair`, without the DOM's name. */
export interface DPoPKeys {
  readonly privateKey: WebCryptoKey;
  readonly publicKey: WebCryptoKey;
}

/** Creates the proofs of one key. */
export interface DPoP {
  /** Wraps a `fetch` so that requests with a token also carry a proof. */
  fetch(fetch: Fetch): Fetch;
  /** Creates the proofs of token requests. */
  readonly handle: protocol.DPoPHandle;
}

/**
 * Creates DPoP proofs with a key. Store the key together with the tokens: the tokens cannot be used without it. A browser
 * hides the target of a redirect, so there a redirected request fails.
 *
 * @throws AuthError `invalid_configuration` if the key pair is not valid.
 *
 * @example
 * const dpop = createDPoP(await generateKeyPair('ES256'));
 * const session = createSession({ grant: oauth({ issuer }), credentials: { client_id, redirect_uri, dpop } });
 * const send = authorize(dpop.fetch(fetch), session, { resource, prefix: 'DPoP ' });
 */
export function createDPoP(keyPair: DPoPKeys): DPoP {
  const handle = handleOf(keyPair);
  return {
    handle,
    fetch: (fetch) => following((request, init) => proven(handle, fetch, request, init)),
  };
}

function handleOf(keyPair: DPoPKeys): protocol.DPoPHandle {
  try {
    return protocol.DPoP({}, keyPair);
  } catch {
    throw invalid('The key pair is not valid. Pass the result of generateKeyPair of oauth4webapi.');
  }
}

const carried = /^(DPoP|Bearer) (.+)$/i;

/**
 * Follows the redirects of a request within its origin, because each request requires its own proof (RFC 9449 §4.3).
 * `authorize` does so for a request with a body.
 */
function following(prove: Fetch): Fetch {
  const hop: Fetch = (request, init) =>
    prove(request.redirect === 'follow' ? derived(request, { redirect: 'manual' }) : request, init);
  return (request, init) => {
    const { redirect, body, headers, url } = request;
    const isProven = carried.test(headers.get('Authorization') ?? '');
    if (!isProven || redirect !== 'follow' || body !== null) return prove(request, init);
    const first = derived(request, { redirect: 'manual' }, { isPinned: true });
    return pinned(hop, originTest(new Set([new URL(url).origin])))(first, init);
  };
}

/** A quoted string, which stays as it is, or the name of the scheme. */
const quotedOrScheme = new RegExp(`${quoted.source}|\\bDPoP\\b`, 'gis');

async function proven(
  handle: protocol.DPoPHandle,
  fetch: Fetch,
  request: Request,
  init: RequestInit | undefined,
): Promise<Response> {
  const [, scheme = '', token] = carried.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (token === undefined) return fetch(request, init);
  // A response that requires another nonce contains it. The request is then sent again.
  const once = replayable(request);
  const send = (next: Request): Promise<Response> => sent(handle, fetch, next, { token, init });
  try {
    return await send(request).catch((error) => {
      if (once && protocol.isDPoPNonceError(error)) return send(once.again(request, {}));
      throw error;
    });
  } catch (error) {
    return rejected(error, scheme);
  } finally {
    once?.drop?.();
  }
}

interface Carried {
  readonly token: string;
  readonly init: RequestInit | undefined;
}

async function sent(
  DPoP: protocol.DPoPHandle,
  fetch: Fetch,
  request: Request,
  { token, init }: Carried,
): Promise<Response> {
  const { method, url } = request;
  const headers = new Headers(request.headers);
  headers.delete('Authorization');
  return protocol.protectedResourceRequest(token, method, new URL(url), headers, null, {
    DPoP,
    [protocol.allowInsecureRequests]: true,
    [protocol.customFetch]: (_, { headers: proof }) =>
      fetch(new Request(request, { headers: proof }), init),
  });
}

/**
 * Returns the response to a request with a rejected token. Its challenge names the scheme under which the token was
 * sent.
 */
function rejected(error: unknown, scheme: string): Response {
  if (!(error instanceof protocol.WWWAuthenticateChallengeError)) throw error;
  const { response } = error;
  const copy = new Response(response.body, response);
  const challenge = response.headers.get('WWW-Authenticate') ?? '';
  const renamed = challenge.replaceAll(quotedOrScheme, (found) =>
    found.startsWith('"') ? found : scheme,
  );
  copy.headers.set('WWW-Authenticate', renamed);
  return copy;
}
