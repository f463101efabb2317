// One invalid line for each fault that a convention reports. The tests of the conventions and of the Redocly plugin use
// these cases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with two valid documents. Each case changes one line. */
export const fixtures: string = join(import.meta.dirname, 'fixtures', 'acme');
export const openapiText: string = readFileSync(join(fixtures, 'openapi.yaml'), 'utf8');
export const arazzoText: string = readFileSync(join(fixtures, 'auth.arazzo.yaml'), 'utf8');

interface Break {
  /** The code of the problem, which is the name of the convention. */
  readonly code: string;
  /** A passage of the fixture; its first occurrence is replaced. */
  readonly from: string;
  /** The replacement. */
  readonly to: string;
  /** A passage of the line where the problem is: in the changed part, or the nearest line before it. */
  readonly at: string;
  /** The codes of other problems that the same change causes. */
  readonly besides?: readonly string[];
}

const openapiBreaks: readonly Break[] = [
  {
    code: 'document-version',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.1.1',
    at: 'openapi: 3.1.1',
  },
  {
    code: 'evidence',
    from: '      x-evidence: seed\n      requestBody',
    to: '      requestBody',
    at: '    post:',
  },
  {
    code: 'evidence',
    from: '"204": { description: Sent., x-evidence: seed }',
    to: '"204": { description: Sent. }',
    at: '"204"',
  },
  {
    code: 'evidence',
    from: 'Name: { x-evidence: public-docs, type',
    to: 'Name: { type',
    at: 'Name: {',
  },
  {
    code: 'evidence',
    from: 'in: header, name: X-Key, x-evidence: seed',
    to: 'in: header, name: X-Key',
    at: 'key: {',
  },
  {
    code: 'evidence-value',
    from: 'x-evidence: assumed\n        owner',
    to: 'x-evidence: rumour\n        owner',
    at: 'rumour',
  },
  {
    code: 'evidence-value',
    from: 'description: Sent., x-evidence: seed',
    to: 'description: Sent., x-evidence: rumour',
    at: 'rumour',
  },
  {
    code: 'extensions',
    from: '      operationId: createToken',
    to: '      x-internal: true\n      operationId: createToken',
    at: 'x-internal',
  },
  {
    code: 'extensions',
    from: '- name: challenge\n',
    to: '- name: challenge\n          x-required: true\n',
    at: 'x-required: true',
  },
  {
    code: 'extensions',
    from: '{ type: http, scheme: basic,',
    to: '{ type: http, scheme: basic, x-form-encoded: false,',
    at: 'x-form-encoded',
  },
  {
    code: 'unauthorized-response',
    from: 'x-unauthorized: not-applied }',
    to: 'x-unauthorized: not-applied, x-token-invalid: [{ condition: $statusCode == 419 }] }',
    at: '      responses:',
    // Each operation that requires the token is reported.
    besides: ['unauthorized-response', 'unauthorized-response'],
  },
  {
    code: 'unique-criteria',
    from: 'x-unauthorized: not-applied }',
    to: 'x-unauthorized: not-applied, x-token-invalid: [{ condition: $statusCode == 401 }, { condition: $statusCode == 401 }] }',
    at: 'x-token-invalid',
  },
  {
    code: 'extensions',
    from: '{ type: http, scheme: basic,',
    to: '{ type: http, scheme: basic, x-tokens-invalid: [],',
    at: 'x-tokens-invalid',
  },
  {
    code: 'extensions',
    from: 'x-unauthorized: not-applied',
    to: 'x-unauthorized: applied',
    at: 'x-unauthorized',
    besides: ['description'],
  },
  {
    code: 'extensions',
    from: 'x-pagination:\n        type: page\n        inputs: { page: $request.query.filter#/page, limit: $request.query.limit }\n        outputs: { results: $response.body }\n        first: 1',
    to: 'x-pagination: pages',
    at: 'x-pagination: pages',
    besides: ['description', 'description'],
  },
  {
    code: 'operation-id',
    from: 'operationId: sendCode',
    to: 'operationId: send_code',
    at: 'send_code',
  },
  {
    code: 'operation-tag',
    from: '      description: By mail.\n      tags: [Things]\n',
    to: '      description: By mail.\n',
    at: '    post:',
  },
  {
    code: 'operation-security',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.1.0\nsecurity: []',
    at: 'security: []',
  },
  {
    code: 'unauthorized-response',
    from: '        "401": { $ref: "#/components/responses/Unauthorized" }\n    get',
    to: '    get',
    at: '      responses:',
  },
  {
    code: 'invalid-request-response',
    from: '        "204": { description: Sent., x-evidence: seed }\n        "400": { $ref: "#/components/responses/BadRequest" }',
    to: '        "204": { description: Sent., x-evidence: seed }',
    at: '      responses:',
  },
  {
    code: 'server-origin',
    from: 'https://id.acme.test',
    to: 'https://id.acme.test/v1',
    at: '/v1',
  },
  {
    code: 'path-template',
    from: '/things/{thingId}:',
    to: '"/things/{thingId}?part=all":',
    at: 'part=all',
  },
  {
    code: 'path-template',
    from: '/things/{thingId}:',
    to: '"/things/{thingId}#part":',
    at: '#part',
  },
  {
    code: 'path-template',
    from: '/things/{thingId}:',
    to: '"/things/{thingId}|{thingId}":',
    at: '|{thingId}',
  },
  {
    code: 'no-cookies',
    from: '- { name: limit, in: query, schema: { type: integer, minimum: 1 } }',
    to: '- { name: limit, in: query, schema: { type: integer, minimum: 1 } }\n        - { name: Cookie, in: header, schema: { type: string } }',
    at: 'Cookie',
  },
  {
    code: 'structured-parameter',
    from: '          required: true\n          schema: { type: string }',
    to: '          required: true\n          schema: { type: object, additionalProperties: true }',
    at: 'additionalProperties: true',
  },
  {
    code: 'schema-keywords',
    from: 'type: string, examples: [Kettle]',
    to: 'type: string, not: { const: Pot }',
    at: 'not:',
  },
  {
    code: 'schema-keywords',
    from: 'message: { type: string }',
    to: 'message: { type: string, allOf: [{ minLength: 1 }, { maxLength: 9 }] }',
    at: 'allOf',
    besides: ['valid-examples'],
  },
  {
    code: 'schema-keywords',
    from: 'message: { type: string }',
    to: 'message: { type: string, contentEncoding: base64 }',
    at: 'contentEncoding',
  },
  {
    code: 'null-alone',
    from: 'message: { type: string }',
    to: 'message: { type: string }\n        nothing: { type: "null" }',
    at: 'nothing',
  },
  {
    code: 'null-alone',
    from: 'message: { type: string }',
    to: 'message: { type: string }\n        nothing: { const: null }',
    at: 'nothing',
  },
  {
    code: 'convertible',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.1.0\njsonSchemaDialect: https://json-schema.org/draft/2020-12/schema',
    at: 'jsonSchemaDialect',
  },
  {
    code: 'convertible',
    from: 'openapi: 3.1.0',
    to: 'openapi: 3.1.0\nwebhooks: {}',
    at: 'webhooks',
  },
  {
    code: 'convertible',
    from: 'operationId: sendCode',
    to: 'operationId: sendCode\n      callbacks: {}',
    at: 'callbacks',
  },
  {
    code: 'boolean-schema',
    from: 'colour: { type: string }',
    to: 'colour: true',
    at: 'colour: true',
  },
  {
    code: 'schema-type',
    from: 'challenge: { type: [string, "null"] }',
    to: 'challenge: { type: [string, integer, "null"] }',
    at: 'integer',
  },
  {
    code: 'schema-type',
    from: 'challenge: { type: [string, "null"] }',
    to: 'challenge: { type: ["null", string] }',
    at: '["null", string]',
  },
  {
    code: 'reference-siblings',
    from: '          description: What it is called.',
    to: '          minLength: 1',
    at: 'minLength',
  },
  {
    code: 'schema-names',
    from: '    Name: {',
    to: '    owner: { x-evidence: seed, type: string }\n    Name: {',
    at: '    owner: {',
    besides: ['components', 'schema-names'],
  },
  {
    code: 'schema-names',
    from: '    Owner:\n',
    to: '    NewThing: { x-evidence: seed, type: string }\n    Owner:\n',
    at: '    NewThing: {',
    besides: ['components'],
  },
  {
    code: 'schema-names',
    from: '    Owner:\n',
    to: '    GetThingResponse: { x-evidence: seed, type: string }\n    Owner:\n',
    at: '    GetThingResponse: {',
    besides: ['components'],
  },
  {
    code: 'link-body',
    from: 'thingId: $response.body#/id\n',
    to: 'thingId: $response.body#/id\n              requestBody: { name: $response.body#/name }\n',
    at: 'requestBody: {',
  },
  {
    code: 'page-minimum',
    from: 'schema: { type: integer, minimum: 1 }',
    to: 'schema: { type: integer }',
    at: 'schema: { type: integer }',
  },
  {
    code: 'open-map',
    from: 'labels: { type: object, additionalProperties: { type: string } }',
    to: 'labels: { type: object }',
    at: 'labels',
  },
  {
    code: 'named-body',
    from: '                items: { $ref: "#/components/schemas/Thing" }',
    to: '                items: { type: object, additionalProperties: true }',
    at: 'items:',
  },
  {
    code: 'secret-format',
    from: 'refresh_token: { type: string, format: password }',
    to: 'refresh_token: { type: string }',
    at: 'refresh_token: {',
  },
  {
    code: 'closed-response',
    from: '        email: { type: string }\n    Failure',
    to: '        email: { type: string }\n      additionalProperties: false\n    Failure',
    at: 'additionalProperties: false\n',
  },
  {
    code: 'nullable-reference',
    from: '            - type: "null"\n',
    to: '            - type: string\n',
    at: '          anyOf:',
    besides: ['description', 'valid-examples'],
  },
  {
    code: 'union',
    from: '          refresh: "#/components/schemas/RefreshGrant"\n',
    to: '',
    at: '        - $ref: "#/components/schemas/RefreshGrant"',
  },
  {
    code: 'union',
    from: 'kind: { const: refresh }',
    to: 'kind: { type: string }',
    at: '        - $ref: "#/components/schemas/RefreshGrant"',
  },
  {
    code: 'body-examples',
    from: '              examples:\n                tokens: {',
    to: '              example: {',
    at: '              example:',
    besides: ['valid-examples'],
  },
  {
    code: 'body-examples',
    from: '              examples:\n                one: { value: [{ id: "1", name: Kettle, owner: null }] }\n',
    to: '',
    at: '            application/json:',
  },
  {
    code: 'header-examples',
    from: 'schema: { type: string, examples: [/things/1] }',
    to: 'schema: { type: string }',
    at: '            Location:',
  },
  {
    code: 'example-names',
    from: '                notFound:',
    to: '                not_found:',
    at: 'not_found',
  },
  {
    code: 'fake-tokens',
    from: 'access-token-1',
    to: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl',
    at: 'eyJ',
  },
  {
    code: 'operation-text',
    from: '      summary: Read a thing\n',
    to: '',
    at: '    get:',
  },
  {
    code: 'operation-text',
    from: '      description: By its id.\n',
    to: '',
    at: '    get:',
  },
  {
    code: 'operation-tag',
    from: 'tags: [Things]',
    to: 'tags: [Things, More]',
    at: 'tags: [Things, More]',
  },
  {
    code: 'valid-examples',
    from: '{ name: Kettle, labels',
    to: '{ name: 1, labels',
    at: 'name: 1',
  },
  {
    code: 'valid-examples',
    from: 'id: "1", name: Kettle, owner: { email',
    to: 'id: 1, name: Kettle, owner: { email',
    at: 'id: 1',
  },
  {
    code: 'valid-examples',
    from: '{ kind: password, email: ada@example.com,',
    to: '{ kind: password, email: ada,',
    at: 'email: ada,',
  },
  {
    code: 'valid-examples',
    from: 'email: { type: string, format: email }\n        password',
    to: 'email: { type: string, format: email, readOnly: true }\n        password',
    at: '{ kind: password, email: ada@example.com,',
  },
  {
    code: 'valid-examples',
    from: 'examples: [/things/1]',
    to: 'examples: [1]',
    at: 'examples: [1]',
  },
  {
    code: 'required-properties',
    from: 'required: [id]',
    to: 'required: [id, guid]',
    at: 'required: [id, guid]',
    besides: ['valid-examples', 'valid-examples'],
  },
  {
    code: 'unauthorized-response',
    from: '            invalidToken: { value: { message: No token. } }',
    to: '            noToken: { value: { message: No token. } }',
    at: '    Unauthorized:',
  },
  {
    code: 'secret-format',
    from: '- name: challenge\n          in: query\n          required: true\n          schema: {',
    to: '- name: access_token\n          in: query\n          required: true\n          schema: {',
    at: '          schema: {',
  },
  {
    code: 'union',
    from: '      discriminator:\n        propertyName: kind\n        mapping:\n          password: "#/components/schemas/PasswordGrant"\n          code: "#/components/schemas/CodeGrant"\n          refresh: "#/components/schemas/RefreshGrant"\n',
    to: '',
    at: '      oneOf:',
  },
  {
    code: 'components',
    from: '    Name: {',
    to: '    Colour: { x-evidence: seed, type: string }\n    Name: {',
    at: '    Colour: {',
  },
  {
    code: 'enum-values',
    from: 'colour: { type: string }',
    to: 'colour: { type: string, enum: [red, 1] }',
    at: 'enum: [red, 1]',
  },
  {
    code: 'info',
    from: '  license: { name: MIT, identifier: MIT }\n',
    to: '',
    at: 'info:',
  },
  {
    code: 'number-range',
    from: 'page: { type: integer, minimum: 1 }',
    to: 'page: { type: integer, minimum: 1, exclusiveMinimum: 0 }',
    at: 'exclusiveMinimum',
  },
  {
    code: 'path-parameters',
    from: '  /things/{thingId}:\n    parameters:\n      - name: thingId',
    to: '  /things/{id}:\n    parameters:\n      - name: thingId',
    at: '- name: thingId',
    besides: ['path-parameters'],
  },
  {
    code: 'safe-markdown',
    from: 'description: By mail.',
    to: 'description: By mail. <script>send()</script>',
    at: '<script>',
  },
  {
    code: 'server-variables',
    from: '{ default: eu, x-required: true }',
    to: '{ default: eu, enum: [us], x-required: true }',
    at: 'default: eu',
  },
  {
    code: 'server-variables',
    from: '      region: { default: eu, x-required: true }\n',
    to: '      region: { default: eu, x-required: true }\n      stage: { default: live }\n',
    at: 'stage:',
  },
  {
    code: 'success-response',
    from: '        "204": { description: Sent., x-evidence: seed }\n',
    to: '',
    at: '      responses:',
  },
  { code: 'tags', from: ', description: Things of all kinds.', to: '', at: '- { name: Things' },
  {
    code: 'unique-parameters',
    from: '        - { name: limit, in: query, schema: { type: integer, minimum: 1 } }\n',
    to: '        - { name: limit, in: query, schema: { type: integer, minimum: 1 } }\n        - { name: limit, in: query, schema: { type: string } }\n',
    at: '- { name: limit, in: query, schema: { type: string } }',
  },
];

const arazzoBreaks: readonly Break[] = [
  {
    code: 'unique-actions',
    from: 'name: busy',
    to: 'name: refused',
    at: '- name: refused',
  },
  {
    code: 'unique-criteria',
    from: '          - condition: $statusCode == 204',
    to: '          - condition: $statusCode == 204\n          - condition: $statusCode == 204',
    at: '- condition: $statusCode == 204',
  },
  {
    code: 'document-version',
    from: 'arazzo: 1.1.0',
    to: 'arazzo: 1.1.1',
    at: 'arazzo: 1.1.1',
  },
  {
    code: 'source-description',
    from: 'name: acme, url',
    to: 'name: other, url',
    at: 'name: other',
  },
  {
    code: 'source-description',
    from: './openapi.yaml',
    to: './other.yaml',
    at: './other.yaml',
  },
  {
    code: 'workflow-inputs',
    from: '          description: The newest.\n',
    to: '',
    at: '        refresh_token:',
  },
  {
    code: 'workflow-inputs',
    from: 'examples: ["123456"]',
    to: 'examples: ["123456", "654321"]',
    at: '654321',
  },
  {
    code: 'workflow-inputs',
    from: '    x-refresh-within: 60\n',
    to: '    x-refresh-within: 60\n    x-identity: [email, password]\n',
    at: 'x-identity',
  },
  {
    code: 'extensions',
    from: '        email: { type: string,',
    to: '        email: { type: string, x-identity: true,',
    at: 'x-identity',
  },
  {
    code: 'workflow-inputs',
    from: '          format: password\n          description: The newest.',
    to: '          description: The newest.',
    at: '        refresh_token:',
  },
  {
    code: 'workflow-inputs',
    from: 'examples: [ada@example.com]',
    to: 'examples: [bob@example.com]',
    at: 'bob',
  },
];

export interface Case extends Break {
  readonly name: string;
  readonly file: 'openapi.yaml' | 'auth.arazzo.yaml';
  /** The changed document. */
  readonly text: string;
}

function broken(file: Case['file'], breaks: readonly Break[]): Case[] {
  const text = file === 'openapi.yaml' ? openapiText : arazzoText;
  return breaks.map((one, index) => {
    if (!text.includes(one.from)) throw new Error(`${file} has no ${one.from}`);
    return { ...one, file, name: `${file}-${index}`, text: text.replace(one.from, () => one.to) };
  });
}

export const cases: readonly Case[] = [
  ...broken('openapi.yaml', openapiBreaks),
  ...broken('auth.arazzo.yaml', arazzoBreaks),
];

/** The line of `at` in the changed part, or the nearest one before it, which is the owner of a missing member. */
export function expectedLine({ text, file, from, to, at }: Case): number {
  const change = (file === 'openapi.yaml' ? openapiText : arazzoText).indexOf(from);
  const index = text.lastIndexOf(at, change + to.length);
  if (index === -1) throw new Error(`No line contains ${at}`);
  return text.slice(0, index).split('\n').length;
}
