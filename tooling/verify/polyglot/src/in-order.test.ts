import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('two items run concurrently, and the results keep the order of the items', async () => {
  const ends = new Map<string, () => void>();
  const begun: string[] = [];
  const results: string[] = [];
  const work = (item: string): Promise<string> => {
    begun.push(item);
    return new Promise((resolve) => ends.set(item, () => resolve(`${item} done`)));
  };
  const all = inOrder(['one', 'two', 'three'], 2, {
    work,
    onResult: (result) => results.push(result),
  });
  expect(begun).toEqual(['one', 'two']);
  ends.get('two')!();
  await expect.poll(() => begun).toEqual(['one', 'two', 'three']);
  expect(results).toEqual([]);
  ends.get('one')!();
  ends.get('three')!();
  await all;
  expect(results).toEqual(['one done', 'two done', 'three done']);
});
