import { expect, test } from "vitest";
import type { Figure } from "../core/index.ts";
import { describeFigure } from "./describe-figure.ts";

const words = { start: 0, end: 1 };
const cases: readonly (readonly [string, Pick<Figure, "form" | "lower" | "upper">])[] = [
  ["1,275", { form: "exact", lower: 1275, upper: 1275 }],
  ["> 200", { form: "more-than", lower: 200 }],
  ["≥ 73", { form: "at-least", lower: 73 }],
  ["≤ 22", { form: "at-most", upper: 22 }],
  ["< 10", { form: "fewer-than", upper: 10 }],
  ["~ 1,000,000", { form: "about", lower: 1_000_000, upper: 1_000_000 }],
  ["500–1,000", { form: "range", lower: 500, upper: 1000 }],
  ["0", { form: "none", lower: 0, upper: 0 }],
  ["(no number)", { form: "vague" }],
];

test.each(cases)("a figure is shown as %s, with no bound that the words do not give", (shown, figure) => {
  expect(describeFigure({ ...figure, words, unit: "person" })).toBe(shown);
});
