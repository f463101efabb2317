// The redirects of a page and of a command-line program.
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test, vi } from 'vitest';
import { scripted, tokens } from '../../test/oauth/scripted.ts';
import { createSession, memoryStore } from '../index.ts';
import { fakeClock } from '../testing/clock.ts';
import { type AuthorizationDetails, browserRedirect, oauth, type Page } from './index.ts';
import { loopbackRedirect } from './loopback.ts';

/** A page that stored the data of an exchange with this state. */
function pageAt(href: string, state: string | undefined) {
  const kept = new Map<string, string>();
  const addresses: string[] = [];
  const page = {
    location: { href, assign: () => {} },
    history: { replaceState: (...given: unknown[]) => void addresses.push(given.join('|')) },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  };
  const redirect = browserRedirect(page);
  if (state !== undefined) {
    const details = { url: 'https://id.example.com/', state, code_verifier: 'v' };
    void redirect.onChallenge({ details });
  }
  return { redirect, kept, addresses };
}

const callback = 'https://app.example.com/?tab=1&code=c&state=s&iss=i&error=e&error_description=d';

test('the page removes the parameters of the redirect, and returns its data once', () => {
  const { redirect, kept, addresses } = pageAt(callback, 's');
  expect([...kept.keys()]).toEqual(['@x/auth-core oauth']);
  expect(redirect.returned()).toEqual({ url: callback, state: 's', code_verifier: 'v' });
  expect(addresses).toEqual(['||https://app.example.com/?tab=1']);
  expect(redirect.returned()).toBeUndefined();
});

test.for<[string, string, string | undefined, number]>([
  ['another state', callback, 'other', 0],
  ['no state', 'https://app.example.com/', 's', 1],
  ['no stored data', callback, undefined, 0],
])('a page with %s returns nothing', ([, href, state, kept]) => {
  const page = pageAt(href, state);
  expect(page.redirect.returned()).toBeUndefined();
  expect(page.addresses).toEqual([]);
  expect(page.kept.size).toBe(kept);
});

test.for(['{', 'null', '7', '"s"', '{"state":"s"}', '{"state":"s","code_verifier":7}'])(
  'REQ-54: a page whose storage contains %s returns nothing',
  (text) => {
    const { redirect, kept, addresses } = pageAt(callback, undefined);
    kept.set('@x/auth-core oauth', text);
    expect(redirect.returned()).toBeUndefined();
    expect(addresses).toEqual([]);
  },
);

/** A page that the browser keeps when it is left, and its listeners. */
function keptPage() {
  const left: string[] = [];
  const page = Object.assign(new EventTarget(), {
    location: { href: 'https://app.example.com/', assign: (url: string) => void left.push(url) },
    history: { replaceState: () => {} },
    sessionStorage: { getItem: () => null, setItem: () => {}, removeItem: () => {} },
  });
  const listening = { added: 0, removed: 0 };
  const { addEventListener, removeEventListener } = page;
  page.addEventListener = (...all) => {
    listening.added += 1;
    addEventListener.apply(page, all);
  };
  page.removeEventListener = (...all) => {
    listening.removed += 1;
    removeEventListener.apply(page, all);
  };
  const show = (persisted: boolean) =>
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  return { page: page as unknown as Page, left, show, listening };
}

test('REQ-29: a login ends when the user comes back to the page, and the next one leaves it again', async () => {
  const { page, left, show, listening } = keptPage();
  const server = 'https://id.example.com';
  const grant = oauth({
    token_endpoint: `${server}/token`,
    authorization_endpoint: `${server}/authorize`,
  });
  const { onChallenge } = browserRedirect(page);
  const session = createSession({
    grant,
    credentials: { client_id: 'app', redirect_uri: 'https://app.example.com/' },
    onChallenge: ({ details, signal }) =>
      onChallenge({ details: details as AuthorizationDetails, signal }),
  });
  for (const times of [1, 2]) {
    const login = session.login();
    const ended = expect(login).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(left).toHaveLength(times));
    // The first load of a page, which may end after the login has begun.
    show(false);
    show(true);
    await ended;
  }
  expect(listening).toEqual({ added: 2, removed: 2 });
});

test('REQ-29: a login that was aborted does not leave the page, and one that is aborted stops waiting', async () => {
  const { page, left, listening } = keptPage();
  const { onChallenge } = browserRedirect(page);
  const details = { url: 'https://id.example.com/', state: 's', code_verifier: 'v' };
  const reason = new Error('The session was closed.');
  await expect(onChallenge({ details, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(left).toEqual([]);
  const ending = new AbortController();
  const waiting = onChallenge({ details, signal: ending.signal });
  ending.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(listening).toEqual({ added: 1, removed: 1 });
});

test('a program answers only the redirect of its own login', async () => {
  const redirect = await loopbackRedirect({ open: () => {} });
  const details = { url: 'https://id.example.com/', state: 's', code_verifier: 'v' };
  const answer = redirect.onChallenge({ details });
  const { origin } = new URL(redirect.redirect_uri);
  for (const path of ['/other?state=s', '/callback?state=t', '/callback']) {
    const response = await fetch(origin + path);
    expect([response.status, await response.text()]).toEqual([404, 'Not found.']);
  }
  const response = await fetch(`${origin}/callback?code=c&state=s`);
  expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('Connection')).toBe('close');
  expect(await response.text()).toBe('You can close this window.');
  expect(await answer).toEqual({ url: `${redirect.redirect_uri}?code=c&state=s` });
  expect((await fetch(`${origin}/callback?code=c&state=s`)).status).toBe(404);
  await redirect.close();
});

test('a program fails if its port is taken, or the browser does not open', async () => {
  const failure = new Error('No browser.');
  const redirect = await loopbackRedirect({ open: () => Promise.reject(failure) });
  const port = Number(new URL(redirect.redirect_uri).port);
  await expect(loopbackRedirect({ open: () => {}, port })).rejects.toThrow('EADDRINUSE');
  const details = { url: 'https://id.example.com/', state: 's', code_verifier: 'v' };
  await expect(redirect.onChallenge({ details })).rejects.toBe(failure);
  await redirect.close();
});

/** A server that exchanges codes, and the grant of its client. */
function setUpCode() {
  const { fetch, received } = scripted({ '/token': () => tokens() });
  const server = 'https://id.example.com';
  const grant = oauth({
    token_endpoint: `${server}/token`,
    authorization_endpoint: `${server}/authorize`,
    fetch,
  });
  return { grant, received, redirect_uri: 'https://app.example.com/' };
}

test.for(['?code=c&state=s', '?error=access_denied&state=s'])(
  'REQ-25: the redirect %s is used once, and the next login starts again',
  async (query) => {
    const { grant, received, redirect_uri } = setUpCode();
    const returned = { url: redirect_uri + query, state: 's', code_verifier: 'v' };
    const credentials = { client_id: 'app', redirect_uri, returned };
    const { signal } = new AbortController();
    await grant.login(credentials, { signal }).catch(() => {});
    const sent = received.length;
    const again = await grant.login({ ...credentials }, { signal });
    expect(again).toMatchObject({ challenge: 'authorization' });
    expect(received).toHaveLength(sent);
  },
);

test('REQ-41: a page that comes back with a code does not wait for the prompt of the page that was left', async () => {
  const clock = fakeClock();
  const { grant, received, redirect_uri } = setUpCode();
  const credentials = { client_id: 'app', redirect_uri };
  const store = memoryStore();
  const open = (given: object) =>
    createSession({ clock, grant, store, key: 'ada', credentials: { ...credentials, ...given } });
  const details: AuthorizationDetails[] = [];
  const left = createSession({
    clock,
    grant,
    store,
    key: 'ada',
    // The identity of a record contains the client, not the redirect.
    credentials,
    onChallenge: (question) => {
      details.push(question.details as AuthorizationDetails);
      return new Promise<never>(() => {});
    },
  });
  left.accessToken().catch(() => {});
  await vi.waitFor(() => expect(details).toHaveLength(1));
  const { state, code_verifier } = details[0]!;
  const returned = { url: `${redirect_uri}?code=c&state=${state}`, state, code_verifier };
  expect(await open({ returned }).accessToken()).toBe('a');
  expect(received).toHaveLength(1);
});

/** Resolves to the outcome of a connection to this address. */
function outcomeOf(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect({ host, port, timeout: 1_000 });
    const end = (outcome: string) => (): void => {
      connection.destroy();
      resolve(outcome);
    };
    connection.on('connect', end('connected')).on('error', end('failed'));
    connection.on('timeout', end('failed'));
  });
}

test('REQ-15: only programs of this machine reach the port of a redirect', async () => {
  const redirect = await loopbackRedirect({ open: () => {} });
  const port = Number(new URL(redirect.redirect_uri).port);
  expect(await outcomeOf('127.0.0.1', port)).toBe('connected');
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  for (const { address } of others) expect(await outcomeOf(address, port)).toBe('failed');
  await redirect.close();
});

/** The number of servers that keep this process alive. */
const servers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;

test('a redirect keeps the process alive only while a login waits for it', async () => {
  const before = servers();
  const redirect = await loopbackRedirect({ open: () => {} });
  expect(servers()).toBe(before);
  const details = { url: 'https://id.example.com/', state: 's', code_verifier: 'v' };
  const answer = redirect.onChallenge({ details });
  expect(servers()).toBe(before + 1);
  await fetch(`${redirect.redirect_uri}?code=c&state=s`);
  await answer;
  expect(servers()).toBe(before);
  await redirect.close();
});

test('closing the port ends a request that is not complete', async () => {
  const redirect = await loopbackRedirect({ open: () => {} });
  const { port, origin } = new URL(redirect.redirect_uri);
  const connection = connect(Number(port), '127.0.0.1');
  const ended = new Promise((resolve) => connection.on('error', () => {}).on('close', resolve));
  connection.write('GET /callback HTTP/1.1\r\n');
  // The server accepts connections in order.
  await fetch(origin);
  await redirect.close();
  await ended;
});
