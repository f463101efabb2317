// Functions that compiled workflows call: the end of a login, HTTP Basic, and required outputs.

import { AuthError, invalid } from '../errors.ts';
import { httpDate } from '../fetch/http-date.ts';
import {
  type Challenge,
  type GrantContext,
  stepUpOf,
  type TokenResponse,
} from '../session/grant.ts';
import type { Criterion, StepFacts, StepResult } from './step.ts';

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

/**
 * Returns the part after `Basic ` of an `Authorization` header (RFC 7617 §2: UTF-8, then base64).
 *
 * @throws AuthError `invalid_configuration` if the user name contains a colon, which would end it.
 */
export function userPass(username: string, password: string): string {
  if (username.includes(':')) {
    throw invalid('HTTP Basic cannot send a user name that contains ":". Pass another one.');
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(String.fromCharCode(...bytes));
}

/** Returns the `Authorization` header of HTTP Basic (RFC 7617 §2). */
export function basic(username: string, password: string): string {
  return `Basic ${userPass(username, password)}`;
}

/**
 * Returns the `Authorization` header of `client_secret_basic`: id and secret are form-encoded first (RFC 6749 §2.3.1).
 */
export function clientSecretBasic(id: string, secret: string): string {
  const encoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);
  return basic(encoded(id), encoded(secret));
}

/**
 * Returns the value of a cookie that a response sets (RFC 6265 §4.1.1). Browsers hide the cookies of a response from
 * scripts.
 */
export function cookie(facts: StepFacts, name: string): string | undefined {
  const [value] = partsOf(facts, name);
  return value?.replace(/^"(.*)"$/, '$1');
}

/**
 * Returns the lifetime of a cookie in seconds: `Max-Age`, or else `Expires` (RFC 6265 §5.3). A cookie without both
 * lives as long as the browser's session.
 */
export function cookieAge(facts: StepFacts, name: string): number | undefined {
  const [, ...attributes] = partsOf(facts, name);
  const of = (key: string): string | undefined =>
    attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
  const age = of('max-age');
  if (age !== undefined) return Number(age);
  const left = httpDate(of('expires')) - httpDate(facts.header('Date'));
  return Number.isNaN(left) ? undefined : left / 1000;
}

/**
 * Returns the value of a cookie and its attributes. Several `Set-Cookie` headers are joined by commas here. A later one
 * replaces an earlier one of the same name (RFC 6265 §5.3, step 11).
 */
function partsOf({ header }: StepFacts, name: string): string[] {
  const own = header('Set-Cookie')
    ?.split(/, *(?=[^;,= ]+=)/)
    .filter((one) => one.startsWith(`${name}=`))
    .at(-1);
  return own?.slice(name.length + 1).split(/; */) ?? [];
}

/** Returns a token without the text before it, such as `Bearer `. Its case is ignored (RFC 9110 §11.1). */
export function withoutPrefix<Value>(value: Value, prefix: string): Value | string {
  const isPrefixed =
    typeof value === 'string' && value.toLowerCase().startsWith(prefix.toLowerCase());
  return isPrefixed ? value.slice(prefix.length) : value;
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

/**
 * Returns the inputs of a login with the step-up values of a resource (RFC 9470 §3). An undefined value does not
 * replace an input.
 *
 * @example withStepUp({ username, password }, { stepUp: { acr_values: 'mfa' } }) // { username, password, acr_values: 'mfa' }
 */
export function withStepUp<Inputs extends object>(
  inputs: Inputs,
  { stepUp }: Pick<GrantContext, 'stepUp'>,
): Inputs {
  return { ...inputs, ...stepUpOf(stepUp) };
}
