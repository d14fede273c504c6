import { describe, expect, test } from "vitest";
import type { Figure } from "./claim.ts";
import { figureWords, openBound, unitWords } from "./figure-words.ts";

const words = { start: 0, end: 1 };

describe("a figure says no more than its words", () => {
  const cases: readonly (readonly [Figure, string, string | undefined])[] = [
    [{ form: "exact", lower: 1275, upper: 1275, unit: "person", words }, "1,275 persons", undefined],
    [{ form: "exact", lower: 1, upper: 1, unit: "grave", words }, "1 grave", undefined],
    [{ form: "at-least", lower: 200, unit: "person", words }, "at least 200 persons", "no upper bound given"],
    [{ form: "more-than", lower: 200, unit: "home", words }, "more than 200 homes", "no upper bound given"],
    [{ form: "at-most", upper: 40, unit: "body", words }, "at most 40 bodies", "no lower bound given"],
    [{ form: "fewer-than", upper: 40, unit: "case", words }, "fewer than 40 cases", "no lower bound given"],
    [{ form: "about", lower: 500, upper: 500, unit: "unspecified", words }, "about 500", undefined],
    [{ form: "range", lower: 500, upper: 1000, unit: "person", words }, "500 to 1,000 persons", undefined],
    [{ form: "vague", unit: "person", words }, "a number not given (persons)", undefined],
    [{ form: "plural", unit: "person", words }, "more than one, number not given (persons)", undefined],
    [{ form: "none", lower: 0, upper: 0, unit: "person", words }, "none (persons)", undefined],
  ];
  test.each(cases)("%j", (figure, text, bound) => {
    expect([figureWords(figure), ...unitWords(figure)].join(" ")).toBe(text);
    expect(openBound(figure)).toBe(bound);
  });
});
