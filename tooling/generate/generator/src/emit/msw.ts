// `src/generated/msw.ts`: mocks of the provider for tests of applications, and declarations for the documents.
import type { Operation } from '@x/description';
import { credentialSchemesOf, documentsOf, type Provider } from '../provider.ts';
import { doc, header, key, quoted } from '../write/typescript.ts';
import { isSent } from './session-index.ts';
import { inputsType } from './types.ts';

export function emitMsw(provider: Provider): string {
  const { name, prefix, api, arazzo, hasLifecycle } = provider;
  const credentials = credentialsType(provider);
  const isNamed = credentials.startsWith(prefix);
  const types = [...(isNamed ? [credentials] : []), `${prefix}ServerOptions`, 'operations'];
  const lifecycle = arazzo
    ? `import arazzo from '@x/${name}/auth.arazzo.json' with { type: 'json' };\n`
    : '';
  const account = hasLifecycle
    ? 'It issues, expires, refreshes and revokes tokens, and stores created items.'
    : 'It accepts every non-empty credential, and stores created items.';
  return `${header(name, ...documentsOf(provider))}/// <reference path="./documents.d.ts" />
${lifecycle}import openapi from '@x/${name}/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { ${types.join(', ')} } from './index.ts';

${doc(`The options of \`create${prefix}Mocks\`: the server that the client uses, and the behaviour of the mock.`)}export type ${prefix}MocksOptions = SandboxOptions & ${prefix}ServerOptions;

${doc(`A mock of ${api.title} for tests.`)}export type ${prefix}Mocks = Mocks<operations, ${credentials}>;

${doc(`Creates a mock of ${api.title} with MSW. ${account} All other operations respond with the examples of the OpenAPI document, or with values that its schemas accept. Requires \`msw\` and \`@x/sandbox\`.\n\n@example\n${exampleOf(provider)}`)}export function create${prefix}Mocks(options: ${prefix}MocksOptions): ${prefix}Mocks {
  return createMocks({ name: ${quoted(name)}, openapi${arazzo ? ', arazzo' : ''} }, options);
}
`;
}

function credentialsType(provider: Provider): string {
  const { prefix, lifecycle, hasLifecycle, oauth } = provider;
  const [login] = lifecycle.logins;
  if (login) return inputsType(login, prefix);
  if (oauth) return 'Record<string, string>';
  const hasSchemes = credentialSchemesOf(provider).some(isSent);
  return !hasLifecycle && hasSchemes ? `${prefix}Credentials` : 'never';
}

/** Without these declarations, the compiler would infer the types of both documents from their content. */
export function emitDocumentTypes(provider: Provider): string {
  const { name, arazzo } = provider;
  const declare = (file: string): string => `declare module '@x/${name}/${file}' {
  const document: object;
  export default document;
}
`;
  const files = [...(arazzo ? ['auth.arazzo.json'] : []), 'openapi.json'];
  return `${header(name, ...documentsOf(provider))}
${files.map(declare).join('\n')}`;
}

/** Returns example code for a test of an application. */
export function exampleOf({ prefix, api }: Provider): string {
  const operation = [...api.operations.values()].find(({ method }) => method === 'GET');
  const server = api.serverVariables
    .filter(({ required }) => required)
    .map(({ name, example }) => `${key(name)}: ${quoted(example)}`);
  const where = server.length > 0 ? `{ server: { ${server.join(', ')} } }` : '{}';
  return [
    `const mocks = create${prefix}Mocks(${where});`,
    'const server = setupServer(...mocks.handlers);',
    ...(operation
      ? [`mocks.respond(${quoted(operation.operationId)}, ${failureOf(operation)});`]
      : []),
  ].join('\n');
}

/** Returns the highest documented status. Undocumented ones do not compile. */
function failureOf({ responses }: Operation): string {
  const statuses = responses.map(({ status }) => status).filter((status) => /^\d{3}$/.test(status));
  return statuses.sort().at(-1) ?? '500';
}
