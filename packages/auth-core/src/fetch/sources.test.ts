// Token sources other than a session of `createSession`, and the options and arguments of `authorize`.
import { expect, test, vi } from 'vitest';
import { authMiddleware, authorize, type TokenSource } from '../index.ts';

const resource = 'https://api.example.com';

function setUp(session: TokenSource) {
  const sent: Request[] = [];
  const fetch = authorize(
    async (request) => {
      sent.push(request.clone());
      return Response.json({});
    },
    session,
    { resource },
  );
  return { sent, fetch };
}

test.each(['GET', 'POST'])(
  'a %s uses the token of peek() without a call of accessToken()',
  async (method) => {
    const accessToken = vi.fn(async () => 'another');
    const { sent, fetch } = setUp({ accessToken, peek: () => 'current' });
    await fetch(`${resource}/things`, { method });
    expect(sent[0]!.headers.get('Authorization')).toBe('Bearer current');
    expect(accessToken).not.toHaveBeenCalled();
  },
);

test.each(['', undefined, null, 7, 'a\nb', 'é'])(
  'REQ-20: a source that returns %j instead of a token gives an error that does not quote it, and nothing is sent',
  async (token) => {
    const { sent, fetch } = setUp({ accessToken: async () => token as string });
    await expect(fetch(`${resource}/things`)).rejects.toMatchObject({
      code: 'invalid_token_response',
      message: 'The session returned no token.',
    });
    expect(sent).toEqual([]);
  },
);

test('the URL can be a URL object', async () => {
  const { sent, fetch } = setUp({ accessToken: async () => 'a' });
  await fetch(new URL(`${resource}/things?a=b`), { method: 'PUT' });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`PUT ${resource}/things?a=b`]);
});

test('the message for an invalid option names it', () => {
  const source: TokenSource = { accessToken: async () => 'a' };
  const replay = 'sometimes' as never;
  expect(() => authorize(fetch, source, { resource, replay })).toThrow(
    'The option "replay" is sometimes. Pass safe or always or never.',
  );
  for (const options of [{ header: 'a b' }, { prefix: 'a\nb' }]) {
    const problem = expect.objectContaining({
      code: 'invalid_configuration',
      message: 'The option "header" or "prefix" is not valid in a header.',
    });
    expect(() => authorize(fetch, source, { resource, ...options })).toThrow(problem);
    expect(() => authMiddleware(source, {}, { resource, ...options })).toThrow(problem);
  }
});
