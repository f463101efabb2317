// `src/generated/msw.ts`: the provider for a consumer's own tests, and what lets TypeScript leave the documents alone.
import type { Operation } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, key, quoted } from '../write/typescript.ts';
import { inputsType } from './types.ts';

export function emitMsw(provider: Provider): string {
  const { name, prefix, api, lifecycle } = provider;
  const login = lifecycle.logins[0];
  const credentials = login ? inputsType(login, prefix) : 'never';
  const types = [...(login ? [credentials] : [])];
  return `${header(name, 'openapi.yaml', 'auth.arazzo.yaml')}/// <reference path="./documents.d.ts" />
import arazzo from '@x/${name}/auth.arazzo.json' with { type: 'json' };
import openapi from '@x/${name}/openapi.json' with { type: 'json' };
import { createMocks, type Mocks, type SandboxOptions } from '@x/sandbox/msw';
import type { ${[...types, `${prefix}ServerOptions`, 'operations'].join(', ')} } from './index.ts';

${doc(`What \`create${prefix}Mocks\` takes: where the client believes ${api.title} to be, and how that should behave.`)}export type ${prefix}MocksOptions = SandboxOptions & ${prefix}ServerOptions;

${doc(`${api.title}, faked for a test.`)}export type ${prefix}Mocks = Mocks<operations, ${credentials}>;

${doc(`Fakes ${api.title} with MSW: it logs in, lets tokens expire, renews and revokes them, remembers what is created, and answers the rest with the examples of its OpenAPI document. Needs \`msw\` and \`@x/sandbox\`.\n\n@example\n${exampleOf(provider)}`)}export function create${prefix}Mocks(options: ${prefix}MocksOptions): ${prefix}Mocks {
  return createMocks({ name: ${quoted(name)}, openapi, arazzo }, options);
}
`;
}

/** Without it the compiler would read the documents, and write out what type each of their members is. */
export function emitDocumentTypes({ name }: Provider): string {
  const declare = (file: string): string => `declare module '@x/${name}/${file}' {
  const document: object;
  export default document;
}
`;
  return `${header(name, 'openapi.yaml', 'auth.arazzo.yaml')}
${declare('auth.arazzo.json')}
${declare('openapi.json')}`;
}

/** In a test of the consumer. */
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

/** The gravest failure that is documented: any other doesn't compile. */
function failureOf({ responses }: Operation): string {
  const statuses = responses.map(({ status }) => status).filter((status) => /^\d{3}$/.test(status));
  return statuses.sort().at(-1) ?? '500';
}
