// DPoP proofs of requests to a resource (RFC 9449).
import { generateKeyPair } from 'oauth4webapi';
import { beforeAll, expect, test, vi } from 'vitest';
import { refusal, scripted, tokens } from '../../test/oauth/scripted.ts';
import { recordingRequest } from '../fetch/body.ts';
import { createDPoP, type DPoP, type DPoPKeys, oauth } from './index.ts';

let keys: DPoPKeys;
let dpop: DPoP;
beforeAll(async () => {
  keys = (await generateKeyPair('ES256')) as CryptoKeyPair;
  dpop = createDPoP(keys);
});

const resource = 'http://127.0.0.1:9/things';

/** Sends a request with these headers. Resolves to the response and the requests that arrived. */
async function send(headers: HeadersInit, respond: () => Response, init: RequestInit = {}) {
  const arrived: Request[] = [];
  const fetch = dpop.fetch(async (request) => {
    arrived.push(request);
    return respond();
  });
  const sent = new Request(resource, { headers, ...init });
  return { response: await fetch(sent, undefined), arrived, sent };
}

test.for([{}, { Authorization: 'Basic YTpi' }, { Authorization: 'X DPoP a' }])(
  'a request with %j is sent unchanged',
  async (headers) => {
    const { arrived, sent } = await send(headers as HeadersInit, () => new Response());
    expect(arrived).toEqual([sent]);
    expect(arrived[0]!.headers.has('DPoP')).toBe(false);
  },
);

test.for(['DPoP', 'Bearer', 'bearer'])(
  'a request with a token of the scheme %s carries a proof',
  async (scheme) => {
    const { arrived } = await send({ Authorization: `${scheme} a` }, () => new Response());
    expect(arrived[0]!.headers.get('Authorization')).toBe('DPoP a');
    expect(arrived[0]!.headers.get('DPoP')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  },
);

test.for(['DPoP', 'Bearer'])(
  'a challenge names the scheme %s, under which the token was sent',
  async (scheme) => {
    const challenge =
      'DPoP error="invalid_token", error_description="The \\"dpop\\" proof is old", algs="ES256"';
    const { response, arrived } = await send(
      { Authorization: `${scheme} a` },
      () => new Response('no', { status: 401, headers: { 'WWW-Authenticate': challenge } }),
    );
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('no');
    expect(response.headers.get('WWW-Authenticate')).toBe(challenge.replace('DPoP', scheme));
    expect(arrived).toHaveLength(1);
  },
);

const nonce = () =>
  new Response('', {
    status: 401,
    headers: { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"', 'DPoP-Nonce': 'n' },
  });

test('a request is sent again once with the nonce of the response', async () => {
  const { response, arrived } = await send({ Authorization: 'DPoP a' }, nonce);
  expect(response.status).toBe(401);
  expect(arrived).toHaveLength(2);
});

test('a request is sent again with its body', async () => {
  const init = { method: 'POST', body: 'text' };
  const { arrived } = await send({ Authorization: 'DPoP a' }, nonce, init);
  expect(await Promise.all(arrived.map((one) => one.text()))).toEqual(['text', 'text']);
});

test('an accepted request leaves no copy of its body', async () => {
  const copies: Request[] = [];
  const { clone } = Request.prototype;
  vi.spyOn(Request.prototype, 'clone').mockImplementation(function (this: Request) {
    const copy = clone.call(this);
    copies.push(copy);
    return copy;
  });
  const init = { method: 'POST', body: 'text' };
  await send({ Authorization: 'DPoP a' }, () => new Response(), init);
  vi.restoreAllMocks();
  expect(copies).toHaveLength(1);
  expect(copies[0]!.bodyUsed).toBe(true);
});

test('a stream is sent once, because it cannot be read again', async () => {
  const body = new Response('text').body!;
  const init = { method: 'POST', body, duplex: 'half', headers: { Authorization: 'DPoP a' } };
  const request = new (recordingRequest(true))(resource, init as RequestInit);
  const arrived: Request[] = [];
  const fetch = dpop.fetch(async (one) => {
    arrived.push(one);
    return nonce();
  });
  expect((await fetch(request, undefined)).status).toBe(401);
  expect(arrived).toHaveLength(1);
});

test('an error of fetch is rethrown', async () => {
  const failure = new TypeError('fetch failed');
  const fail = () => {
    throw failure;
  };
  await expect(send({ Authorization: 'DPoP a' }, fail)).rejects.toBe(failure);
});

test('a token request is sent again once with a nonce, and only if the server requires one', async () => {
  const credentials = { flow: 'clientCredentials', client_id: 'app', dpop } as const;
  const { signal } = new AbortController();
  const respond = vi.fn(() => tokens({ token_type: 'DPoP' }));
  respond.mockReturnValueOnce(refusal('use_dpop_nonce', {}, { headers: { 'DPoP-Nonce': 'n' } }));
  const token_endpoint = 'https://id.example.com/token';
  const accepted = scripted({ '/token': respond });
  const grant = oauth({ token_endpoint, fetch: accepted.fetch });
  expect(await grant.login(credentials, { signal })).toMatchObject({ access_token: 'a' });
  expect(accepted.received).toHaveLength(2);
  const rejected = scripted({ '/token': () => refusal('invalid_client') });
  const failed = oauth({ token_endpoint, fetch: rejected.fetch }).login(credentials, { signal });
  await expect(failed).rejects.toMatchObject({ code: 'invalid_grant' });
  expect(rejected.received).toHaveLength(1);
});

/** Follows two redirects of a request. Returns the URL, the token and the URL of the proof of each request. */
async function redirected(last: string) {
  const targets: Record<string, string> = { '/things': '/second', '/second': last };
  const arrived: unknown[] = [];
  const fetch = dpop.fetch(async ({ url, headers }) => {
    const [, claims] = (headers.get('DPoP') ?? '').split('.');
    const htu = claims && JSON.parse(Buffer.from(claims, 'base64url').toString()).htu;
    arrived.push([url, headers.get('Authorization'), htu]);
    const target = targets[new URL(url).pathname];
    return target
      ? new Response(null, { status: 302, headers: { Location: target } })
      : new Response('ok');
  });
  const request = new Request(resource, { headers: { Authorization: 'DPoP a' } });
  return { text: await (await fetch(request)).text(), arrived };
}

test('each request of a redirect within the origin carries its own proof', async () => {
  const { text, arrived } = await redirected('/last');
  expect(text).toBe('ok');
  const urls = ['/things', '/second', '/last'].map((path) => new URL(path, resource).href);
  expect(arrived).toEqual(urls.map((url) => [url, 'DPoP a', url]));
});

test('REQ-19: a redirect to another origin carries neither token nor proof', async () => {
  const other = 'https://other.example.com/last';
  const { text, arrived } = await redirected(other);
  expect(text).toBe('ok');
  expect(arrived.at(-1)).toEqual([other, null, undefined]);
});
