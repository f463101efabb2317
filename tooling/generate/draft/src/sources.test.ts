import { expect, test } from 'vitest';
import { documentOf, draftFrom, operationOf } from '../test/drafts.ts';
import { sourcesOf } from './sources.ts';

const boats = { '/boats': { get: {} }, '/boats#all': { get: {} } };

test('the sources name the document, what is assumed and what is open', () => {
  const text = sourcesOf(draftFrom(documentOf(boats)), { file: 'acme.json', version: '3.0.3' });
  expect(text).toContain(
    '| `acme.json` | the provider\'s own document: OpenAPI 3.0.3, "Acme" 1 | `public-docs` |',
  );
  expect(text).toMatch(/## Assumed\n\n- 1 operation has the response Unauthorized/);
  expect(text).toContain(
    '## Open\n\n- "/boats#all" was removed, because it is the same path as "/boats": GET.\n',
  );
});

test('texts of the document stay in their table cell', () => {
  const info = { title: 'A | b\n# c', version: '1' };
  const text = sourcesOf(draftFrom(documentOf(boats, { info })), { file: 'a', version: '3.0.3' });
  expect(text).toContain('# Sources: A   b # c\n');
  expect(text).toContain('"A   b # c" 1 | `public-docs` |\n');
});

test('a note about an operation starts with its name', () => {
  const text = { type: 'string' };
  const post = operationOf({ password: text }, { token: text });
  const draft = draftFrom(documentOf({ '/login': { post }, ...boats }));
  expect(sourcesOf(draft, { file: 'a', version: '3.0.3' })).toContain('\n- postLogin: logs in.\n');
});
