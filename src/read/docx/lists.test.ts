import { describe, expect, test } from "vitest";
import { readSource } from "../index.ts";
import { formatNumber } from "./numbering/format-number.ts";
import { makeDocx, paragraph } from "./testing/make-docx.ts";

/** A level of a list: format, text, and what else it says. */
function level(index: number, format: string, text: string, more = '<w:start w:val="1"/>'): string {
  return `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

function definition(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

function list(number: number, of: number, overrides = ""): string {
  return `<w:num w:numId="${number}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

function item(number: number, depth = 0): string {
  return paragraph("x", `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${number}"/></w:numPr>`);
}

/** What stands before each paragraph, whether as a marker or in its words. */
function markers(numbering: string, body: string, styles = ""): readonly string[] {
  const { blocks, text } = readSource(makeDocx({ body, numbering, styles }));
  return blocks.map(({ marker, start, end }) => marker ?? text.slice(start, end).replace(/ ?x$/, ""));
}

const legal = definition(
  0,
  level(0, "upperRoman", "%1.") +
    level(1, "decimal", "%1.%2", '<w:start w:val="1"/><w:isLgl/>') +
    level(2, "lowerLetter", "(%3)") +
    level(3, "lowerRoman", "(%4)", '<w:start w:val="1"/><w:lvlRestart w:val="1"/>'),
);

describe("lists are numbered as a word processor shows them", () => {
  test("levels count on, start anew below a higher one, and name those above them", () => {
    const body = [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join("");
    expect(markers(legal + list(1, 0), body)).toEqual(["I.", "1.1", "1.2", "(a)", "II.", "2.1", "(a)"]);
  });
  test("a level can start anew below one level only", () => {
    const body = [item(1), item(1, 1), item(1, 3), item(1, 1), item(1, 3), item(1), item(1, 3)].join("");
    expect(markers(legal + list(1, 0), body)).toEqual(["I.", "1.1", "(i)", "1.2", "(ii)", "II.", "(i)"]);
  });
  test("lists of one definition count on together; one that overrides its start begins anew, once", () => {
    const plain = definition(0, level(0, "decimal", "%1."));
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body = [item(1), item(2), item(3), item(3), item(1)].join("");
    expect(markers(plain + list(1, 0) + list(2, 0) + list(3, 0, anew), body)).toEqual([
      "1.",
      "2.",
      "5.",
      "6.",
      "7.",
    ]);
  });
  test("a list can have a level of its own", () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1)")}</w:lvlOverride>`;
    expect(markers(definition(0, level(0, "decimal", "%1.")) + list(1, 0, own), item(1) + item(1))).toEqual([
      "A)",
      "B)",
    ]);
  });
  test("a style can number its paragraphs, at the level that names it", () => {
    const numbering =
      definition(
        0,
        level(0, "decimal", "%1.") +
          level(1, "lowerLetter", "(%2)", '<w:start w:val="1"/><w:pStyle w:val="Sub"/>'),
      ) + list(7, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
    const taken = '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = item(7) + paragraph("x", '<w:pStyle w:val="Sub"/>') + paragraph("x", taken);
    expect(markers(numbering, body, styles)).toEqual(["1.", "(a)", ""]);
  });
  test("a definition can be that of a list style", () => {
    const numbering =
      definition(0, `<w:numStyleLink w:val="L"/>`) +
      definition(1, `<w:styleLink w:val="L"/>${level(0, "decimal", "%1)")}`) +
      list(1, 0);
    expect(markers(numbering, item(1))).toEqual(["1)"]);
  });
  test("bullets of symbol fonts are bullets", () => {
    const numbering = definition(
      0,
      level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + level(2, "bullet", "–"),
    );
    expect(markers(numbering + list(1, 0), item(1) + item(1, 1) + item(1, 2))).toEqual(["•", "•", "–"]);
  });
  test("markers of items stand before the block, as typed ones do, and all others in its words", () => {
    const numbering =
      definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "Article %2")) + list(1, 0);
    const { text, blocks } = readSource(makeDocx({ body: item(1) + item(1, 1), numbering }));
    expect(text).toBe("1. x\n\nArticle 1 x");
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      "list-item x",
      "paragraph Article 1 x",
    ]);
  });
  test("a numbered heading has its number in its words", () => {
    const numbering = definition(0, level(0, "upperRoman", "%1.")) + list(1, 0);
    const body = paragraph(
      "The facts",
      '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    const { text, blocks } = readSource(makeDocx({ body, numbering }));
    expect(blocks).toMatchObject([{ kind: "heading", level: 1, start: 0, end: text.length }]);
    expect(text).toBe("I. The facts");
  });
  test.each([
    ["a list that is not defined", ""],
    ["a list of a definition that is not there", list(1, 9)],
    ["a level that is not defined", definition(0, level(3, "decimal", "%4.")) + list(1, 0)],
  ])("%s numbers nothing", (_, numbering) => {
    expect(markers(numbering, item(1))).toEqual([""]);
  });
});

describe("numbers are written in the format named", () => {
  test.each([
    ["decimal", 12, "12"],
    ["decimalZero", 7, "07"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["lowerRoman", 4, "iv"],
    ["lowerLetter", 3, "c"],
    ["lowerLetter", 28, "bb"],
    ["upperLetter", 26, "Z"],
    ["ordinal", 1, "1st"],
    ["ordinal", 12, "12th"],
    ["ordinal", 23, "23rd"],
    ["chicago", 2, "†"],
    ["russianLower", 3, "в"],
    ["arabicAbjad", 3, "ج"],
    ["hindiNumbers", 25, "٢٥"],
    ["chineseCounting", 21, "二十一"],
    ["chineseCounting", 10, "十"],
    ["none", 3, ""],
    ["numberInDash", 3, "- 3 -"],
  ])("%s %i is %s", (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });
  test.each([
    ["a format that is not known", 12, "cardinalText"],
    ["a Roman number beyond those that are written", 5000, "upperRoman"],
    ["a letter beyond those that are written", 100_000, "lowerLetter"],
    ["zero as a letter", 0, "upperLetter"],
  ])("%s is decimal", (_, value, format) => {
    expect(formatNumber(value, format)).toBe(String(value));
  });
});
