/** What is done together at most. */
export interface Most<Item> {
  readonly items: number;
  readonly size: number;
  readonly sizeOf: (item: Item) => number;
}

/** Makes of what does many things at once what is asked for one: what is asked for meanwhile is done together next. */
export function gathered<Item>(
  work: (items: readonly Item[]) => Promise<void>,
  most: Most<Item>,
): (item: Item) => Promise<void> {
  let waiting: { readonly items: Item[]; size: number; readonly done: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const begin = (): NonNullable<typeof waiting> => {
    const items: Item[] = [];
    const done = last.then(() => {
      if (waiting?.items === items) waiting = undefined;
      return work(items);
    });
    last = done.catch(() => undefined);
    return { items, size: 0, done };
  };
  return (item) => {
    const size = most.sizeOf(item);
    const isFull = (one: { readonly items: readonly Item[]; readonly size: number }): boolean =>
      one.items.length >= most.items || (one.items.length > 0 && one.size + size > most.size);
    if (waiting === undefined || isFull(waiting)) waiting = begin();
    waiting.items.push(item);
    waiting.size += size;
    return waiting.done;
  };
}
