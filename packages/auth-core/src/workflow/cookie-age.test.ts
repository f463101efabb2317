import { expect, test } from 'vitest';
import { cookieAge } from './index.ts';

const date = 'Sun, 06 Nov 1994 08:49:37 GMT';

function ageOf(attribute: string, sent: string | null = date): number | undefined {
  const headers: Record<string, string | null> = { 'Set-Cookie': `id=a; ${attribute}`, Date: sent };
  const header = (name: string): string | null => headers[name] ?? null;
  return cookieAge({ status: 200, body: () => undefined, header }, 'id');
}

test('the lifetime of a cookie is Max-Age, or Expires after the Date of the response', () => {
  expect(ageOf('Max-Age=60')).toBe(60);
  expect(ageOf('Expires=Sun, 06 Nov 1994 08:50:37 GMT')).toBe(60);
  expect(ageOf('Path=/')).toBeUndefined();
});

test.each(['-1', '0', '', null])('with the Date %j, Expires says nothing', (sent) => {
  expect(ageOf('Expires=Sun, 06 Nov 1994 08:50:37 GMT', sent)).toBeUndefined();
});

test('Expires can be invalid', () => {
  expect(ageOf('Expires=-1')).toBeUndefined();
});
