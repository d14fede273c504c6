/** The members of an object in the order in which they are written, each with its text as the first (`{"key":`) and after others. */
export type Order = readonly { readonly key: string; readonly opening: string; readonly following: string }[];

interface Step {
  readonly next: Map<string, Step>;
  order?: Order;
}

/** Lists of keys remembered at most. */
const mostSteps = 20_000;

/**
 * Sorts the members of objects by UTF-16 code units. Objects made alike have the same keys in the same
 * order: each such list of keys is sorted once and found again key by key.
 */
export function memberOrders(textOf: (key: string) => string): (value: object) => Order {
  const root: Step = { next: new Map() };
  let steps = 0;
  return (value) => {
    const keys = Object.keys(value);
    let step = root;
    for (const key of keys) {
      let next = step.next.get(key);
      if (next === undefined) {
        if (steps >= mostSteps) return sorted(keys, textOf);
        next = { next: new Map() };
        step.next.set(key, next);
        steps += 1;
      }
      step = next;
    }
    step.order ??= sorted(keys, textOf);
    return step.order;
  };
}

function sorted(keys: readonly string[], textOf: (key: string) => string): Order {
  return keys
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((key) => ({ key, opening: `{${textOf(key)}:`, following: `,${textOf(key)}:` }));
}
