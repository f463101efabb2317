// The lifecycle of an API whose security schemes have `flows` or a discovery document. Generated clients call it.

import { type Challenge, isChallenge, type TokenResponse } from '../session/grant.ts';
import { allLifetimes } from '../session/lifetime.ts';
import type { ChallengeQuestion } from '../session/options.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { AuthorizationDetails } from './authorization-code.ts';
import { accountOf, flowOf, type OAuthCredentials, type OAuthFlow } from './credentials.ts';
import type { DeviceDetails } from './device.ts';
import { createOAuthGrant } from './grant.ts';
import type { OAuthServerOptions } from './server.ts';

/**
 * A security scheme of type `oauth2` or `openIdConnect`, from the document. URLs that start with a slash are relative to
 * the API's server.
 */
export interface OAuthDefinition extends OAuthServerOptions {
  /** The name of the security scheme. */
  readonly scheme: string;
  readonly flows: readonly OAuthFlow[];
}

/** The URL to open in the user's browser. The answer is the URL of the redirect back. */
export type AuthorizationChallenge = ChallengeQuestion<'authorization', AuthorizationDetails>;

/** The code to show to the user until `signal` is aborted. It requires no answer. */
export type DeviceChallenge = ChallengeQuestion<'device', DeviceDetails>;

export type AuthorizationAnswer = { readonly url: string };

/** Creates a lifecycle from the flows of a security scheme. */
export function defineOAuth<Credentials extends OAuthCredentials>(
  definition: OAuthDefinition,
): Lifecycle<unknown, Credentials> {
  const { scheme, flows, ...server } = definition;
  return {
    readEnds: allLifetimes,
    check: (credentials) => void flowOf(credentials, flows),
    identify: (credentials) => ({
      scheme,
      login: flowOf(credentials, flows),
      account: accountOf(credentials),
    }),
    grant(_, date = () => undefined, connection = { fetch: (request) => fetch(request) }) {
      const grant = createOAuthGrant(server, flows, connection);
      const dated = (response: TokenResponse): TokenResponse => ({
        ...response,
        issued_at: date(),
      });
      return {
        ...grant,
        login: async (credentials, context) =>
          tagged(await grant.login(credentials, context), (response) => ({
            ...dated(response),
            security_scheme: scheme,
          })),
        refresh: async (tokens, context) => dated(await grant.refresh!(tokens, context)),
      };
    },
  };
}

function tagged(
  result: TokenResponse | Challenge,
  tag: (response: TokenResponse) => TokenResponse,
): TokenResponse | Challenge {
  if (!isChallenge(result)) return tag(result);
  const { answer } = result;
  return { ...result, answer: async (one, context) => tagged(await answer(one, context), tag) };
}
