// Lifetimes whose format the lifecycle document states.
import { describe, expect, test } from 'vitest';
import { type DurationFormat, duration, type InstantFormat, instant } from './index.ts';

describe('REQ-52: a duration in the documented format is converted to seconds', () => {
  test.for<[DurationFormat, unknown, number]>([
    ['milliseconds', 1_500, 1.5],
    ['milliseconds', '3600000', 3_600],
    ['minutes', 2, 120],
    ['minutes', ' 2 ', 120],
    ['minutes', 0, 0],
    ['hours', '1.5', 5_400],
    ['suffixed', '1500ms', 1.5],
    ['suffixed', '3600s', 3_600],
    ['suffixed', '1.25s', 1.25],
    ['suffixed', '10m', 600],
    ['suffixed', '10 min', 600],
    ['suffixed', '2H', 7_200],
    ['suffixed', '30d', 2_592_000],
    ['iso8601', 'P10D', 864_000],
    ['iso8601', 'PT10H', 36_000],
    ['iso8601', 'PT10M', 600],
    ['iso8601', 'PT30S', 30],
    ['iso8601', 'PT12.25S', 12.25],
    ['iso8601', 'P1DT1H1M1S', 90_061],
  ])('%s: %j', ([format, value, seconds]) => {
    expect(duration(value, format)).toBe(seconds);
  });
});

describe('REQ-52: a duration that is not in the documented format is not changed', () => {
  test.for<[DurationFormat, unknown]>([
    ['milliseconds', undefined],
    ['milliseconds', 'soon'],
    ['minutes', null],
    ['minutes', ''],
    ['minutes', ' '],
    ['hours', 'PT1H'],
    ['suffixed', undefined],
    ['suffixed', 3_600],
    ['suffixed', '3600'],
    ['suffixed', 'in 10s'],
    ['suffixed', '10s ago'],
    ['suffixed', '10 years'],
    ['suffixed', 's'],
    ['iso8601', 3_600],
    ['iso8601', 'P'],
    ['iso8601', 'PT'],
    ['iso8601', 'P1DT'],
    ['iso8601', 'P1Y'],
    ['iso8601', '1H'],
    ['iso8601', '1PT1H'],
    ['iso8601', 'PT1H ago'],
  ])('%s: %j', ([format, value]) => {
    expect(duration(value, format)).toBe(value);
  });
});

test.for<[InstantFormat, unknown, unknown]>([
  ['milliseconds', 1_767_225_600_000, 1_767_225_600],
  ['milliseconds', '1767225600000', 1_767_225_600],
  ['milliseconds', 'tomorrow', 'tomorrow'],
  ['milliseconds', undefined, undefined],
  ['microsoft', '/Date(1767225600000)/', 1_767_225_600],
  ['microsoft', '/Date(1767225600000+0200)/', 1_767_225_600],
  ['microsoft', '/Date(1767225600000-0930)/', 1_767_225_600],
  ['microsoft', '/Date(-1000)/', -1],
  ['microsoft', 'at /Date(1000)/', 'at /Date(1000)/'],
  ['microsoft', '/Date(1000)/ or so', '/Date(1000)/ or so'],
  ['microsoft', '/Date()/', '/Date()/'],
  ['microsoft', 'Date(1)', 'Date(1)'],
  ['microsoft', 1_000, 1_000],
])('REQ-52: the instant in %s %j is %j', ([format, value, expected]) => {
  expect(instant(value, format)).toBe(expected);
});
