import fc from 'fast-check';
import { expect, test } from 'vitest';
import { camel, identifier, identifiersOf, pascal } from './names.ts';

test.each([
  ['login-with-otp', 'LoginWithOtp', 'loginWithOtp'],
  ['GET /a/{id}', 'GETAId', 'gETAId'],
  ['400', '400', '400'],
  ['取得', '取得', '取得'],
  ['über-größe', 'ÜberGröße', 'überGröße'],
  ['…', '', ''],
])('%s is %s or %s', (name, inPascalCase, inCamelCase) => {
  expect(pascal(name)).toBe(inPascalCase);
  expect(camel(name)).toBe(inCamelCase);
});

test('names that collide get numbers, reserved ones an underscore', () => {
  const names = identifiersOf(['a-b', 'aB', '400', 'class', ''], camel, new Set(['class']));
  expect([...names.values()]).toEqual(['aB', 'aB2', '_400', '_class', '_']);
});

test('whatever the name, the identifier is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(identifier(pascal(name))).toMatch(/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u);
    }),
  );
});

test('different names have different identifiers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (names) => {
      expect(new Set(identifiersOf(names, camel).values()).size).toBe(names.length);
    }),
  );
});
