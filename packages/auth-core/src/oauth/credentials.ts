// The credentials of OAuth: how the client authenticates, and which flow obtains the tokens.
import * as protocol from 'oauth4webapi';
import { invalid } from '../errors.ts';
import type { DPoP } from './dpop.ts';

/** The flows of OpenAPI's security schemes. */
export type OAuthFlow =
  | 'clientCredentials'
  | 'password'
  | 'authorizationCode'
  | 'deviceAuthorization';

/** The client, in every flow. */
export interface OAuthClient {
  readonly client_id: string;
  /** Absent for a public client. */
  readonly client_secret?: string | undefined;
  /**
   * How the client authenticates (RFC 6749 §2.3, RFC 7523): by name, or a function of oauth4webapi, such as
   * `PrivateKeyJwt(key)`.
   * @default 'client_secret_basic' with a secret, else 'none'
   */
  readonly client_authentication?:
    | 'client_secret_basic'
    | 'client_secret_post'
    | 'none'
    | protocol.ClientAuth
    | undefined;
  /**
   * The scopes, separated by blanks.
   * @default those of the server
   */
  readonly scope?: string | undefined;
  /**
   * Further parameters of the requests: `audience`, `resource`.
   * @default none
   */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /**
   * Binds the tokens to a key (RFC 9449): `createDPoP(keyPair)`.
   * @default bearer tokens
   */
  readonly dpop?: DPoP | undefined;
}

/** A machine (RFC 6749 §4.4). */
export interface ClientCredentials extends OAuthClient {
  readonly flow?: 'clientCredentials' | undefined;
}

/** A user name and a password (RFC 6749 §4.3). */
export interface PasswordCredentials extends OAuthClient {
  readonly flow?: 'password' | undefined;
  readonly username: string;
  readonly password: string;
}

/** A person in a browser (RFC 6749 §4.1, RFC 7636). The challenge `authorization` says where to send them. */
export interface AuthorizationCodeCredentials extends OAuthClient {
  readonly flow?: 'authorizationCode' | undefined;
  readonly redirect_uri: string;
  /**
   * What `browserRedirect` kept while the user was away, and the URL with which they came back.
   * @default the login starts, with the challenge `authorization`
   */
  readonly returned?: ReturnedRedirect | undefined;
}

/** A person with another device (RFC 8628). The challenge `device` says what to show them. */
export interface DeviceCredentials extends OAuthClient {
  readonly flow?: 'deviceAuthorization' | undefined;
}

export type OAuthCredentials =
  | ClientCredentials
  | PasswordCredentials
  | AuthorizationCodeCredentials
  | DeviceCredentials;

/** A redirect that came back. */
export interface ReturnedRedirect {
  readonly url: string;
  readonly state: string;
  readonly code_verifier: string;
}

/** The flow that credentials are for: the one that they name, or the only one that they fit. */
export function flowOf(credentials: OAuthCredentials, flows: readonly OAuthFlow[]): OAuthFlow {
  const { flow } = credentials;
  const fitting = flow ?? fits(credentials, flows);
  if (fitting !== undefined && flows.includes(fitting)) return fitting;
  const known = flows.map((one) => `'${one}'`).join(', ');
  const fault = flow === undefined ? 'do not say which flow they are for' : `are for "${flow}"`;
  throw invalid(`The credentials ${fault}. Pass flow, one of ${known}, and what it needs.`);
}

function fits(credentials: OAuthCredentials, flows: readonly OAuthFlow[]): OAuthFlow | undefined {
  if ('username' in credentials) return 'password';
  if ('redirect_uri' in credentials) return 'authorizationCode';
  const others = flows.filter(
    (flow) => flow === 'clientCredentials' || flow === 'deviceAuthorization',
  );
  return others.length === 1 ? others[0] : undefined;
}

/** How the client authenticates. oauth4webapi form-encodes both halves of `client_secret_basic` (RFC 6749 §2.3.1). */
export function authenticationOf({
  client_secret,
  client_authentication: given,
}: OAuthClient): protocol.ClientAuth {
  if (typeof given === 'function') return given;
  if (client_secret === undefined || given === 'none') return protocol.None();
  return given === 'client_secret_post'
    ? protocol.ClientSecretPost(client_secret)
    : protocol.ClientSecretBasic(client_secret);
}

/** The parameters of a request, without those that are absent. */
export function parametersOf(
  { scope, parameters }: OAuthClient,
  own: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const all = Object.entries({ ...parameters, ...own, scope: own.scope ?? scope });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
