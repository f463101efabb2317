import { expect, test } from 'vitest';
import type { AuthRecord } from '../../index.ts';
import { recordFromText, recordToText } from './record.ts';

const record: AuthRecord = { revision: 1, identity: 'ada', generation: 1, signed_out: true };

test('a record is the same after its conversion to text and back', () => {
  expect(recordFromText(recordToText(record))).toEqual(record);
});

test.for<[string, string | null | undefined]>([
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['cut off', '{"revision":1'],
  ['the JSON value null', 'null'],
  ['a number', '1'],
  ['without a revision', '{}'],
  ['with a fraction as revision', '{"revision":1.5}'],
  ['with a string as revision', '{"revision":"1"}'],
])('a text is no record: %s', ([, text]) => {
  expect(recordFromText(text)).toBeUndefined();
});

test('a text of a million characters is a record, and no longer one', () => {
  const text = '{"revision":1}'.padEnd(1_000_000);
  expect(recordFromText(text)).toEqual({ revision: 1 });
  expect(recordFromText(`${text} `)).toBeUndefined();
});

test('REQ-31: a record that could not be read again has no text', () => {
  const padded = (length: number): AuthRecord => ({ ...record, identity: 'é'.repeat(length) });
  expect(recordFromText(recordToText(padded(499_000)))).toEqual(padded(499_000));
  // A character of two bytes: files and Redis count bytes.
  expect(() => recordToText(padded(500_000))).toThrow(
    'The record of the account is larger than 1000000 bytes',
  );
});
