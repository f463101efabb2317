// The outputs of a login that its refresh or its logout sends again: the id of a session or a user. They are stored with
// the tokens.
import { AuthError } from '../errors.ts';
import type { HeldTokens } from '../session/grant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Run } from './run.ts';

/** Passes the stored outputs to the refresh and the logout, as inputs. */
export function sendingOutputs<Client, Credentials extends object>(
  lifecycle: Lifecycle<Client, Credentials>,
): Lifecycle<Client, Credentials> {
  return {
    ...lifecycle,
    grant(...connection) {
      const grant = lifecycle.grant(...connection);
      const { refresh, logout } = grant;
      const complete = <Tokens extends HeldTokens>(tokens: Tokens): Tokens => ({
        ...tokens.attached?.outputs,
        ...tokens,
      });
      return {
        ...grant,
        ...(refresh && { refresh: (tokens, context) => refresh(complete(tokens), context) }),
        ...(logout && { logout: (tokens, context) => logout(complete(tokens), context) }),
      };
    },
  };
}

/**
 * Wraps a workflow that sends outputs of the login again. It sends nothing if one is missing: an earlier version of the
 * package did not store them, or the provider did not return them.
 *
 * @throws AuthError `invalid_grant` if one is missing, so that the session logs in again.
 */
export function requiringOutputs<Inputs extends object, Client, Result>(
  names: readonly (string & keyof Inputs)[],
  workflow: (inputs: Inputs, run: Run<Client>) => Promise<Result>,
): (inputs: Inputs, run: Run<Client>) => Promise<Result> {
  return async (inputs, run) => {
    const missing = names.filter((name) => inputs[name] == null);
    if (missing.length === 0) return workflow(inputs, run);
    throw new AuthError('invalid_grant', `The login returned no ${missing.join(' and no ')}.`);
  };
}
