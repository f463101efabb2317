// Reads `WWW-Authenticate` (RFC 9110 §11.6.1): which schemes a resource asks for, and what it says of the token.
import type { StepUp } from '../session/grant.ts';

/** One challenge of a resource. */
export interface ResourceChallenge extends StepUp {
  /** In lower case. */
  readonly scheme: string;
  /** RFC 6750 §3.1 and RFC 9470 §3: `invalid_token`, `insufficient_scope`, `insufficient_user_authentication`. */
  readonly error?: string | undefined;
  readonly error_description?: string | undefined;
  readonly realm?: string | undefined;
  /** Any other parameter, by its name in lower case. */
  readonly [parameter: string]: string | undefined;
}

const quoted = /"((?:[^"\\]|\\.)*)"/g;
const token = "[!#$%&'*+.^_`|~\\w-]+";
/** A scheme stands alone or before a blank and something that isn't `=`: parameters are `name = value`. */
const scheme = new RegExp(`^\\s*(${token})(?:\\s+(?=[^\\s=])|\\s*$)`);
/** A quoted value has been replaced by its number. */
const parameter = new RegExp(`^\\s*(${token})\\s*=\\s*(?:"(\\d+)"|([^\\s"]+))\\s*$`);

/**
 * The challenges of a `WWW-Authenticate` field, in order. Knows several challenges in one field, quoted strings with
 * commas and quoted pairs, and token68. Never throws: what cannot be read is left out.
 */
export function parseChallenges(field: string | null): ResourceChallenge[] {
  const texts: string[] = [];
  const bare = (field ?? '').replace(quoted, (_, text: string) => {
    texts.push(text.replace(/\\(.)/g, '$1'));
    return `"${texts.length - 1}"`;
  });
  const challenges: { [parameter: string]: string; scheme: string }[] = [];
  for (const member of bare.split(',')) {
    const [before = '', name] = scheme.exec(member) ?? [];
    if (name) challenges.push({ scheme: name.toLowerCase() });
    const [, key, index, value] = parameter.exec(member.slice(before.length)) ?? [];
    const latest = challenges.at(-1);
    // A parameter must not pass for the scheme.
    if (latest && key && key.toLowerCase() !== 'scheme') {
      latest[key.toLowerCase()] = value ?? texts[Number(index)]!;
    }
  }
  return challenges;
}

/** The schemes of the challenges in a `WWW-Authenticate` field, in lower case and in order. */
export function challengeSchemes(field: string | null): string[] {
  return parseChallenges(field).map((challenge) => challenge.scheme);
}

/**
 * What a resource says of the token that it was sent: the challenge of the token's scheme. `undefined` if it has none.
 *
 * @param prefix The scheme, as it stands before the token.
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
  const own = prefix.trim().toLowerCase();
  const challenges = parseChallenges(response.headers.get('WWW-Authenticate'));
  return challenges.find((challenge) => challenge.scheme === own);
}
