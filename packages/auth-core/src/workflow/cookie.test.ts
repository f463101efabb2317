// The cookies of a response: their values and lifetimes.
import { describe, expect, test } from 'vitest';
import { cookie, cookieAge, type StepFacts } from './index.ts';

const date = 'Sun, 06 Nov 1994 08:49:37 GMT';

/** The facts of a response with these `Set-Cookie` headers, joined as `Headers` joins them. */
function facts(fields: string | null, sent: string | null = date): StepFacts {
  const headers: Record<string, string | null> = { 'Set-Cookie': fields, Date: sent };
  return { status: 200, body: () => undefined, header: (name) => headers[name] ?? null };
}

test.for<[string, string | null, string | undefined]>([
  ['its value', 'id=a', 'a'],
  ['its value without quotes', 'id="a b"', 'a b'],
  ['a value that only ends with a quote', 'id=a"b"', 'a"b"'],
  ['a value that only starts with a quote', 'id="a"b', '"a"b'],
  ['its value without attributes', 'id=a;Path=/; Secure', 'a'],
  ['an empty value', 'id=; Path=/', ''],
  ['a value with an equals sign', 'id=a=b', 'a=b'],
  ['the second cookie', 'other=b; Path=/, id=a', 'a'],
  ['a cookie after a comma without a space', 'other=b,id=a', 'a'],
  ['the cookie between two others', 'one=b, id=a, another=c', 'a'],
  ['a cookie after a date', 'other=b; Expires=Sun, 06 Nov 1994 08:50:37 GMT, id=a', 'a'],
  ['the later one of two with its name', 'id=; Max-Age=0, id=a; Path=/', 'a'],
  ['nothing, for a name that only starts or ends like it', 'id2=a, my-id=b', undefined],
  ['nothing, if the response sets no cookie', null, undefined],
])('a cookie is %s', ([, fields, value]) => {
  expect(cookie(facts(fields), 'id')).toBe(value);
});

describe('the lifetime of a cookie', () => {
  test.for<[string, string | null, number | undefined]>([
    ['is Max-Age', 'id=a; Max-Age=60', 60],
    ['is Max-Age without a space before it', 'id=a;Path=/;max-age=60', 60],
    ['is Max-Age rather than Expires', `id=a; Expires=${date}; Max-Age=60`, 60],
    ['is the time from Date to Expires', 'id=a; Expires=Sun, 06 Nov 1994 08:50:37 GMT', 60],
    ['is that of the cookie with the name', 'id2=b; Max-Age=5, id=a; Max-Age=60', 60],
    ['is that of the later one of two', 'id=; Max-Age=0, id=a; Max-Age=60', 60],
    ['is unknown without both', 'id=a; Path=/', undefined],
    ['is unknown with an invalid Expires', 'id=a; Expires=-1', undefined],
    ['is unknown without the cookie', 'id2=b; Max-Age=5', undefined],
    ['is unknown without any cookie', null, undefined],
  ])('%s', ([, fields, seconds]) => {
    expect(cookieAge(facts(fields), 'id')).toBe(seconds);
  });

  test.for(['-1', '0', '', null])('is unknown if it has Expires, but the Date is %j', (sent) => {
    const fields = 'id=a; Expires=Sun, 06 Nov 1994 08:50:37 GMT';
    expect(cookieAge(facts(fields, sent), 'id')).toBeUndefined();
  });
});
