import type { Json, JsonObject } from '@x/description';
import { expect, test } from 'vitest';
import { documentOf, draftFrom, operationOf, problemsOf } from '../../test/drafts.ts';
import type { Draft } from '../draft.ts';

const text: JsonObject = { type: 'string' };
const account = { user: text, password: text };
const tokens = {
  data: { type: 'object', properties: { authToken: text, userId: text } },
};

function parameter(name: string, where: string, required = true): JsonObject {
  return { name, in: where, required, schema: text };
}

const headers = [parameter('X-Auth-Token', 'header'), parameter('X-User-Id', 'header')];

function call(parameters: readonly Json[]): JsonObject {
  return { get: { parameters, responses: { 200: { description: 'OK' } } } };
}

function draftWith(paths: JsonObject): Draft {
  return draftFrom(documentOf(paths, { security: [], components: {} }));
}

function schemesOf({ openapi }: Draft): Json | undefined {
  return (openapi.components as JsonObject).securitySchemes;
}

function operationAt({ openapi }: Draft, path: string, method = 'get'): JsonObject {
  return ((openapi.paths as JsonObject)[path] as JsonObject)[method] as JsonObject;
}

function loginOf({ arazzo }: Draft): JsonObject {
  const workflows = arazzo?.workflows as unknown as JsonObject[] | undefined;
  return workflows![0]!;
}

test('headers that every operation declares carry the token and another value of the login', () => {
  const draft = draftWith({
    '/login': { post: operationOf(account, tokens) },
    '/rooms': call(headers),
    '/users': call([...headers, parameter('userId', 'query')]),
    '/info': call([]),
    '/logout': { post: { parameters: headers, responses: { 200: { description: 'OK' } } } },
  });
  expect(schemesOf(draft)).toEqual({
    authToken: { type: 'apiKey', in: 'header', name: 'X-Auth-Token', 'x-evidence': 'assumed' },
    userId: { type: 'apiKey', in: 'header', name: 'X-User-Id', 'x-evidence': 'assumed' },
  });
  const both = [{ authToken: [], userId: [] }];
  expect(operationAt(draft, '/rooms')).toMatchObject({ security: both });
  expect(operationAt(draft, '/rooms').parameters).toBeUndefined();
  expect(operationAt(draft, '/users').parameters).toHaveLength(1);
  expect(operationAt(draft, '/info')).toMatchObject({ security: [] });
  expect(loginOf(draft)).toMatchObject({
    'x-security-scheme': 'authToken',
    'x-security': [
      { schemeName: 'userId', values: { apiKey: '$steps.sendCredentials.outputs.userId' } },
    ],
    steps: [
      {
        outputs: {
          access_token: '$response.body#/data/authToken',
          userId: '$response.body#/data/userId',
        },
      },
    ],
  });
  const questions = draft.notes.questions.map((one) => one.text).join('\n');
  expect(questions).toContain('how to log out, because it also requires "userId"');
  expect(problemsOf(draft)).toEqual([]);
});

test('an operation that requires the token in a header is not the login', () => {
  const draft = draftWith({
    '/users.createToken': { post: { ...operationOf(account, tokens), parameters: headers } },
    '/rooms': call(headers),
    '/info': call([]),
  });
  expect(draft.plan.kind).toBe('given');
  expect(Object.keys(schemesOf(draft) as JsonObject)).toEqual(['authToken', 'userId']);
  expect(problemsOf(draft)).toEqual([]);
});

test('a login declares the header too if all operations do', () => {
  const draft = draftWith({
    '/login': { post: { ...operationOf(account, { token: text }), parameters: headers } },
    '/rooms': call(headers),
  });
  expect(draft.plan.kind).toBe('login');
  expect(Object.keys(schemesOf(draft) as JsonObject)).toEqual(['authToken']);
  expect(operationAt(draft, '/login', 'post')).toMatchObject({ security: [] });
  expect(problemsOf(draft)).toEqual([]);
});

test.each(['query', 'cookie'])('the token can be in a %s parameter', (where) => {
  const draft = draftWith({
    '/login': { post: operationOf(account, { token: text }) },
    '/rooms': call([parameter('token', where)]),
    '/users': call([parameter('token', where)]),
  });
  expect(schemesOf(draft)).toEqual({
    token: { type: 'apiKey', in: where, name: 'token', 'x-evidence': 'assumed' },
  });
  expect(loginOf(draft)).toMatchObject({ 'x-security-scheme': 'token' });
  expect(problemsOf(draft)).toEqual([]);
});

test('other parameters with such names stay', () => {
  const draft = draftWith({
    '/login': { post: operationOf(account, { token: text, id: text, locale: text }) },
    '/rooms': call([parameter('pageToken', 'query'), parameter('X-Locale', 'header', false)]),
    '/invitations': call([parameter('token', 'query')]),
    '/users': call([parameter('X-CSRF-Token', 'header')]),
  });
  expect(Object.keys(schemesOf(draft) as JsonObject)).toEqual(['bearer']);
  expect(operationAt(draft, '/rooms').parameters).toHaveLength(2);
  expect(operationAt(draft, '/invitations').parameters).toHaveLength(1);
  expect(operationAt(draft, '/users').parameters).toHaveLength(1);
});
