// `src/generated/lifecycle.ts` of an API without a lifecycle document whose security schemes have flows. The client
// uses OAuth.
import type { OAuth, OAuthFlow, SecurityScheme } from '@x/description';
import { documentsOf, type Provider } from '../provider.ts';
import { doc, header, list, quoted } from '../write/typescript.ts';
import { unionOf } from './types.ts';

const credentialTypes: Readonly<Record<OAuthFlow['type'], string>> = {
  clientCredentials: 'ClientCredentials',
  password: 'PasswordCredentials',
  authorizationCode: 'AuthorizationCodeCredentials',
  deviceAuthorization: 'DeviceCredentials',
};

/** The challenges of a flow: the types of the question and of its answer. */
const challengeTypes: Readonly<
  Partial<Record<OAuthFlow['type'], readonly [question: string, answer: string]>>
> = {
  authorizationCode: ['AuthorizationChallenge', 'AuthorizationAnswer'],
  deviceAuthorization: ['DeviceChallenge', 'undefined'],
};

/** The credentials in the example of README.md, for the first flow. */
const exampleCredentials: Readonly<Record<OAuthFlow['type'], readonly string[]>> = {
  clientCredentials: ['client_id', 'client_secret'],
  password: ['client_id', 'username', 'password'],
  authorizationCode: ['client_id', 'redirect_uri'],
  deviceAuthorization: ['client_id'],
};

export function emitOAuth(provider: Provider, scheme: SecurityScheme): string {
  const { prefix, api } = provider;
  const flows = flowsOf(scheme);
  const credentials = flows.map((flow) => credentialTypes[flow]);
  const challenges = flows.flatMap((flow) => {
    const types = challengeTypes[flow];
    return types ? [types] : [];
  });
  const imported = [
    ...credentials.map((type) => `type ${type}`),
    ...challenges
      .flat()
      .filter((type) => type !== 'undefined')
      .map((type) => `type ${type}`),
    'defineOAuth',
  ];
  const sorted = imported.sort((a, b) =>
    a.replace('type ', '') < b.replace('type ', '') ? -1 : 1,
  );
  return `${header(provider.name, ...documentsOf(provider))}import ${list('{}', sorted, 70)} from '@x/auth-core/oauth';
import type { Lifecycle } from '@x/auth-core/workflow';

/** The credentials of one of the flows. */
export type ${prefix}Credentials =${unionOf(credentials)};
${challenges.length === 0 ? '' : emitChallenges(prefix, challenges)}
${doc(`How tokens of ${api.title} are obtained, refreshed and revoked: OAuth 2.0.`)}export const lifecycle: Lifecycle<unknown, ${prefix}Credentials> = defineOAuth<${prefix}Credentials>(${list('{}', definitionOf(scheme), 60)});
`;
}

function emitChallenges(
  prefix: string,
  challenges: readonly (readonly [string, string])[],
): string {
  return `
/** A challenge of a login. Check \`challenge\` to narrow the type. */
export type ${prefix}Challenge =${unionOf(challenges.map(([question]) => question))};

/** The answer to the challenge. */
export type ${prefix}ChallengeAnswer =${unionOf(challenges.map(([, answer]) => answer))};
`;
}

function definitionOf(scheme: SecurityScheme): string[] {
  const { oauth, name } = scheme;
  const { issuer, discovery, flows } = oauth!;
  const endpoints = [...new Set(flows.map((flow) => endpointsOf(flow).join(', ')))];
  // A URL belongs to its flow (OpenAPI 3.1 §4.8.29), but most flows have the same ones.
  const own = flows.map((flow) => `${flow.type}: ${list('{}', endpointsOf(flow), 60)}`);
  const urlOf = (of: (flow: OAuthFlow) => string | undefined): string | undefined =>
    flows.map(of).find((one) => one !== undefined);
  return [
    `scheme: ${quoted(name)}`,
    `flows: ${list('[]', flowsOf(scheme).map(quoted), 60)}`,
    ...entry('issuer', issuer),
    ...(discovery === 'oauth2' ? [`discovery: ${quoted(discovery)}`] : []),
    ...(endpoints.length > 1 ? [`endpoints: ${list('{}', own, 60)}`] : endpoints.slice(0, 1)),
    ...entry(
      'authorization_endpoint',
      urlOf((flow) => flow.authorizationUrl),
    ),
    ...entry(
      'device_authorization_endpoint',
      urlOf((flow) => flow.deviceAuthorizationUrl),
    ),
  ];
}

/** Emits the endpoints that a flow requests tokens from. */
function endpointsOf({ tokenUrl, refreshUrl = tokenUrl }: OAuthFlow): string[] {
  const refresh = refreshUrl === tokenUrl ? undefined : refreshUrl;
  return [...entry('token_endpoint', tokenUrl), ...entry('refresh_endpoint', refresh)];
}

function entry(name: string, url: string | undefined): string[] {
  return url === undefined ? [] : [`${name}: ${quoted(referenceOf(url))}`];
}

/** Returns a reference relative to the API's server for a URL with the server's variables. */
function referenceOf(url: string): string {
  if (!url.includes('{')) return url;
  return url.replace(/^https?:\/\/[^/]+/i, '') || '/';
}

/** Returns the flows. With discovery only, they are not known, so the credentials choose among all flows. */
function flowsOf({ oauth }: SecurityScheme): OAuthFlow['type'][] {
  const { flows } = oauth as OAuth;
  if (flows.length > 0) return flows.map(({ type }) => type);
  return ['clientCredentials', 'password', 'authorizationCode', 'deviceAuthorization'];
}

/** Returns whether a login may prompt the user. */
export function oauthAsks(scheme: SecurityScheme): boolean {
  return flowsOf(scheme).some((flow) => challengeTypes[flow] !== undefined);
}

/** Returns the flows, and the credentials that each requires. */
export function oauthLogins(scheme: SecurityScheme): (readonly [string, readonly string[]])[] {
  return flowsOf(scheme).map((flow) => [flow, exampleCredentials[flow]] as const);
}

export function oauthExample(scheme: SecurityScheme): readonly string[] {
  return exampleCredentials[flowsOf(scheme)[0]!];
}
