/** What is under way for one item: in an object, so that it can be handed over before it is done. */
export interface Begun<Result> {
  readonly done: Promise<Result>;
}

/** How much may be under way at once, and how each item is begun. */
export interface Work<Item, Result> {
  /** The next item is begun when this resolves, while the one before may not be done. */
  readonly begin: (item: Item) => Promise<Begun<Result>>;
  readonly sizeOf: (item: Item) => number;
  readonly mostItems: number;
  /** An item larger than this is under way alone. */
  readonly mostSize: number;
  /** Whether no further item is to be begun. What is under way is still told of. */
  readonly isStopped: () => boolean;
}

/** An item with what came of it. */
export interface Ended<Item, Result> {
  readonly item: Item;
  readonly result: PromiseSettledResult<Result>;
}

interface UnderWay<Item, Result> {
  readonly item: Item;
  readonly size: number;
  readonly ended: Promise<Ended<Item, Result>>;
  isDone: boolean;
}

/** Begins items one after the other, several being under way at once, and tells of each in their order. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: Work<Item, Result>,
): AsyncGenerator<Ended<Item, Result>> {
  const queue: UnderWay<Item, Result>[] = [];
  for (const item of items) {
    const size = work.sizeOf(item);
    for (let first = queue[0]; first !== undefined && mustWait(queue, size, work); first = queue[0]) {
      yield await first.ended;
      queue.shift();
    }
    if (work.isStopped()) break;
    queue.push(watched(item, size, await work.begin(item)));
  }
  for (const { ended } of queue) yield await ended;
}

function mustWait<Item, Result>(
  queue: readonly UnderWay<Item, Result>[],
  size: number,
  { mostItems, mostSize }: Work<Item, Result>,
): boolean {
  if (queue[0]?.isDone === true || queue.length >= mostItems) return true;
  return queue.reduce((sum, one) => sum + one.size, size) > mostSize;
}

function watched<Item, Result>(item: Item, size: number, { done }: Begun<Result>): UnderWay<Item, Result> {
  const ended = Promise.allSettled([done]).then(([result]) => ({ item, result }));
  const one = { item, size, ended, isDone: false };
  ended.then(() => {
    one.isDone = true;
  });
  return one;
}
