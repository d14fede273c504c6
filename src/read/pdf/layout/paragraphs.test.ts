import { describe, expect, test } from "vitest";
import { line } from "../testing/lines.ts";
import type { Line } from "./line.ts";
import { cutParagraphs } from "./paragraphs.ts";

const measures = { bodySize: 10, leading: 1.2, left: 100, right: 500 };
const full = { right: 500 };
const cut = (lines: readonly Line[]): readonly string[] =>
  cutParagraphs({ kind: "flow", lines, left: 100, right: 500, isApart: false }, measures).map(
    ({ kind, lines: own, joins }) =>
      `${kind}: ${own.map(({ text }, i) => text + (i < joins.length ? (joins[i] === "line" ? "⏎" : " ") : "")).join("")}`,
  );

describe("lines are cut into paragraphs", () => {
  test("at a gap", () => {
    expect(cut([line("One.", 100, 100), line("Two.", 100, 124)])).toEqual([
      "paragraph: One.",
      "paragraph: Two.",
    ]);
  });
  test("titles that stand below each other are lines of their own where the next word had room", () => {
    const strong = { bold: true };
    const titles = [
      line("The rule of law at the national and international levels", 100, 100, strong),
      line("Security Council", 100, 112, strong),
      line("Letter dated 28 March 2044 from the Permanent Representative of", 100, 124, {
        ...strong,
        right: 460,
      }),
      line("Veldania to the United Nations", 100, 136, strong),
    ];
    expect(cut(titles)).toEqual([
      `heading: ${titles[0]?.text}⏎Security Council⏎${titles[2]?.text} Veldania to the United Nations`,
    ]);
  });
  test("at an indented first line, also where the one before fills its line", () => {
    expect(
      cut([
        line("of outer space,", 100, 100, full),
        line("Convinced that it", 124, 112, full),
        line("is so,", 100, 124),
      ]),
    ).toEqual(["paragraph: of outer space,", "paragraph: Convinced that it is so,"]);
  });
  test("at numbers and letters of a list", () => {
    expect(
      cut([
        line("They are:", 100, 100),
        line("(a) to release them;", 120, 112),
        line("(b) to say who they were.", 120, 124),
      ]),
    ).toEqual([
      "paragraph: They are:",
      "list-item: (a) to release them;",
      "list-item: (b) to say who they were.",
    ]);
  });
  test("headings in bold or large letters, over several lines", () => {
    expect(
      cut([
        line("Letter dated 28 March 2044 from the Permanent Representative of", 100, 100, {
          bold: true,
          size: 13,
        }),
        line("Veldania", 100, 116, { bold: true, size: 13 }),
        line("I write to you.", 100, 140),
      ]),
    ).toEqual([
      "heading: Letter dated 28 March 2044 from the Permanent Representative of Veldania",
      "paragraph: I write to you.",
    ]);
  });
  test("lines that their author broke stay lines", () => {
    expect(cut([line("(Signed) Ilsa Corvane", 100, 100), line("Ambassador", 100, 112)])).toEqual([
      "paragraph: (Signed) Ilsa Corvane⏎Ambassador",
    ]);
  });
});

describe("lines that the page broke are one paragraph", () => {
  test.each([
    [
      "in the middle of a sentence",
      [line("They were held in the", 100, 100, full), line("cellars.", 100, 112)],
    ],
    [
      "behind a sentence that fills the line",
      [line("They came.", 100, 100, full), line("Nobody else did.", 100, 112)],
    ],
    [
      "before a number that begins no list",
      [line("of paragraph", 100, 100, full), line("12. of the report", 100, 112)],
    ],
    ["with a first line set in", [line("They were held in the", 124, 100, full), line("cellars.", 100, 112)]],
  ])("%s", (_name, lines) => {
    expect(cut(lines)).toEqual([`paragraph: ${lines.map(({ text }) => text).join(" ")}`]);
  });
});
