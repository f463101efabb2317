// What a step sends, and its actions: those of its workflow, which it overrides, and what one request can carry.
import { expect, test } from 'vitest';
import { halcyon } from '../../test/fixture.ts';
import { parsedDocument, type Reading, readDescription } from '../index.ts';
import { parseText } from '../text/index.ts';

interface Step {
  stepId: string;
  operationId: string;
  parameters: object[];
  onFailure: object[];
  outputs: Record<string, unknown>;
  requestBody: { payload: Record<string, unknown> };
  'x-security': object[];
}
interface Workflow {
  workflowId: string;
  parameters?: object[];
  failureActions?: object[];
  inputs: { required: string[]; properties: Record<string, object> };
  steps: [Step];
  outputs: Record<string, unknown>;
}
interface Documents {
  readonly workflows: Workflow[];
  readonly login: Workflow;
  readonly code: Workflow;
  readonly components: Record<'responses' | 'schemas', Record<string, Record<string, object>>>;
}

/** Reads Halcyon's documents with changes. */
function readWith(change: (documents: Documents) => unknown): Reading {
  const [openapi, arazzo] = [halcyon.openapi, halcyon.arazzo].map((text) =>
    JSON.parse(JSON.stringify(parseText('', text).value)),
  ) as [Pick<Documents, 'components'>, Pick<Documents, 'workflows'>];
  const { workflows } = arazzo;
  change({ workflows, login: workflows[0]!, code: workflows[1]!, ...openapi });
  return readDescription({
    name: 'halcyon',
    openapi: parsedDocument('openapi.yaml', openapi),
    arazzo: parsedDocument('auth.arazzo.yaml', arazzo),
  });
}

function codesOf({ problems }: Reading): string[] {
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

const rejects = (name: string, status: number): object => ({
  name,
  type: 'end',
  criteria: [{ condition: `$statusCode == ${status}` }],
});
const retries = { name: 'again', type: 'retry', retryAfter: 1, retryLimit: 1 };

test('the parameters and actions of a step override those of its workflow (Arazzo 1.1 §5.8.4)', () => {
  const reading = readWith(({ code }) => {
    code.parameters = [{ name: 'X-Pending', in: 'header', value: 'workflow' }];
    code.failureActions = [rejects('wrong', 400), rejects('other', 400)];
  });
  expect(codesOf(reading)).toEqual([]);
  const [step] = reading.description!.lifecycle!.workflows[1]!.steps;
  expect(step!.parameters.map(({ value }) => value)).toMatchObject([{ type: 'input' }]);
  const actions = step!.failures.map(({ when }) => when);
  expect(actions).toMatchObject([[{ literal: 403 }], [{ literal: 400 }]]);
});

test('an action without criteria ends the actions of its step, not those of other steps', () => {
  const reading = readWith(({ login }) => {
    login.steps[0].onFailure.push(retries);
    login.failureActions = [rejects('other', 401)];
  });
  expect(codesOf(reading)).toEqual([]);
  const [step] = reading.description!.lifecycle!.logins[0]!.steps;
  expect(step!.failures.map(({ type }) => type)).toEqual(['reject', 'retry']);
});

test('an operation can have the name of its source', () => {
  const reading = readWith(({ login }) => {
    login.steps[0].operationId = '$sourceDescriptions.halcyon.openSession';
  });
  expect(codesOf(reading)).toEqual([]);
});

test.for<[string, (documents: Documents) => unknown, string]>([
  [
    'an action that follows one without criteria',
    ({ login }) => login.steps[0].onFailure.unshift(retries),
    'unreachable-action /workflows/0/steps/0/onFailure/0',
  ],
  [
    'a second credential in a header',
    ({ login }) => login.steps[0]['x-security'].push(login.steps[0]['x-security'][0]!),
    'duplicate-credential /workflows/0/steps/0/x-security/1/schemeName',
  ],
  [
    'a second credential of calls for a scheme',
    ({ login }) => {
      const entry = {
        schemeName: 'session',
        values: { apiKey: '$steps.open.outputs.access_token' },
      };
      Object.assign(login, { 'x-security': [entry, { ...entry }] });
    },
    'duplicate-credential /workflows/0/x-security/1/schemeName',
  ],
  [
    'an operation of another source',
    ({ login }) =>
      Object.assign(login.steps[0], { operationId: '$sourceDescriptions.other.openSession' }),
    'unknown-operation /workflows/0/steps/0/operationId',
  ],
  [
    'a parameter that is sent twice',
    ({ code }) => code.steps[0].parameters.push(code.steps[0].parameters[0]!),
    'duplicate-parameter /workflows/1/steps/0/parameters/1/name',
  ],
  [
    'a Set-Cookie header as the token of a scheme that is not a cookie',
    ({ login, components }) => {
      const { headers } = components.responses.Opened!;
      Object.assign(headers!, { 'Set-Cookie': { description: '.', schema: { type: 'string' } } });
      login.steps[0].outputs.access_token = '$response.header.Set-Cookie';
    },
    'unsupported-selector /workflows/0/outputs/access_token',
  ],
  [
    'a credential that is a number',
    ({ login }) => {
      login.steps[0].outputs.lifetime = '$response.body#/lifetime';
      const values = { apiKey: '$steps.open.outputs.lifetime' };
      Object.assign(login, { 'x-security': [{ schemeName: 'session', values }] });
    },
    'credential-type /workflows/0/x-security/0/values/apiKey',
  ],
  [
    'a login that takes the inputs of another',
    ({ login, workflows }) => {
      const second: Workflow = JSON.parse(
        JSON.stringify({ ...login, workflowId: 'loginWithMore' }),
      );
      second.steps[0].stepId = 'openWithMore';
      second.outputs = { access_token: '$steps.openWithMore.outputs.access_token' };
      login.inputs.properties.more = { type: 'string' };
      second.inputs.properties.more = { type: 'string' };
      second.inputs.required.push('more');
      workflows.push(second);
    },
    'ambiguous-login /workflows/6/inputs',
  ],
])('%s is reported', ([, change, reported]) => {
  expect(codesOf(readWith(change))).toContain(reported);
});
