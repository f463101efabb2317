// `src/generated/server.ts`: reads the server variables from the API. A separate module, so that only its users ship
// it.
import type { Api, Operation } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, key, list, quoted } from '../write/typescript.ts';
import { credentialNames } from './index.ts';

interface Discovering extends Operation {
  readonly discovery: NonNullable<Operation['discovery']>;
}

/** Returns the export of `discoverServer`, if an operation has `x-server`. */
export function serverExport({ api }: Provider): string {
  return discoveryOf(api) ? "export { discoverServer } from './server.ts';\n" : '';
}

/** Returns the operation with `x-server`. */
export function discoveryOf({ operations }: Api): Discovering | undefined {
  return [...operations.values()].find(
    (operation): operation is Discovering => operation.discovery !== undefined,
  );
}

export function emitServer(provider: Provider, operation: Discovering): string {
  const { name, prefix } = provider;
  const { method, path, discovery } = operation;
  const row = [
    `method: ${quoted(method)}`,
    `path: ${quoted(path)}`,
    `variables: {\n${[...discovery].map(([variable, at]) => `    ${key(variable)}: ${list('[]', at.map(quoted))},\n`).join('')}  }`,
  ];
  return `${header(name, 'openapi.yaml')}import {
  type Discovery,
  discovered,
  type OperationOptions,
  type OptionsArgument,
} from '@x/auth-core/client';
import type { ${prefix}Server } from './index.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

const discovery: Discovery = {
${row.map((one) => `  ${one},\n`).join('')}};

${doc(aboutOf(provider, operation))}export function discoverServer(
  ...[options]: OptionsArgument<
    OperationOptions<paths[${quoted(path)}][${quoted(method.toLowerCase())}]>
  >
): Promise<${prefix}Server> {
  return discovered(api, discovery, options);
}
`;
}

function aboutOf(provider: Provider, operation: Discovering): string {
  const { operationId, discovery } = operation;
  const variables = [...discovery.keys()].map((name) => `\`${name}\``).join(' and ');
  return `Reads the server variables ${variables} with \`${operationId}\`. Sends one request, without credentials.

@throws ApiError if the response has an error status.
@throws AuthError \`untrusted_origin\` if the response has no server of this API.

@example
const server = ${discoverExample(provider, operation)};`;
}

/** Returns the call of `discoverServer`: credentials by name, other parameters with their examples. */
export function discoverExample(provider: Provider, { parameters }: Operation): string {
  const credentials = credentialNames(provider);
  const given = parameters
    .filter(({ required }) => required)
    .map(({ in: location, name, examples, schema }) => {
      const [example = 'value'] = [
        ...examples.map(({ value }) => value),
        ...(schema?.examples ?? []),
      ];
      return [
        location,
        credentials.includes(name) ? key(name) : `${key(name)}: ${literal(example)}`,
      ];
    });
  const groups = [...new Set(given.map(([location]) => location!))].map((location) => {
    const members = given.filter(([one]) => one === location).map(([, member]) => member);
    return `${location}: { ${members.join(', ')} }`;
  });
  return `await discoverServer(${groups.length > 0 ? `{ params: { ${groups.join(', ')} } }` : ''})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}
