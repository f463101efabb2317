// A provider without secrets. Its boats can be searched, sail and moor, log their positions, and have papers.
import type { ProviderDocuments } from '../src/index.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object, value?: unknown) => ({
  content: { 'application/json': { schema, ...(value ? { examples: { one: { value } } } : {}) } },
});
const answer = (schema: object, value: unknown, links: object = {}) => ({
  description: 'ok',
  'x-evidence': 'seed',
  links,
  ...body(schema, value),
});
const error = (name: string, message: string) => ({
  description: 'wrong',
  'x-evidence': 'seed',
  content: {
    'application/json': { schema: ref('Problem'), examples: { [name]: { value: { message } } } },
  },
});
const about = {
  tags: ['Boats'],
  security: [],
  'x-evidence': 'seed',
  summary: 's',
  description: 'd',
};
const id = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];

const gull = {
  id: 'b-1',
  name: 'Gull',
  state: 'moored',
  crew: { size: 3 },
  built: '2001-05-01',
  harbour: { id: 'h-1', name: 'Oslo' },
};
const tern = {
  id: 'b-2',
  name: 'Tern',
  state: 'moored',
  crew: { size: 8 },
  built: '2015-05-01',
  harbour: { id: 'h-2', name: 'Bergen' },
};

const linksOf = (at: string) => ({
  read: { operationId: 'getBoat', parameters: { id: `$response.body#${at}/id` } },
  sail: { operationId: 'sail', parameters: { id: `$response.body#${at}/id` } },
  paint: { operationId: 'paint', parameters: { id: `$response.body#${at}/id` } },
  papers: { operationId: 'getPapers', parameters: { id: `$response.body#${at}/id` } },
});

const search = {
  name: 'search',
  in: 'query',
  content: { 'application/json': { schema: ref('Search') } },
};
const plain = [
  { name: 'name', in: 'query', 'x-filter': 'name', schema: { type: 'string' } },
  {
    name: 'text',
    in: 'query',
    'x-filter': '*',
    'x-operator': 'contains',
    schema: { type: 'string' },
  },
  { name: 'order', in: 'query', 'x-sort': 'text', schema: { type: 'string' } },
];
const page = {
  type: 'page',
  inputs: { page: '$request.query.page', limit: '$request.query.limit' },
  outputs: { results: '$response.body#/boats', total: '$response.body#/total' },
  first: 1,
};
const number = { type: 'integer', minimum: 1 };
const paging = ['page', 'limit'].map((name) => ({ name, in: 'query', schema: number }));
const invalid = error('invalidRequest', 'Invalid.');

export const boats: ProviderDocuments = {
  name: 'boats',
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'https://boats.test' }],
    tags: [{ name: 'Boats', description: 'Boats.' }],
    paths: {
      '/token': {
        post: {
          ...about,
          operationId: 'createToken',
          requestBody: body(ref('Login'), { name: 'ada' }),
          responses: { 200: answer(ref('Token'), { token: 'access-token-1' }), 400: invalid },
        },
      },
      '/boats': {
        get: {
          ...about,
          operationId: 'listBoats',
          'x-pagination': page,
          parameters: [search, ...plain, ...paging],
          responses: {
            200: answer(ref('Boats'), { boats: [gull, tern], total: 2 }, linksOf('/boats/0')),
            400: invalid,
          },
        },
        post: {
          ...about,
          operationId: 'createBoat',
          requestBody: body(ref('BoatRequest'), { name: 'Skua' }),
          responses: {
            201: answer(ref('Boat'), { ...gull, id: 'b-3' }, linksOf('')),
            400: invalid,
          },
        },
      },
      '/boats/{id}': {
        parameters: id,
        get: {
          ...about,
          operationId: 'getBoat',
          responses: {
            200: answer(ref('Boat'), gull, linksOf('')),
            400: invalid,
            404: error('notFound', 'No boat.'),
          },
        },
      },
      '/boats/{id}/sail': {
        parameters: id,
        post: {
          ...about,
          operationId: 'sail',
          'x-effect': {
            when: { '/state': 'moored' },
            set: { '/state': 'leaving' },
            // biome-ignore lint/suspicious/noThenProperty: a member of the extension.
            then: { '/state': 'sailing' },
          },
          responses: {
            200: answer(ref('Boat'), gull, linksOf('')),
            400: invalid,
            409: error('conflict', 'Not moored.'),
          },
        },
      },
      '/boats/{id}/paint/{colour}': {
        parameters: [
          ...id,
          { name: 'colour', in: 'path', required: true, schema: { type: 'string' } },
        ],
        post: {
          ...about,
          operationId: 'paint',
          'x-effect': { set: { '/colour': '$request.path.colour' } },
          responses: { 200: answer(ref('Boat'), gull, linksOf('')), 400: invalid },
        },
      },
      '/boats/{id}/papers': {
        parameters: id,
        get: {
          ...about,
          operationId: 'getPapers',
          responses: {
            200: answer(
              ref('Papers'),
              {
                id: 'b-1',
                url: 'https://store.test/1',
                parts: [{ url: 'https://store.test/1/1' }, { url: 'https://store.test/1/2' }],
              },
              { papers: { operationId: 'getPapers', parameters: { id: '$response.body#/id' } } },
            ),
            400: invalid,
          },
        },
      },
      '/positions': {
        post: {
          ...about,
          operationId: 'logPositions',
          requestBody: body(ref('Positions'), { positions: [] }),
          responses: {
            200: answer(ref('Logged'), { ok: true }, { list: { operationId: 'listPositions' } }),
            400: invalid,
          },
        },
        get: {
          ...about,
          operationId: 'listPositions',
          'x-pagination': { ...page, outputs: { results: '$response.body#/positions' } },
          parameters: [
            { name: 'boat', in: 'query', 'x-filter': 'boat', schema: { type: 'string' } },
            ...paging,
          ],
          responses: {
            200: answer(ref('PositionPage'), { positions: [{ boat: 'b-1', at: 1, north: 59 }] }),
            400: invalid,
          },
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', 'x-evidence': 'seed' } },
      schemas: {
        Problem: { type: 'object', properties: { message: { type: 'string' } } },
        Login: { type: 'object', properties: { name: { type: 'string' } } },
        Token: { type: 'object', properties: { token: { type: 'string', format: 'password' } } },
        Boats: {
          type: 'object',
          properties: { boats: { type: 'array', items: ref('Boat') }, total: { type: 'integer' } },
        },
        Boat: {
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: 'string' },
            name: { type: 'string' },
            state: { type: 'string' },
            colour: { type: 'string' },
            built: { type: 'string' },
            crew: { type: 'object', properties: { size: { type: 'integer' } } },
            harbour: ref('Harbour'),
          },
        },
        Harbour: {
          type: 'object',
          properties: { id: { type: 'string' }, name: { type: 'string' } },
        },
        BoatRequest: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            crew: { type: 'object', properties: { size: { type: 'integer' } } },
            harbour: { type: 'object', properties: { id: { type: 'string' } } },
          },
        },
        Search: {
          type: 'object',
          properties: {
            filter: ref('Filter'),
            sort: {
              type: 'array',
              'x-sort': { member: 'by', direction: 'way' },
              items: ref('Order'),
            },
          },
        },
        Filter: {
          type: 'object',
          'x-filter': 'members',
          properties: { city: { ...ref('Condition'), 'x-filter': 'harbour.name' } },
          additionalProperties: ref('Condition'),
        },
        Condition: {
          type: 'object',
          properties: {
            is: { 'x-operator': 'equals' },
            isnt: { 'x-operator': 'differs' },
            oneOf: { type: 'array', items: {}, 'x-operator': 'in' },
            noneOf: { type: 'array', items: {}, 'x-operator': 'notIn' },
            under: { 'x-operator': 'lessThan' },
            upTo: { 'x-operator': 'atMost' },
            over: { 'x-operator': 'greaterThan' },
            from: { 'x-operator': 'atLeast' },
            has: { type: 'string', 'x-operator': 'contains' },
            words: { type: 'string', 'x-operator': 'words' },
            missing: { type: 'boolean', 'x-operator': 'isNull' },
            present: { type: 'boolean', 'x-operator': 'isNotNull' },
            of: { type: 'object', 'x-operator': { and: 'ALL', or: 'ANY', not: 'NOT' } },
          },
        },
        Order: {
          type: 'object',
          properties: { by: { type: 'string' }, way: { type: 'string', default: 'DESC' } },
        },
        Papers: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            url: { type: 'string', 'x-storage': true },
            parts: { type: 'array', items: ref('Part') },
          },
        },
        Part: { type: 'object', properties: { url: { type: 'string', 'x-storage': true } } },
        Positions: {
          type: 'object',
          properties: { positions: { type: 'array', items: ref('PositionRequest') } },
        },
        PositionRequest: {
          type: 'object',
          properties: {
            where: { type: 'object', properties: { north: { type: 'integer' } } },
            boat: { type: 'string' },
            at: { type: 'integer' },
          },
        },
        Logged: { type: 'object', properties: { ok: { type: 'boolean' } } },
        PositionPage: {
          type: 'object',
          properties: { positions: { type: 'array', items: ref('Position') } },
        },
        Position: {
          type: 'object',
          properties: {
            boat: { type: 'string' },
            at: { type: 'integer' },
            north: { type: 'integer' },
          },
        },
      },
    },
  },
  arazzo: {
    arazzo: '1.1.0',
    info: { title: 'Boats', version: '1.0.0' },
    sourceDescriptions: [{ name: 'boats', url: './openapi.yaml', type: 'openapi' }],
    workflows: [
      {
        workflowId: 'login',
        summary: 'Log in.',
        'x-security-scheme': 'bearer',
        inputs: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string', description: 'The name.', examples: ['ada'] } },
        },
        steps: [
          {
            stepId: 'send',
            operationId: 'createToken',
            requestBody: { contentType: 'application/json', payload: { name: '$inputs.name' } },
            successCriteria: [{ condition: '$statusCode == 200' }],
            outputs: { token: '$response.body#/token' },
          },
        ],
        outputs: { access_token: '$steps.send.outputs.token' },
      },
    ],
  },
};
