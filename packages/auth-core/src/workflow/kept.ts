// The credentials that a refresh or a logout sends again. An application with a login form passes them to
// `session.login()` only, and the session does not keep them. (../oauth/clients.ts does the same for OAuth.)
import { invalid } from '../errors.ts';
import type { Attached, CredentialsContext, Grant, HeldTokens } from '../session/grant.ts';
import { attach } from './attached.ts';
import { has, type Lifecycle, pick } from './lifecycle.ts';
import type { Run } from './run.ts';

/** The names of the credentials to keep. A record contains no secret, so a restart loses those in memory. */
interface Kept {
  readonly inRecord: readonly string[];
  readonly inMemory: readonly string[];
}

interface AttachedInputs extends Attached {
  readonly inputs: object;
}

/** Keeps credentials of a login for the refresh and the logout of its tokens. */
export function keepingCredentials<Client, Credentials extends object>(
  { inRecord, inMemory }: Kept,
  lifecycle: Lifecycle<Client, Credentials>,
): Lifecycle<Client, Credentials> {
  return {
    ...lifecycle,
    grant(...connection) {
      const grant = lifecycle.grant(...connection);
      const secrets = new Map<string, object>();
      const login: Grant<Credentials>['login'] = async (credentials, context) => {
        const result = await grant.login(credentials, context);
        const inputs = pick(credentials, inRecord);
        secrets.set(JSON.stringify(inputs), pick(credentials, inMemory));
        const attached: AttachedInputs = { inputs };
        return attach(result, attached);
      };
      const completed = (
        { attached }: HeldTokens,
        context: CredentialsContext<Credentials>,
      ): CredentialsContext<Credentials> => ({
        ...context,
        async credentials() {
          const { inputs = {} } = (attached ?? {}) as Partial<AttachedInputs>;
          // The function `credentials` may prompt the user, and the record has all that is needed.
          const isComplete = inMemory.length === 0 && inRecord.every((name) => has(inputs, name));
          if (isComplete) return inputs as Credentials;
          const kept = { ...inputs, ...secrets.get(JSON.stringify(inputs)) };
          const given: object = (await context.credentials()) ?? {};
          // After a login with other credentials, those of the session are of another client.
          const isOther = Object.entries(inputs).some(
            ([name, one]) => given[name as never] !== one,
          );
          return (isOther ? kept : { ...kept, ...given }) as Credentials;
        },
      });
      const { refresh, logout } = grant;
      return {
        ...grant,
        login,
        ...(refresh && {
          refresh: (tokens, context) => refresh(tokens, completed(tokens, context)),
        }),
        ...(logout && { logout: (tokens, context) => logout(tokens, completed(tokens, context)) }),
      };
    },
  };
}

/**
 * Wraps a workflow that sends credentials again. It sends nothing if one is missing, so the session keeps its tokens.
 *
 * @throws AuthError `invalid_configuration` if one is missing.
 */
export function requiring<Inputs extends object, Client, Result>(
  names: readonly (string & keyof Inputs)[],
  workflow: (inputs: Inputs, run: Run<Client>) => Promise<Result>,
): (inputs: Inputs, run: Run<Client>) => Promise<Result> {
  return async (inputs, run) => {
    const missing = names.filter((name) => !has(inputs, name)).join(' and ');
    if (missing === '') return workflow(inputs, run);
    const message = `The provider requires ${missing} also after the login, and the session does not have it.`;
    throw invalid(`${message} Pass it in the option credentials, or log in again.`);
  };
}
