import { expect, test } from 'vitest';
import { challengeSchemes } from '../index.ts';

test.each<[string, string | null, string[]]>([
  ['no field', null, []],
  ['an empty field', '', []],
  ['only empty list members', ' , ,', []],
  ['a scheme without parameters', 'Negotiate', ['negotiate']],
  ['a scheme with a parameter', 'Bearer realm="x"', ['bearer']],
  ['spaces around the equals sign', 'Bearer realm = "x" , error\t= invalid_token', ['bearer']],
  ['unquoted values', 'Bearer error=invalid_token, scope=a', ['bearer']],
  [
    'several challenges in one field',
    'Basic realm="a", Bearer error="b", charset="UTF-8", Digest nonce=1',
    ['basic', 'bearer', 'digest'],
  ],
  ['a scheme in any case', 'BEARER', ['bearer']],
  ['a comma in a quoted string', 'Basic realm="a, Bearer b", Newauth', ['basic', 'newauth']],
  ['a quoted pair', 'Basic realm="say \\"Bearer x\\", twice", Bearer', ['basic', 'bearer']],
  ['token68', 'Negotiate YWJj==, Bearer', ['negotiate', 'bearer']],
  ['token68 without padding', 'NTLM TlRMTVNTUAAB, Basic realm=x', ['ntlm', 'basic']],
  ['leading empty members', ', , Bearer realm="x"', ['bearer']],
  ['a scheme with other token characters', 'X-My!Scheme a=b', ['x-my!scheme']],
  ['a scheme after several spaces', '   Bearer', ['bearer']],
  ['a scheme and several spaces', 'Bearer   realm="x"', ['bearer']],
  ['a scheme and spaces after it', 'Bearer  , Basic', ['bearer', 'basic']],
  ['a tab', 'Bearer\trealm="x"', ['bearer']],
  ['all characters that are valid in a scheme', "a1!#$%&'*+.^_`|~-Z x=y", ["a1!#$%&'*+.^_`|~-z"]],
  ['characters that are invalid in a scheme', '(x) a=b, [y], {z} w', []],
  ['a parameter without a value', 'Bearer realm=', ['bearer']],
  ['an escaped quote at the end', 'Basic realm="\\"", Bearer', ['basic', 'bearer']],
  ['an escaped backslash at the end', 'Basic realm="\\\\", Bearer', ['basic', 'bearer']],
  ['an empty quoted string', 'Basic realm="", Bearer', ['basic', 'bearer']],
  ['a quoted string after a space', 'Basic realm= "a, Bearer b"', ['basic']],
  ['a scheme of one character', 'x y=z', ['x']],
  ['an unclosed quote, which lasts until the end', 'Bearer realm="x, Basic', ['bearer']],
  ['a backslash at the end of an unclosed quote', 'Bearer realm="x, Basic\\', ['bearer']],
])('REQ-18: the schemes of %s', (_, field, schemes) => {
  expect(challengeSchemes(field)).toEqual(schemes);
});

test('REQ-34: a hostile field is read once, because several readings of each quote take minutes', () => {
  const hostile = `Bearer realm="${'\\"'.repeat(100_000)}`;
  expect(challengeSchemes(hostile)).toEqual(['bearer']);
  expect(challengeSchemes(`Bearer realm=${'x'.repeat(100_000)}, Basic`)).toEqual([
    'bearer',
    'basic',
  ]);
});
