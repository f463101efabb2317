// `src/generated/index.ts` of an API without a lifecycle document: the client takes a session, or none.
import { camel } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header } from '../write/typescript.ts';
import { emitServerTypes, runtimeExports, serverExample } from './index.ts';

export function emitSessionIndex(provider: Provider): string {
  const { name, prefix, api } = provider;
  const example = sessionExample(provider);
  const preset = serverExample(provider).length > 0 ? '' : ' = {}';
  return `${header(name, 'openapi.yaml')}import { type Calls, createSessionClient, type SessionClientOptions } from '@x/auth-core/client';
import type { ${prefix}Calls } from './calls.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

${runtimeExports}export type { ${prefix}Calls } from './calls.ts';
export type { components, operations, paths } from './schema.ts';

${emitServerTypes(provider)}
/** The options of \`create${prefix}Client\`. */
export type ${prefix}ClientOptions = SessionClientOptions & ${prefix}ServerOptions;

${doc(`A client of ${api.title}: openapi-fetch, typed by its paths.`)}export interface ${prefix}Client extends Calls<paths>, ${prefix}Calls {}

${doc(`Creates a client of ${api.title}. Sends no request. This package does not describe how to get tokens: pass your own session, or none for public operations.\n\n@throws AuthError \`invalid_configuration\` for invalid options.\n\n@example\n${example}`)}export function create${prefix}Client(options: ${prefix}ClientOptions${preset}): ${prefix}Client {
  return createSessionClient<paths, ${prefix}Calls>(api, options);
}
`;
}

/** The example of a client with the consumer's own session. */
export function sessionExample(provider: Provider): string {
  const { name, prefix } = provider;
  return `const session = createSession({ grant });\nconst ${camel(name)} = create${prefix}Client({ ${[...serverExample(provider), 'session'].join(', ')} });`;
}
