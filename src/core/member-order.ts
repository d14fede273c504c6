import { refuseSurrogate } from "./json-text.ts";

/** A member of an object as it is written: its text as the first (`{"key":`) and after others (`,"key":`), in bytes. */
export interface Member {
  readonly key: string;
  readonly opening: Uint8Array;
  readonly following: Uint8Array;
  /** Where the order of its objects is remembered. */
  readonly within: Place;
}

/** The members of an object, in the order in which they were made and in that in which they are written. */
export interface Order {
  readonly keys: readonly string[];
  readonly members: readonly Member[];
}

/** Where objects stand, mostly with the same members each time: what the last of them had. */
export interface Place {
  last?: Order;
}

interface Step {
  readonly next: Map<string, Step>;
  order?: Order;
}

/** Lists of keys remembered at most, and the longest key in them: what strangers' values hold cannot fill the memory. */
const mostSteps = 5000;
const longestKey = 100;
const encoder = new TextEncoder();

/**
 * Sorts the members of objects by UTF-16 code units. Objects made alike have the same keys in the same
 * order: each such list of keys is sorted once and found again key by key, or at its place at once.
 */
export function memberOrders(): (value: object, place: Place) => Order {
  const root: Step = { next: new Map() };
  let steps = 0;
  const found = (keys: readonly string[]): Order => {
    let step = root;
    for (const key of keys) {
      let next = step.next.get(key);
      if (next === undefined) {
        if (steps >= mostSteps || key.length > longestKey) return sorted(keys);
        next = { next: new Map() };
        step.next.set(key, next);
        steps += 1;
      }
      step = next;
    }
    step.order ??= sorted(keys);
    return step.order;
  };
  return (value, place) => {
    const keys = Object.keys(value);
    const { last } = place;
    if (last !== undefined && areSame(keys, last.keys)) return last;
    const order = found(keys);
    place.last = order;
    return order;
  };
}

function areSame(keys: readonly string[], others: readonly string[]): boolean {
  if (keys.length !== others.length) return false;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== others[i]) return false;
  return true;
}

function sorted(keys: readonly string[]): Order {
  const members = keys
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((key): Member => {
      if (!key.isWellFormed()) refuseSurrogate();
      const text = `${JSON.stringify(key)}:`;
      return { key, opening: encoder.encode(`{${text}`), following: encoder.encode(`,${text}`), within: {} };
    });
  return { keys, members };
}
