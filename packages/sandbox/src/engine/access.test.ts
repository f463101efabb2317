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
