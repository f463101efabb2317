// Functions that compiled workflows call: the end of a login, HTTP Basic, and required outputs.
import { AuthError } from '../errors.ts';
import type { Challenge, GrantContext, TokenResponse } from '../session/grant.ts';
import type { Criterion, StepResult } from './step.ts';

/** The second argument of a compiled workflow: the client of the token endpoints, and the context of the grant. */
export interface Run<Client> extends GrantContext {
  readonly client: Client;
}

/** A challenge that follows a step if `when` is absent or true. */
export interface ChallengeDefinition {
  readonly when?: Criterion;
  readonly challenge: () => Challenge;
}

interface Conclusion {
  readonly challenges?: readonly ChallengeDefinition[];
  readonly outputs: () => TokenResponse;
}

/** Ends a login: returns the first challenge that applies, else the tokens. */
export function conclude(
  { facts }: StepResult<unknown>,
  { challenges = [], outputs }: Conclusion,
): TokenResponse | Challenge {
  const next = challenges.find(({ when }) => when === undefined || when(facts));
  return next ? next.challenge() : outputs();
}

/** Returns the `Authorization` header of HTTP Basic (RFC 7617 §2: UTF-8, then base64). */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * Returns the `Authorization` header of `client_secret_basic`: id and secret are form-encoded first (RFC 6749 §2.3.1).
 */
export function clientSecretBasic(id: string, secret: string): string {
  const [user = '', password = ''] = [id, secret].map((text) =>
    new URLSearchParams({ '': text }).toString().slice(1),
  );
  return basic(user, password);
}

/**
 * Returns a value that the schema allows to be absent, but that the next request needs.
 *
 * @throws AuthError `invalid_token_response` if it is absent or null.
 */
export function required<Value>(value: Value | null | undefined, at: string, name: string): Value {
  if (value != null) return value;
  throw new AuthError(
    'invalid_token_response',
    `The response to ${at} has no ${name}, which the next request needs.`,
    { at },
  );
}
