import { expect, test } from "vitest";
import { leastShare, precisionWords } from "./rule-precision.ts";

test("many cases speak for more than few, and none for nothing", () => {
  expect(leastShare({ right: 0, cases: 0 })).toBe(0);
  expect(leastShare({ right: 2, cases: 2 })).toBeLessThan(leastShare({ right: 38, cases: 41 }));
  expect(leastShare({ right: 38, cases: 41 })).toBeCloseTo(0.806, 3);
  expect(leastShare({ right: 0, cases: 12 })).toBeCloseTo(0, 10);
});

test("what was measured is said in counts of labelled cases", () => {
  const bounds = { bounds: { right: 38, cases: 41 } };
  expect(precisionWords({ settles: "bounds" }, bounds)).toBe(
    "Of 41 labelled cases where this rule fired, 38 had bounds as labelled.",
  );
  expect(precisionWords({ settles: "time" }, bounds)).toBe("It has fired in no labelled case.");
  expect(precisionWords({ settles: "agent" }, bounds)).toBe("What it settles is not labelled.");
});
