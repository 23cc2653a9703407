/**
 * Works on up to `sideBySide` items at once and answers each with its result in the order of the items. `pause` is waited for before each
 * one but the first is begun; `waitFor` hears which is waited for. The first failure, in that order, ends it, after what was begun has ended.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  sideBySide: number,
  begin: (item: Item) => Promise<Result>,
  pause: () => Promise<void>,
  waitFor: (item: Item) => void,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  try {
    for (const item of items) {
      while (next < items.length && begun.length < sideBySide) {
        if (next > 0) await pause();
        const result = begin(items[next] as Item);
        // Its failure is thrown when its turn comes.
        result.catch(() => undefined);
        begun.push(result);
        next += 1;
      }
      waitFor(item);
      yield [item, (await begun[0]) as Result];
      void begun.shift();
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
