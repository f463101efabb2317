// Generates a text that matches the format, pattern and length of a schema.

import { unicodePattern } from '@x/description';
import { type Piece, parsePattern } from './pattern.ts';
import type { Limits } from './sample.ts';

const formats: Readonly<Record<string, (index: number) => string>> = {
  'date-time': (index) => `2026-01-0${1 + (index % 9)}T12:00:00Z`,
  date: (index) => `2026-01-0${1 + (index % 9)}`,
  time: () => '12:00:00Z',
  duration: () => 'P1D',
  email: (index) => `person${index + 1}@example.com`,
  'idn-email': (index) => `person${index + 1}@example.com`,
  hostname: (index) => `host${index + 1}.example.com`,
  'idn-hostname': (index) => `host${index + 1}.example.com`,
  ipv4: (index) => `192.0.2.${index + 1}`,
  ipv6: (index) => `2001:db8::${index + 1}`,
  uri: (index) => `https://example.com/${index + 1}`,
  'uri-reference': (index) => `https://example.com/${index + 1}`,
  iri: (index) => `https://example.com/${index + 1}`,
  'iri-reference': (index) => `https://example.com/${index + 1}`,
  url: (index) => `https://example.com/${index + 1}`,
  'uri-template': () => 'https://example.com/{id}',
  uuid: (index) => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
  'json-pointer': () => '/member',
  'relative-json-pointer': () => '0/member',
  regex: () => '.*',
  byte: () => 'dGV4dA==',
  binary: () => 'bytes',
};

export function textFor(
  { format, patterns, minLength = 0, maxLength = Infinity }: Limits,
  index: number,
): string {
  const texts = [
    ...(format !== undefined && Object.hasOwn(formats, format) ? [formats[format]!(index)] : []),
    index === 0 ? 'text' : `text${index + 1}`,
    ...patterns.map((pattern) => fromPattern(pattern, index)),
  ];
  const fits = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    patterns.every((one) => isMatch(one, text));
  const sized = (text: string): string => text.padEnd(minLength, 'x').slice(0, maxLength);
  return texts.find(fits) ?? texts.map(sized).find(fits) ?? sized(texts[0]!);
}

function isMatch(pattern: string, text: string): boolean {
  const usable = unicodePattern(pattern);
  return usable === undefined || new RegExp(usable, 'u').test(text);
}

/** Returns the shortest text of a pattern, with one more repetition for each index if the pattern allows that. */
function fromPattern(pattern: string, index: number): string {
  return parsePattern(pattern)
    .map((piece) => repeated(piece, index))
    .join('');
}

function repeated({ text, least, most }: Piece, index: number): string {
  const count = Math.min(Math.max(least, most > 0 ? 1 : 0), most);
  return Array.from({ length: Math.min(count + (least < most ? index : 0), most) }, () =>
    text(),
  ).join('');
}
