// Request bodies: media types, encodings, and values that the client sends unchanged.
import type { Group, Row, Sent } from '../row.ts';

const thing = { $ref: '#/components/schemas/Thing' };
const text = { type: 'string' };
const binary = { type: 'string', format: 'binary' };
const form = 'application/x-www-form-urlencoded';

interface Body {
  readonly name: string;
  readonly content: object;
  readonly call: string;
  readonly method?: Row['method'];
}

function body(
  { name, content, call, method = 'POST' }: Body,
  sent: Sent,
  more: Partial<Row> = {},
): Row {
  const operation = { requestBody: { required: true, content } };
  return { name, method, operation, call: `{ ${call} }`, sent, ...more };
}

function rejected({ name, content, call }: Body, message: string): Row {
  const operation = { requestBody: { required: true, content } };
  return {
    name,
    method: 'POST',
    operation,
    call: `{ ${call} }`,
    rejected: message,
    isTypeError: true,
  };
}

const typed = (type: string, content: string): Sent => ({
  headers: { 'content-type': type },
  body: content,
});
const parts = (...lines: string[]): Sent => ({
  headers: { 'content-type': 'multipart/form-data' },
  body: lines.join('\n'),
});

const object = (properties: object) => ({ type: 'object', properties });
const fields = object({
  tags: { type: 'array', items: text },
  card: object({ number: text }),
  note: text,
});
const file = object({
  file: binary,
  metadata: object({ name: text }),
  ids: { type: 'array', items: { type: 'integer' } },
  note: text,
});
const card = "card: { number: '42' }";

export const bodies: Group = {
  title: 'Request bodies',
  about:
    'The tables show a multipart body with one part in each line: the name, the file name in parentheses, the type in brackets, and the content.',
  rows: [
    body(
      {
        name: 'body_json',
        content: { 'application/json': { schema: thing } },
        call: "body: { name: 'a' }",
      },
      typed('application/json', '{"name":"a"}'),
    ),
    body(
      {
        name: 'body_delete',
        method: 'DELETE',
        content: { 'application/json': { schema: thing } },
        call: "body: { name: 'a' }",
      },
      typed('application/json', '{"name":"a"}'),
    ),
    body(
      {
        name: 'body_json_suffix',
        content: { 'application/merge-patch+json': { schema: thing } },
        call: "body: { name: 'a' }",
      },
      typed('application/merge-patch+json', '{"name":"a"}'),
    ),
    body(
      {
        name: 'form_list',
        content: { [form]: { schema: fields } },
        call: "body: { tags: ['a', 'b c'], note: undefined }",
      },
      typed(form, 'tags=a&tags=b+c'),
      { also: [typed(form, 'tags=a&tags=b%20c')] },
    ),
    body(
      { name: 'form_object', content: { [form]: { schema: fields } }, call: `body: { ${card} }` },
      typed(form, 'card=%7B%22number%22%3A%2242%22%7D'),
    ),
    body(
      {
        name: 'form_deep',
        content: {
          [form]: { schema: fields, encoding: { card: { style: 'deepObject', explode: true } } },
        },
        call: `body: { ${card} }`,
      },
      typed(form, 'card%5Bnumber%5D=42'),
      { also: [typed(form, 'card[number]=42')] },
    ),
    body(
      {
        name: 'form_comma',
        content: { [form]: { schema: fields, encoding: { tags: { explode: false } } } },
        call: "body: { tags: ['a', 'b'] }",
      },
      typed(form, 'tags=a,b'),
    ),
    body(
      {
        name: 'multipart_parts',
        content: { 'multipart/form-data': { schema: file } },
        call: "body: { file, metadata: { name: 'a' }, ids: [1, 2], note: undefined }",
      },
      parts(
        'file (report.pdf) [application/pdf] %PDF',
        'metadata [application/json] {"name":"a"}',
        'ids 1',
        'ids 2',
      ),
    ),
    body(
      {
        name: 'multipart_encoding',
        content: {
          'multipart/form-data': {
            schema: file,
            encoding: {
              metadata: { contentType: 'application/vnd.meta+json' },
              note: { contentType: 'text/markdown' },
            },
          },
        },
        call: "body: { file: bytes, metadata: { name: 'a' }, note: '# a' }",
      },
      parts(
        'file (blob) [application/octet-stream] abc',
        'metadata [application/vnd.meta+json] {"name":"a"}',
        'note [text/markdown] # a',
      ),
    ),
    body(
      {
        name: 'multipart_given',
        content: { 'multipart/form-data': { schema: file } },
        call: "body: (() => { const form = new FormData(); form.append('note', 'a'); return form; })()",
      },
      parts('note a'),
    ),
    body(
      {
        name: 'two_json',
        content: { 'application/json': { schema: thing }, 'multipart/form-data': { schema: file } },
        call: "body: { name: 'a' }",
      },
      typed('application/json', '{"name":"a"}'),
    ),
    body(
      {
        name: 'two_file',
        content: { 'application/json': { schema: thing }, 'multipart/form-data': { schema: file } },
        call: 'body: { file }',
      },
      parts('file (report.pdf) [application/pdf] %PDF'),
    ),
    body(
      {
        name: 'two_named',
        content: { 'application/json': { schema: thing }, [form]: { schema: thing } },
        call: `body: { name: 'a' }, contentType: '${form}'`,
      },
      typed(form, 'name=a'),
    ),
    body(
      {
        name: 'two_text',
        content: { 'application/json': { schema: thing }, 'text/csv': { schema: text } },
        call: "body: 'a;b'",
      },
      typed('text/csv', 'a;b'),
    ),
    body(
      { name: 'any_text', content: { '*/*': { schema: thing } }, call: "body: 'a'" },
      typed('text/plain;charset=UTF-8', 'a'),
    ),
    body(
      { name: 'any_file', content: { '*/*': { schema: thing } }, call: 'body: file' },
      typed('application/pdf', '%PDF'),
    ),
    rejected(
      { name: 'any_object', content: { '*/*': { schema: thing } }, call: "body: { name: 'a' }" },
      'No media type of this operation matches the body (Object): it accepts */*. Nothing was sent.',
    ),
    body(
      { name: 'xml_text', content: { 'application/xml': { schema: thing } }, call: "body: '<a/>'" },
      typed('application/xml', '<a/>'),
    ),
    rejected(
      {
        name: 'xml_object',
        content: { 'application/xml': { schema: thing } },
        call: "body: { name: 'a' }",
      },
      'No media type of this operation matches the body (Object): it accepts application/xml. Nothing was sent.',
    ),
    body(
      {
        name: 'bytes_file',
        content: { 'application/octet-stream': { schema: binary } },
        call: 'body: bytes',
      },
      typed('application/octet-stream', 'abc'),
    ),
    body(
      {
        name: 'bytes_stream',
        content: { 'application/octet-stream': { schema: binary } },
        call: 'body: stream',
      },
      typed('application/octet-stream', 'abc'),
    ),
    body(
      {
        name: 'bytes_of_two',
        content: { 'image/png': { schema: binary }, 'application/pdf': { schema: binary } },
        call: 'body: file',
      },
      typed('application/pdf', '%PDF'),
    ),
  ],
};
