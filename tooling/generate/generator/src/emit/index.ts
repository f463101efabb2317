// `src/generated/index.ts`: the entry point of the package. Every export is named.
import { pascal, type ServerVariable } from '@x/description';
import { documentsOf, type Provider } from '../provider.ts';
import { doc, header, indent, key, list, quoted } from '../write/typescript.ts';
import { oauthAsks, oauthExample } from './oauth.ts';
import { paginatedOf } from './paginate.ts';
import { serverExport } from './server.ts';
import { schemeCredentials } from './session-index.ts';
import { inputsType, unionOf } from './types.ts';

/**
 * The exports of the runtime for callers, so that they install only the provider's package. They include the types that
 * the compiler infers for a caller's own functions, because declarations can only name types of an installed package.
 */
const sessionExports = `export {
  type AuthErrorCode,
  type AuthEvent,
  type AuthRecord,
  bearerChallenge,
  type Clock,
  type CredentialsSource,
  defineStore,
  type LogoutResult,
  memoryStore,
  type ResourceChallenge,
  type Session,
  type SessionState,
  type TokenStore,
} from '@x/auth-core';
`;

/** The same exports for a client without a session. */
export const runtimeExports = `export { AuthError, type Fetch, isAuthError } from '@x/auth-core';
export {
  ApiError,
  type ApiErrorOf,
  type FailureResult,
  isApiError,
  type NamedCall,
  type Progress,
  type Result,
  type ServerSentEvent,
  type SuccessResult,
  type UndocumentedBody,
  unwrap,
  withProgress,
} from '@x/auth-core/client';
export { type RetryOptions, retry } from '@x/auth-core/retry';
`;

export function emitIndex(provider: Provider): string {
  const { name, prefix, takesSession } = provider;
  const challenges = asks(provider);
  const types = [...lifecycleTypes(provider)].sort();
  const used = [
    `${prefix}Credentials`,
    ...(challenges ? [`${prefix}Challenge`, `${prefix}ChallengeAnswer`] : []),
  ];
  const imported = ['lifecycle', ...used.map((type) => `type ${type}`)];
  const generics = challenges
    ? `${prefix}Credentials, ${prefix}Challenge, ${prefix}ChallengeAnswer`
    : `${prefix}Credentials, never, never`;
  const options = challenges
    ? `ClientOptions<${generics}>`
    : `Omit<\n  ClientOptions<${generics}>,\n  'onChallenge'\n>`;
  // A third party's flows may not cover all logins.
  const either = takesSession
    ? schemeCredentials(provider, `${prefix}SchemeCredentials`)
    : undefined;
  const runtime = [
    ...['type ClientOptions', ...(either ? eitherImports : ['type ApiClient', 'createApiClient'])],
    ...(either?.imported ?? []),
  ].sort(byName);
  return `${header(name, ...documentsOf(provider))}import ${list('{}', runtime, 80)} from '@x/auth-core/client';
import type { ${prefix}Calls } from './calls.ts';
import ${list('{}', imported.sort(byName), 75)} from './lifecycle.ts';
import { api } from './operations.ts';
import type { paths } from './schema.ts';

${sessionExports}${runtimeExports}export type ${list('{}', types, 60)} from './lifecycle.ts';
export type { ${prefix}Calls } from './calls.ts';
${paginateExport(provider)}${serverExport(provider)}export type { components, operations, paths } from './schema.ts';

${emitServerTypes(provider)}
${either ? emitEither(provider, { own: options, generics, ...either }) : emitClient(provider, options, generics)}`;
}

function emitClient(provider: Provider, options: string, generics: string): string {
  const { name, prefix, api } = provider;
  return `/** The options of \`create${prefix}Client\`. */
export type ${prefix}ClientOptions = ${options} &
  ${prefix}ServerOptions;

${doc(`A client of ${api.title}: openapi-fetch, typed by its paths, and the \`session\` that keeps it logged in.`)}export interface ${prefix}Client extends ApiClient<paths, ${prefix}Credentials>, ${prefix}Calls {}

${doc(`Creates a client of ${api.title}. Sends no request. The first call that requires a token logs in.\n\n@throws AuthError \`invalid_configuration\` for invalid options.\n\n@example\n${exampleOf(provider, name, [])}`)}export function create${prefix}Client(options: ${prefix}ClientOptions): ${prefix}Client {
  return createApiClient<paths, ${generics}, ${prefix}Calls>${indent(list('()', ['api', 'lifecycle', 'options'], 72 - generics.length - prefix.length - 7), 2).trimStart()};
}
`;
}

const eitherImports = ['createEitherClient', 'type EitherClient'];

interface Either {
  /** The options of a client that logs in itself. */
  readonly own: string;
  readonly generics: string;
  /** The credentials of the security schemes. */
  readonly types: string;
  /** The options of a client that takes these credentials, or a session. */
  readonly options: string;
}

/** Emits a client that logs in itself, or takes a session of the caller, or credentials by security scheme. */
function emitEither(provider: Provider, { own, generics, types, options }: Either): string {
  const { name, prefix, api } = provider;
  const preset = serverExample(provider).length > 0 ? '' : ' = {}';
  const about = `Creates a client of ${api.title}. Sends no request. With the credentials of a flow of OAuth, the first call that requires a token logs in. Credentials of other security schemes are next to them. Otherwise pass your own session, or the credentials of security schemes. Public operations need neither.\n\n@throws AuthError \`invalid_configuration\` for invalid options.\n\n@example\n${exampleOf(provider, name, [])}`;
  return `${types}/** The options of \`create${prefix}Client\`. */
export type ${prefix}ClientOptions = (
  | ${indent(own, 2)}
  | ${options}
) &
  ${prefix}ServerOptions;

${doc(`A client of ${api.title}: openapi-fetch, typed by its paths. It has a \`session\` if it logs in itself.`)}export interface ${prefix}Client extends EitherClient<paths, ${prefix}Credentials>, ${prefix}Calls {}

${doc(about)}export function create${prefix}Client(options: ${prefix}ClientOptions${preset}): ${prefix}Client {
  return createEitherClient<paths, ${generics}, ${prefix}Calls>(api, lifecycle, options);
}
`;
}

/** Returns the export of `paginate`, if there are paginated operations. */
function paginateExport(provider: Provider): string {
  if (paginatedOf(provider).length === 0) return '';
  return `export type { Page, PaginatedList } from '@x/auth-core/client';
export { type ${provider.prefix}Lists, paginate } from './paginate.ts';\n`;
}

export function byName(a: string, b: string): number {
  return a.replace('type ', '') < b.replace('type ', '') ? -1 : 1;
}

/** Returns whether a login may prompt the user. */
function asks({ lifecycle, oauth }: Provider): boolean {
  return oauth ? oauthAsks(oauth) : lifecycle.challenges.length > 0;
}

function* lifecycleTypes(provider: Provider): Generator<string> {
  const { prefix, lifecycle } = provider;
  yield `${prefix}Credentials`;
  for (const login of lifecycle.logins) yield inputsType(login, prefix);
  if (!asks(provider)) return;
  yield `${prefix}Challenge`;
  yield `${prefix}ChallengeAnswer`;
  for (const { workflow } of lifecycle.challenges) {
    for (const part of ['Challenge', 'Answer', 'Details'])
      yield `${prefix}${pascal(workflow.workflowId)}${part}`;
  }
}

export function emitServerTypes({ prefix, api }: Provider): string {
  const { servers, serverVariables: variables } = api;
  const about =
    'A URL that replaces all servers of the API, for example of a proxy or the sandbox.';
  const baseUrl = `${doc(about, 4)}`;
  if (variables.length === 0) {
    const type = servers[0]?.url === '' ? 'baseUrl: string' : 'baseUrl?: string | undefined';
    return `/** The URL of the API. */\nexport interface ${prefix}ServerOptions {\n${doc(about, 2)}  ${type};\n}\n`;
  }
  const needed = variables.some(({ required }) => required);
  return `/** The variables of the API's servers. */
export type ${prefix}Server = {
${variables.map(emitVariable).join('')}};

/** The variables of the API's servers, or one URL for all calls. */
export type ${prefix}ServerOptions =
  | {
${indent(baseUrl, 2)}      baseUrl: string;
      server?: undefined;
    }
  // Last, because the compiler reports the missing members of the last alternative.
  | {
      server${needed ? '' : '?'}: ${prefix}Server${needed ? '' : ' | undefined'};
      baseUrl?: undefined;
    };
`;
}

function emitVariable({
  name,
  description,
  required,
  default: value,
  enum: values,
}: ServerVariable): string {
  const known = values ? values.map(quoted) : ['string'];
  const type = unionOf(required ? known : [...known, 'undefined'], 2);
  const preset = value === undefined ? [] : [`@default ${value === '' ? "''" : value}`];
  const text = [description?.trim(), ...preset].filter(Boolean).join('\n\n');
  return `${doc(text, 2)}  ${key(name)}${required ? '' : '?'}:${type};\n`;
}

/** Returns the credentials that the first login requires. */
export function credentialNames({ lifecycle, oauth }: Provider): readonly string[] {
  if (oauth) return oauthExample(oauth);
  const inputs = lifecycle.logins[0]?.inputs ?? [];
  return inputs.filter(({ optional }) => !optional).map(({ name }) => name);
}

/** Returns the example of README.md, with the first login's credentials. */
export function exampleOf(provider: Provider, variable: string, before: readonly string[]): string {
  const { prefix } = provider;
  const credentials = credentialNames(provider).map(key).join(', ');
  return [
    ...before,
    `const ${variable.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())} = create${prefix}Client({`,
    ...serverExample(provider).map((server) => `  ${server},`),
    `  credentials: { ${credentials} },`,
    '});',
  ].join('\n');
}

/** Returns the server option, if callers must pass one. */
export function serverExample({ api }: Provider): string[] {
  const { servers, serverVariables: variables } = api;
  if (servers[0]?.url === '') return ["baseUrl: 'https://api.example.com'"];
  const server = variables
    .filter(({ required }) => required)
    .map(({ name, example }) => `${key(name)}: ${quoted(example)}`);
  return server.length === 0 ? [] : [`server: { ${server.join(', ')} }`];
}
