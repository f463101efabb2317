// Writes the executable narrative of a lifecycle document: log in, call, refresh, call again, log out.
import { type Api, type Json, type JsonObject, memberOf, type Operation } from '@x/description';
import type { Output } from './tokens.ts';

/** A workflow of the lifecycle. */
export interface Written {
  readonly json: JsonObject;
  readonly inputs: Readonly<Record<string, JsonObject>>;
  readonly outputs: readonly Output[];
}

interface All {
  readonly login: Written;
  readonly refresh: Written | undefined;
  readonly logout: Written | undefined;
}

/** A step that has run, and whose tokens later steps send. */
interface Ran {
  readonly stepId: string;
  readonly outputs: readonly Output[];
}

/** Empty if no simple call exists, or if workflow runners cannot send the token because it has a prefix. */
export function narrativeOf(api: Api, scheme: string, all: All): JsonObject[] {
  const call = simplestCall(api, scheme);
  const { kind, place } = api.securitySchemes.get(scheme) ?? {};
  if (call === undefined || memberOf(place?.value, 'x-prefix') !== undefined) return [];
  const calls = (stepId: string, from: string): JsonObject => {
    const value = `$steps.${from}.outputs.access_token`;
    const values: JsonObject = kind === 'bearer' ? { token: value } : { apiKey: value };
    return {
      stepId,
      operationId: call.operationId,
      'x-security': [{ schemeName: scheme, values }],
      successCriteria: [{ condition: '$statusCode < 300' }],
    };
  };
  const { login, refresh, logout } = all;
  const loggedIn: Ran = { stepId: 'thenLogin', outputs: login.outputs };
  const refreshed: Ran[] = refresh ? [{ stepId: 'thenRefresh', outputs: refresh.outputs }] : [];
  const again = refresh && [
    run('thenRefresh', 'refresh', refresh, [loggedIn]),
    calls('thenCallAgain', 'thenRefresh'),
  ];
  return [
    {
      workflowId: 'lifecycle',
      summary: `Log in, call ${call.operationId}${refresh ? ', refresh, call again' : ''}${logout ? ', log out' : ''}`,
      inputs: login.json.inputs!,
      steps: [
        run('thenLogin', 'login', login, []),
        calls('thenCall', 'thenLogin'),
        ...(again ?? []),
        ...(logout ? [run('thenLogout', 'logout', logout, [...refreshed, loggedIn])] : []),
      ],
    },
  ];
}

/** Runs a workflow with the latest tokens. */
function run(
  stepId: string,
  workflowId: string,
  { inputs, outputs }: Written,
  before: readonly Ran[],
): JsonObject {
  const valueOfInput = (name: string): string => {
    const from = before.find((one) => one.outputs.some((output) => output.name === name));
    return from ? `$steps.${from.stepId}.outputs.${name}` : `$inputs.${name}`;
  };
  const parameters = Object.keys(inputs).map((name) => ({ name, value: valueOfInput(name) }));
  const tokens = outputs.filter(({ name }) => /^(access|refresh)_token$/.test(name));
  const kept = tokens.map(({ name }): [string, Json] => [name, `$outputs.${name}`]);
  return {
    stepId,
    workflowId,
    parameters,
    ...(kept.length > 0 && { outputs: Object.fromEntries(kept) }),
  };
}

/** Returns a call that needs only the token. */
function simplestCall({ operations }: Api, scheme: string): Operation | undefined {
  return [...operations.values()].find(
    ({ method, parameters, security, responses }) =>
      method === 'GET' &&
      parameters.every(({ required }) => !required) &&
      security.length === 1 &&
      security[0]!.length === 1 &&
      security[0]![0] === scheme &&
      responses.some(({ status }) => status.startsWith('2')),
  );
}
