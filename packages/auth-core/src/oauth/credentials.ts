// OAuth credentials: how the client authenticates, and which flow obtains the tokens.
import * as protocol from 'oauth4webapi';
import { invalid } from '../errors.ts';
import { callUser } from '../session/exchange.ts';
import { checkCredentials } from './check.ts';
import type { DPoP } from './dpop.ts';

/** The flows of OpenAPI's security schemes. */
export type OAuthFlow =
  | 'clientCredentials'
  | 'password'
  | 'authorizationCode'
  | 'deviceAuthorization';

/** The client, for every flow. */
export interface OAuthClient {
  readonly client_id: string;
  /** Absent for a public client. */
  readonly client_secret?: string | undefined;
  /**
   * How the client authenticates (RFC 6749 §2.3, RFC 7523): a method name, or a function of oauth4webapi, such as
   * `PrivateKeyJwt(key)`.
   * @default 'client_secret_basic' with a secret, otherwise 'none'
   */
  readonly client_authentication?:
    | 'client_secret_basic'
    | 'client_secret_post'
    | 'none'
    | protocol.ClientAuth
    | undefined;
  /**
   * The scopes, separated by spaces.
   * @default the server's default scopes
   */
  readonly scope?: string | undefined;
  /**
   * Additional parameters of all requests, such as `audience` and `resource`. Do not pass secrets here: a store keeps the
   * parameters with the tokens, and error messages may contain them.
   * @default none
   */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /**
   * Binds the tokens to a key (RFC 9449): `createDPoP(keyPair)`.
   * @default bearer tokens
   */
  readonly dpop?: DPoP | undefined;
}

/** A client without a user (RFC 6749 §4.4). */
export interface ClientCredentials extends OAuthClient {
  readonly flow?: 'clientCredentials' | undefined;
}

/** A user name and a password (RFC 6749 §4.3). */
export interface PasswordCredentials extends Omit<OAuthClient, 'client_id'> {
  /** Absent for a server that registers no clients. */
  readonly client_id?: string | undefined;
  readonly flow?: 'password' | undefined;
  readonly username: string;
  readonly password: string;
}

/** A user in a browser (RFC 6749 §4.1, RFC 7636). The challenge `authorization` has the URL to open. */
export interface AuthorizationCodeCredentials extends OAuthClient {
  readonly flow?: 'authorizationCode' | undefined;
  readonly redirect_uri: string;
  /**
   * The result of `browserRedirect().returned()`: the stored data of the exchange, and the URL of the redirect. One login
   * uses it, also if the user denied. Later ones start with the challenge.
   * @default the login starts with the challenge `authorization`
   */
  readonly returned?: ReturnedRedirect | undefined;
}

/** A user with another device (RFC 8628). The challenge `device` has the code to show. */
export interface DeviceCredentials extends OAuthClient {
  readonly flow?: 'deviceAuthorization' | undefined;
}

export type OAuthCredentials =
  | ClientCredentials
  | PasswordCredentials
  | AuthorizationCodeCredentials
  | DeviceCredentials;

/** The data of a completed redirect. */
export interface ReturnedRedirect {
  readonly url: string;
  readonly state: string;
  readonly code_verifier: string;
}

/**
 * Returns the flow of the credentials: the one that they name, or the only one that they match.
 *
 * @throws AuthError `invalid_configuration` if they are not those of one flow.
 */
export function flowOf(credentials: OAuthCredentials, flows: readonly OAuthFlow[]): OAuthFlow {
  const fitting = credentials?.flow ?? (credentials && fits(credentials, flows));
  // A server may know no clients, but users (RFC 6749 §4.3.2).
  if (typeof credentials?.client_id !== 'string' && fitting !== 'password') {
    throw invalid('The client is not known. Pass credentials with at least client_id.');
  }
  const { flow } = credentials;
  if (fitting !== undefined && flows.includes(fitting)) {
    checkCredentials(credentials, fitting);
    return fitting;
  }
  const known = flows.map((one) => `'${one}'`).join(', ');
  const fault = flow === undefined ? 'do not say which flow they are for' : `are for "${flow}"`;
  throw invalid(
    `The credentials ${fault}. Pass flow (one of ${known}) and the credentials of that flow.`,
  );
}

/** Returns the members that distinguish the tokens of one client and user from those of others, without secrets. */
export function accountOf(credentials: OAuthCredentials): readonly (readonly [string, unknown])[] {
  const { client_id, scope, parameters } = credentials;
  const username = 'username' in credentials ? credentials.username : undefined;
  const account = Object.entries({ client_id, scope, username });
  // Tokens of another audience or tenant. Version 1 did not use them, so they are absent if there are none.
  return parameters ? [...account, ['parameters', Object.entries(parameters).sort()]] : account;
}

function fits(credentials: OAuthCredentials, flows: readonly OAuthFlow[]): OAuthFlow | undefined {
  if ('username' in credentials) return 'password';
  if ('redirect_uri' in credentials) return 'authorizationCode';
  const others = flows.filter(
    (flow) => flow === 'clientCredentials' || flow === 'deviceAuthorization',
  );
  return others.length === 1 ? others[0] : undefined;
}

/** The `client_id` of a login without a client. It is not sent. */
const NO_CLIENT = '';

/** Returns the credentials of a login with a client; of none, if they have no `client_id`. */
export function clientOf(credentials: OAuthCredentials): OAuthClient {
  return { ...credentials, client_id: credentials.client_id ?? NO_CLIENT };
}

/** Returns the client for oauth4webapi, which requires an id. */
export function protocolClient({ client_id }: OAuthClient): protocol.Client {
  return { client_id: client_id === NO_CLIENT ? 'none' : client_id };
}

/**
 * Returns the client authentication. oauth4webapi form-encodes both parts of `client_secret_basic` (RFC 6749 §2.3.1).
 */
export function authenticationOf({
  client_id,
  client_secret,
  client_authentication: given,
}: OAuthClient): protocol.ClientAuth {
  if (client_id === NO_CLIENT) return () => {};
  if (typeof given === 'function') {
    return (...request) => callUser('client_authentication', () => given(...request));
  }
  if (client_secret === undefined || given === 'none') return protocol.None();
  return given === 'client_secret_post'
    ? protocol.ClientSecretPost(client_secret)
    : protocol.ClientSecretBasic(client_secret);
}

/** Returns the values that errors must not contain. */
export function secretsOf(credentials: OAuthClient): readonly unknown[] {
  const { client_secret, username, password, returned } = credentials as OAuthClient &
    Partial<PasswordCredentials & AuthorizationCodeCredentials>;
  return [client_secret, username, password, returned];
}

/** Returns the parameters of a request without absent ones. */
export function parametersOf(
  { scope, parameters }: OAuthClient,
  own: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const all = Object.entries({ ...parameters, ...own, scope: own.scope ?? scope });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
