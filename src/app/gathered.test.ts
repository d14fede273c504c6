import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";

const together = { items: 3, size: 10, sizeOf: (item: number) => item };

test("what is asked for while something is being done is done together next, within limits, and in order", async () => {
  const done: (readonly number[])[] = [];
  const work = gathered<number>(async (items) => {
    done.push([...items]);
    await Promise.resolve();
  }, together);
  await Promise.all([1, 2, 3, 4, 5, 20, 1, 9].map(work));
  expect(done).toEqual([[1, 2, 3], [4, 5], [20], [1, 9]]);
  await work(6);
  expect(done.at(-1)).toEqual([6]);
});

test("a failure is that of those who were in it, and what comes later is done all the same", async () => {
  const work = gathered<number>(async (items) => {
    if (items.includes(13)) throw new Error("no");
  }, together);
  const ends = await Promise.allSettled([12, 13, 14].map(work));
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
