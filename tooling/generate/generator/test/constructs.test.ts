// The output for single constructs: each case changes the documents of the fictional provider, and expects a passage in a
// generated file.
import { expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
import { changed, halcyon } from './fixture.ts';

interface Construct {
  readonly document: 'openapi' | 'arazzo';
  /** Whether to generate without the lifecycle document. Then the OpenAPI document need not follow our conventions. */
  readonly isForeign?: true;
  readonly change: readonly (readonly [from: string, to: string])[];
  /** In `src/generated/`. */
  readonly file: 'index' | 'lifecycle' | 'operations' | 'schema';
  readonly makes: string;
}

const cases: Record<string, Construct> = {
  'a body member of an optional object': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: 'details: { sent_to: open.data.pending?.sentTo }',
  },
  'a response header': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: "refresh_token: open.facts.header('X-Refresh-Token')",
  },
  'the whole body': {
    document: 'arazzo',
    change: [['sent_to: $response.body#/pending/sentTo', 'all: $response.body']],
    file: 'lifecycle',
    makes: 'details: { all: open.data }',
  },
  'a duration with x-format': {
    document: 'arazzo',
    change: [
      [
        'expires_in_ms: $response.body#/lifetime',
        'expires_in_ms: { context: $response.body, selector: /lifetime, type: jsonpointer, x-format: minutes }',
      ],
      ['expires_in_ms: $steps.open', 'expires_in: $steps.open'],
    ],
    file: 'lifecycle',
    makes: "expires_in: duration(open.data.lifetime, 'minutes')",
  },
  'an instant with x-format': {
    document: 'arazzo',
    change: [
      [
        'expires_in_ms: $response.body#/lifetime',
        'expires_in_ms: { context: $response.body, selector: /lifetime, type: jsonpointer, x-format: microsoft }',
      ],
      ['expires_in_ms: $steps.open', 'expires_at: $steps.open'],
    ],
    file: 'lifecycle',
    makes: "expires_at: instant(open.data.lifetime, 'microsoft')",
  },
  'a token that never expires': {
    document: 'arazzo',
    change: [['expires_in_ms: $steps.open.outputs.expires_in_ms', 'expires_in: never']],
    file: 'lifecycle',
    makes: "expires_in: 'never'",
  },
  'a rejection that is text': {
    document: 'openapi',
    change: [
      [
        '            application/json:\n              schema:\n                $ref: "#/components/schemas/Problem"\n              examples:\n                gone:\n                  value:\n                    reason: GONE',
        '            text/plain:\n              schema:\n                type: string\n              examples:\n                gone:\n                  value: Gone',
      ],
    ],
    file: 'lifecycle',
    makes: "{ type: 'refuse', when: ({ status }) => status === 410, mediaType: 'text/plain' }",
  },
  'a rejection without a documented body': {
    document: 'openapi',
    change: [
      [
        '          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/Problem"\n              examples:\n                gone:\n                  value:\n                    reason: GONE\n',
        '',
      ],
    ],
    file: 'lifecycle',
    makes: "{ type: 'refuse', when: ({ status }) => status === 410, mediaType: '' }",
  },
  'a rejection whose body is assumed': {
    document: 'openapi',
    change: [
      [
        '            application/json:\n              schema:\n                $ref: "#/components/schemas/Problem"\n              examples:\n                gone:',
        '            application/json:\n              x-evidence: assumed\n              schema:\n                $ref: "#/components/schemas/Problem"\n              examples:\n                gone:',
      ],
    ],
    file: 'lifecycle',
    makes: "{ type: 'refuse', when: ({ status }) => status === 410, mediaType: '' }",
  },
  'a selector': {
    document: 'arazzo',
    change: [
      [
        'expires_in_ms: $response.body#/lifetime',
        'expires_in_ms: { context: $response.body, selector: /lifetime, type: jsonpointer }',
      ],
    ],
    file: 'lifecycle',
    makes: 'expires_in_ms: open.data.lifetime',
  },
  'an optional value that the next request needs': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: "pending: required(open.data.pending?.id, 'login.open', '#/pending/id')",
  },
  'a string with an expression': {
    document: 'arazzo',
    change: [['user: $inputs.user', "user: 'halcyon\\{$inputs.user}`'"]],
    file: 'lifecycle',
    makes: `user: \`halcyon\\\\\${inputs.user}\\\`\``,
  },
  'http basic': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: 'headers: { Authorization: basic(inputs.client_id, inputs.client_key) }',
  },
  'http basic of an OAuth client': {
    document: 'openapi',
    change: [['scheme: basic\n', 'scheme: basic\n      x-form-encoded: true\n']],
    file: 'lifecycle',
    makes: 'headers: { Authorization: clientSecretBasic(inputs.client_id, inputs.client_key) }',
  },
  'a session with typed credentials': {
    document: 'openapi',
    change: [],
    file: 'index',
    makes:
      'export interface HalcyonClient extends ApiClient<paths, HalcyonCredentials>, HalcyonCalls {}',
  },
  'http bearer': {
    document: 'openapi',
    change: [
      ['scheme: basic', 'scheme: bearer'],
      ['                refused:\n', '                invalidToken:\n'],
      [
        '        "410":\n',
        '        "401":\n          $ref: "#/components/responses/InvalidToken"\n        "410":\n',
      ],
    ],
    file: 'lifecycle',
    makes: `headers: { Authorization: \`Bearer \${inputs.client_id}\${inputs.client_key}\` }`,
  },
  'an apiKey in a header': {
    document: 'openapi',
    change: [
      ['type: http\n      scheme: basic', 'type: apiKey\n      in: header\n      name: x-key'],
    ],
    file: 'lifecycle',
    makes: `headers: { 'x-key': \`\${inputs.client_id}\${inputs.client_key}\` }`,
  },
  'a step that ends with the timeout of its workflow': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: "at: 'login.open',\n      inputs,\n      signal,\n      succeeds:",
  },
  'a token that is refreshed some seconds before it expires': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: 'refreshWithin: 10000,',
  },
  'inputs that identify an account': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: "identity: ['user', 'client_id'],",
  },
  'a secret that identifies a tenant': {
    document: 'arazzo',
    change: [['x-refresh-within: 10', 'x-refresh-within: 10\n    x-identity: [client_key, user]']],
    file: 'lifecycle',
    makes: "identity: ['user', 'client_key'],",
  },
  'a header parameter': {
    document: 'arazzo',
    change: [],
    file: 'lifecycle',
    makes: "params: { header: { 'X-Pending': inputs.pending } }",
  },
  'a retry': {
    document: 'arazzo',
    change: [
      [
        '          - name: gone\n',
        '          - name: again\n            type: retry\n            retryAfter: 2\n            retryLimit: 3\n            criteria:\n              - condition: $statusCode >= 500\n          - name: gone\n',
      ],
    ],
    file: 'lifecycle',
    makes: "{ type: 'retry', when: ({ status }) => status >= 500, after: 2000, limit: 3 },",
  },
  'a step without criteria': {
    document: 'arazzo',
    change: [['        successCriteria:\n          - condition: $statusCode == 200\n', '']],
    file: 'lifecycle',
    makes: 'succeeds: ({ status }) => status >= 200 && status < 300',
  },
  'a challenge that always follows': {
    document: 'arazzo',
    change: [
      [
        "            criteria:\n              - condition: $response.body#/state == 'CODE_NEEDED'\n",
        '',
      ],
    ],
    file: 'lifecycle',
    makes: "  return {\n    challenge: 'code',\n    details:",
  },
  'a token in a custom header': {
    document: 'openapi',
    change: [],
    file: 'operations',
    makes: "session: { header: 'X-Halcyon-Session', prefix: '', replay: 'always' }",
  },
  'a token without x-unauthorized': {
    document: 'openapi',
    change: [['      x-unauthorized: not-applied\n', '']],
    file: 'operations',
    makes: "session: { header: 'X-Halcyon-Session', prefix: '' }",
  },
  'a token that another status than 401 rejects': {
    document: 'openapi',
    change: [
      [
        'x-unauthorized: not-applied\n',
        'x-unauthorized: not-applied\n      x-token-invalid: [{ condition: $statusCode == 401 || $statusCode == 419 }]\n',
      ],
    ],
    file: 'operations',
    makes: 'isTokenInvalid: ({ status }) => status === 401 || status === 419,',
  },
  'a token that a code in the body rejects': {
    document: 'openapi',
    change: [
      [
        'x-unauthorized: not-applied\n',
        "x-unauthorized: not-applied\n      x-token-invalid:\n        - condition: $statusCode == 401\n        - condition: $response.body#/reason == 'NO_SESSION'\n",
      ],
    ],
    file: 'operations',
    makes:
      "isTokenInvalid: (response) => (({ status }) => status === 401)(response) && fulfils(response, ({ body }) => String(body('/reason')).toLowerCase() === 'no_session'),",
  },
  'a bearer token': {
    document: 'openapi',
    change: [
      [
        'type: apiKey\n      in: header\n      name: X-Halcyon-Session',
        'type: http\n      scheme: bearer',
      ],
    ],
    file: 'operations',
    makes: "session: { header: 'Authorization', prefix: 'Bearer ', replay: 'always' }",
  },
  'a server variable with a default': {
    document: 'openapi',
    change: [
      ['        default: north\n        x-required: true\n', '        default: north\n'],
      [
        '            default: north\n            x-required: true\n',
        '            default: north\n',
      ],
    ],
    file: 'operations',
    makes: "variables: { region: { default: 'north', enum: ['north', 'south'] } }",
  },
  'server options without a required variable': {
    document: 'openapi',
    change: [
      ['        default: north\n        x-required: true\n', '        default: north\n'],
      [
        '            default: north\n            x-required: true\n',
        '            default: north\n',
      ],
    ],
    file: 'index',
    makes: 'server?: HalcyonServer | undefined;',
  },
  'an operation on another server': {
    document: 'openapi',
    change: [],
    file: 'operations',
    makes: "'GET /turbines/{id}': { operationId: 'getTurbine', security: 'session', server: 1 }",
  },
  'a form body': {
    document: 'openapi',
    change: [],
    file: 'operations',
    makes:
      "{ operationId: 'renewSession', send: [inBody({ 'application/x-www-form-urlencoded': form() })] }",
  },
  'a JSON query parameter': {
    document: 'openapi',
    change: [],
    file: 'operations',
    makes:
      "{ operationId: 'listTurbines', security: 'session', send: [inQuery({ filter: json })] }",
  },
  'query parameters with other styles': {
    document: 'openapi',
    isForeign: true,
    change: [
      [
        '      parameters:\n        - name: filter',
        '      parameters:\n' +
          '        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: string } } }\n' +
          '        - { name: pair, in: query, schema: { type: object } }\n' +
          '        - { name: deep, in: query, style: deepObject, explode: true, schema: { type: object } }\n' +
          '        - { name: usual, in: query, schema: { type: array, items: { type: string } } }\n' +
          '        - name: filter',
      ],
    ],
    file: 'operations',
    makes:
      "ids: style('form', false),\n          pair: style('form', true),\n          deep: style('deepObject', true),\n          filter: json,\n",
  },
  'the type of a JSON query parameter': {
    document: 'openapi',
    change: [],
    file: 'schema',
    makes: 'filter?: components["schemas"]["Filter"];',
  },
  'a binary member': {
    document: 'openapi',
    change: [
      [
        'application/json:\n            schema:\n              $ref: "#/components/schemas/TurbineInput"',
        'multipart/form-data:\n            schema:\n              $ref: "#/components/schemas/TurbineInput"',
      ],
      [
        '        name:\n          type: string\n',
        '        name:\n          type: string\n          format: binary\n',
      ],
    ],
    file: 'schema',
    makes: 'name: Blob;',
  },
  'the request type of a schema with a readOnly member': {
    document: 'openapi',
    isForeign: true,
    change: [
      ['"#/components/schemas/TurbineInput"', '"#/components/schemas/Turbine"'],
      [
        '        id:\n          type: string\n        name:',
        '        id:\n          type: string\n          readOnly: true\n        name:',
      ],
    ],
    file: 'schema',
    makes:
      '        TurbineRequest: {\n            name: string;\n            turning: boolean;\n        };',
  },
  'a request body without readOnly members': {
    document: 'openapi',
    isForeign: true,
    change: [
      ['"#/components/schemas/TurbineInput"', '"#/components/schemas/Turbine"'],
      [
        '        id:\n          type: string\n        name:',
        '        id:\n          type: string\n          readOnly: true\n        name:',
      ],
    ],
    file: 'schema',
    makes: '"application/json": components["schemas"]["TurbineRequest"];',
  },
  'the response type of a schema with a writeOnly member': {
    document: 'openapi',
    isForeign: true,
    change: [
      [
        '        turning:\n          type: boolean\n    Turbines:',
        '        turning:\n          type: boolean\n          writeOnly: true\n    Turbines:',
      ],
    ],
    file: 'schema',
    makes: '        Turbine: {\n            id: string;\n            name: string;\n        };',
  },
  'an enumeration in responses': {
    document: 'openapi',
    change: [],
    file: 'schema',
    makes: 'state: "OPEN" | "CODE_NEEDED" | (string & {});',
  },
  'an enumeration of numbers in responses, some of them negative': {
    document: 'openapi',
    isForeign: true,
    change: [
      [
        '        turning:\n          type: boolean\n    Turbines:',
        '        turning:\n          type: integer\n          enum: [-1, 0, 1]\n    Turbines:',
      ],
    ],
    file: 'schema',
    makes: 'turning: -1 | 0 | 1 | (number & {});',
  },
  'an enumeration without null in responses, whose type has null': {
    document: 'openapi',
    isForeign: true,
    change: [
      [
        '        turning:\n          type: boolean\n    Turbines:',
        "        turning:\n          type: [string, 'null']\n          enum: [left, right]\n    Turbines:",
      ],
    ],
    file: 'schema',
    makes: 'turning: "left" | "right" | null | (string & {});',
  },
  'an enumeration in requests': {
    document: 'openapi',
    isForeign: true,
    change: [
      [
        '        turning:\n          type: boolean\n    TurbineInput:',
        '        turning:\n          type: string\n          enum: [yes, no]\n    TurbineInput:',
      ],
    ],
    file: 'schema',
    makes: 'turning?: "yes" | "no";',
  },
  'a deprecated member': {
    document: 'openapi',
    change: [
      [
        '        turning:\n          type: boolean\n    TurbineInput:',
        '        turning:\n          type: boolean\n          deprecated: true\n    TurbineInput:',
      ],
    ],
    file: 'schema',
    makes: '/** @deprecated */\n            turning?: boolean;',
  },
  'a date-time and an int64': {
    document: 'openapi',
    change: [
      [
        '        lifetime:\n          type: integer\n',
        '        lifetime:\n          type: integer\n          format: int64\n',
      ],
      [
        '        sentTo:\n          type:\n            - string\n            - "null"',
        '        sentTo:\n          type:\n            - string\n            - "null"\n          format: date-time',
      ],
    ],
    file: 'schema',
    makes: 'sentTo?: string | null;',
  },
  'a property with a default': {
    document: 'openapi',
    change: [
      [
        '        turning:\n          type: boolean\n',
        '        turning:\n          type: boolean\n          default: true\n',
      ],
    ],
    file: 'schema',
    makes: 'turning?: boolean;',
  },
};

test.each(Object.entries(cases))('%s', async (_, { document, isForeign, change, file, makes }) => {
  const text = change.reduce((so, [from, to]) => changed(so, from, to), halcyon[document]);
  const own = document === 'openapi' ? credentialsOf(text) : text;
  const arazzo = isForeign ? undefined : own;
  // Evidence identifies the dialect.
  const written = isForeign ? text.replaceAll(/ *x-evidence: \w+\n/g, '') : text;
  const documents = { ...halcyon, [document]: written, arazzo };
  const { files, problems } = await generate([documents]);
  expect(problems).toEqual([]);
  expect(files.get(`packages/halcyon/src/generated/${file}.ts`)).toContain(makes);
});

/** The lifecycle document with the credential values of the changed security schemes. */
function credentialsOf(openapi: string): string {
  const hasKey = openapi.includes('name: X-Halcyon-Session');
  const arazzo = hasKey
    ? halcyon.arazzo
    : halcyon.arazzo.replace('apiKey: $steps', () => 'token: $steps');
  if (openapi.includes('scheme: basic')) return arazzo;
  const name = openapi.includes('name: x-key') ? 'apiKey' : 'token';
  const basic = /username: (\$inputs\.client_id)\n\s+password: (\$inputs\.client_key)/;
  return arazzo.replace(basic, (_, id: string, key: string) => `${name}: '{${id}}{${key}}'`);
}

test('the package keeps the version of its manifest', async () => {
  const { files } = await generate([{ ...halcyon, version: '3.2.1' }]);
  expect(JSON.parse(files.get('packages/halcyon/package.json')!)).toMatchObject({
    version: '3.2.1',
  });
});

test('the output does not depend on the order of the documents', async () => {
  const other = {
    ...halcyon,
    name: 'gannet',
    arazzo: changed(halcyon.arazzo, '- name: halcyon', '- name: gannet'),
  };
  const one = await generate([halcyon, other]);
  const two = await generate([other, halcyon]);
  expect([...two.files]).toEqual([...one.files]);
  expect([...one.files].map(([path]) => path)).toEqual([...one.files.keys()].sort());
});
