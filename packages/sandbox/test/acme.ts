// A fictional provider, different from all real ones: its token is sent in a custom header, its lifetime is in
// milliseconds, and its refresh token is in a response header. It has a second factor, a code by post, a client key,
// and nested resources.

import type { ProviderDocuments } from '../src/index.ts';
import { openapi } from './acme-openapi.ts';

const input = (example: string): object => ({
  type: 'string',
  description: 'An input.',
  examples: [example],
});

const inputs = (examples: Record<string, string>): object => ({
  type: 'object',
  required: Object.keys(examples),
  properties: Object.fromEntries(
    Object.entries(examples).map(([name, value]) => [name, input(value)]),
  ),
});

const when = (condition: string): object => ({ criteria: [{ condition }] });
const clientKey = [{ schemeName: 'clientKey', values: { apiKey: '$inputs.client_key' } }];
const outputs = {
  access_token: '$response.body#/token',
  expires_in_ms: '$response.body#/lives',
  refresh_token: '$response.header.X-Acme-Refresh',
};

const from = (stepId: string): object =>
  Object.fromEntries(
    Object.keys(outputs).map((name) => [name, `$steps.${stepId}.outputs.${name}`]),
  );

const arazzo = {
  arazzo: '1.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  sourceDescriptions: [{ name: 'acme', url: './openapi.yaml', type: 'openapi' }],
  workflows: [
    {
      workflowId: 'login',
      'x-security-scheme': 'acmeToken',
      inputs: inputs({
        user: 'ada@example.com',
        secret: 'sandbox-password',
        client_key: 'sandbox-key',
      }),
      steps: [
        {
          stepId: 'logIn',
          operationId: 'createSession',
          'x-security': clientKey,
          requestBody: {
            payload: { kind: 'person', user: '$inputs.user', secret: '$inputs.secret' },
          },
          outputs,
          onSuccess: [
            {
              name: 'ask',
              type: 'goto',
              workflowId: 'code',
              parameters: [{ name: 'interim', value: '$response.body#/token' }],
              ...when('$response.body#/needs_code == true'),
            },
          ],
          onFailure: [
            { name: 'client', type: 'end', ...when('$statusCode == 401') },
            {
              name: 'refused',
              type: 'end',
              ...when("$statusCode == 403 && $response.body#/code == 'refused'"),
            },
          ],
        },
      ],
      outputs: from('logIn'),
    },
    {
      workflowId: 'loginWithMachine',
      'x-security-scheme': 'acmeToken',
      inputs: inputs({ machine: 'robot-1', client_key: 'sandbox-key' }),
      steps: [
        {
          stepId: 'logMachineIn',
          operationId: 'createSession',
          'x-security': clientKey,
          requestBody: { payload: { kind: 'machine', user: '$inputs.machine' } },
          outputs: { access_token: '$response.body#/token' },
        },
      ],
      outputs: { access_token: '$steps.logMachineIn.outputs.access_token' },
    },
    {
      workflowId: 'code',
      'x-resend': 'codeAgain',
      inputs: inputs({ interim: 'interim-1', code: '123456' }),
      steps: [
        {
          stepId: 'answer',
          operationId: 'answerCode',
          'x-security': [{ schemeName: 'acmeToken', values: { apiKey: '$inputs.interim' } }],
          requestBody: { payload: { code: '$inputs.code' } },
          outputs,
          onFailure: [{ name: 'refused', type: 'end', ...when('$statusCode == 403') }],
        },
      ],
      outputs: from('answer'),
    },
    {
      workflowId: 'codeAgain',
      inputs: inputs({ interim: 'interim-1' }),
      steps: [
        {
          stepId: 'again',
          operationId: 'sendCodeAgain',
          'x-security': [{ schemeName: 'acmeToken', values: { apiKey: '$inputs.interim' } }],
        },
      ],
    },
    {
      workflowId: 'loginWithLetter',
      'x-security-scheme': 'acmeToken',
      inputs: inputs({ address: 'Fairfield 1' }),
      steps: [
        {
          stepId: 'letter',
          operationId: 'sendLetter',
          requestBody: { payload: { address: '$inputs.address', copies: 1 } },
          outputs: { arrives: '$response.body#/arrives' },
          onSuccess: [
            {
              name: 'wait',
              type: 'goto',
              workflowId: 'letterCode',
              parameters: [{ name: 'letter', value: '$response.body#/letter' }],
            },
          ],
          onFailure: [{ name: 'unknown', type: 'end', ...when('$statusCode == 404') }],
        },
      ],
    },
    {
      workflowId: 'letterCode',
      inputs: inputs({ letter: 'letter-1', code: '123456' }),
      steps: [
        {
          stepId: 'answerLetter',
          operationId: 'redeemLetter',
          parameters: [
            { name: 'letter', in: 'path', value: '$inputs.letter' },
            { name: 'X-Code', in: 'header', value: '$inputs.code' },
          ],
          outputs,
          onFailure: [{ name: 'refused', type: 'end', ...when('$statusCode == 403') }],
        },
      ],
      outputs: from('answerLetter'),
    },
    {
      workflowId: 'refresh',
      inputs: inputs({ refresh_token: 'refresh-token-1', client_key: 'sandbox-key' }),
      steps: [
        {
          stepId: 'renew',
          operationId: 'createSession',
          'x-security': clientKey,
          requestBody: { payload: { kind: 'renewal', renew: '$inputs.refresh_token' } },
          outputs,
          onFailure: [
            { name: 'again', type: 'goto', workflowId: 'login', ...when('$statusCode == 403') },
          ],
        },
      ],
      outputs: from('renew'),
    },
    {
      workflowId: 'logout',
      inputs: inputs({ access_token: 'access-token-0' }),
      steps: [
        {
          stepId: 'end',
          operationId: 'endSession',
          'x-security': [{ schemeName: 'acmeToken', values: { apiKey: '$inputs.access_token' } }],
        },
      ],
    },
    { workflowId: 'lifecycle', steps: [{ stepId: 'all', workflowId: 'login' }] },
  ],
};

export const acme: ProviderDocuments = { name: 'acme', openapi, arazzo };
