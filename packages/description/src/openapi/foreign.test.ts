// A fault of a third-party document is a warning that says how the document is used, or an error if no client could be
// correct.
import { expect, test } from 'vitest';
import { readTexts } from '../../test/fixture.ts';
import { formatProblem } from '../index.ts';

const ok = "responses: { '204': { description: ok } }";

interface Given {
  readonly servers?: string;
  readonly path?: string;
  readonly item?: string;
  readonly operation?: string;
  readonly method?: string;
  readonly components?: string;
}

function read({
  servers = '[{ url: https://api.example.com/v1 }]',
  path = '/a',
  item = '',
  operation = ok,
  method = 'get',
  components = '{}',
}: Given) {
  const openapi = [
    "openapi: 3.1.0\ninfo: { title: T, version: '1' }",
    `servers: ${servers}`,
    'security: []',
    'paths:',
    `  '${path}': { ${item}${method}: { operationId: a, ${operation} } }`,
    `components: ${components}`,
  ].join('\n');
  const { description, problems } = readTexts({ openapi });
  return { api: description!.api, problems: problems.map(formatProblem) };
}

const parameter = (more: string): string => `parameters: [${more}], ${ok}`;
const answering = (schema: string): string =>
  `responses: { '200': { description: ok, content: { application/json: { schema: ${schema} } } } }`;

test.each<[string, Given, string[]]>([
  [
    'without a slash',
    { path: 'a' },
    [
      'openapi.yaml:6:3  The path "a" does not start with "/". Write a path such as /boats/{boatId}.',
    ],
  ],
  [
    'with a query',
    { path: '/a?b=c' },
    [
      'openapi.yaml:6:15  warning: The path "/a?b=c" has a query or a fragment, which a path cannot have. Calls go to /a?b=c.',
    ],
  ],
  [
    'with a query before other query parameters',
    { path: '/a?b=c', operation: parameter('{ name: q, in: query }') },
    [
      'openapi.yaml:6:15  The path "/a?b=c" has a query or a fragment, which a path cannot have. Its query parameters cannot be appended. Write them as parameters.',
    ],
  ],
  [
    'with a fragment',
    { path: '/a#b' },
    [
      'openapi.yaml:6:13  warning: The path "/a#b" has a query or a fragment, which a path cannot have. Calls go to /a.',
    ],
  ],
  [
    'with an open brace',
    { path: '/a/{id' },
    [
      'openapi.yaml:6:3  The path "/a/{id" has an incomplete template expression. Write a path such as /boats/{boatId}.',
    ],
  ],
  [
    'with an empty name',
    { path: '/a/{}' },
    [
      'openapi.yaml:6:3  The path "/a/{}" has an incomplete template expression. Write a path such as /boats/{boatId}.',
    ],
  ],
  [
    'with segments of dots',
    { path: '/a/./../b/..' },
    [
      'openapi.yaml:6:3  warning: The path "/a/./../b/.." has a segment of dots, which URLs do not have. Calls go to /.',
    ],
  ],
  [
    'with an undeclared parameter',
    { path: '/a/{id}' },
    [
      'openapi.yaml:6:16  warning: The path has "{id}", but no parameter declares it. Calls send it as it is written.',
    ],
  ],
  [
    'without a declared parameter',
    { operation: parameter('{ name: id, in: path, required: true }') },
    ['openapi.yaml:6:55  warning: The path /a has no "{id}". The parameter is not sent.'],
  ],
])('a path %s is reported', (_, given, wanted) => {
  expect(read(given).problems).toEqual(wanted);
});

test.each<[string, Given, string[]]>([
  [
    'two parameters with one name',
    { operation: parameter('{ name: q, in: query }, { name: q, in: query }') },
    ['openapi.yaml:6:71  warning: There are two parameters "q" in query. The first one is used.'],
  ],
  [
    'two references to one parameter of a path',
    {
      item: "parameters: [{ $ref: '#/components/parameters/q' }, { $ref: '#/components/parameters/q' }], ",
      components: '{ parameters: { q: { name: q, in: query } } }',
    },
    ['openapi.yaml:6:63  warning: There are two parameters "q" in query. The first one is used.'],
  ],
  [
    'a parameter for a header of the client',
    { operation: parameter('{ name: authorization, in: header, required: true }') },
    [
      'openapi.yaml:6:47  warning: OpenAPI does not describe the header "authorization" as a parameter. It is ignored: the client sets this header itself.',
    ],
  ],
  [
    'a body without content',
    { method: 'post', operation: `requestBody: { required: true, content: {} }, ${ok}` },
    ['openapi.yaml:6:35  warning: A request body needs "content". The body is left out.'],
  ],
  [
    'a style of another location',
    { operation: parameter('{ name: q, in: query, style: matrix }') },
    [
      'openapi.yaml:6:76  warning: A parameter in query cannot have the style "matrix". OpenAPI has only "form", "spaceDelimited", "pipeDelimited" or "deepObject" there, so the server may not understand it.',
    ],
  ],
  [
    'a status that does not exist',
    { operation: 'responses: { 2xx: { description: ok } }' },
    ['openapi.yaml:6:47  warning: "2xx" is not a status. No response has it.'],
  ],
  [
    'an unknown security scheme',
    { operation: `security: [{ nope: [] }], ${ok}` },
    ['openapi.yaml:6:47  warning: There is no security scheme "nope". Calls are sent without it.'],
  ],
  [
    'a body of a GET',
    { operation: `requestBody: { required: true, content: { text/plain: {} } }, ${ok}` },
    ['openapi.yaml:6:34  warning: fetch does not send a body with GET. Calls of it fail.'],
  ],
  [
    'TRACE',
    { method: 'trace' },
    ['openapi.yaml:6:11  warning: fetch does not send TRACE. Calls of it fail.'],
  ],
  [
    'a response that is a schema',
    {
      operation: "responses: { '200': { $ref: '#/components/schemas/S' } }",
      components: '{ schemas: { S: { type: string } } }',
    },
    [
      'openapi.yaml:6:62  warning: A component of "schemas" is not one of "responses". It is read as one.',
    ],
  ],
  [
    'an anchor',
    { operation: answering("{ $ref: '#S' }") },
    [
      'openapi.yaml:6:120  warning: "#S" is not a JSON pointer. Anchors are not supported. It is read as a schema that accepts anything.',
    ],
  ],
  [
    'a dynamic reference',
    { operation: answering("{ $dynamicRef: '#S' }") },
    [
      'openapi.yaml:6:127  warning: "$dynamicRef" is not supported. The schema accepts anything here.',
    ],
  ],
  [
    'an invalid pattern',
    { operation: answering("{ type: string, pattern: '[' }") },
    [
      'openapi.yaml:6:137  warning: The pattern "[" is not a regular expression of ECMAScript 2022 with the flag "u". It is not checked.',
    ],
  ],
  [
    'an invalid pattern of names',
    { operation: answering("{ type: object, patternProperties: { '(?i)^x-': {}, '^y-': {} } }") },
    [
      'openapi.yaml:6:149  warning: The pattern "(?i)^x-" is not a regular expression of ECMAScript 2022 with the flag "u". The object accepts any other members.',
    ],
  ],
  [
    'a misspelt method',
    { item: `gett: { ${ok} }, ` },
    ['openapi.yaml:6:11  warning: OpenAPI has no "gett" here. It is ignored.'],
  ],
  [
    'a misspelt method without the correct one',
    { method: 'posst' },
    [
      'openapi.yaml:6:11  warning: OpenAPI has no "posst" here. Did you mean "post"? It is ignored.',
    ],
  ],
  [
    'a method of a later version',
    { item: `query: { ${ok} }, ` },
    ['openapi.yaml:6:11  warning: OpenAPI has no "query" here. It is ignored.'],
  ],
  [
    'a misspelt member',
    { operation: `paramters: [], ${ok}` },
    [
      'openapi.yaml:6:34  warning: OpenAPI has no "paramters" here. Did you mean "parameters"? It is ignored.',
    ],
  ],
  ['an unknown member whose name is no mistake', { operation: `vendor: {}, ${ok}` }, []],
  ['an extension', { item: `x-gett: { ${ok} }, ` }, []],
])('%s is reported', (_, given, wanted) => {
  expect(read(given).problems).toEqual(wanted);
});

test('an operation has no parameter or body that was reported as left out', () => {
  const header = '{ name: Accept, in: header, schema: { type: string } }';
  const { api } = read({
    method: 'post',
    item: `parameters: [${header}, ${header}], `,
    operation: `requestBody: { content: {} }, ${parameter('{ name: q, in: query, schema: { type: string } }, { name: q, in: query }')}`,
  });
  const { body, parameters, place } = api.operations.get('a')!;
  expect(body).toBeUndefined();
  expect(parameters.map(({ name, schema }) => [name, schema?.types])).toEqual([['q', ['string']]]);
  expect(Object.keys(place.value!)).toEqual(['operationId', 'parameters', 'responses']);
});

test('an operation does not require an unknown security scheme', () => {
  const { api } = read({ operation: `security: [{ nope: [] }], ${ok}` });
  expect(api.operations.get('a')!.security).toEqual([[]]);
});

test.each<[string, Given, string, string[]]>([
  [
    'relative to the document, of a path',
    { item: 'servers: [{ url: /v2/ }], ' },
    'https://api.example.com/v2',
    [
      'openapi.yaml:6:28  warning: The server "/v2/" is relative to the location of the document, which is not known. Calls go to https://api.example.com/v2/.',
    ],
  ],
  [
    'relative to the document, of an operation',
    { operation: `servers: [{ url: /v3 }], ${ok}` },
    'https://api.example.com/v3',
    [
      'openapi.yaml:6:51  warning: The server "/v3" is relative to the location of the document, which is not known. Calls go to https://api.example.com/v3.',
    ],
  ],
  [
    'relative to the document, with the variables of its host',
    {
      servers:
        "[{ url: 'https://{region}.example.com/{v}', variables: { region: { default: eu }, v: { default: v1 } } }]",
      item: 'servers: [{ url: /v2 }], ',
    },
    'https://{region}.example.com/v2',
    [
      'openapi.yaml:6:28  warning: The server "/v2" is relative to the location of the document, which is not known. Calls go to https://{region}.example.com/v2.',
    ],
  ],
  [
    'relative to the folder of the document',
    { item: 'servers: [{ url: v2 }], ' },
    'https://api.example.com/v1',
    [
      'openapi.yaml:6:28  warning: The server "v2" is relative to the location of the document, which is not known. Calls go to https://api.example.com/v1.',
    ],
  ],
  [
    'with a variable for its scheme',
    {
      servers: "[{ url: '{scheme}://api.example.com', variables: { scheme: { default: https } } }]",
    },
    '{scheme}://api.example.com',
    [],
  ],
  [
    'in upper case',
    { servers: '[{ url: HTTPS://api.example.com }]' },
    'https://api.example.com',
    [],
  ],
  [
    'with a query',
    { servers: "[{ url: 'https://api.example.com/?a=b' }]" },
    'https://api.example.com',
    [
      'openapi.yaml:3:18  warning: The server "https://api.example.com/?a=b" has a query or a fragment, to which paths cannot be appended. It is left out.',
    ],
  ],
  [
    'of another protocol',
    { servers: '[{ url: ftp://api.example.com }]' },
    '',
    [
      'openapi.yaml:3:18  warning: The server "ftp://api.example.com" is not one of HTTP. Pass "baseUrl".',
    ],
  ],
  ['that is relative, of the document', { servers: '[{ url: /v1 }]' }, '', []],
])('a server %s', (_, given, url, wanted) => {
  const { api, problems } = read(given);
  expect(problems).toEqual(wanted);
  const server = api.servers[api.operations.get('a')!.server]!;
  expect(server.url).toBe(url);
  // The URL contains exactly its variables.
  const names = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(server.variables.map(({ name }) => name)).toEqual(names);
});

test('members next to a reference that is not one of a schema are left out', () => {
  const reference = "{ $ref: '#/components/parameters/P', summary: Text., type: string }";
  const components = '{ parameters: { P: { name: p, in: query, schema: { type: string } } } }';
  const { api, problems } = read({ operation: parameter(reference), components });
  expect(problems).toEqual([]);
  expect(api.operations.get('a')!.place.value).toMatchObject({
    parameters: [{ $ref: '#/components/parameters/P', summary: 'Text.' }],
  });
  expect(JSON.stringify(api.operations.get('a')!.place.value)).not.toContain('type');
});
