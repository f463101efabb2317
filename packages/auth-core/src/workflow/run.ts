// What a compiled workflow is given while it runs, and how it ends.
import { AuthError } from '../errors.ts';
import type { Challenge, GrantContext, TokenResponse } from '../session/grant.ts';
import type { Criterion, StepResult } from './step.ts';

/** The typed client of the token endpoints, and what every call on it needs. */
export interface Run<Client> extends GrantContext {
  readonly client: Client;
}

/** A challenge that may follow a step: when it does, and what it is then. */
export interface ChallengeDefinition {
  readonly when?: Criterion;
  readonly challenge: () => Challenge;
}

interface Conclusion {
  readonly challenges?: readonly ChallengeDefinition[];
  readonly outputs: () => TokenResponse;
}

/** The end of a login: the first challenge that applies, or the tokens. */
export function conclude(
  { facts }: StepResult<unknown>,
  { challenges = [], outputs }: Conclusion,
): TokenResponse | Challenge {
  const next = challenges.find(({ when }) => when === undefined || when(facts));
  return next ? next.challenge() : outputs();
}

/** The value of an `Authorization` header for HTTP Basic (RFC 7617 §2: UTF-8, then base64). */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** The same for `client_secret_basic`: an OAuth client's id and secret are form-encoded first (RFC 6749 §2.3.1). */
export function clientSecretBasic(id: string, secret: string): string {
  const [user = '', password = ''] = [id, secret].map((text) =>
    new URLSearchParams({ '': text }).toString().slice(1),
  );
  return basic(user, password);
}

/**
 * What a response may lack by its schema, and the next request can't do without.
 *
 * @throws AuthError `invalid_token_response` if it isn't there.
 */
export function required<Value>(value: Value | null | undefined, at: string, name: string): Value {
  if (value != null) return value;
  throw new AuthError(
    'invalid_token_response',
    `The response to ${at} has no ${name}, which the next request needs.`,
    { at },
  );
}
