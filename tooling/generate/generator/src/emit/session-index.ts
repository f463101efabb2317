// `src/generated/index.ts` of an API without a lifecycle document. The client takes a session, credentials, or neither.
import { camel, isObject, type SecurityScheme } from '@x/description';
import { credentialSchemesOf, type Provider } from '../provider.ts';
import { doc, header, key, list } from '../write/typescript.ts';
import { byName, emitServerTypes, runtimeExports, serverExample } from './index.ts';
import { serverExport } from './server.ts';

export function emitSessionIndex(provider: Provider): string {
  const { name, prefix, api } = provider;
  const example = sessionExample(provider);
  const preset = serverExample(provider).length > 0 ? '' : ' = {}';
  const { imported, types, options } = schemeCredentials(provider, `${prefix}Credentials`);
  const used = ['type Calls', 'createSessionClient', ...imported].sort(byName);
  return `${header(name, 'openapi.yaml')}import ${list('{}', used, 70)} from '@x/auth-core/client';
import type { ${prefix}Calls } from './calls.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

${runtimeExports}export type { ${prefix}Calls } from './calls.ts';
${serverExport(provider)}export type { components, operations, paths } from './schema.ts';

${emitServerTypes(provider)}
${types}/** The options of \`create${prefix}Client\`. */
export type ${prefix}ClientOptions = ${options} & ${prefix}ServerOptions;

${doc(`A client of ${api.title}: openapi-fetch, typed by its paths.`)}export interface ${prefix}Client extends Calls<paths>, ${prefix}Calls {}

${doc(`Creates a client of ${api.title}. Sends no request. This package has no login. Pass your own session, or credentials. Public operations need neither.${transport(provider)}\n\n@throws AuthError \`invalid_configuration\` for invalid options.\n\n@example\n${example}`)}export function create${prefix}Client(options: ${prefix}ClientOptions${preset}): ${prefix}Client {
  return createSessionClient<paths, ${prefix}Calls>(api, options);
}
`;
}

/**
 * Returns the options of a client that takes the credentials of security schemes: their imports, and the type of the
 * credentials.
 */
export function schemeCredentials(
  provider: Provider,
  type: string,
): { readonly imported: readonly string[]; readonly types: string; readonly options: string } {
  const schemes = credentialSchemesOf(provider).filter(isSent);
  const imported = [
    ...(schemes.some(({ kind }) => kind === 'basic') ? ['type BasicCredential'] : []),
    ...(schemes.length > 0 ? ['type Credential'] : []),
    'type SessionClientOptions',
  ];
  const options = `SessionClientOptions<${schemes.length === 0 ? 'Record<never, never>' : type}>`;
  return { imported, types: schemes.length === 0 ? '' : emitCredentials(type, schemes), options };
}

/** Returns whether the client can send the credential of a scheme. */
export function isSent({ kind }: SecurityScheme): boolean {
  return kind !== 'transport' && kind !== 'other';
}

/** Returns a note about credentials that the caller's `fetch` must send. */
function transport(provider: Provider): string {
  const others = credentialSchemesOf(provider).filter((scheme) => !isSent(scheme));
  if (others.length === 0) return '';
  const names = others.map(({ name }) => `\`${name}\``).join(', ');
  return ` It cannot send credentials of ${names}. Your own \`fetch\` must send them.`;
}

/** Emits a member for each security scheme, in a type alias, because an interface has no index signature. */
function emitCredentials(type: string, schemes: readonly SecurityScheme[]): string {
  const members = schemes.map((scheme) => {
    const { name, kind, place } = scheme;
    const description = isObject(place.value) ? place.value.description : undefined;
    const about = [typeof description === 'string' ? description : '', sentAs(scheme)];
    const value = kind === 'basic' ? 'Credential<BasicCredential>' : 'Credential';
    return `${doc(about.filter(Boolean).join('\n\n'), 2)}  ${key(name)}?: ${value} | undefined;\n`;
  });
  return `/** The credentials of the API's security schemes. */\nexport type ${type} = {\n${members.join('')}};\n\n`;
}

function sentAs({ kind, in: where, parameter }: SecurityScheme): string {
  if (kind === 'basic') return 'A username and a password, sent with HTTP Basic.';
  if (kind === 'bearer') return 'A token, sent as `Authorization: Bearer …`.';
  const places = { header: 'the header', query: 'the query parameter', cookie: 'the cookie' };
  return `Sent in ${places[where ?? 'header']} \`${parameter}\`.`;
}

/** Returns the example of a client with the caller's session, or with credentials if no token is required. */
export function sessionExample(provider: Provider): string {
  const { name, prefix, tokenSchemes } = provider;
  const [scheme] = credentialSchemesOf(provider).filter(isSent);
  const create = (option: string): string =>
    `const ${camel(name)} = create${prefix}Client({ ${[...serverExample(provider), option].join(', ')} });`;
  if (!scheme || tokenSchemes.length > 0)
    return `const session = createSession({ grant });\n${create('session')}`;
  const value = scheme.kind === 'basic' ? '{ username, password }' : 'credential';
  return create(`credentials: { ${key(scheme.name)}: ${value} }`);
}
