/**
 * Runs `work` on all items, a few of them concurrently. Calls `onResult` in the order of the items, as early as
 * possible.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  { work, onResult }: InOrder<Item, Result>,
): Promise<void> {
  const results = new Map<number, Result>();
  let begun = 0;
  let reported = 0;
  async function takeItems(): Promise<void> {
    while (begun < items.length) {
      const at = begun++;
      results.set(at, await work(items[at]!));
      for (; results.has(reported); reported++) onResult(results.get(reported)!);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeItems));
}

interface InOrder<Item, Result> {
  work(item: Item): Promise<Result>;
  onResult(result: Result): void;
}
