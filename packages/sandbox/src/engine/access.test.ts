// The security schemes of a document without a lifecycle.
import { expect, test } from 'vitest';
import { empty, sandboxOf } from '../../test/small.ts';

const components = {
  securitySchemes: {
    mtls: { type: 'mutualTLS' },
    digest: { type: 'http', scheme: 'digest' },
    vapid: { type: 'http', scheme: 'vapid' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  },
};

const requiring = (...schemes: string[]): object => ({
  get: { security: [Object.fromEntries(schemes.map((name) => [name, []]))], responses: empty },
});

test('a scheme whose credential belongs to the connection is not checked', async () => {
  const paths = {
    '/both': requiring('mtls', 'key'),
    '/digest': requiring('digest'),
    '/vapid': requiring('vapid'),
  };
  const { fetch, credentials } = sandboxOf(paths, { components });
  const headers = { 'X-Key': 'k' };
  expect((await fetch('/both', { headers })).status).toBe(204);
  expect((await fetch('/both')).status).toBe(401);
  expect((await fetch('/digest')).status).toBe(204);
  expect((await fetch('/vapid')).status).toBe(204);
  expect(credentials).toEqual({ key: 'key-credential' });
});

test('a document without security schemes and requirements requires no credential', async () => {
  const { fetch, credentials } = sandboxOf(
    { '/a': { get: { responses: empty } } },
    { security: undefined },
  );
  expect(credentials).toEqual({ bearer: 'bearer-credential' });
  for (const headers of [{}, { authorization: 'Bearer token' }])
    expect((await fetch('/a', { headers })).status).toBe(204);
});

test.each([
  [[{ basic: [] }], 'Basic realm="sandbox", charset="UTF-8"'],
  [[{ bearer: [] }], 'Bearer'],
  [[{ basic: [] }, { bearer: [] }], 'Basic realm="sandbox", charset="UTF-8", Bearer'],
  [[{ key: [] }], 'ApiKey realm="sandbox"'],
])('an undocumented 401 has a challenge for each scheme of %j', async (security, challenge) => {
  const securitySchemes = {
    basic: { type: 'http', scheme: 'basic' },
    bearer: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  };
  const paths = { '/a': { get: { security, responses: empty } } };
  const { fetch } = sandboxOf(paths, { components: { securitySchemes } });
  const response = await fetch('/a');
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, challenge]);
});
