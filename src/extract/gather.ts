/** What is found for each item, in one list. For lists of a few, `flatMap` of today's engines takes many times as long. */
export function gather<T, R>(
  items: readonly T[],
  find: (item: T, index: number) => readonly R[],
): readonly R[] {
  const found: R[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    for (const one of find(item, i)) found.push(one);
  }
  return found;
}

/** The same where at most one thing is found for each. */
export function gatherOnes<T, R>(
  items: readonly T[],
  find: (item: T, index: number) => R | undefined,
): readonly R[] {
  const found: R[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const one = item === undefined ? undefined : find(item, i);
    if (one !== undefined) found.push(one);
  }
  return found;
}
