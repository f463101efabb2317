import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acme } from '../../test/acme.ts';
import { logIn } from '../../test/client.ts';
import { objectOf } from '../../test/requests.ts';
import { createProviderSandbox, type ProviderSandbox } from '../index.ts';
import { createMocks } from '../msw/index.ts';
import { settingSchemas } from './setting-schemas.ts';

let sandbox: ProviderSandbox;
beforeEach(() => {
  sandbox = createProviderSandbox(acme);
});

/** The value without the descriptions of schemas. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'description');
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

test('the schemas are those of the control API', async () => {
  const text = await readFile(new URL('../../control.openapi.yaml', import.meta.url), 'utf8');
  const { schemas } = objectOf(objectOf(parse(text)).components);
  expect(plain(schemas)).toMatchObject(settingSchemas);
  expect(Object.keys(objectOf(settingSchemas))).toContain('MalformedFault');
});

const invalidOptions = [
  [{ acessTokenLifetime: 1 }, 'options must not have the member "acessTokenLifetime"'],
  [{ accessTokenLifetime: Number.NaN }, 'options/accessTokenLifetime must be a finite number'],
  [{ accessTokenLifetime: '60' }, 'options/accessTokenLifetime must be number'],
  [{ refreshTokenLifetime: -1 }, 'options/refreshTokenLifetime must be >= 0'],
  [{ forbidden: ['nope'] }, 'acme has no operation "nope". Known: '],
  [{ rotation: 'sometimes' }, 'options/rotation must be one of '],
  [{ things: 'many' }, 'options/things must be integer'],
  [{ strict: true }, 'options/strict must be '],
  [{ seed: 'x' }, 'options/seed must be integer'],
  [{ forbidden: 'listThings' }, 'options/forbidden must be array'],
  [{ clock: 5 }, 'options/clock must be a function'],
] as const;

test.each(invalidOptions)('the options %j are rejected with one line', (given, line) => {
  const options: object = given;
  const message = (use: () => unknown): string => {
    try {
      use();
      return '';
    } catch (error) {
      return error instanceof RangeError ? error.message : String(error);
    }
  };
  const messages = [
    message(() => createProviderSandbox(acme, options)),
    message(() => createMocks(acme, options)),
    message(() => sandbox.reset(options)),
    message(() => Object.assign(sandbox.options, options)),
  ];
  for (const said of messages) {
    expect(said).toContain(line);
    expect(said).not.toContain('\n');
  }
});

test('undefined is the default of an option', async () => {
  const defaults = { ...sandbox.options };
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, undefined]));
  expect(createProviderSandbox(acme, options).options).toMatchObject({
    ...defaults,
    clock: expect.any(Function),
  });
  for (const assign of [
    () => Object.assign(sandbox.options, options),
    () => sandbox.reset(options),
  ]) {
    sandbox.reset({ rotation: 'none', forbidden: ['listThings'], challenge: true, things: 9 });
    assign();
    expect(sandbox.options).toMatchObject({ ...defaults, clock: expect.any(Function) });
    expect((await logIn(sandbox)).status).toBe(200);
  }
});

test.each([
  [{}, 'fault: unknown kind ""; known: status, rate-limit, '],
  [[{ kind: 'html' }], 'fault must be object'],
  [{ kind: 'rate-limited' }, 'fault: unknown kind "rate-limited"; known: status, rate-limit, '],
  [{ kind: 'delay' }, 'fault must have the member "milliseconds"'],
  [{ kind: 'delay', milliseconds: Number.NaN }, 'fault/milliseconds must be a finite number'],
  [{ kind: 'html', times: 0 }, 'fault/times must '],
  [{ kind: 'status', status: 999 }, 'fault/status must be <= 599'],
  [
    { kind: 'rate-limit', retryAfter: 'x\r\ny' },
    'fault: the value of "retry-after" has a character',
  ],
  [
    { kind: 'status', status: 503, headers: { 'x y': '1' } },
    'fault/headers: "x y" is not the name of a header',
  ],
  [
    { kind: 'status', status: 503, headers: { 'x-why': '€' } },
    'fault/headers: the value of "x-why" has a character that a header cannot have',
  ],
  [
    { kind: 'status', status: 503, headers: { 'Content-Length': '5' } },
    'fault/headers: the server itself writes the header "Content-Length"',
  ],
])('the fault %j is rejected with one line', (fault, line) => {
  const add = (): void => Reflect.apply(sandbox.addFault, sandbox, [fault]);
  expect(add).toThrow(RangeError);
  expect(add).toThrow(line);
  expect(add).not.toThrow('\n');
  expect(sandbox.faults).toEqual([]);
});

test('several cookies are one value of a fault, with one line each', async () => {
  const headers = { 'set-cookie': 'a=1\nb=2', 'x-why': 'café' };
  sandbox.addFault({ kind: 'status', status: 503, headers, times: Infinity });
  const response = await sandbox.fetch('/things');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('mocks reject unknown variables of the servers, and statuses that HTTP does not have', () => {
  const { openapi } = acme as { openapi: object };
  const variables = { place: { default: 'here' } };
  const servers = [{ url: 'https://{place}.example', variables }];
  const documents = { ...acme, openapi: { ...openapi, servers } };
  expect(() => createMocks(documents, { server: { plaice: 'there' } })).toThrow(
    new RangeError('The servers have no variable "plaice". Known: place.'),
  );
  const mocks = createMocks<Record<'listThings', { responses: { default: object } }>, object>(
    documents,
    {},
  );
  expect(() => mocks.respond('listThings', 999)).toThrow('respond/status must be <= 599');
});
