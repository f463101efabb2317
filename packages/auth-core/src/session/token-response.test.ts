// The formats of tokens and lifetimes that providers use: REQ-51 and REQ-52.
import { describe, expect, test, vi } from 'vitest';
import {
  type AuthError,
  type AuthEvent,
  authorize,
  createSession,
  memoryStore,
  type TokenResponse,
} from '../index.ts';
import { fakeClock } from '../testing/clock.ts';

const NOW = Date.UTC(2026, 0, 1);

function setUp(response: TokenResponse) {
  const clock = fakeClock(NOW);
  const events: AuthEvent[] = [];
  const presented: string[] = [];
  const session = createSession({
    clock,
    grant: {
      login: async () => response,
      async refresh({ refresh_token }) {
        presented.push(refresh_token);
        return { access_token: 'refreshed' };
      },
    },
    onEvent: (event) => void events.push(event),
  });
  /** Returns the lifetime of the token in milliseconds, from the `tokens` event. */
  const lifetime = async (): Promise<number> => {
    await session.accessToken();
    const tokens = events.find((event) => event.type === 'tokens');
    return (tokens?.expiresAt ?? Number.NaN) - NOW;
  };
  return { clock, events, presented, session, lifetime };
}

describe('an access token', () => {
  test.each([
    ['Salesforce', '00D5g000!ARAAQ_x.y'],
    ['Amazon', 'Atza|IwEBIJ-abc'],
    ['Sanctum', '7|Nd2aQpZ0'],
    [
      'all visible characters',
      Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).join(''),
    ],
  ])('REQ-51: a token of %s is sent unchanged', async (_, access_token) => {
    const { session } = setUp({ access_token });
    const sent: (string | null)[] = [];
    const fetch = async (request: Request) => {
      sent.push(request.headers.get('Authorization'));
      return Response.json({});
    };
    const resource = 'https://api.example.com';
    await authorize(fetch, session, { resource })(`${resource}/things`);
    expect(sent).toEqual([`Bearer ${access_token}`]);
  });

  test.each(['', ' ', 'a b', 'a\nb', 'a\r\nX: 1', 'é', '\0', 'tab\t', '\u{1F511}'])(
    'REQ-51: %j is rejected, and the message does not quote it',
    async (access_token) => {
      const { session } = setUp({ access_token });
      const error: AuthError = await session.accessToken().then(
        () => expect.unreachable(),
        (caught) => caught,
      );
      expect(error.code).toBe('invalid_token_response');
      expect(error.message).toBe(
        'The token response is invalid: its access_token is not a token (RFC 6749 §A.12).',
      );
    },
  );
});

test.each(['a b', 'é\u{1F511}', '"\\\n', ' ', '{"json":true}', 'x'.repeat(10_000)])(
  'REQ-51: a refresh token can be any string (%j)',
  async (refresh_token) => {
    const { clock, presented, session } = setUp({
      access_token: 'a',
      refresh_token,
      expires_in: 60,
    });
    await session.accessToken();
    clock.advance(60_000);
    await session.accessToken();
    expect(presented).toEqual([refresh_token]);
  },
);

test('REQ-51: a refresh token with any characters can be stored', async () => {
  const store = memoryStore();
  const clock = fakeClock(NOW);
  const presented: string[] = [];
  const open = () =>
    createSession({
      clock,
      store,
      key: 'ada',
      grant: {
        login: async () => ({ access_token: 'a', refresh_token: 'é "\n', expires_in: 60 }),
        async refresh({ refresh_token }) {
          presented.push(refresh_token);
          return { access_token: 'b' };
        },
      },
    });
  await open().accessToken();
  clock.advance(60_000);
  expect(await open().accessToken()).toBe('b');
  expect(presented).toEqual(['é "\n']);
});

/** Returns a JSON Web Token with these claims. */
function jwt(claims: object): string {
  const text = btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_');
  return `eyJhbGciOiJub25lIn0.${text.replaceAll('=', '')}.x`;
}

const seconds = NOW / 1000;

describe('a lifetime', () => {
  test.each<[string, Partial<TokenResponse>, number]>([
    ['a JWT, by exp and iat', { access_token: jwt({ iat: seconds, exp: seconds + 600 }) }, 600],
    ['a JWT without iat', { access_token: jwt({ exp: seconds + 600 }) }, 600],
    [
      'a JWT that was issued a while ago',
      { access_token: jwt({ iat: seconds - 300, exp: seconds + 300 }) },
      300,
    ],
    [
      'a JWT whose response has expires_in',
      { access_token: jwt({ exp: seconds + 600 }), expires_in: 60 },
      60,
    ],
    [
      'a JWT that ends now by a wrong clock, by its iat',
      { access_token: jwt({ iat: seconds - 600, exp: seconds }) },
      600,
    ],
    ...['???>>>', 'a???>>>', 'aa???>>>'].map((sub): [string, Partial<TokenResponse>, number] => [
      `a JWT whose base64url has - and _ (${sub})`,
      { access_token: jwt({ sub, exp: seconds + 600 }) },
      600,
    ]),
    ['a JWT with invalid claims', { access_token: jwt({ exp: 'soon', iat: {} }) }, 300],
    ['seconds since 1970', { expires_at: seconds + 600 }, 600],
    ['seconds since 1970 as a string', { expires_at: `${seconds + 600}` }, 600],
    ['an instant without a time zone', { expires_at: '2026-01-01T00:10:00' }, 600],
    ['an instant without a time zone and with a space', { expires_at: '2026-01-01 00:10:00' }, 600],
    [
      'an instant with fractions and no time zone',
      { expires_at: '2026-01-01T00:10:00.250' },
      600.25,
    ],
    ['an instant with an offset', { expires_at: '2026-01-01T02:10:00+02:00' }, 600],
    ['an instant with a compact offset', { expires_at: '2026-01-01T02:10:00+0200' }, 600],
    ['an RFC 1123 date without its zone', { expires_at: 'Thu, 01 Jan 2026 00:10:00' }, 600],
    ['a date with the name of the month', { expires_at: '01-Jan-2026 00:10:00' }, 600],
    ['a date without a time, which is UTC', { expires_at: '2026-01-02' }, 86_400],
  ])('REQ-52: the lifetime is read from %s', async (_, response, expected) => {
    const { lifetime, events } = setUp({ access_token: 'opaque', ...response });
    expect(await lifetime()).toBe(expected * 1000);
    expect(events.map(({ type }) => type)).not.toContain('unknown_lifetime');
  });

  test.each(['America/New_York', 'Asia/Tokyo', 'UTC'])(
    'REQ-52: an instant without a time zone is UTC on a machine in %s',
    async (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const { lifetime } = setUp({ access_token: 'a', expires_at: '2026-01-01T00:10:00' });
        expect(await lifetime()).toBe(600_000);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  test('REQ-52: the runtime never parses a time without a zone, which it would read as local time', async () => {
    const parse = vi.spyOn(Date, 'parse');
    const times = [
      '2026-01-01T00:10:00',
      '2026-01-01 00:10:00',
      '01-Jan-2026 00:10:00',
      'Thu, 01 Jan 2026 00:10:00',
      'Thu, 01 Jan 2026 00:10:00 UTC',
      '2026-01-01T00:10:00z',
    ];
    for (const expires_at of times) {
      expect(await setUp({ access_token: 'a', expires_at }).lifetime()).toBe(600_000);
    }
    // A date alone is UTC in every runtime, and needs no zone.
    await setUp({ access_token: 'a', expires_at: '2026-01-02' }).lifetime();
    const parsed = parse.mock.calls.map(([text]) => text);
    parse.mockRestore();
    expect(parsed.pop()).toBe('2026-01-02');
    expect(parsed).toHaveLength(times.length);
    for (const text of parsed) expect(text).toMatch(/(Z|GMT|UTC)$/i);
  });

  test.each<[string, Partial<TokenResponse>]>([
    ['expires_in', { expires_in: 'never' }],
    ['expires_at', { expires_at: 'never' }],
  ])('REQ-52: a token with "never" in %s does not expire', async (_, response) => {
    const { clock, events, session } = setUp({
      access_token: 'a',
      refresh_token: 'r',
      ...response,
    });
    await session.accessToken();
    clock.advance(10 * 365 * 86_400_000);
    expect(await session.accessToken()).toBe('a');
    expect(events.map(({ type }) => type)).not.toContain('unknown_lifetime');
  });

  test('REQ-52: a token with "never" can have a refresh token that expires', async () => {
    const { clock, presented, session } = setUp({
      access_token: 'a',
      expires_in: 'never',
      refresh_token: 'r',
      refresh_expires_in: 60,
    });
    await session.accessToken();
    clock.advance(60_000);
    await session.accessToken({ rejected: 'a' }).catch(() => {});
    expect(presented).toEqual([]);
  });

  test.each<[keyof TokenResponse, unknown]>([
    ['expires_in', 'PT1H'],
    ['expires_in', '3600s'],
    ['expires_in', {}],
    ['expires_at', '/Date(1767225600000)/'],
    ['expires_at', 'tomorrow'],
    ['refresh_expires_in', 'a week'],
    ['refresh_expires_at', []],
  ])('REQ-52: an unknown format (%s: %j) is reported as an event', async (member, value) => {
    const { events, session } = setUp({ access_token: 'a', [member]: value });
    await session.accessToken();
    expect(events).toContainEqual({ type: 'unknown_lifetime', member });
  });

  test('REQ-52: an absent or null lifetime is not reported', async () => {
    const { events, session } = setUp({
      access_token: 'a',
      expires_in: null,
      expires_at: undefined,
    });
    await session.accessToken();
    expect(events.map(({ type }) => type)).not.toContain('unknown_lifetime');
  });
});

test('a token response with a member challenge is not a challenge', async () => {
  const login = async () => ({ access_token: 'the-token', challenge: false });
  expect(await createSession({ grant: { login } }).accessToken()).toBe('the-token');
});
