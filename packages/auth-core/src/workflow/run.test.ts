// How a client authenticates at the token endpoint: REQ-53.
import { expect, test } from 'vitest';
import type { StepUp } from '../index.ts';
import { basic, clientSecretBasic, withoutPrefix, withStepUp } from './index.ts';

function decoded(header: string): string {
  const bytes = Uint8Array.from(atob(header.replace('Basic ', '')), (one) => one.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

test.each([
  ['client', 'secret', 'client:secret'],
  ['a:b', 'c:d', 'a%3Ab:c%3Ad'],
  ['client id', 'p+q&r=s', 'client+id:p%2Bq%26r%3Ds'],
  ['cliént', '100%', 'cli%C3%A9nt:100%25'],
  ['a@b.c', '~!*()', 'a%40b.c:%7E%21*%28%29'],
])('REQ-53: client_secret_basic of %s and %s is form-encoded first', (id, secret, expected) => {
  expect(decoded(clientSecretBasic(id, secret))).toBe(expected);
});

test('REQ-53: HTTP Basic of a user is not form-encoded', () => {
  expect(decoded(basic('ada lovelace', 'p+q'))).toBe('ada lovelace:p+q');
});

test('HTTP Basic of a user name with a colon is not sent (RFC 7617 §2)', () => {
  expect(() => basic('ada:x', 'p')).toThrow(
    expect.objectContaining({ code: 'invalid_configuration' }),
  );
  expect(decoded(basic('ada', 'p:q'))).toBe('ada:p:q');
});

test('REQ-34: a step-up value replaces the input, and an undefined one does not', () => {
  const inputs = { username: 'ada', scope: 'read' };
  const demand = (stepUp: StepUp | undefined) => withStepUp(inputs, { stepUp });
  expect(demand({ acr_values: 'mfa' })).toEqual({ ...inputs, acr_values: 'mfa' });
  expect(demand({ scope: undefined })).toEqual(inputs);
  expect(demand({ scope: 'write' })).toEqual({ ...inputs, scope: 'write' });
  expect(demand(undefined)).toEqual(inputs);
});

test.each<[unknown, unknown]>([
  ['Bearer token-1', 'token-1'],
  ['bearer token-1', 'token-1'],
  ['token-1', 'token-1'],
  ['Bearertoken', 'Bearertoken'],
  [null, null],
  [undefined, undefined],
  [42, 42],
])('the token %j without its prefix is %j', (value, token) => {
  expect(withoutPrefix(value, 'Bearer ')).toBe(token);
});
