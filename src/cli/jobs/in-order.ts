/**
 * What `work` makes of each item, in the items' order and as soon as it is that one's turn, with up to `ahead` of them begun; no item
 * is taken before there is room.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const begun: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | null = null;
  let isOver = false;
  while (!isOver || begun.length > 0) {
    if (!isOver && begun.length < ahead) coming ??= iterator.next();
    const [head] = begun;
    const what = await Promise.race([
      ...(head ? [head.then(() => "result")] : []),
      ...(coming ? [coming.then(() => "item")] : []),
    ]);
    if (what === "result") yield await begun.shift()!;
    else {
      const next: IteratorResult<T> = await coming!;
      coming = null;
      if (next.done === true) isOver = true;
      else {
        const result = work(next.value);
        // It is awaited in its turn; until then a failure is not an unhandled one.
        result.catch(() => {});
        begun.push(result);
      }
    }
  }
}
