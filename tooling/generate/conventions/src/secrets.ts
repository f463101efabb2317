/** Which names are those of secrets. Names are all there is to go by, so only certain ones count. */

const secretEndings = /(password|passphrase|secret|accesstoken|refreshtoken|idtoken)$/;
const secretNames: ReadonlySet<string> = new Set(['token', 'bearertoken', 'jwt']);

export function namesSecret(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return secretNames.has(plain) || secretEndings.test(plain);
}
