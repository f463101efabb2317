import { expect, test } from 'vitest';
import { basic } from '../workflow/index.ts';
import { findLeaks } from './leaks.ts';

const secret = 'canary+/=ü "1"';
const cycle: { self?: unknown; deep: unknown[] } = { deep: [{ secret }] };
cycle.self = cycle;

class Hidden {
  readonly #value = secret;
  toJSON(): string {
    return this.#value;
  }
}
class Inspected {
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return secret;
  }
}
class Printed {
  toString(): string {
    return secret;
  }
}

test.each<[string, unknown, string]>([
  ['a string', `Bearer ${secret}!`, 'value'],
  ['a member', { a: { b: secret } }, 'value.a.b'],
  ['the name of a member', { [secret]: 1 }, 'value (a name)'],
  ['a hidden member', Object.defineProperty({}, 'x', { value: secret }), 'value.x'],
  ['a symbol’s member', { [Symbol('s')]: secret }, 'value.Symbol(s)'],
  ['an array', [1, [secret]], 'value.1.0'],
  ['a cycle', cycle, 'value.deep.0.secret'],
  ['a message', new Error(secret), 'value.message'],
  ['a cause', new Error('x', { cause: new Error(secret) }), 'value.cause.message'],
  ['one of several errors', new AggregateError([new Error(secret)]), 'value.errors.0.message'],
  ['a reason', AbortSignal.abort(secret), 'value.reason'],
  ['a header', new Headers({ a: encodeURIComponent(secret) }), 'value.[0].1'],
  ['a request', new Request(`https://a.example/?q=${encodeURIComponent(secret)}`), 'value.url'],
  ['a response', new Response('', { headers: { a: basic('ada', secret) } }), 'value.headers.[0].1'],
  ['an address', new URL(`https://a.example/?q=${encodeURIComponent(secret)}`), 'value.href'],
  ['a form', new URLSearchParams({ a: secret }), 'value.[0].1'],
  ['a map', new Map([['a', secret]]), 'value.[0].1'],
  ['a set', new Set([secret]), 'value.[0]'],
  ['bytes', new TextEncoder().encode(secret), 'value.bytes'],
  ['a function’s member', Object.assign(() => {}, { secret }), 'value.secret'],
  ['the result of toJSON', new Hidden(), 'value.toJSON()'],
  ['the result of util.inspect', new Inspected(), 'value.inspect()'],
  ['the result of toString', new Printed(), 'value.toString()'],
])('%s leaks', (_, value, path) => {
  expect(findLeaks(value, ['other', secret])).toContain(path);
  expect(findLeaks(value, ['', 'another'])).toEqual([]);
});

test('a getter that throws is skipped, and the next member is searched', () => {
  const value = Object.defineProperty({ a: secret }, 'bad', {
    get: () => {
      throw new Error('no');
    },
  });
  expect(findLeaks(value, [secret])).toContain('value.a');
});
