import { expect, test } from 'vitest';
import { type Expression, parseExpression, parseTemplate } from './expression.ts';

const body = (pointer: string): Expression => ({ type: 'response', part: { in: 'body', pointer } });

test.each<[string, Expression]>([
  ['$statusCode', { type: 'status' }],
  ['$url', { type: 'url' }],
  ['$method', { type: 'method' }],
  ['$inputs.user-name', { type: 'input', name: 'user-name' }],
  ['$steps.a-b.outputs.c.d', { type: 'step-output', stepId: 'a-b', name: 'c.d' }],
  [
    '$workflows.login.outputs.token',
    { type: 'workflow-output', workflowId: 'login', name: 'token' },
  ],
  ['$outputs.token', { type: 'called-output', name: 'token' }],
  ['$response.body', body('')],
  ['$response.body#', body('')],
  ['$response.body#/a~1b/c~0d/0', body('/a~1b/c~0d/0')],
  ['$response.header.X-Token', { type: 'response', part: { in: 'header', name: 'X-Token' } }],
  ['$request.header.X-Token', { type: 'request', part: { in: 'header', name: 'X-Token' } }],
  ['$request.body#/id', { type: 'request', part: { in: 'body', pointer: '/id' } }],
  ['$request.path.id', { type: 'request', part: { in: 'path', name: 'id' } }],
  ['$request.query.q', { type: 'request', part: { in: 'query', name: 'q', pointer: '' } }],
  [
    '$request.query.q#/page',
    { type: 'request', part: { in: 'query', name: 'q', pointer: '/page' } },
  ],
])('%s is an expression', (text, expression) => {
  expect(parseExpression(text)).toEqual(expression);
});

test.each([
  '',
  'inputs.a',
  '$inputs',
  '$inputs.a b',
  '$steps.a.b',
  '$response.body#a',
  '$response.query.q',
  '$response.header.',
  '$response.body.a',
  '$env.HOME',
  ' $statusCode',
])('%j is not an expression', (text) => {
  expect(parseExpression(text)).toBeUndefined();
});

test('a template alternates text and expressions', () => {
  expect(parseTemplate('Basic {$inputs.user}:{$inputs.key}!')?.parts).toEqual([
    'Basic ',
    { type: 'input', name: 'user' },
    ':',
    { type: 'input', name: 'key' },
    '!',
  ]);
});

test.each(['plain', '{id}', '{$unknown}', '$inputs.a'])('%j is not a template', (text) => {
  expect(parseTemplate(text)).toBeUndefined();
});
