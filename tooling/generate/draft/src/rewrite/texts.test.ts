import { expect, test } from 'vitest';
import { rewritten } from '../../test/rule.ts';
import { texts } from './texts.ts';

test('HTML that can run code is removed', () => {
  const info = { title: 'T', version: '1', description: 'A <b>b</b> <script>c</script>' };
  const { document } = rewritten(texts, { info });
  expect(document.info).toMatchObject({ description: 'A <b>b</b> c' });
});

test('a missing licence is a question', () => {
  const { document, questions } = rewritten(texts, {});
  expect(document.info).toMatchObject({ license: { identifier: 'LicenseRef-unknown' } });
  expect(questions).toHaveLength(1);
  const license = { name: 'MIT', url: 'https://a.dev/licence' };
  expect(rewritten(texts, { info: { title: 'T', version: '1', license } }).questions).toEqual([]);
});
