// The first call of a provider's client, for the playground and the guides. The provider's README has the same call.

import { camel, type Description, type Operation, pascal, sessionScheme } from '@x/description';

export interface ClientExample {
  /** The provider's name, which is also the name of its folder. */
  readonly provider: string;
  readonly title: string;
  /** `createBiotClient` */
  readonly factory: string;
  /** `createBiotMocks` */
  readonly mocks: string;
  /** The name of the client variable: `biot`. */
  readonly variable: string;
  /** The values of the required server variables. */
  readonly server: Readonly<Record<string, string>>;
  /** The first URL in `servers` of the document. */
  readonly baseUrl: string;
  /** The names of the credentials of the first login. */
  readonly credentials: readonly string[];
  /** The path of a GET that needs only a token. */
  readonly path: string;
  readonly operationId: string;
  readonly refresh: string | undefined;
  readonly hasLogout: boolean;
  /** The values that a person enters, by the challenge workflow that can follow the first login. */
  readonly challenges: readonly { readonly id: string; readonly asks: readonly string[] }[];
}

export function clientExample(description: Description): ClientExample {
  const { name, api, lifecycle } = description;
  const login = lifecycle?.logins[0];
  const operation = firstCall(description);
  const prefix = pascal(name);
  const variables = api.serverVariables.filter(({ required }) => required);
  return {
    provider: name,
    title: api.title,
    factory: `create${prefix}Client`,
    mocks: `create${prefix}Mocks`,
    variable: camel(name),
    server: Object.fromEntries(variables.map((one) => [one.name, one.example])),
    baseUrl: api.servers[0]?.url ?? '',
    credentials: login?.inputs.map((input) => input.name) ?? [],
    path: operation?.path ?? '/',
    operationId: operation?.operationId ?? '',
    refresh: login?.refreshedBy,
    hasLogout: login?.revokedBy !== undefined,
    challenges: (lifecycle?.challenges ?? [])
      .filter(({ workflow }) =>
        login?.transitions.some(({ challenge }) => challenge === workflow.workflowId),
      )
      .map(({ workflow, asked }) => ({
        id: workflow.workflowId,
        asks: asked.map((input) => input.name),
      })),
  };
}

/** Returns a call that a new user can make: a GET that needs a token and has no required parameter. */
function firstCall({ api }: Description): Operation | undefined {
  return [...api.operations.values()].find(
    ({ method, security, parameters }) =>
      method === 'GET' &&
      sessionScheme(security, api) !== undefined &&
      !parameters.some(({ required }) => required),
  );
}
