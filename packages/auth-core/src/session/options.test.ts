// Which options are rejected at construction, with a message that names them: REQ-54 and REQ-55.
import { describe, expect, test } from 'vitest';
import { createApiClient, createSessionClient } from '../client/index.ts';
import { retry } from '../fetch/retry.ts';
import {
  type AuthRecord,
  authMiddleware,
  authorize,
  createSession,
  defineStore,
  memoryStore,
  type TokenSource,
} from '../index.ts';
import { encryptedStore } from '../stores/encrypted.ts';
import { fileStore } from '../stores/file.ts';
import { webStore } from '../stores/web.ts';
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

/** Creates the client of an API with a default server, from options that a compiler would reject. */
function clientOf(options: object) {
  const servers = [{ url: 'https://{host}.example.com', variables: { host: { default: 'www' } } }];
  return createApiClient({ ...api, servers }, lifecycle, {
    credentials: { key: 'k' },
    ...options,
  } as never);
}

function rejected(message: string | RegExp) {
  return expect.objectContaining({
    code: 'invalid_configuration',
    message: expect.stringMatching(message),
  });
}

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

test.each([undefined, ''])('REQ-27: a store with the key %j is rejected', (key) => {
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

test.each(['fetch', 'retry'])(
  'REQ-54: a generated client rejects the option %s that is not a function',
  (name) => {
    for (const value of ['x', { attempts: 3 }, false]) {
      const message = `The option "${name}" is ${value}. Pass a function.`;
      expect(() => clientOf({ [name]: value })).toThrow(message);
      expect(() => createSessionClient(api, { [name]: value as never })).toThrow(message);
    }
  },
);

test('REQ-54: authorize rejects isTokenInvalid that is not a function', () => {
  const isTokenInvalid = 419 as never;
  const create = () => authorize(respond, source, { resource, isTokenInvalid });
  expect(create).toThrow('The option "isTokenInvalid" is 419. Pass a function.');
});

test.each([
  ...['baseUrl', 'server', 'headers', 'fetch', 'retry', 'insecure', 'credentials', 'store', 'key'],
  'persist',
])('REQ-54: a generated client rejects the option %s that is null, as in JSON', (name) => {
  expect(() => clientOf({ [name]: null })).toThrow(rejected(`The option "${name}" is null.`));
});

test.each(['session', 'credentials', 'fetch', 'retry', 'headers', 'server', 'baseUrl', 'insecure'])(
  'REQ-54: createSessionClient rejects the option %s that is null, as in JSON',
  (name) => {
    const create = () => createSessionClient(api, { [name]: null as never });
    expect(create).toThrow(rejected(`"${name}" is null|accessToken`));
  },
);

test.each(['credentials', 'store', 'key', 'persist'])(
  'REQ-54: createSession rejects the option %s that is null, as in JSON',
  (name) => {
    const create = () => createSession({ grant, [name]: null as never });
    expect(create).toThrow(rejected(`The option "${name}" is null.`));
  },
);

test('REQ-54: a generated client rejects a baseUrl that is not a string', () => {
  expect(() => clientOf({ baseUrl: 5 })).toThrow(rejected('"5" is not an absolute URL.'));
});

test('REQ-54: a generated client rejects a grant, which only createSession takes', () => {
  expect(() => clientOf({ grant })).toThrow(rejected('Unknown option "grant". Known: .*baseUrl'));
});

test('REQ-54: credentials that are null are missing, and the message names them', () => {
  const create = () => clientOf({ credentials: { key: null } });
  expect(create).toThrow(rejected('The option "credentials.key" is null.'));
});

test('REQ-54: options that are a text are rejected, and the message does not quote it', () => {
  for (const options of [{ server: 'pa55' }, { credentials: 'pa55' }]) {
    const wanted = rejected(
      /^(Pass the server as an object|The credentials match no login)(?!.*pa55)/,
    );
    expect(() => clientOf(options)).toThrow(wanted);
  }
});

describe('a server variable', () => {
  test('REQ-54: with a misspelled name is rejected, so that no password goes to the default server', () => {
    const wanted = rejected(/^Unknown option "server.Host". Known: host.$/);
    expect(() => clientOf({ server: { Host: 'test' } })).toThrow(wanted);
    expect(() => clientOf({ server: { host: 'test', Host: 'test' } })).toThrow(wanted);
    expect(() => clientOf({ server: { Host: 'test' }, baseUrl: resource })).toThrow(wanted);
  });

  test('REQ-54: that is null is rejected, so that no password goes to the default server', () => {
    const create = () => clientOf({ server: { host: null } });
    expect(create).toThrow(rejected('The option "server.host" is null.'));
    expect(() => clientOf({ server: { host: undefined, Host: undefined } })).not.toThrow();
  });

  test('REQ-54: that several servers have is listed once', () => {
    const servers = ['a', 'b'].map((name) => ({ url: `https://{host}.example.com/${name}` }));
    const create = () => createSessionClient({ ...api, servers }, { server: { Host: 'test' } });
    expect(create).toThrow(rejected(/Known: host\.$/));
  });

  test('REQ-54: of an API without variables is rejected', () => {
    const create = () => createSessionClient(api, { server: { host: 'test' } });
    expect(create).toThrow(rejected('Unknown option "server.host". Known: none.'));
  });
});

test.each<[string, () => unknown]>([
  ['createApiClient', () => createApiClient(api, lifecycle, undefined as never)],
  ['createSessionClient', () => createSessionClient(api, undefined as never)],
  ['authorize', () => authorize(respond, source, undefined as never)],
  ['authMiddleware', () => authMiddleware(source, {}, null as never)],
  ['retry', () => retry(null as never)],
])('REQ-54: %s without options is rejected, and the message lists the known ones', (_, create) => {
  expect(create).toThrow(rejected(/^Pass the options as an object\. Known: \w+/));
});

test.each<[string, () => unknown]>([
  ['createApiClient', () => createApiClient(api, lifecycle, resource as never)],
  ['createSessionClient', () => createSessionClient(api, resource as never)],
  ['authorize', () => authorize(respond, source, resource as never)],
  ['authMiddleware', () => authMiddleware(source, {}, resource as never)],
  ['retry', () => retry('5' as never)],
  ['fileStore', () => fileStore('.tokens' as never)],
  ['webStore', () => webStore('tokens' as never)],
])('REQ-54: %s with a string in place of its options is rejected', (_, create) => {
  expect(create).toThrow(rejected(/^Pass the options as an object\. Known: \w+/));
});

test('REQ-54: authorize without a resource is rejected, and the message names it', () => {
  const create = () => authorize(respond, source, {} as never);
  expect(create).toThrow(rejected('The option "resource" is missing.'));
});

test('REQ-54: a value that persist does not have is rejected without a store, too', () => {
  const create = () => createSession({ grant, persist: 'requierd' as never });
  expect(create).toThrow(rejected('The option "persist" is requierd.'));
});

test('REQ-54: a value that persist and replay do not have is rejected', () => {
  const options = { grant, store: memoryStore(), key: 'ada', persist: 'requried' as never };
  expect(() => createSession(options)).toThrow('"persist"');
  expect(() => authorize(respond, source, { resource, replay: 'nevr' as never })).toThrow(
    '"replay"',
  );
});

test.each([
  '//ada:pa55word@api.example.com',
  'api.example.com?token=pa55word',
  'api.example.com?token=ada@pa55word',
  'api.example.com#pa55word',
])('REQ-20: the message about the invalid URL %s does not contain its secret', (url) => {
  const create = () => authorize(respond, source, { resource: url });
  expect(create).toThrow('"[redacted]" is not an absolute URL.');
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
        ...(own == null ? [] : [() => createSessionClient(api, { session: own as never })]),
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

describe('values that would make accounts share a record', () => {
  class Private {
    readonly #user = 'ada';
    get user(): string {
      return this.#user;
    }
  }
  test.each<[string, unknown]>([
    ['a promise', Promise.resolve('ada')],
    ['a function', () => 'ada'],
    ['a Map', new Map([['user', 'ada']])],
    ['a symbol', Symbol('ada')],
    ['an object without a prototype', Object.create(null)],
    ['a number', 5],
  ])('REQ-26: a key that is %s is rejected', (_, key) => {
    expect(() => createSession({ grant, store: memoryStore(), key: key as never })).toThrow(
      rejected(/^The option "key" is .+\. Pass a string\.$/),
    );
  });

  test.each<[string, unknown]>([
    ['a string', 'ada'],
    ['a promise', Promise.resolve(['ada'])],
    ['an instance of a class', [new Private()]],
    ['a function', [() => 'ada']],
  ])('REQ-26: a function identify that returns %s is rejected', (_, facts) => {
    const identifying = { ...grant, identify: () => facts as never };
    expect(() => createSession({ grant: identifying, credentials: {} })).toThrow(
      rejected('The function grant.identify has to return an array of JSON values.'),
    );
  });

  test.each(['refresh', 'logout', 'identify', 'isSingleUse'])(
    'REQ-54: a grant whose %s is not a function is rejected',
    (name) => {
      expect(() => createSession({ grant: { ...grant, [name]: 'x' } as never })).toThrow(
        rejected(`The option "grant.${name}" is x. Pass a function.`),
      );
    },
  );

  test('REQ-54: an issuer that is not a string is rejected', () => {
    expect(() => createSession({ grant: { ...grant, issuer: {} } as never })).toThrow(
      rejected(/^The option "grant.issuer" is \[object Object\]. Pass a URL.$/),
    );
  });

  test.each([
    [false, 'boolean'],
    [0, 'number'],
    ['', 'string'],
    ['./tokens', 'string'],
    [memoryStore, 'function'],
  ])('REQ-54: the store %o is rejected, because it is a %s', (store, kind) => {
    expect(() => createSession({ grant, store: store as never, key: 'ada' })).toThrow(
      rejected(`The option "store" is a ${kind}. Pass a store.`),
    );
  });
});

describe('options of authorize and authMiddleware', () => {
  test('REQ-54: no resource is rejected', () => {
    const message = rejected('The option "resource" is missing. Pass a URL.');
    for (const given of [{ resource: [] }, {}]) {
      expect(() => authorize(respond, source, given as never)).toThrow(message);
      expect(() => authMiddleware(source, {}, given as never)).toThrow(message);
    }
  });

  test('REQ-54: a fetch that is not a function is rejected', () => {
    expect(() => authorize(undefined as never, source, { resource })).toThrow(
      rejected('The option "fetch" is undefined. Pass a function.'),
    );
  });

  test.each(['header', 'prefix'])('REQ-54: a %s that is not a string is rejected', (name) => {
    const options = { resource, [name]: 5 } as never;
    const message = rejected(`The option "${name}" is 5. Pass a string.`);
    expect(() => authorize(respond, source, options)).toThrow(message);
    expect(() => authMiddleware(source, {}, options)).toThrow(message);
  });

  test.each([undefined, null, { 'get /x': {} }, { '/x': {} }])(
    'REQ-54: the operations %j are rejected',
    (operations) => {
      expect(() => authMiddleware(source, operations as never, { resource })).toThrow(
        rejected(/is not an operation. Pass keys such as "GET \/devices"./),
      );
    },
  );

  test('a custom session whose peek returns null is asked for a token', async () => {
    const session = { ...source, peek: () => null as never };
    const sent: (string | null)[] = [];
    const fetch = authorize(
      async ({ headers }) => {
        sent.push(headers.get('Authorization'));
        return Response.json({});
      },
      session,
      { resource },
    );
    await fetch(resource);
    expect(sent).toEqual(['Bearer the-token']);
  });
});

test('defineStore accepts a frozen instance of a class with private members', async () => {
  class Rows {
    readonly #rows = new Map<string, AuthRecord>();
    async load(key: string) {
      return this.#rows.get(key);
    }
    async save(key: string, record: AuthRecord) {
      this.#rows.set(key, record);
      return true;
    }
    async remove(key: string) {
      return this.#rows.delete(key);
    }
  }
  const store = defineStore(Object.freeze(new Rows()));
  await createSession({ grant, store, key: 'ada' }).accessToken();
  const other = { login: async () => ({ access_token: 'b' }) };
  expect(await createSession({ grant: other, store, key: 'ada' }).accessToken()).toBe('a');
});

test.each(['lock', 'subscribe'])(
  'REQ-54: a store whose %s is not a function is rejected',
  (name) => {
    const { load, save, remove } = memoryStore();
    expect(() => defineStore({ load, save, remove, [name]: 5 } as never)).toThrow(
      rejected(`The store has no function ${name}.`),
    );
  },
);
