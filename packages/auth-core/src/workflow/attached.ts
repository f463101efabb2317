// Data of a login in addition to its tokens, and the workflows that refresh and revoke the tokens of each login.
import { AuthError } from '../errors.ts';
import {
  type Attached,
  type Challenge,
  type Grant,
  type HeldTokens,
  isChallenge,
  type TokenResponse,
} from '../session/grant.ts';
import { defineLifecycle, type Lifecycle, type LifecycleDefinition } from './lifecycle.ts';

/** Attaches data to the tokens of a login, also to tokens after a challenge. */
export function attach(
  result: TokenResponse | Challenge,
  given: Attached,
): TokenResponse | Challenge {
  if (isChallenge(result)) {
    const { answer } = result;
    return {
      ...result,
      answer: async (one, context) => attach(await answer(one, context), given),
    };
  }
  return { ...result, attached: merged(given, result.attached) };
}

/** Merges attached data. The newer value of each member wins. */
export function merged(before: Attached = {}, now: Attached = {}): Attached {
  return {
    ...before,
    ...now,
    credentials: { ...before.credentials, ...now.credentials },
    server: { ...before.server, ...now.server },
    outputs: { ...before.outputs, ...now.outputs },
  };
}

/** How the tokens of a login are refreshed and revoked. */
type Ends<Client> = Omit<LifecycleDefinition<Client>, 'logins'>;

interface Definition<Client> extends Pick<LifecycleDefinition<Client>, 'logins'> {
  /** The workflows by name of the login. */
  readonly ends: Readonly<Record<string, Ends<Client>>>;
}

/** `defineLifecycle` for logins whose tokens are refreshed and revoked by different workflows. */
export function defineLifecycleByLogin<Client, Credentials extends object>({
  logins,
  ends,
}: Definition<Client>): Lifecycle<Client, Credentials> {
  const lifecycles = Object.entries(ends).map(([login, end]) => ({
    login,
    lifecycle: defineLifecycle<Client, Credentials>({ logins, ...end }),
  }));
  return {
    ...lifecycles[0]!.lifecycle,
    grant(client, date) {
      const grants = lifecycles.map(({ login, lifecycle }) => ({
        login,
        grant: lifecycle.grant(client, date),
      }));
      const of = ({ attached }: HeldTokens): Grant<Credentials> =>
        grants.find(({ login }) => login === attached?.login)?.grant ?? grants[0]!.grant;
      return {
        ...grants[0]!.grant,
        refresh: async (tokens, context) => (of(tokens).refresh ?? none)(tokens, context),
        logout: async (tokens, context) => (of(tokens).logout ?? none)(tokens, context),
      };
    },
  };
}

/** The workflow of a login whose tokens cannot be refreshed or revoked. */
async function none(..._: unknown[]): Promise<never> {
  throw new AuthError('invalid_grant', 'The login of these tokens has no such request.');
}
