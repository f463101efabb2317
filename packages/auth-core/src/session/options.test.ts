// Which options are rejected at construction, with a message that names them: REQ-54 and REQ-55.
import { describe, expect, test } from 'vitest';
import { createApiClient, createSessionClient } from '../client/index.ts';
import { retry } from '../fetch/retry.ts';
import {
  authMiddleware,
  authorize,
  createSession,
  defineStore,
  memoryStore,
  type TokenSource,
} from '../index.ts';
import { encryptedStore } from '../stores/encrypted.ts';
import { defineLifecycle } from '../workflow/index.ts';

const grant = { login: async () => ({ access_token: 'a' }) };
const source: TokenSource = { accessToken: async () => 'the-token' };
const resource = 'https://api.example.com';
const api = {
  name: 'little',
  servers: [{ url: resource }],
  schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
  operations: { 'GET /things': { operationId: 'list', security: 'bearer' } },
};
const lifecycle = defineLifecycle<never, { key: string }>({
  logins: [
    { workflowId: 'login', inputs: ['key'], identity: [], scheme: 'bearer', run: grant.login },
  ],
});
const respond = async () => Response.json({});

describe('options that are numbers', () => {
  const numbers = [
    ...[Number.NaN, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    // From JSON, and from the environment.
    ...['ten', '10000', '', null, true, [5], {}],
  ];
  const names = ['timeout', 'interactiveTimeout', 'refreshWithin'];
  const cases = names.flatMap((name) => numbers.map((value) => [name, value] as const));

  test.each(cases)(
    'REQ-54: createSession rejects the option %s with the value %s',
    (name, value) => {
      expect(() => createSession({ grant, [name]: value as never })).toThrow(
        expect.objectContaining({
          code: 'invalid_configuration',
          message: expect.stringContaining(`The option "${name}" is `),
        }),
      );
    },
  );

  test.each(
    ['attempts', 'attemptTimeout', 'totalTimeout', 'longestWait'].flatMap((name) =>
      numbers.map((value) => [name, value] as const),
    ),
  )('REQ-54: retry rejects the option %s with the value %s', (name, value) => {
    expect(() => retry({ [name]: value as never })).toThrow(`The option "${name}" is `);
  });

  test('REQ-54: refreshWithin and longestWait can be 0', () => {
    expect(() => createSession({ grant, refreshWithin: 0, timeout: undefined })).not.toThrow();
    expect(() => retry({ longestWait: 0 })).not.toThrow();
  });
});

test.each<[string, () => unknown]>([
  ['createSession', () => createSession({ grant, timeuot: 5 } as never)],
  ['authorize', () => authorize(respond, source, { resource, timeuot: 5 } as never)],
  ['authMiddleware', () => authMiddleware(source, {}, { resource, timeuot: 5 } as never)],
  ['retry', () => retry({ timeuot: 5 } as never)],
  ['createSessionClient', () => createSessionClient(api, { timeuot: 5 } as never)],
  [
    'createApiClient',
    () => createApiClient(api, lifecycle, { credentials: { key: 'k' }, timeuot: 5 } as never),
  ],
])('REQ-54: %s rejects an unknown option and lists the known ones', (_, create) => {
  expect(create).toThrow(
    expect.objectContaining({
      code: 'invalid_configuration',
      message: expect.stringMatching(/^Unknown option "timeuot"\. Known: /),
    }),
  );
});

test('REQ-54: a store that is a plain object is rejected, and the message says what to do', () => {
  const { load, save, remove } = memoryStore();
  const store = { load, save, remove };
  const create = () => createSession({ grant, store, key: 'ada' });
  expect(create).toThrow('The option "store" is a plain object. Pass it through defineStore');
  expect(() => createSession({ grant, store: defineStore(store), key: 'ada' })).not.toThrow();
});

test('REQ-54: createSession without a grant is rejected, and the message says what to pass', () => {
  for (const given of [{}, { grant: {} }, { grant: undefined }]) {
    expect(() => createSession(given as never)).toThrow('The option "grant" is missing');
  }
});

test('REQ-54: createSession without options is rejected, and the message names what is missing', () => {
  for (const given of [undefined, null]) {
    expect(() => createSession(given as never)).toThrow('The option "grant" is missing');
  }
});

test.each([undefined, null, ''])('REQ-27: a store with the key %j is rejected', (key) => {
  const create = () => createSession({ grant, store: memoryStore(), key: key as never });
  expect(create).toThrow('Pass key, a name for this account');
});

test.each(['logger', 'onEvent', 'onChallenge', 'clock'])(
  'REQ-54: the option %s that is not a function is rejected',
  (name) => {
    const create = () => createSession({ grant, [name]: console });
    expect(create).toThrow(`The option "${name}" is [object console]. Pass a function.`);
  },
);

test('REQ-54: a value that persist and replay do not have is rejected', () => {
  const options = { grant, store: memoryStore(), key: 'ada', persist: 'requried' as never };
  expect(() => createSession(options)).toThrow('"persist"');
  expect(() => authorize(respond, source, { resource, replay: 'nevr' as never })).toThrow(
    '"replay"',
  );
});

test('REQ-20: the message about an invalid URL does not contain its password', () => {
  const create = () => authorize(respond, source, { resource: '//ada:pa55word@api.example.com' });
  expect(create).toThrow('"api.example.com" is not an absolute URL.');
});

test('REQ-19: an origin that is part of the text of `insecure` is not trusted', () => {
  const insecure = 'http://api.example.community' as never;
  const create = () => authorize(respond, source, { resource: 'http://api.example.com', insecure });
  expect(create).toThrow('Tokens are sent over https only');
});

test.each([{ prefix: 'Token\nof ' }, { header: 'my header' }])(
  'REQ-20: %j, which is not valid in a header, is rejected before there is a token',
  (options) => {
    for (const create of [
      () => authorize(respond, source, { resource, ...options }),
      () => authMiddleware(source, {}, { resource, ...options }),
    ]) {
      expect(create).toThrow(expect.objectContaining({ code: 'invalid_configuration' }));
    }
  },
);

test('REQ-54: an encryption key that does not have 32 bytes is rejected', () => {
  const keys = { a: new Uint8Array(31) };
  expect(() => encryptedStore(memoryStore(), { keys, current: 'a' })).toThrow(
    '"a" is not 32 bytes long',
  );
});

describe('a custom token source', () => {
  test('REQ-54: authorize accepts an object with accessToken, and replays after a 401', async () => {
    let token = 'first';
    const own: TokenSource = {
      async accessToken({ rejected } = {}) {
        if (rejected === token) token = 'second';
        return token;
      },
    };
    const sent: (string | null)[] = [];
    const fetch = authorize(
      async (request) => {
        const header = request.headers.get('Authorization');
        sent.push(header);
        return new Response('{}', { status: header === 'Bearer second' ? 200 : 401 });
      },
      own,
      { resource },
    );
    expect((await fetch(`${resource}/things`)).status).toBe(200);
    expect((await fetch(`${resource}/things`)).status).toBe(200);
    expect(sent).toEqual(['Bearer first', 'Bearer second', 'Bearer second']);
  });

  test.each([undefined, null, '', 'secret\ntoken', 5])(
    'REQ-20: a request is not sent with %j as its token, and the error does not quote it',
    async (token) => {
      const own = { accessToken: async () => token as never };
      const security = { 'GET /things': { security: 'bearer' } };
      const request = new Request(`${resource}/things`);
      const { onRequest } = authMiddleware(own, security, { resource });
      for (const send of [
        async () => authorize(respond, own, { resource })(request),
        async () => onRequest!({ request, schemaPath: '/things', params: {} } as never),
      ]) {
        const error = await send().catch((caught: unknown) => caught);
        expect(error).toMatchObject({ code: 'invalid_token_response' });
        expect(String(error)).not.toContain('secret');
      }
    },
  );

  test.each([undefined, null, {}, { accessToken: 'a token' }, 'a token'])(
    'REQ-54: %j is rejected, and the message says what to pass',
    (own) => {
      for (const create of [
        () => authorize(respond, own as never, { resource }),
        () => authMiddleware(own as never, {}, { resource }),
        ...(own === undefined ? [] : [() => createSessionClient(api, { session: own as never })]),
      ]) {
        expect(create).toThrow(
          expect.objectContaining({
            code: 'invalid_configuration',
            message: expect.stringContaining('an object with a function accessToken'),
          }),
        );
      }
    },
  );
});
