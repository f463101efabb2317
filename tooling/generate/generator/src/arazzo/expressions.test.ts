import { expect, test } from 'vitest';
import { type Parsed, parseValue } from './expressions.ts';

const cases: { given: unknown; want: Parsed }[] = [
  { given: 'password', want: { type: 'literal', value: 'password' } },
  { given: 3, want: { type: 'literal', value: 3 } },
  { given: null, want: { type: 'literal', value: null } },
  { given: 'a {b} c', want: { type: 'literal', value: 'a {b} c' } },
  { given: '$inputs.client_id', want: { type: 'input', name: 'client_id' } },
  {
    given: '$steps.log-in.outputs.access_token',
    want: { type: 'output', step: 'log-in', name: 'access_token' },
  },
  { given: '$response.body', want: { type: 'body', pointer: '' } },
  { given: '$response.body#/a~1b/0/.c', want: { type: 'body', pointer: '/a~1b/0/.c' } },
  { given: '$response.header.X-Token', want: { type: 'header', name: 'X-Token' } },
  { given: '$statusCode', want: { type: 'status' } },
  {
    given: 'Basic {$steps.a.outputs.b}!',
    want: { type: 'template', parts: ['Basic ', { type: 'output', step: 'a', name: 'b' }, '!'] },
  },
  {
    given: '$workflows.login.outputs.x',
    want: { type: 'unsupported', text: '$workflows.login.outputs.x' },
  },
  { given: '$request.body', want: { type: 'unsupported', text: '$request.body' } },
];

test.each(cases)('$given is read', ({ given, want }) => {
  expect(parseValue(given)).toEqual(want);
});
