// The credentials in the response of a login that calls send next to the token: a user's id, a CSRF token.
import type { Operation, SecurityScheme } from '@x/description';
import { accessToken, answeredMembers, type Member, plainOf } from './login.ts';

/** Returns the member of a login's response with the value of a scheme, unless the login itself requires the scheme. */
export function memberFor(
  { kind, name, parameter = '' }: SecurityScheme,
  login: Operation,
): Member | undefined {
  if (kind !== 'apiKey' || login.security.flat().includes(name)) return undefined;
  const token = accessToken(login);
  const others = answeredMembers(login).filter(({ schema }) => schema !== token?.schema);
  return memberNamed(parameter, others);
}

/** Returns the text with the name of a parameter, with or without `X-`: `userId` or `user.id` for `X-User-Id`. */
export function memberNamed(parameter: string, members: readonly Member[]): Member | undefined {
  const wanted = withoutX(parameter);
  const outermost = members.toSorted((a, b) => a.path.length - b.path.length);
  return outermost.find(({ path, schema }) => {
    const { types } = schema.target;
    const isText = types.length === 0 || types.includes('string');
    return (
      isText && [path.slice(-1), path.slice(-2)].some((one) => plainOf(one.join('')) === wanted)
    );
  });
}

/** Returns the plain name of a parameter without `X-` (RFC 6648). */
function withoutX(parameter: string): string {
  return plainOf(parameter.replace(/^x-/i, ''));
}
