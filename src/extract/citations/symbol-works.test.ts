import { describe, expect, test } from "vitest";
import { citationsOf, citedInText, sampleOf } from "./testing/sample.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "The letter dated 2 March 2022 from X addressed to Y (A/76/736-S/2022/176) says so.",
    ["letter: letter dated 2 March 2022 from X addressed to Y (A/76/736-S/2022/176)"],
  ],
  [
    "the report of the Secretary-General (S/25600), para. 5",
    ["report: report of the Secretary-General (S/25600), para. 5"],
  ],
  ["see A/76/1, A/76/2 and A/76/3", ["un-document: A/76/1", "un-document: A/76/2", "un-document: A/76/3"]],
  [
    "letters (A/55/432-S/2000/921, A/55/437-S/2000/930)",
    ["letter: letters (A/55/432-S/2000/921", "letter: A/55/437-S/2000/930"],
  ],
  ["circulated as document S/25199", ["un-document: document S/25199"]],
  ["(S/2019/423, annex, paras. 3–5)", ["un-document: S/2019/423, annex, paras. 3–5"]],
  ["statement by its President (S/PRST/2019/1)", ["statement: statement by its President (S/PRST/2019/1)"]],
  ["in S/RES/1373 (2001)", ["resolution: S/RES/1373 (2001)"]],
  [
    "my letters of 14 January (S/29105) and 19 April 1993 (S/29277)",
    ["letter: letters of 14 January (S/29105)", "letter: 19 April 1993 (S/29277)"],
  ],
  ["the study entitled “Ten days” (A/76/5)", ["report: study entitled “Ten days” (A/76/5)"]],
  ["“Ten days” (A/76/5)", ["un-document: “Ten days” (A/76/5)"]],
  ["S/3516 and Add.1", ["un-document: S/3516 and Add.1"]],
  [
    "paragraphs 5–9 of the report of the mission (S/2019/7)",
    ["report: paragraphs 5–9 of the report of the mission (S/2019/7)"],
  ],
];

const leaves: readonly string[] = [
  "The report was read and the letter was sent.",
  "the present letter",
  "and/or he/she",
  "a document of 12 pages",
  "on 12/05/2021",
  "statements and reports",
  "60 km/h",
  "a letter to a friend",
];

describe("works with a symbol", () => {
  test.each(finds)("finds %s", (words, cited) => {
    expect(citedInText(words)).toEqual(cited);
  });

  test.each(leaves)("leaves %s", (words) => {
    expect(citedInText(words)).toEqual([]);
  });

  test("a double symbol gives both halves", () => {
    const [found] = citationsOf(sampleOf([{ words: "see A/76/736-S/2022/176" }]));
    expect(found?.symbols.map((one) => one.value)).toEqual(["A/76/736", "S/2022/176"]);
  });

  test("seventeen double symbols in a sentence are seventeen citations", () => {
    const symbols = Array.from({ length: 17 }, (_, index) => `A/55/${432 + index}-S/2000/${921 + index}`);
    const found = citationsOf(sampleOf([{ words: `This follows our letters ${symbols.join(", ")}.` }]));
    expect(found).toHaveLength(17);
  });

  test("each letter of a list has the day of its place, or the year of the next", () => {
    const days = "letters dated 3 and 5 May 2021 (A/75/880 and A/75/881)";
    expect(citationsOf(sampleOf([{ words: days }])).map((one) => one.date?.value)).toEqual([
      "2021-05-03",
      "2021-05-05",
    ]);
    const years = "letters of 14 January (S/29105) and 19 April 1993 (S/29277)";
    expect(citationsOf(sampleOf([{ words: years }])).map((one) => one.date)).toMatchObject([
      { value: "1993-01-14", basis: "inferred", rule: "year-of-next-date" },
      { value: "1993-04-19", basis: "read" },
    ]);
  });

  test("the document's own symbol in a running head is no citation", () => {
    expect(citedInText("21-91877 (E) A/75/712 2/2", ["A/75/712"])).toEqual([]);
  });
});
