import { expect, test } from "vitest";
import { isQuick, isQuickOn } from "./is-quick.ts";

// Loops that an engine cannot leave out.
function spin(rounds: number): number {
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum = (sum * 31 + i) % 1_000_003;
  return sum;
}

test("work is quick within its time, or when its time grows with what it works on only", () => {
  expect(isQuick(() => spin(1_000), 1_000)).toBe(true);
  expect(isQuick((share) => spin(10_000_000 * share), 0)).toBe(true);
  expect(isQuick((share) => spin(20_000_000 * share ** 2), 0)).toBe(false);
});

test("a text is given whole and by its beginning", () => {
  const lengths = new Set<number>();
  isQuickOn("a".repeat(400), (text) => lengths.add(spin(0) + text.length), -1);
  expect([...lengths]).toEqual([400, 40]);
});
