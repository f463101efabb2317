// Responses: parsed by the declared and the received media type, without an option of the call.
import type { Group, Row } from '../row.ts';

const thing = { $ref: '#/components/schemas/Thing' };
const text = { type: 'string' };
const binary = { type: 'string', format: 'binary' };

interface Answer {
  readonly name: string;
  readonly content: object;
  /** The key in `responses`. */
  readonly key?: string;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly dataType: string;
}

function answer(
  { name, content, key = '200', type, body, headers, status = 200, dataType }: Answer,
  returned: string,
  ...alsoReturned: string[]
): Row {
  return {
    name,
    operation: { responses: { [key]: { description: 'A response.', content } } },
    call: '{}',
    response: { status, headers: { 'Content-Type': type, ...headers }, body },
    returned,
    alsoReturned,
    type: dataType,
  };
}

const both = { 'application/json': { schema: thing }, 'text/csv': { schema: text } };
const octets = { 'application/octet-stream': { schema: binary } };
const events = { 'text/event-stream': { schema: text } };

export const responses: Group = {
  title: 'Responses',
  about:
    'These rows show the `data` that the call returns without an option. `File(name, type, content)` is a file, and a list in brackets is an asynchronous iteration.',
  rows: [
    answer(
      {
        name: 'read_json',
        dataType: 'Thing',
        content: { 'application/json': { schema: thing } },
        type: 'application/json',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_hal',
        dataType: 'Thing',
        content: { 'application/hal+json; charset=utf-8': { schema: thing } },
        type: 'application/hal+json',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_any',
        dataType: 'Thing',
        content: { '*/*': { schema: thing } },
        type: 'application/json',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_csv',
        dataType: 'string',
        content: { 'text/csv': { schema: text } },
        type: 'text/csv',
        body: 'a;b',
      },
      '"a;b"',
    ),
    answer(
      {
        name: 'read_number_as_text',
        dataType: 'string',
        content: { 'text/plain': { schema: text } },
        type: 'text/plain',
        body: '042',
      },
      '"042"',
    ),
    answer(
      {
        name: 'read_xml',
        dataType: 'string',
        content: { 'application/xml': { schema: thing } },
        type: 'application/xml',
        body: '<a/>',
      },
      '"<a/>"',
      'Blob(application/xml, <a/>)',
    ),
    answer(
      {
        name: 'read_two_json',
        dataType: 'Thing | string',
        content: both,
        type: 'application/json; charset=utf-8',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_two_text',
        dataType: 'Thing | string',
        content: both,
        type: 'text/csv',
        body: 'a;b',
      },
      '"a;b"',
    ),
    answer(
      {
        name: 'read_file',
        dataType: 'File',
        content: octets,
        type: 'application/octet-stream',
        body: 'abc',
        headers: {
          'Content-Disposition': `attachment; filename="a.bin"; filename*=UTF-8''%e2%82%ac.bin`,
        },
      },
      'File(€.bin, application/octet-stream, abc)',
      'Blob(application/octet-stream, abc)',
    ),
    answer(
      {
        name: 'read_file_unnamed',
        dataType: 'File',
        content: octets,
        type: 'image/png',
        body: 'abc',
      },
      'File(read_file_unnamed, image/png, abc)',
      'Blob(image/png, abc)',
    ),
    answer(
      {
        name: 'read_file_path',
        dataType: 'File',
        content: octets,
        type: 'application/octet-stream',
        body: 'abc',
        headers: { 'Content-Disposition': 'attachment; filename="../../etc/passwd"' },
      },
      'File(passwd, application/octet-stream, abc)',
      'Blob(application/octet-stream, abc)',
    ),
    answer(
      {
        name: 'read_lines',
        dataType: 'AsyncIterable<Thing>',
        content: { 'application/x-ndjson': { schema: thing } },
        type: 'application/x-ndjson',
        body: '{"name":"a"}\n{"name":"b"}\n',
      },
      '[{"name":"a"}, {"name":"b"}]',
    ),
    answer(
      {
        name: 'read_events',
        dataType: 'ServerSentEvents<string>',
        content: events,
        type: 'text/event-stream',
        body: 'data: a\n\nevent: end\ndata: b\ndata: c\n\n',
      },
      '["a", "b\\nc"]',
    ),
    answer(
      {
        name: 'read_json_events',
        dataType: 'ServerSentEvents<Thing>',
        content: { 'text/event-stream': { schema: thing } },
        type: 'text/event-stream',
        body: 'data: {"name":"a"}\n\ndata: [DONE]\n\n',
      },
      '[{"name":"a"}]',
      '[{"name":"a"}, "[DONE]"]',
    ),
    answer(
      {
        name: 'read_default',
        dataType: 'Thing',
        key: 'default',
        content: { 'application/json': { schema: thing } },
        type: 'application/json',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_range',
        dataType: 'Thing',
        key: '2XX',
        content: { 'application/json': { schema: thing } },
        status: 201,
        type: 'application/json',
        body: '{"name":"a"}',
      },
      '{"name":"a"}',
    ),
    answer(
      {
        name: 'read_empty',
        dataType: 'Thing',
        content: { 'application/json': { schema: thing } },
        type: 'application/json',
        body: '',
      },
      'undefined',
    ),
    answer(
      {
        name: 'read_html',
        dataType: 'Thing',
        content: { 'application/json': { schema: thing } },
        type: 'text/html',
        body: '<h1>Sign in</h1>',
      },
      'ApiError: read_html (GET /read_html) returned 200 and text/html, not JSON: <h1>Sign in</h1>',
    ),
    answer(
      {
        name: 'read_undeclared',
        dataType: 'Thing | string',
        content: both,
        type: 'text/html',
        body: '<h1>Sign in</h1>',
      },
      'ApiError: read_undeclared (GET /read_undeclared) returned 200 and text/html, not application/json or text/csv: <h1>Sign in</h1>',
    ),
  ],
};
