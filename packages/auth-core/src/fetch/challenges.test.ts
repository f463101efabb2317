import { expect, test } from 'vitest';
import { challengeSchemes } from '../index.ts';

test.each<[string, string | null, string[]]>([
  ['no field', null, []],
  ['an empty field', '', []],
  ['only empty list members', ' , ,', []],
  ['a scheme alone', 'Negotiate', ['negotiate']],
  ['a scheme with a parameter', 'Bearer realm="x"', ['bearer']],
  ['blanks around the equals sign', 'Bearer realm = "x" , error\t= invalid_token', ['bearer']],
  ['unquoted values', 'Bearer error=invalid_token, scope=a', ['bearer']],
  [
    'several challenges in one field',
    'Basic realm="a", Bearer error="b", charset="UTF-8", Digest nonce=1',
    ['basic', 'bearer', 'digest'],
  ],
  ['a scheme in any case', 'BEARER', ['bearer']],
  ['a comma in a quoted text', 'Basic realm="a, Bearer b", Newauth', ['basic', 'newauth']],
  ['a quoted pair', 'Basic realm="say \\"Bearer x\\", twice", Bearer', ['basic', 'bearer']],
  ['token68', 'Negotiate YWJj==, Bearer', ['negotiate', 'bearer']],
  ['token68 without padding', 'NTLM TlRMTVNTUAAB, Basic realm=x', ['ntlm', 'basic']],
  ['leading empty members', ', , Bearer realm="x"', ['bearer']],
  ['a scheme with other token characters', 'X-My!Scheme a=b', ['x-my!scheme']],
  ['a scheme after several blanks', '   Bearer', ['bearer']],
  ['a scheme and several blanks', 'Bearer   realm="x"', ['bearer']],
  ['a scheme and blanks after it', 'Bearer  , Basic', ['bearer', 'basic']],
  ['a tab', 'Bearer\trealm="x"', ['bearer']],
  ['every character that a scheme may have', "a1!#$%&'*+.^_`|~-Z x=y", ["a1!#$%&'*+.^_`|~-z"]],
  ['a character that none may have', '(x) a=b, [y], {z} w', []],
  ['a parameter without a value', 'Bearer realm=', ['bearer']],
  ['an escaped quote at the end', 'Basic realm="\\"", Bearer', ['basic', 'bearer']],
  ['an escaped backslash at the end', 'Basic realm="\\\\", Bearer', ['basic', 'bearer']],
  ['an empty quoted text', 'Basic realm="", Bearer', ['basic', 'bearer']],
  ['a quoted text that follows a blank', 'Basic realm= "a, Bearer b"', ['basic']],
  ['a scheme of one character', 'x y=z', ['x']],
  ['a quote that never ends', 'Bearer realm="x, Basic', ['bearer', 'basic']],
])('REQ-18: the schemes of %s', (_, field, schemes) => {
  expect(challengeSchemes(field)).toEqual(schemes);
});
