import { expect, test } from "vitest";
import { gather, gatherOnes } from "./gather.ts";

test("all that is found for each item stands in the order of the items", () => {
  expect(gather([2, 0, 3], (count, at) => Array.from({ length: count }, () => at))).toEqual([0, 0, 2, 2, 2]);
});

test("items for which nothing is found leave no gap", () => {
  expect(gatherOnes(["a", "b", "c"], (letter, at) => (at === 1 ? undefined : letter))).toEqual(["a", "c"]);
});
