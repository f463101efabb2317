import type { JsonObject } from '@x/description';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeArtefacts } from '../artefacts.ts';
import { readDocuments } from '../repository.ts';
import { environmentVariable } from './logins.ts';
import { jsonPath } from './overlay.ts';

const documents = readDocuments();
const files = makeArtefacts(documents, '1.0.0');

interface Action {
  readonly target: string;
  readonly update?: JsonObject;
}

function actions(path: string, from = files): Action[] {
  return parse(from.get(path)!).actions;
}

function auth(provider: string): JsonObject {
  return parseToml(files.get(`${provider}/schemathesis.toml`)!).auth as unknown as JsonObject;
}

test('Schemathesis: a login with one request is configured as that request', () => {
  expect(auth('mediroutes')).toEqual({
    dynamic: {
      openapi: {
        bearer: {
          path: '/token',
          method: 'post',
          payload: {
            grant_type: 'password',
            username: `\${MEDIROUTES_BEARER_USERNAME}`,
            password: `\${MEDIROUTES_BEARER_PASSWORD}`,
          },
          payload_content_type: 'application/x-www-form-urlencoded',
          extract_selector: '/access_token',
        },
      },
    },
  });
});

test('Schemathesis: for other logins, the token comes from an environment variable', () => {
  expect(auth('iotconnect')).toEqual({
    openapi: {
      bearer: { bearer: `\${IOTCONNECT_BEARER_TOKEN}` },
      basicToken: { api_key: `Basic \${IOTCONNECT_BASIC_TOKEN}` },
      solutionKey: { api_key: `\${IOTCONNECT_SOLUTION_KEY}` },
    },
  });
});

test("Schemathesis: a provider's own status for invalid requests is configured", () => {
  const refusals = (provider: string): unknown =>
    JSON.stringify(parseToml(files.get(`${provider}/schemathesis.toml`)!).checks);
  expect(refusals('iotconnect')).toContain('"412"');
  expect(refusals('biot')).not.toContain('"412"');
});

test('Speakeasy: the security scheme has the credentials of a login instead of a token', () => {
  const [format, scheme] = actions('biot/overlays/speakeasy.yaml');
  expect(format).toMatchObject({
    target: '$.components.securitySchemes.bearer.bearerFormat',
    remove: true,
  });
  expect(scheme).toMatchObject({
    target: '$.components.securitySchemes.bearer',
    update: {
      type: 'http',
      scheme: 'custom',
      'x-speakeasy-custom-security-scheme': {
        schema: {
          required: ['username', 'password'],
          properties: { username: { type: 'string', example: 'ada@example.com' } },
        },
      },
    },
  });
});

test('Speakeasy: retries are those of the lifecycle', () => {
  expect(actions('mediroutes/overlays/speakeasy.yaml').at(-1)).toEqual({
    target: "$.paths['/token'].post",
    description: 'rateLimited',
    update: {
      'x-speakeasy-retries': {
        strategy: 'backoff',
        backoff: { initialInterval: 1000, maxInterval: 1000, maxElapsedTime: 1000, exponent: 1 },
        statusCodes: ['429'],
        retryConnectionErrors: false,
      },
    },
  });
});

test('Fern: credentials have the names of the lifecycle document', () => {
  expect(actions('iotconnect/overlays/fern.yaml').map(({ update }) => update)).toEqual([
    { 'x-fern-bearer': { name: 'bearerToken', env: 'IOTCONNECT_BEARER_TOKEN' } },
    {
      'x-fern-header': { name: 'basicToken', env: 'IOTCONNECT_BASIC_TOKEN', prefix: 'Basic ' },
    },
    { 'x-fern-header': { name: 'solutionKey', env: 'IOTCONNECT_SOLUTION_KEY' } },
  ]);
  expect(actions('bioprodict/overlays/fern.yaml').at(-1)?.update).toEqual({
    'x-fern-basic': {
      username: { name: 'clientId', env: 'BIOPRODICT_CLIENT_ID' },
      password: { name: 'clientSecret', env: 'BIOPRODICT_CLIENT_SECRET' },
    },
  });
});

test('Fern: a client credentials login is configured, others are not', () => {
  expect(parse(files.get('bioprodict/overlays/fern-generators.yaml')!)).toMatchObject({
    'auth-schemes': {
      helixBearer: {
        scheme: 'oauth',
        type: 'client-credentials',
        'get-token': {
          endpoint: 'POST /oauth/token',
          'request-properties': { 'client-id': 'client_id', 'client-secret': 'client_secret' },
          'response-properties': { 'access-token': 'access_token', 'expires-in': 'expires_in' },
        },
      },
    },
  });
  expect(files.has('biot/overlays/fern-generators.yaml')).toBe(false);
});

test('a change of the lifecycle document changes the overlays', () => {
  const changed = makeArtefacts(
    documents.map((one) => ({
      ...one,
      arazzo: one.arazzo?.replaceAll('retryAfter: 1', 'retryAfter: 7'),
    })),
    '1.0.0',
  );
  const target = actions('iotconnect/overlays/speakeasy.yaml', changed).at(-1);
  expect(JSON.stringify(target)).toContain('"initialInterval":7000');
});

test.each([
  [['biot', 'secretKey'], 'BIOT_SECRET_KEY'],
  [['iot-connect', 'client_id'], 'IOT_CONNECT_CLIENT_ID'],
])('%j is read from %s', ([provider, name], expected) => {
  expect(environmentVariable(provider!, name!)).toBe(expected);
});

test('a JSONPath quotes a key that is not a plain name', () => {
  expect(jsonPath('paths', "/it's/{id}", 'get')).toBe("$.paths['/it\\'s/{id}'].get");
});
