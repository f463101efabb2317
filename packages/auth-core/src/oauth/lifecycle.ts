// The lifecycle of an API whose security schemes have `flows` or a discovery document. Generated clients call it.

import {
  type Challenge,
  type Grant,
  type HeldTokens,
  isChallenge,
  type TokenResponse,
} from '../session/grant.ts';
import { allLifetimes } from '../session/lifetime.ts';
import type { ChallengeQuestion } from '../session/options.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { AuthorizationDetails } from './authorization-code.ts';
import { credentialMembers } from './check.ts';
import { accountOf, flowOf, type OAuthCredentials, type OAuthFlow } from './credentials.ts';
import type { DeviceDetails } from './device.ts';
import { createOAuthGrant } from './grant.ts';
import type { OAuthEndpoints, OAuthServerOptions } from './server.ts';

/**
 * A security scheme of type `oauth2` or `openIdConnect`, from the document. URLs that start with a slash are relative to
 * the API's server.
 */
export interface OAuthDefinition extends OAuthServerOptions {
  /** The name of the security scheme. */
  readonly scheme: string;
  readonly flows: readonly OAuthFlow[];
  /** The endpoints of each flow, if not all flows have the same ones. */
  readonly endpoints?: Readonly<Partial<Record<OAuthFlow, OAuthEndpoints>>>;
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
  const { scheme, flows, endpoints, ...server } = definition;
  return {
    readEnds: allLifetimes,
    scheme,
    inputs: credentialMembers,
    check: (credentials) => void flowOf(credentials, flows),
    identify: (credentials) => ({
      scheme,
      login: flowOf(credentials, flows),
      account: accountOf(credentials),
    }),
    grant(_, date = () => undefined, connection = { fetch: (request) => fetch(request) }) {
      const grantOf = (flow: OAuthFlow): Grant<OAuthCredentials> =>
        createOAuthGrant({ ...server, ...endpoints?.[flow] }, flows, connection);
      const first = grantOf(flows[0]!);
      const grants = new Map<string, Grant<OAuthCredentials>>(
        flows.map((flow, index) => [flow, index > 0 && endpoints ? grantOf(flow) : first]),
      );
      const issuedBy = ({ attached }: HeldTokens): Grant<OAuthCredentials> =>
        grants.get(attached?.login ?? '') ?? first;
      // A refresh and a revocation are sent to the endpoints of the flow that issued the tokens.
      const dated = (response: TokenResponse, login: string | undefined): TokenResponse => ({
        ...response,
        issued_at: date(),
        ...(endpoints && { attached: { ...response.attached, login } }),
      });
      return {
        ...first,
        async login(credentials, context) {
          const flow = flowOf(credentials, flows);
          return tagged(await grants.get(flow)!.login(credentials, context), (response) => ({
            ...dated(response, flow),
            security_scheme: scheme,
          }));
        },
        refresh: async (tokens, context) =>
          dated(await issuedBy(tokens).refresh!(tokens, context), tokens.attached?.login),
        logout: (tokens, context) => issuedBy(tokens).logout!(tokens, context),
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
