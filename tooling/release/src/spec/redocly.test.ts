import { expect, test } from 'vitest';
import { redoclyDiff } from './redocly.ts';

const document = (title: string): string =>
  JSON.stringify({ openapi: '3.1.0', info: { title, version: '1.0.0' }, paths: {} });

test('text that is not OpenAPI gives one sentence, and the next documents are compared', () => {
  expect(() => redoclyDiff('a: [', document('Halcyon'))).toThrow(
    /^`redocly diff` cannot compare the documents\. Error: unexpected end of the stream .* in ".*base\.yaml"/,
  );
  const changes = redoclyDiff(document('Halcyon'), document('Kestrel'));
  expect(changes.map(({ path, kind }) => [path, kind])).toEqual([[['info'], 'modified']]);
  expect(redoclyDiff(document('Halcyon'), document('Halcyon'))).toEqual([]);
});
