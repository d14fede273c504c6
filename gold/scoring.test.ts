import { describe, expect, test } from "vitest";
import { offsets } from "./anchor.js";
import { compareFigures } from "./compare-figures.js";
import { likeness, pairOff } from "./spans.js";
import { Tally } from "./tally.js";

const figure = { form: "exact", lower: 12, upper: 12, category: "killed", groups: ["civilian"] };
const claim = {
  id: "casualty-0-2",
  figureAt: [0, 2],
  figureWords: "12",
  figure: { form: "exact", lower: 12, upper: 12 },
  category: { value: "killed" },
  groups: [{ value: { code: "civilian" } }],
  places: [],
};

function figureRow(labels: readonly unknown[], claims: readonly unknown[]): unknown {
  const tally = new Tally();
  compareFigures(tally, labels, claims);
  const { right, missed, false: wrongly } = tally.rows.get("figures") ?? { right: 0, missed: 0, false: 0 };
  return [right, missed, wrongly];
}

describe("pairing", () => {
  test("gives each finding to one label, the likest first", () => {
    const pairs = pairOff(
      [
        [0, 10],
        [2, 12],
      ],
      [[2, 12]],
      likeness,
    );
    expect([...pairs]).toEqual([[1, 0]]);
  });

  test("decides equal scores by order", () => {
    const pairs = pairOff(
      [
        [0, 2],
        [0, 2],
      ],
      [
        [0, 2],
        [0, 2],
      ],
      likeness,
    );
    expect([...pairs]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe("figures", () => {
  test("a figure with every value right counts once", () => {
    expect(figureRow([{ ...figure, at: [0, 2] }], [claim])).toEqual([1, 0, 0]);
  });

  test("one wrong value makes it both missed and false", () => {
    expect(figureRow([{ ...figure, at: [0, 2], category: "injured" }], [claim])).toEqual([0, 1, 1]);
  });

  test("a parent that the words do not give makes it wrong", () => {
    const part = { ...claim, figure: { ...claim.figure, partOf: "casualty-9-10" } };
    expect(figureRow([{ ...figure, at: [0, 2] }], [part])).toEqual([0, 1, 1]);
  });

  test("a whole claim has its time and place right too, and none where none is labelled", () => {
    const whole = (label: object, found: object): unknown => {
      const tally = new Tally();
      compareFigures(tally, [{ ...figure, ...label, at: [0, 2] }], [{ ...claim, ...found }], true);
      return tally.rows.get("whole claim")?.right ?? 0;
    };
    const time = { value: "1992-02-26" };
    const places = [{ value: "the town of Tarvo" }];
    expect(whole({}, {})).toBe(1);
    expect(whole({ time: "1992-02-26", place: "Tarvo" }, { time, places })).toBe(1);
    expect(whole({ time: ["1992-02", "1992-02-26"] }, { time })).toBe(1);
    expect(whole({ time: ["1992-02-26", ""] }, {})).toBe(1);
    expect(whole({ time: "1992-02-25" }, { time })).toBe(0);
    expect(whole({}, { time })).toBe(0);
    expect(whole({ place: "Tarvo" }, {})).toBe(0);
    expect(whole({ apartFrom: 3 }, {})).toBe(0);
  });

  test("an optional label is neither missed nor false", () => {
    const label = { ...figure, at: [0, 2], category: "injured", optional: true };
    expect(figureRow([label], [])).toEqual([0, 0, 0]);
    expect(figureRow([label], [claim])).toEqual([0, 0, 0]);
  });

  test("a finding that rests on an article alone is not false", () => {
    expect(figureRow([], [{ ...claim, figureWords: "a" }])).toEqual([0, 0, 0]);
    expect(figureRow([], [claim])).toEqual([0, 0, 1]);
  });
});

describe("anchoring a quote", () => {
  const text = "12 were killed;\n12 were hurt.";

  test("finds words within their context, over a line break", () => {
    expect(offsets(text, "killed; [[12]] were", { where: "here" })).toEqual([16, 18]);
  });

  test("refuses words that are not there, or there twice", () => {
    expect(() => offsets(text, "13", { where: "here" })).toThrow(/not found/);
    expect(() => offsets(text, "12", { where: "here" })).toThrow(/2 times/);
  });
});
