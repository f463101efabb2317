// The lifecycle that the security schemes describe completely.
import { expect, test } from 'vitest';
import { parsedDocument, readDescription } from '../index.ts';

function inputsWith(schemes: Record<string, object>): unknown {
  const evidence = { 'x-evidence': 'assumed' };
  const securitySchemes = Object.fromEntries(
    Object.entries(schemes).map(([name, scheme]) => [name, { ...scheme, ...evidence }]),
  );
  const security = [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))];
  const get = { operationId: 'listThings', security, responses: {} };
  const openapi = {
    openapi: '3.1.0',
    paths: { '/things': { get } },
    components: { securitySchemes },
  };
  const { description } = readDescription({
    name: 'derived',
    openapi: parsedDocument('openapi.yaml', openapi),
  });
  return description?.lifecycle?.logins[0]?.inputs.map(({ name }) => name);
}

const basic = { type: 'http', scheme: 'basic' };
const key = (name: string) => ({ type: 'apiKey', in: 'header', name });

test.each<[Record<string, object>, string[]]>([
  [{ user: basic, token: key('X-Token') }, ['username', 'password', 'token']],
  [{ user: basic, username: key('X-User') }, ['username', 'password', 'username2']],
  [{ username: key('X-User'), user: basic }, ['username2', 'username', 'password']],
  [{ 'api-key': key('X-A'), apikey: key('X-B') }, ['apikey', 'apikey2']],
])('each credential of %o has its own input', (schemes, inputs) => {
  expect(inputsWith(schemes)).toEqual(inputs);
});
