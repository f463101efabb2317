// A hundred thousand invalid inputs from servers, stores and callers. Each one gives a result or an `AuthError`, and no
// output contains a secret.
import { inspect } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApiClient } from './client/index.ts';
import {
  AuthError,
  type AuthEvent,
  type AuthRecord,
  challengeSchemes,
  createSession,
  defineStore,
  type TokenResponse,
  type TokenSet,
} from './index.ts';
import { fakeClock } from './testing/clock.ts';
import { findLeaks } from './testing/leaks.ts';
import { defineLifecycle, step } from './workflow/index.ts';

const secret = 'canary-7f3k/Q+x=';
const headerToken = /^[!-~]+$/;
const logged: unknown[] = [];

beforeEach(() => {
  // Create no timer in a hundred thousand runs.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => new AbortController().signal);
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...given) => void logged.push(...given));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(logged).toEqual([]);
});

/** Values in place of a string, a number, or an absent member. */
const junk: Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom(secret, ` ${secret}`, `${secret}\r\nX: 1`, `${secret}\0`, 'ok-token', ''),
  fc.constantFrom(0, -0, -1, 1e308, -1e308, Number.NaN, Infinity, 2 ** 53, 3600, '3600', ' 60 '),
  fc.constantFrom(
    '2026-01-01T00:00:00Z',
    'Thu, 01 Jan 2026 01:00:00 GMT',
    'tomorrow',
    '0',
    '1e999',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

const responses: Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(fc.anything(), fc.constant(secret)) },
  {
    weight: 9,
    arbitrary: fc.record(
      {
        access_token: fc.oneof(fc.constant('access-1'), junk),
        refresh_token: junk,
        expires_in: junk,
        expires_in_ms: junk,
        expires_at: junk,
        issued_at: junk,
        refresh_expires_in: junk,
        refresh_expires_at: junk,
        refresh_within: junk,
        security_scheme: junk,
        token_type: junk,
        scope: junk,
        [secret]: junk,
      },
      { requiredKeys: [] },
    ),
  },
);

/** Returns all parts of an error that a log could show. */
function shownBy(error: unknown): unknown {
  return [
    error,
    inspect(error, { depth: 9, showHidden: true }),
    `${error}`,
    (error as Error).stack,
  ];
}

/** Requests tokens until the session's behaviour no longer changes. */
async function use(response: unknown, load: (key: string) => unknown = () => undefined) {
  const clock = fakeClock();
  const events: AuthEvent[] = [];
  const stored: TokenSet[] = [];
  const tokens: string[] = [];
  let posts = 0;
  const answer = async (): Promise<TokenResponse> => {
    posts += 1;
    return response as TokenResponse;
  };
  const store = defineStore({
    load: async (key) => load(key) as AuthRecord,
    save: async (_, { tokens: saved }) => stored.push(...(saved ? [saved] : [])) >= 0,
    remove: async () => true,
  });
  const session = createSession({
    grant: { login: answer, refresh: answer },
    credentials: { password: secret },
    store,
    key: 'ada',
    clock,
    onEvent: (event) => void events.push(event),
  });
  for (const rejected of [undefined, undefined, 'access-1', undefined]) {
    await session.accessToken({ rejected }).then(
      (token) => void tokens.push(token),
      (error: unknown) => {
        expect(error).toBeInstanceOf(AuthError);
        expect(findLeaks(shownBy(error), [secret])).toEqual([]);
      },
    );
    clock.advance(200);
  }
  expect(posts).toBeLessThanOrEqual(4);
  for (const token of tokens) expect(token).toMatch(headerToken);
  expect(findLeaks([events, inspect(events, { depth: 9 })], [secret])).toEqual([]);
  return { stored, posts, tokens };
}

const runs = (numRuns: number) => ({
  numRuns,
  interruptAfterTimeLimit: 240_000,
  markInterruptAsFailure: true,
});

test('REQ-12, 20: any response of a token endpoint', async () => {
  const property = fc.asyncProperty(responses, async (response) => {
    const { stored } = await use(response);
    for (const tokens of stored) {
      expect(tokens.expires_at).toBeGreaterThan(tokens.issued_at);
      expect(tokens.expires_at - tokens.issued_at).toBeLessThanOrEqual(30 * 86_400_000);
      expect(tokens.refresh_at).toBeGreaterThan(tokens.issued_at);
      expect(tokens.refresh_at).toBeLessThanOrEqual(tokens.expires_at);
      // Stored tokens survive JSON unchanged.
      const restored = JSON.parse(JSON.stringify(tokens)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(tokens))
        expect(restored[name] === value).toBe(true);
    }
  });
  await fc.assert(property, runs(30_000));
});

test('REQ-20: any record in a store', async () => {
  const tokens = {
    access_token: 'stored',
    refresh_token: secret,
    issued_at: Date.UTC(2026, 0, 1),
    expires_at: Date.UTC(2026, 0, 1, 1),
    refresh_at: Date.UTC(2026, 0, 1, 0, 59),
    refresh_expires_at: Date.UTC(2026, 1, 1),
    security_scheme: 'bearer',
  };
  const good = { revision: 1, generation: 1, tokens };
  const records = fc.oneof(
    junk,
    responses,
    fc
      .tuple(fc.constantFrom(...Object.keys(good), 'asking', 'signed_out'), junk)
      .map(([name, value]) => ({ ...good, [name]: value })),
    fc
      .tuple(fc.constantFrom(...Object.keys(tokens), 'attached'), junk)
      .map(([name, value]) => ({ ...good, tokens: { ...tokens, [name]: value } })),
  );
  const identified = (record: unknown, identity: string): unknown =>
    typeof record === 'object' && record !== null ? { identity, ...record } : record;
  const property = fc.asyncProperty(records, async (record) => {
    const response = { access_token: 'access-1', expires_in: 60 };
    const used = await use(response, (key) => identified(record, key));
    expect(used.tokens.length).toBeGreaterThan(0);
  });
  await fc.assert(property, runs(20_000));
});

test('REQ-18: any WWW-Authenticate field', () => {
  const pieces = fc.constantFrom(
    'Bearer',
    'bearer',
    'Basic',
    'Negotiate',
    'DPoP',
    ' ',
    '  ',
    '\t',
    ',',
    '=',
    '"',
    '\\',
    '\\"',
    'realm',
    'error="invalid_token"',
    'realm="a, Bearer b"',
    'YWJj==',
    'ä',
    '\0',
    ';',
    'x=y',
    '"unfinished',
  );
  const fields = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    // As long as a header can be, and slow for a naive regular expression.
    fc
      .tuple(pieces, fc.integer({ min: 1, max: 2_000 }))
      .map(([piece, times]) => piece.repeat(times)),
  );
  const property = fc.property(fields, (field) => {
    for (const scheme of challengeSchemes(field)) expect(scheme).toMatch(/^[!#$%&'*+.^_`|~\w-]+$/);
    // A quoted string is not a challenge.
    const quoted = `Basic realm="${field.replaceAll(/[\\"]/g, '\\$&')}"`;
    expect(challengeSchemes(quoted)).toEqual(['basic']);
  });
  fc.assert(property, runs(20_000));
});

test('REQ-19: any value of a server variable', async () => {
  const api = {
    name: 'little',
    servers: [{ url: 'https://{host}', variables: { host: {} } }],
    schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
    operations: { 'GET /things': { operationId: 'listThings', security: 'bearer' } },
  };
  const lifecycle = defineLifecycle<unknown, { password: string }>({
    logins: [
      {
        workflowId: 'login',
        inputs: ['password'],
        identity: [],
        scheme: 'bearer',
        run: async () => ({ access_token: 'access-1' }),
      },
    ],
  });
  const hosts = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.webAuthority({ withUserInfo: true, withPort: true, withIPv4: true, withIPv6: true }),
    fc
      .array(
        fc.constantFrom(
          'a',
          '.',
          ':',
          '@',
          '/',
          '\\',
          '?',
          '#',
          '%',
          '[',
          ']',
          ' ',
          '80',
          'evil.example',
          '\n',
          '{',
          '}',
          '$&',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  );
  const property = fc.asyncProperty(hosts, async (host) => {
    const sent: { url: string; authorization: string | null }[] = [];
    try {
      const client = createApiClient<
        { '/things': { get: { responses: { 200: { content: never } } } } },
        { password: string },
        never,
        never
      >(api, lifecycle as never, {
        credentials: { password: secret },
        server: { host },
        fetch: async (request) => {
          sent.push({ url: request.url, authorization: request.headers.get('Authorization') });
          return Response.json({});
        },
      });
      await client.GET('/things', {} as never);
    } catch (error) {
      expect(error).toBeInstanceOf(AuthError);
      expect(findLeaks(shownBy(error), [secret])).toEqual([]);
      expect(sent).toEqual([]);
      return;
    }
    // The host, with an optional port, has not changed.
    const [request] = sent;
    const { hostname, port, pathname, username } = new URL(request!.url);
    const whole = port === '' ? hostname : `${hostname}:${port}`;
    expect(new URL(`https://${host}/`).host).toBe(whole);
    expect(host).not.toMatch(/[/\\?#@]/);
    expect([pathname, username]).toEqual(['/things', '']);
    expect(request!.authorization).toBe('Bearer access-1');
  });
  await fc.assert(property, runs(10_000));
});

test('REQ-20: any error body', async () => {
  const encoded = fc.constantFrom(
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret),
    `Bearer ${secret}`,
    `password=${encodeURIComponent(secret)}&x=1`,
    `eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.${secret}`,
    secret.repeat(2),
    `${secret}${secret.slice(0, 5)}`,
  );
  const texts = fc
    .array(fc.oneof(fc.string({ maxLength: 12 }), encoded), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const bodies = fc.oneof(
    fc.anything(),
    texts,
    fc.dictionary(
      fc.constantFrom(
        'error',
        'error_description',
        'message',
        'Message',
        'detail',
        'title',
        'code',
        'other',
        secret,
      ),
      fc.oneof(texts, fc.anything()),
    ),
  );
  const statuses = fc
    .integer({ min: 200, max: 599 })
    .filter((status) => ![204, 205, 304].includes(status));
  const fields = fc.option(
    fc.constantFrom(
      '1',
      '0',
      '-1',
      '1e3',
      '99999999999999999999',
      'soon',
      '',
      secret,
      'Thu, 01 Jan 2026 00:00:00 GMT',
    ),
  );
  const property = fc.asyncProperty(bodies, statuses, fields, async (body, status, retryAfter) => {
    const headers = new Headers(retryAfter === null ? {} : { 'Retry-After': retryAfter });
    const definition = {
      at: 'login.send',
      inputs: { username: 'ada', password: secret },
      succeeds: () => false,
      onFailure: [
        {
          type: 'refuse' as const,
          when: ({ body: at }: { body(pointer: string): unknown }) => at('/error') === 'x',
        },
      ],
    };
    const send = async () => ({ error: body, response: new Response('', { status, headers }) });
    const error: unknown = await step(definition, send).then(
      () => expect.unreachable(),
      (caught) => caught,
    );
    expect(error).toBeInstanceOf(AuthError);
    expect(findLeaks(shownBy(error), [secret])).toEqual([]);
    const { message, retryAfter: seconds = 0 } = error as AuthError;
    expect(message.length).toBeLessThan(500);
    // The pause is at most a day, so the user is not locked out forever.
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(seconds).toBeLessThanOrEqual(86_400);
  });
  await fc.assert(property, runs(20_000));
});
