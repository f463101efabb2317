// Checks OAuth credentials before a request: a misspelt secret would log in as a public client.
import { invalid } from '../errors.ts';
import { isObject } from '../session/grant.ts';
import { checkOptions } from '../session/options.ts';
import type { OAuthCredentials, OAuthFlow } from './credentials.ts';

const clientMembers = [
  ...['flow', 'client_id', 'client_secret', 'client_authentication'],
  ...['scope', 'parameters', 'dpop'],
];
/** The members of each flow, and whether they are required. */
const flowMembers: Readonly<Record<OAuthFlow, Readonly<Record<string, boolean>>>> = {
  clientCredentials: {},
  password: { username: true, password: true },
  authorizationCode: { redirect_uri: true, returned: false },
  deviceAuthorization: {},
};

/** The members of the credentials of all flows. */
export const credentialMembers: readonly string[] = [
  ...clientMembers,
  ...Object.values(flowMembers).flatMap((members) => Object.keys(members)),
];

/** Checks a value. Returns what to pass instead if it is invalid. */
type Check = (value: unknown) => string | false;

const text: Check = (value) => typeof value !== 'string' && 'a string';
const filledText: Check = (value) => (value === '' || text(value)) && 'a string that is not empty';
const texts: Check = (value) =>
  (!isObject(value) || Array.isArray(value) || Object.values(value).some(text)) &&
  'an object whose values are strings';

const checks: Readonly<Record<string, Check>> = {
  client_id: filledText,
  client_secret: filledText,
  client_authentication: (value) =>
    !['client_secret_basic', 'client_secret_post', 'none'].includes(value as string) &&
    typeof value !== 'function' &&
    'client_secret_basic, client_secret_post, none or a function of oauth4webapi',
  scope: text,
  parameters: texts,
  dpop: (value) => !(isObject(value) && isObject(value.handle)) && 'the result of createDPoP',
  username: text,
  password: text,
  redirect_uri: filledText,
  returned: (value) =>
    (texts(value) || !['url', 'state', 'code_verifier'].every((name) => name in Object(value))) &&
    'the result of browserRedirect().returned()',
};

/**
 * Checks the names and the types of the members, and that the required ones are there. Does not show their values.
 *
 * @throws AuthError `invalid_configuration`
 */
export function checkCredentials(credentials: OAuthCredentials, flow: OAuthFlow): void {
  const own = flowMembers[flow];
  checkOptions(credentials, [], [...clientMembers, ...Object.keys(own)], 'credentials.');
  const given = credentials as unknown as Readonly<Record<string, unknown>>;
  for (const [name, check] of Object.entries(checks)) {
    const value = given[name];
    const isNeeded =
      own[name] === true || needsClient(name, flow, given) || needsSecret(name, given);
    const wanted = (value !== undefined || isNeeded) && check(value);
    if (wanted) throw invalid(`The option "credentials.${name}" is not valid. Pass ${wanted}.`);
  }
}

/** A password grant needs no client, unless the client authenticates. */
function needsClient(
  name: string,
  flow: OAuthFlow,
  { client_secret, client_authentication }: Readonly<Record<string, unknown>>,
): boolean {
  const isAnonymous = client_secret === undefined && client_authentication === undefined;
  return name === 'client_id' && !(flow === 'password' && isAnonymous);
}

function needsSecret(
  name: string,
  { client_authentication }: Readonly<Record<string, unknown>>,
): boolean {
  return name === 'client_secret' && String(client_authentication).startsWith('client_secret_');
}
