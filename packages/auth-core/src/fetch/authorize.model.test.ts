// Model tests: requests that are rejected, fail and run concurrently in any order are replayed at most once, and no
// request is applied twice that must not be.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AuthError, authorize, createSession } from '../index.ts';
import { authorizationServer } from '../testing/authorization-server.ts';
import { fakeClock } from '../testing/clock.ts';

const RUNS = Number(process.env.MODEL_RUNS ?? 100);
const resource = 'https://api.example.com';

/** How the resource responds to a request. */
type Reply =
  | 'by token'
  | '401 with a challenge'
  | '401 without, not applied'
  | '401 without, applied'
  | '401 for another scheme'
  | 'lost before'
  | 'lost after'
  | '503';

interface Call {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  keyed: boolean;
  body: 'none' | 'text' | 'form' | 'stream';
  /** The number of waits that are released afterwards. */
  steps: number;
  before: 'nothing' | 'revoke' | 'time' | 'abort';
}

const calls = fc.array(
  fc.record<Call>({
    method: fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE'),
    keyed: fc.boolean(),
    body: fc.constantFrom('none', 'text', 'form', 'stream'),
    steps: fc.nat(5),
    before: fc.constantFrom('nothing', 'nothing', 'revoke', 'time', 'abort'),
  }),
  { minLength: 1, maxLength: 8 },
);
const replies = fc.array(
  fc.constantFrom<Reply>(
    'by token',
    'by token',
    '401 with a challenge',
    '401 without, not applied',
    '401 without, applied',
    '401 for another scheme',
    'lost before',
    'lost after',
    '503',
  ),
  { minLength: 1, maxLength: 8 },
);

beforeEach(() => {
  // A request with a new token is sent again after a pause.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A session, a resource, and the requests and effects of each call. */
function world(scheduler: fc.Scheduler, script: readonly Reply[], replay: 'safe' | 'never') {
  const clock = fakeClock();
  const server = authorizationServer({ clock });
  const { grant, credentials } = server;
  const waits = async (label: string): Promise<void> =>
    void (await scheduler.schedule(Promise.resolve(), label));
  const session = createSession({
    clock,
    credentials,
    grant: {
      login: async (given, context) => {
        await waits('login');
        return grant.login(given, context);
      },
      refresh: async (tokens, context) => {
        await waits('refresh');
        return grant.refresh!(tokens, context);
      },
    },
  });
  const sent = new Map<string, { token: string; status: number | 'lost'; body: string }[]>();
  const applied = new Map<string, number>();
  let count = 0;

  async function send(request: Request): Promise<Response> {
    const reply = script[count % script.length]!;
    count += 1;
    const id = request.headers.get('X-Id')!;
    const token = request.headers.get('Authorization') ?? '';
    const record = { token, status: 'lost' as number | 'lost', body: await request.text() };
    sent.set(id, [...(sent.get(id) ?? []), record]);
    await waits(`sent: ${reply}`);
    clock.advance(10);
    const apply = (): void => {
      const key = request.headers.get('Idempotency-Key');
      if (key === null || !applied.has(id)) applied.set(id, (applied.get(id) ?? 0) + 1);
    };
    const respond = (status: number, challenge?: string): Response => {
      record.status = status;
      return new Response(
        '{}',
        challenge ? { status, headers: { 'WWW-Authenticate': challenge } } : { status },
      );
    };
    if (reply === 'lost before') throw new TypeError('fetch failed');
    if (reply === '503') return respond(503);
    if (reply === '401 with a challenge') return respond(401, 'Bearer error="invalid_token"');
    if (reply === '401 without, not applied') return respond(401);
    if (reply === '401 for another scheme') return respond(401, 'Basic realm="x"');
    if (!server.accepts(token.replace('Bearer ', ''))) return respond(401, 'Bearer');
    apply();
    if (reply === 'lost after') throw new TypeError('fetch failed');
    return respond(reply === '401 without, applied' ? 401 : 200);
  }

  return {
    clock,
    server,
    session,
    sent,
    applied,
    fetch: authorize(send, session, { resource, replay }),
  };
}

function streamOf(text: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

function bodyOf(kind: Call['body']): BodyInit | undefined {
  if (kind === 'text') return 'text';
  if (kind === 'form') return new URLSearchParams({ a: 'b c' });
  return kind === 'stream' ? streamOf('stream') : undefined;
}

test.each(['safe', 'never'] as const)('REQ-16, 18, 23: requests with replay %s', async (replay) => {
  const property = fc.asyncProperty(
    fc.scheduler(),
    calls,
    replies,
    async (scheduler, made, script) => {
      const it = world(scheduler, script, replay);
      const ends: (number | 'failed' | 'hangs')[] = made.map(() => 'hangs');
      const callers = made.map(() => new AbortController());
      const one = async (): Promise<boolean> => {
        await idle();
        if (scheduler.count() > 0) await scheduler.waitNext(1);
        else if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
        else return false;
        return true;
      };
      for (const [index, call] of made.entries()) {
        if (call.before === 'revoke') it.server.revokeAccessTokens();
        if (call.before === 'time') it.clock.advance(10_000);
        if (call.before === 'abort') callers[index - 1]?.abort();
        const body = call.method === 'GET' ? undefined : bodyOf(call.body);
        const headers = { 'X-Id': String(index), ...(call.keyed && { 'Idempotency-Key': 'k' }) };
        const { signal } = callers[index]!;
        const init = {
          method: call.method,
          headers,
          signal,
          ...(body !== undefined && { body, duplex: 'half' }),
        };
        it.fetch(`${resource}/things`, init).then(
          ({ status }) => {
            ends[index] = status;
          },
          (error: unknown) => {
            const known =
              error instanceof AuthError || error instanceof TypeError || signal.aborted;
            ends[index] = known ? 'failed' : 'hangs';
          },
        );
        for (let step = 0; step < call.steps; step += 1) await one();
      }
      for (let steps = 0; (await one()) && steps < 2_000; ) steps += 1;
      expect(ends).not.toContain('hangs');
      for (const [index, { method, keyed, body }] of made.entries()) {
        const sent = it.sent.get(String(index)) ?? [];
        // At most one replay with another token, and before it one with the same token if that is new.
        expect(new Set(sent.map(({ token }) => token)).size).toBeLessThanOrEqual(2);
        expect(sent.length).toBeLessThanOrEqual(replay === 'never' ? 1 : 3);
        if (sent.length === 3) expect(sent[1]!.token).toBe(sent[0]!.token);
        if (['POST', 'PATCH'].includes(method))
          expect(it.applied.get(String(index)) ?? 0).toBeLessThanOrEqual(1);
        if (sent.length < 2) continue;
        expect(sent[0]!.status).toBe(401);
        expect(sent[1]!.body).toBe(sent[0]!.body);
        if (method !== 'GET') expect(body).not.toBe('stream');
        if (['POST', 'PATCH'].includes(method) && !keyed)
          expect(script).toEqual(
            expect.arrayContaining([expect.stringMatching(/challenge|by token|applied|after/)]),
          );
      }
    },
  );
  await fc.assert(property, { numRuns: RUNS });
});
