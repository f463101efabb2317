// Details of single patterns: the questions to the user, and the events of the application.
import { bearerChallenge } from '@x/auth-core';
import { expect, test } from 'vitest';
import { type Judge, sandboxJudge, sandboxOf, serverJudge } from '../src/judge.ts';
import { servers } from '../src/servers/index.ts';
import { clientOf, folderNamed, packagesIn } from './client.ts';

const moduleOf = packagesIn('outcomes');

interface Session {
  login(credentials?: object, options?: object): Promise<void>;
  accessToken(): Promise<string>;
}

async function start(name: string, options: object = {}, credentials?: object) {
  const folder = folderNamed(name);
  const judge = serverJudge(servers[name]!);
  const sandbox = sandboxOf(folder, () => judge.now());
  const given = credentials ?? sandbox.credentials;
  const client = clientOf(await moduleOf(folder), judge, { credentials: given, ...options });
  const get = async (path: string): Promise<Response> =>
    (await client.request('GET', path, {})).response;
  return { judge, get, credentials: given, session: client.session as unknown as Session };
}

test('a wait shows its details, needs no answer, and reports its end', async () => {
  const questions: { challenge: string; details: unknown; signal: AbortSignal }[] = [];
  const { get } = await start('device-code', {
    onChallenge: (question: (typeof questions)[number]) => {
      questions.push(question);
      return new Promise(() => {});
    },
  });
  expect((await get('/things')).status).toBe(200);
  const [question, ...others] = questions;
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    challenge: 'device',
    details: {
      user_code: 'QWER-TYUI',
      verification_uri: 'https://bigscreen.dev/activate',
      code_expires_in: 600,
    },
  });
  expect(question?.signal.aborted).toBe(true);
});

test('a user who closes a wait ends the login', async () => {
  const { get } = await start('device-code', {
    onChallenge: () => {
      throw new DOMException('Closed.', 'AbortError');
    },
  });
  await expect(get('/things')).rejects.toMatchObject({ code: 'cancelled' });
});

test('a wait continues after a poll without a response', async () => {
  const judge = serverJudge(servers['device-code']!);
  let lost = 0;
  const fetch = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname !== '/token' || lost > 0) return judge.fetch(request);
    lost += 1;
    throw new TypeError('fetch failed');
  };
  const { get } = await start('device-code', { onChallenge: () => undefined, fetch });
  const things = await judge.fetch(new Request('https://api.bigscreen.dev/things'));
  expect(things.status).toBe(401);
  expect((await get('/things')).status).toBe(200);
  expect(lost).toBe(1);
});

test('an error has the provider’s code from the member that the document names', async () => {
  const wrong = { email: 'ada@example.com', password: 'wrong-password' };
  const { get } = await start('factor-by-error', {}, wrong);
  await expect(get('/things')).rejects.toMatchObject({
    code: 'invalid_grant',
    providerCode: 'INVALID_CREDENTIALS',
  });
});

test('after a wrong code the user is prompted again, and the password is not sent again', async () => {
  const answers = ['000000', '123456'];
  const errors: unknown[] = [];
  const { get } = await start('factor-by-success', {
    onChallenge: ({ error }: { error: { code: string } | undefined }) => {
      errors.push(error?.code);
      return { code: answers.shift() };
    },
  });
  expect((await get('/things')).status).toBe(200);
  expect(errors).toEqual([undefined, 'invalid_grant']);
});

test('tokens are refreshed and revoked by the workflows of their login', async () => {
  const paths: string[] = [];
  const client = { client_id: 'sandbox-client', client_secret: 'sandbox-client-secret' };
  const judge: Judge = serverJudge(servers['several-logins']!);
  const fetch = (request: Request): Promise<Response> => {
    paths.push(new URL(request.url).pathname);
    return judge.fetch(request);
  };
  const { get, session } = await start('several-logins', { fetch, clock: judge.now }, client);
  await get('/things');
  judge.advance(3601);
  await get('/things');
  expect(paths).toEqual(['/machines/login', '/things', '/machines/refresh', '/things']);
  await session.login({ username: 'ada@example.com', password: 'sandbox-password' });
  judge.advance(3601);
  await get('/things');
  expect(paths.slice(4)).toEqual(['/users/login', '/users/refresh', '/things']);
});

test('the step-up values of a resource are inputs of the login', async () => {
  const { judge, get, session } = await start('step-up');
  const rejected = await get('/secrets');
  expect(rejected.status).toBe(401);
  expect(judge.issued()).toBe(1);
  const stepUp = bearerChallenge(rejected);
  await session.login(undefined, { stepUp });
  expect((await get('/secrets')).status).toBe(200);
  expect(judge.issued()).toBe(2);
});

test('the sandbox rejects the ids of another login, in a refresh and in a logout', async () => {
  const judge = sandboxJudge((clock) => sandboxOf(folderNamed('session-id'), clock));
  const send = (method: string, path: string, body?: object, headers: HeadersInit = {}) =>
    judge.fetch(
      new Request(`https://api.sessionid.dev${path}`, {
        method,
        headers: [['Content-Type', 'application/json'], ...new Headers(headers)],
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  const logIn = async () => {
    const body = { username: 'ada@example.com', password: 'sandbox-password' };
    const response = await send('POST', '/login', body);
    return (await response.json()) as Record<
      'access_token' | 'refresh_token' | 'session',
      string
    > & {
      readonly user: { readonly id: number };
    };
  };
  const [one, two] = [await logIn(), await logIn()];
  const refresh = async ({ id }: { id: number }) => {
    const body = { user_id: id, refresh_token: one.refresh_token };
    return (await send('POST', '/renew', body)).status;
  };
  const logOut = async ({ session }: { session: string }) => {
    const headers = { Authorization: `Bearer ${two.access_token}` };
    return (await send('DELETE', `/sessions/${session}`, undefined, headers)).status;
  };
  expect([await refresh(two.user), await refresh(one.user)]).toEqual([401, 200]);
  expect([await logOut(one), await logOut(two)]).toEqual([401, 204]);
});
