// `src/generated/index.ts` of an API whose lifecycle nobody has described: the client takes a session, or none.
import { camel } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header } from '../write/typescript.ts';
import { emitServerTypes, runtimeExports, serverExample } from './index.ts';

export function emitSessionIndex(provider: Provider): string {
  const { name, prefix, api } = provider;
  const example = sessionExample(provider);
  const preset = serverExample(provider).length > 0 ? '' : ' = {}';
  return `${header(name, 'openapi.yaml')}import { type Calls, createSessionClient, type SessionClientOptions } from '@x/auth-core/client';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

${runtimeExports}export type { components, operations, paths } from './schema.ts';

${emitServerTypes(provider)}
/** What \`create${prefix}Client\` takes. */
export type ${prefix}ClientOptions = SessionClientOptions & ${prefix}ServerOptions;

${doc(`A client of ${api.title}: openapi-fetch, typed by its paths.`)}export type ${prefix}Client = Calls<paths>;

${doc(`Creates a client of ${api.title}. Sends nothing. How its tokens are obtained is not described: give it a session of your own, or none for what is public.\n\n@throws AuthError \`invalid_configuration\` for options that can't work.\n\n@example\n${example}`)}export function create${prefix}Client(options: ${prefix}ClientOptions${preset}): ${prefix}Client {
  return createSessionClient<paths>(api, options);
}
`;
}

/** A client with a session of the consumer's own. */
export function sessionExample(provider: Provider): string {
  const { name, prefix } = provider;
  return `const session = createSession({ grant });\nconst ${camel(name)} = create${prefix}Client({ ${[...serverExample(provider), 'session'].join(', ')} });`;
}
