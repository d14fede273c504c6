import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type Ended, inOrder, type Work } from "./in-order.ts";

interface Watch {
  now: number;
  most: number;
}

// Items are sizes; an item is done after a time of its own.
function workOf(watch: Watch, more: Partial<Work<number, number>> = {}): Work<number, number> {
  return {
    begin: async (item) => {
      watch.now += 1;
      watch.most = Math.max(watch.most, watch.now);
      const done = setTimeout((item * 7) % 5).then(() => {
        watch.now -= 1;
        if (item === 13) throw new Error("unlucky");
        return item * 2;
      });
      return { done };
    },
    sizeOf: (item) => item,
    mostItems: 4,
    mostSize: 1_000,
    isStopped: () => false,
    ...more,
  };
}

async function all(ended: AsyncGenerator<Ended<number, number>>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const { result } of ended) found.push(result.status === "fulfilled" ? result.value : "failed");
  return found;
}

describe("work in order", () => {
  test("is told of in the order of its items, however long each takes, and never too much is under way", async () => {
    const watch = { now: 0, most: 0 };
    const items = Array.from({ length: 50 }, (_, i) => i);
    const found = await all(inOrder(items, workOf(watch)));
    expect(found).toEqual(items.map((item) => (item === 13 ? "failed" : item * 2)));
    expect(watch.most).toBeGreaterThan(1);
    expect(watch.most).toBeLessThanOrEqual(4);
  });

  test("on large items goes one by one", async () => {
    const watch = { now: 0, most: 0 };
    expect(await all(inOrder([900, 901, 2_000, 902], workOf(watch)))).toEqual([1800, 1802, 4000, 1804]);
    expect(watch.most).toBe(1);
  });

  test("that is stopped is told of as far as it was begun", async () => {
    const watch = { now: 0, most: 0 };
    let begun = 0;
    const work = workOf(watch);
    const begin: typeof work.begin = (item) => {
      begun += 1;
      return work.begin(item);
    };
    const found = await all(inOrder([1, 2, 3, 4], { ...work, begin, isStopped: () => begun === 2 }));
    expect(found).toEqual([2, 4]);
  });
});
