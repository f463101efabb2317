// Parses `WWW-Authenticate` (RFC 9110 §11.6.1): the schemes that a resource accepts, and its error about the token.
import type { StepUp } from '../session/grant.ts';

/** One challenge of a resource. */
export interface ResourceChallenge extends StepUp {
  /** The authentication scheme in lower case. */
  readonly scheme: string;
  /**
   * The error (RFC 6750 §3.1, RFC 9470 §3): `invalid_token`, `insufficient_scope`, `insufficient_user_authentication`.
   */
  readonly error?: string | undefined;
  readonly error_description?: string | undefined;
  readonly realm?: string | undefined;
  /** Any other parameter, by its name in lower case. */
  readonly [parameter: string]: string | undefined;
}

/**
 * A quoted string (RFC 9110 §5.6.4). One without its closing quote lasts until the end, so that each character is read
 * once.
 */
export const quoted: RegExp = /"((?:[^"\\]|\\.)*)(?:"|\\?$)/gs;
const token = "[!#$%&'*+.^_`|~\\w-]+";
/** A scheme is followed by the end, or by a space and a character other than `=`: parameters are `name = value`. */
const scheme = new RegExp(`^\\s*(${token})(?:\\s+(?=[^\\s=])|\\s*$)`);
/** A parameter, whose quoted value has been replaced by its index in quotes. */
const parameter = new RegExp(`^\\s*(${token})\\s*=\\s*(?:"(\\d+)"|([^\\s"]+))\\s*$`);

/**
 * Returns the challenges of a `WWW-Authenticate` field in order. Supports several challenges in one field, quoted
 * strings with commas and quoted pairs, and token68. Never throws: skips invalid parts.
 */
export function parseChallenges(field: string | null): ResourceChallenge[] {
  const texts: string[] = [];
  const bare = (field ?? '').replace(quoted, (_, text: string) => {
    texts.push(text.replace(/\\(.)/gs, '$1'));
    return `"${texts.length - 1}"`;
  });
  const challenges: { [parameter: string]: string; scheme: string }[] = [];
  for (const member of bare.split(',')) {
    const [before = '', name] = scheme.exec(member) ?? [];
    if (name) challenges.push({ scheme: name.toLowerCase() });
    const [, key, index, value] = parameter.exec(member.slice(before.length)) ?? [];
    const latest = challenges.at(-1);
    // A parameter named `scheme` must not replace the scheme.
    if (latest && key && key.toLowerCase() !== 'scheme') {
      latest[key.toLowerCase()] = value ?? texts[Number(index)]!;
    }
  }
  return challenges;
}

/**
 * Returns the schemes of the challenges in a `WWW-Authenticate` field, in lower case and in order.
 *
 * @example
 * challengeSchemes('Basic realm="a", Bearer error="invalid_token"'); // ['basic', 'bearer']
 */
export function challengeSchemes(field: string | null): string[] {
  return parseChallenges(field).map((challenge) => challenge.scheme);
}

/**
 * Returns the challenge of the token's scheme in a response, or `undefined` if there is none. Of several (RFC 9110
 * §11.6.1), one with the error `invalid_token` precedes one with another error or `claims`, which precedes the others.
 *
 * @param prefix The prefix of the token, such as `Bearer`.
 *
 * @example
 * const { response } = await biot.GET('/patients');
 * const challenge = bearerChallenge(response);
 * if (challenge?.error === 'insufficient_user_authentication') {
 *   await biot.session.login(credentials, { stepUp: challenge });
 * }
 */
export function bearerChallenge(
  response: Response,
  prefix = 'Bearer',
): ResourceChallenge | undefined {
  const name = prefix.trim().toLowerCase();
  const all = parseChallenges(response.headers.get('WWW-Authenticate'));
  const own = all.filter((challenge) => challenge.scheme === name);
  return (
    own.find(({ error }) => error === 'invalid_token') ??
    own.find(({ error, claims }) => error ?? claims) ??
    own[0]
  );
}
