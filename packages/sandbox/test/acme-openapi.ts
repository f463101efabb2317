// The OpenAPI document of the tests' fictional provider.

const text = { type: 'string' };
const token = { acmeToken: [] };
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

function json(schema: object, examples: Record<string, unknown>, more: object = {}): object {
  const named = Object.entries(examples).map(([name, value]) => [name, { value }]);
  return {
    description: 'A response.',
    content: { 'application/json': { schema, examples: Object.fromEntries(named) } },
    ...more,
  };
}

const problem = (name: string, code: string): object => json(ref('Problem'), { [name]: { code } });

const unauthorized = json(
  ref('Problem'),
  { invalidToken: { code: 'TOKEN' } },
  {
    headers: {
      'WWW-Authenticate': { schema: { type: 'string', examples: ['Acme realm="acme"'] } },
    },
  },
);

const session = {
  token: 'access-token-1',
  lives: 120_000,
  needs_code: false,
  owner: 'Ada',
};

const sessionHeaders = {
  headers: { 'X-Acme-Refresh': { schema: { type: 'string', examples: ['refresh-token-1'] } } },
};

const body = (schema: object, type = 'application/json'): object => ({
  required: true,
  content: { [type]: { schema } },
});

const thingLinks = (place: string): object => ({
  read: { operationId: 'getThing', parameters: { thingId: `$response.body#${place}/id` } },
  change: { operationId: 'updateThing', parameters: { thingId: `$response.body#${place}/id` } },
  replace: { operationId: 'replaceThing', parameters: { thingId: `$response.body#${place}/id` } },
  remove: { operationId: 'deleteThing', parameters: { thingId: `$response.body#${place}/id` } },
  notes: { operationId: 'listNotes', parameters: { thingId: `$response.body#${place}/id` } },
  note: { operationId: 'createNote', parameters: { thingId: `$response.body#${place}/id` } },
  list: { operationId: 'listThings' },
});

const noteLinks = (place: string): object => ({
  read: {
    operationId: 'getNote',
    parameters: { thingId: '$request.path.thingId', noteId: `$response.body#${place}/noteId` },
  },
  list: { operationId: 'listNotes', parameters: { thingId: '$request.path.thingId' } },
});

const first = {
  id: 'T-1001',
  name: 'Anvil',
  tags: ['heavy'],
  maker: { name: 'Acme', city: 'Fairfield' },
  labels: { colour: 'black' },
};
const second = { ...first, id: 'T-1002', name: 'Rocket' };
const idParameter = { name: 'thingId', in: 'path', required: true, schema: { type: 'string' } };
const noThing = problem('notFound', 'NO_THING');
const badRequest = problem('invalidRequest', 'INVALID');

const paths = {
  '/session': {
    post: {
      operationId: 'createSession',
      security: [{ clientKey: [] }],
      requestBody: body(ref('SessionRequest')),
      responses: {
        200: json(ref('Session'), { session }, sessionHeaders),
        400: badRequest,
        401: problem('unknownClient', 'CLIENT'),
        403: json(ref('Problem'), { unavailable: { code: 'DOWN' }, refused: { code: 'REFUSED' } }),
      },
    },
  },
  '/session/code': {
    post: {
      operationId: 'answerCode',
      security: [token],
      requestBody: body(ref('CodeRequest')),
      responses: {
        200: json(ref('Session'), { session }, sessionHeaders),
        400: badRequest,
        401: unauthorized,
        403: problem('refused', 'CODE_REFUSED'),
      },
    },
  },
  '/session/code/again': {
    post: {
      operationId: 'sendCodeAgain',
      security: [token],
      responses: { 204: { description: 'Sent.' }, 401: unauthorized },
    },
  },
  '/letters': {
    post: {
      operationId: 'sendLetter',
      security: [],
      requestBody: body(ref('LetterRequest'), 'application/x-www-form-urlencoded'),
      responses: {
        202: json(ref('Letter'), {
          sent: { letter: 'c0ffee00-93f1-4d52-8f0e-0a4f6c1b2d3e', arrives: '2026-01-02T00:00:00Z' },
        }),
        400: badRequest,
        404: problem('unknownAddress', 'ADDRESS'),
      },
    },
  },
  '/letters/{letter}': {
    post: {
      operationId: 'redeemLetter',
      security: [],
      parameters: [
        { name: 'letter', in: 'path', required: true, schema: text },
        { name: 'X-Code', in: 'header', required: true, schema: text },
      ],
      responses: {
        200: json(ref('Session'), { session }, sessionHeaders),
        400: badRequest,
        403: problem('refused', 'CODE_REFUSED'),
      },
    },
  },
  '/session/end': {
    post: {
      operationId: 'endSession',
      security: [token],
      responses: { 204: { description: 'Ended.' }, 401: unauthorized },
    },
  },
  '/things': {
    get: {
      operationId: 'listThings',
      security: [token],
      'x-pagination': {
        type: 'page',
        inputs: { page: '$request.query.page', limit: '$request.query.limit' },
        outputs: { results: '$response.body#/items', total: '$response.body#/count' },
        first: 1,
      },
      parameters: [
        { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1 } },
        { name: 'page', in: 'query', schema: { type: 'integer' } },
        {
          name: 'tag',
          in: 'query',
          schema: { type: 'array', items: { type: 'string', minLength: 2 } },
        },
        { name: 'filter', in: 'query', content: { 'application/json': { schema: ref('Filter') } } },
        { name: 'X-Trace', in: 'header', schema: { type: 'boolean' } },
      ],
      responses: {
        200: json(
          ref('ThingList'),
          { things: { count: 2, items: [first, second] } },
          { links: thingLinks('/items/0') },
        ),
        204: { description: 'There are none.' },
        401: unauthorized,
        422: badRequest,
        503: json(ref('Problem'), { maintenance: { code: 'M' }, unavailable: { code: 'DOWN' } }),
      },
    },
    post: {
      operationId: 'createThing',
      security: [token],
      requestBody: body(ref('ThingRequest')),
      responses: {
        201: json(ref('Thing'), { created: first }, { links: thingLinks('') }),
        401: unauthorized,
        409: problem('conflict', 'EXISTS'),
        422: badRequest,
      },
    },
  },
  '/things/{thingId}': {
    parameters: [idParameter],
    get: {
      operationId: 'getThing',
      security: [token],
      responses: {
        200: json(ref('ThingEnvelope'), { thing: { item: first } }, { links: thingLinks('/item') }),
        401: unauthorized,
        410: noThing,
      },
    },
    patch: {
      operationId: 'updateThing',
      security: [token],
      requestBody: body(ref('ThingPatch')),
      responses: { 200: json(ref('Thing'), { changed: first }), 401: unauthorized, 404: noThing },
    },
    put: {
      operationId: 'replaceThing',
      security: [token],
      requestBody: body(ref('ThingPatch')),
      responses: { 204: { description: 'Replaced.' }, 401: unauthorized, 404: noThing },
    },
    delete: {
      operationId: 'deleteThing',
      security: [token],
      responses: { 204: { description: 'Deleted.' }, 401: unauthorized, 404: noThing },
    },
  },
  '/events': {
    get: {
      operationId: 'listEvents',
      security: [token],
      'x-pagination': {
        type: 'cursor',
        inputs: { cursor: '$request.query.search#/after', limit: '$request.query.search#/size' },
        outputs: { results: '$response.body#/events', cursor: '$response.body#/page/after' },
      },
      parameters: [
        { name: 'search', in: 'query', content: { 'application/json': { schema: ref('Search') } } },
      ],
      responses: {
        200: json(ref('EventList'), {
          events: { events: [{ at: 1 }, { at: 2 }], page: { after: null, size: 50, count: 2 } },
        }),
        401: unauthorized,
        403: json(ref('Problem'), { other: { code: 'OTHER' }, forbidden: { code: 'NOT YOURS' } }),
        422: badRequest,
      },
    },
  },
  '/things/search': {
    get: {
      operationId: 'searchThings',
      security: [token],
      responses: {
        200: json({ type: 'array', items: ref('Thing') }, { found: [first] }),
        401: unauthorized,
      },
    },
  },
  '/things/{thingId}/notes': {
    parameters: [idParameter],
    get: {
      operationId: 'listNotes',
      security: [token],
      responses: {
        200: json({ type: 'array', items: ref('Note') }, { notes: [] }, { links: noteLinks('/0') }),
        401: unauthorized,
        404: noThing,
      },
    },
    post: {
      operationId: 'createNote',
      security: [token],
      requestBody: body(ref('NoteRequest')),
      responses: {
        201: json(
          ref('Note'),
          { created: { noteId: '5a0f6d5e-93f1-4d52-8f0e-0a4f6c1b2d3e', text: 'Mind your toes.' } },
          { links: noteLinks('') },
        ),
        401: unauthorized,
        404: noThing,
      },
    },
  },
  '/things/{thingId}/notes/{noteId}': {
    parameters: [
      idParameter,
      { name: 'noteId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ],
    get: {
      operationId: 'getNote',
      security: [token],
      responses: {
        200: json(ref('Note'), {
          note: { noteId: '5a0f6d5e-93f1-4d52-8f0e-0a4f6c1b2d3e', text: 'Mind your toes.' },
        }),
        400: badRequest,
        401: unauthorized,
        404: noThing,
      },
    },
  },
  '/echo': {
    put: {
      operationId: 'putText',
      security: [],
      requestBody: {
        content: {
          'text/plain': { schema: { type: 'string', maxLength: 5 } },
          'multipart/form-data': { schema: ref('Upload') },
        },
      },
      responses: {
        200: {
          description: 'Text.',
          content: {
            'text/plain': { schema: { type: 'string' }, examples: { ok: { value: 'fine' } } },
          },
        },
        400: badRequest,
      },
    },
  },
};

const schemas = {
  Problem: { type: 'object', required: ['code'], properties: { code: text } },
  SessionRequest: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { enum: ['person', 'machine', 'renewal'] },
      user: text,
      secret: text,
      renew: text,
    },
  },
  CodeRequest: { type: 'object', required: ['code'], properties: { code: text } },
  Session: {
    type: 'object',
    required: ['token', 'lives'],
    properties: {
      token: { type: 'string', format: 'password' },
      lives: { type: 'integer' },
      needs_code: { type: 'boolean' },
      owner: text,
    },
  },
  LetterRequest: {
    type: 'object',
    required: ['address', 'copies'],
    properties: { address: text, copies: { type: 'integer', maximum: 3 } },
  },
  Letter: {
    type: 'object',
    required: ['letter', 'arrives'],
    properties: {
      letter: { type: 'string', format: 'uuid' },
      arrives: { type: 'string', format: 'date-time' },
    },
  },
  Filter: { type: 'object', additionalProperties: false, properties: { name: text } },
  Maker: { type: 'object', required: ['name', 'city'], properties: { name: text, city: text } },
  Thing: {
    type: 'object',
    required: ['id', 'name', 'maker'],
    properties: {
      id: text,
      name: text,
      tags: { type: 'array', items: text },
      maker: ref('Maker'),
      labels: { type: 'object', additionalProperties: text },
    },
  },
  ThingEnvelope: { type: 'object', required: ['item'], properties: { item: ref('Thing') } },
  ThingList: {
    type: 'object',
    required: ['items', 'count'],
    properties: { count: { type: 'integer' }, items: { type: 'array', items: ref('Thing') } },
  },
  Search: {
    type: 'object',
    properties: { after: { type: ['string', 'null'] }, size: { type: 'integer' } },
  },
  EventList: {
    type: 'object',
    required: ['events', 'page'],
    properties: {
      events: { type: 'array', items: { type: 'object' } },
      page: {
        type: 'object',
        properties: {
          after: { type: ['string', 'null'] },
          size: { type: 'integer' },
          count: { type: 'integer' },
        },
      },
    },
  },
  ThingPatch: {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: text,
      tags: { type: ['array', 'null'], items: text },
      maker: { type: 'object', properties: { name: text, city: text } },
      labels: { type: 'object', additionalProperties: text },
      secret: text,
    },
  },
  ThingRequest: {
    type: 'object',
    required: ['name'],
    properties: {
      id: text,
      name: text,
      maker: { type: 'object' },
      labels: { type: 'object' },
      secret: text,
    },
  },
  Note: {
    type: 'object',
    required: ['noteId', 'text'],
    properties: { noteId: { type: 'string', format: 'uuid' }, text },
  },
  NoteRequest: { type: 'object', required: ['text'], properties: { text } },
  Upload: {
    type: 'object',
    required: ['file', 'pages'],
    properties: { file: { type: 'string', format: 'binary' }, pages: { type: 'integer' } },
  },
};

export const openapi: object = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://acme.example' }],
  paths,
  components: {
    securitySchemes: {
      acmeToken: { type: 'apiKey', in: 'header', name: 'X-Acme-Token' },
      clientKey: { type: 'apiKey', in: 'query', name: 'client_key' },
    },
    schemas,
  },
};
