// The first call of a provider's client, for the playground and the guides: the same as in the provider's README.

import { camel, type Description, type Operation, pascal, sessionScheme } from '@x/description';

export interface ClientExample {
  /** The name of the provider, which is that of its folder. */
  readonly provider: string;
  readonly title: string;
  /** `createBiotClient` */
  readonly factory: string;
  /** `createBiotMocks` */
  readonly mocks: string;
  /** The name of the variable: `biot`. */
  readonly variable: string;
  /** The values of the server variables that a client must choose. */
  readonly server: Readonly<Record<string, string>>;
  /** The base URL of the documented server. */
  readonly baseUrl: string;
  /** The names of the credentials of the first login. */
  readonly credentials: readonly string[];
  /** The path of a GET that needs only a token. */
  readonly path: string;
  readonly operationId: string;
  readonly refresh: string | undefined;
  readonly hasLogout: boolean;
  /** What a person enters, by the workflow of the challenge that can follow the first login. */
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

/** A call that a new user can make: it needs a token and no parameter. */
function firstCall({ api }: Description): Operation | undefined {
  return [...api.operations.values()].find(
    ({ method, security, parameters }) =>
      method === 'GET' &&
      sessionScheme(security, api) !== undefined &&
      !parameters.some(({ required }) => required),
  );
}
