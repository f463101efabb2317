// Parameters that clients often serialize differently from the document.
import type { Group, Row } from '../row.ts';

const list = { type: 'array', items: { type: 'integer' } };
const text = { type: 'string' };

interface Parameter {
  readonly in?: string;
  readonly name: string;
  readonly [member: string]: unknown;
}

function query(name: string, parameter: Parameter, value: string, ...bytes: string[]): Row {
  const [sent, ...also] = bytes.map((search) => ({ url: `/${name}${search && `?${search}`}` }));
  const member = /^\w+$/.test(parameter.name) ? parameter.name : `'${parameter.name}'`;
  return {
    name,
    operation: { parameters: [{ in: 'query', ...parameter }] },
    call: `{ params: { query: { ${member}: ${value} } } }`,
    sent: sent!,
    also,
  };
}

export const parameters: Group = {
  title: 'Parameters',
  about: 'These rows have schemas, names and values that are not in the table of styles.',
  rows: [
    query(
      'all_of',
      { name: 'range', schema: { allOf: [{ $ref: '#/components/schemas/Range' }] } },
      '{ gte: 1, lt: 5 }',
      'gte=1&lt=5',
    ),
    query(
      'one_of_object',
      { name: 'one', schema: { oneOf: [text, { $ref: '#/components/schemas/Range' }] } },
      '{ gte: 1 }',
      'gte=1',
    ),
    query(
      'one_of_string',
      { name: 'one', schema: { oneOf: [text, { $ref: '#/components/schemas/Range' }] } },
      "'a b'",
      'one=a%20b',
      'one=a+b',
    ),
    query(
      'deep_nested',
      {
        name: 'filter',
        style: 'deepObject',
        explode: true,
        schema: { type: 'object', additionalProperties: true },
      },
      '{ size: { gte: 1 }, tag: "a" }',
      'filter%5Bsize%5D%5Bgte%5D=1&filter%5Btag%5D=a',
      'filter[size][gte]=1&filter[tag]=a',
    ),
    query(
      'name_in_brackets',
      { name: 'ids[]', schema: list },
      '[1, 2]',
      'ids%5B%5D=1&ids%5B%5D=2',
      'ids[]=1&ids[]=2',
    ),
    query('empty_list', { name: 'ids', schema: list }, '[]', ''),
    query(
      'absent_members',
      { name: 'range', schema: { $ref: '#/components/schemas/Range' } },
      '{ gte: 1, lt: undefined }',
      'gte=1',
    ),
    query('null_value', { name: 'nul', schema: { ...text, nullable: true } }, 'null', ''),
    query('boolean_false', { name: 'flag', schema: { type: 'boolean' } }, 'false', 'flag=false'),
    query('zero', { name: 'count', schema: { type: 'integer' } }, '0', 'count=0'),
    query(
      'reserved_encoded',
      { name: 'raw', schema: text },
      "'a/b?c=d&e#f'",
      'raw=a%2Fb%3Fc%3Dd%26e%23f',
    ),
    query(
      'reserved_allowed',
      { name: 'raw', allowReserved: true, schema: text },
      "'a/b:c,d e'",
      'raw=a/b:c,d%20e',
    ),
    query(
      'reserved_triplet',
      { name: 'raw', allowReserved: true, schema: text },
      "'a%2Fb'",
      'raw=a%2Fb',
    ),
    query(
      'reserved_hash',
      { name: 'raw', allowReserved: true, schema: text },
      "'a#b'",
      'raw=a%23b',
    ),
    query(
      'delimiter_in_value',
      { name: 'ids', explode: false, schema: { type: 'array', items: text } },
      "['a,b', 'c']",
      'ids=a%2Cb,c',
    ),
    query(
      'json',
      {
        name: 'filter',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Range' } } },
      },
      '{ gte: 1 }',
      'filter=%7B%22gte%22%3A1%7D',
    ),
    query('utf8', { name: 'q', schema: text }, "'é€'", 'q=%C3%A9%E2%82%AC'),
    {
      name: 'colon_suffix',
      method: 'POST',
      path: '/{id}:archive',
      operation: { parameters: [{ in: 'path', name: 'id', required: true, schema: text }] },
      call: "{ params: { path: { id: 'a/b' } } }",
      sent: { url: '/colon_suffix/a%2Fb:archive' },
    },
    {
      name: 'two_styles',
      path: '/{id}/{tags}',
      operation: {
        parameters: [
          { in: 'path', name: 'id', required: true, schema: text },
          {
            in: 'path',
            name: 'tags',
            required: true,
            style: 'matrix',
            explode: true,
            schema: list,
          },
        ],
      },
      call: "{ params: { path: { id: 'a b', tags: [1, 2] } } }",
      sent: { url: '/two_styles/a%20b/;tags=1;tags=2' },
    },
    {
      name: 'json_header',
      operation: {
        parameters: [
          {
            in: 'header',
            name: 'X-Filter',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Range' } } },
          },
        ],
      },
      call: "{ params: { header: { 'X-Filter': { gte: 1 } } } }",
      sent: { headers: { 'x-filter': '{"gte":1}' } },
    },
    {
      name: 'header_list',
      operation: {
        parameters: [
          { in: 'header', name: 'X-Ids', schema: list },
          { in: 'header', name: 'X-Flag', schema: { type: 'boolean' } },
        ],
      },
      call: "{ params: { header: { 'X-Ids': [1, 2], 'X-Flag': false } } }",
      sent: { headers: { 'x-ids': '1,2', 'x-flag': 'false' } },
      also: [{ headers: { 'x-ids': '1, 2', 'x-flag': 'false' } }],
    },
    {
      name: 'two_cookies',
      operation: {
        parameters: [
          { in: 'cookie', name: 'debug', required: true, schema: text },
          { in: 'cookie', name: 'lang', schema: text },
        ],
      },
      call: "{ params: { cookie: { debug: '1', lang: 'de' } } }",
      sent: { headers: { cookie: 'debug=1; lang=de' } },
    },
    ...['', '.', '..'].map(
      (id, index): Row => ({
        name: `path_${['empty', 'dot', 'dots'][index]}`,
        path: '/{id}/rest',
        operation: { parameters: [{ in: 'path', name: 'id', required: true, schema: text }] },
        call: `{ params: { path: { id: '${id}' } } }`,
        rejected: `The path parameter "id" is "${id}", which would change the path. Nothing was sent.`,
      }),
    ),
    {
      name: 'nested_list',
      operation: {
        parameters: [
          { in: 'query', name: 'ids', schema: { type: 'array', items: { type: 'object' } } },
        ],
      },
      call: '{ params: { query: { ids: [{ a: 1 }] } } }',
      rejected:
        'Deeply-nested arrays/objects aren’t supported. Provide your own `querySerializer()` to handle these.',
    },
  ],
};
