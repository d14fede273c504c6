import { describe, expect, test } from "vitest";
import type { SourceText } from "../../core/index.ts";
import { readSource } from "../index.ts";
import { type DocxParts, makeDocx, paragraph, relation, run } from "./testing/make-docx.ts";

function read(parts: DocxParts | string): SourceText {
  return readSource(makeDocx(parts));
}

function blocksOf(parts: DocxParts | string): readonly string[] {
  const { blocks, text } = read(parts);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

function cell(content: string, properties = ""): string {
  return `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
}

function row(cells: readonly string[], properties = ""): string {
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
}

describe("tables", () => {
  test("of values are one block with cells, rows and columns counted over those that span", () => {
    const head = row(
      [cell("Place"), cell("Dead", '<w:gridSpan w:val="2"/>'), cell("Missing")],
      "<w:tblHeader/>",
    );
    const body = row([cell("Osmere"), cell("68"), cell("5"), cell("")], '<w:gridBefore w:val="1"/>');
    const { blocks, text } = read(
      `${paragraph("Before.")}<w:tbl>${head}${body}</w:tbl>${paragraph("After.")}`,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
    expect(
      blocks[1]?.cells?.map(({ start, end, row: r, column, heading }) => [
        text.slice(start, end),
        r,
        column,
        heading,
      ]),
    ).toEqual([
      ["Place", 0, 0, true],
      ["Dead", 0, 1, true],
      ["Missing", 0, 3, true],
      ["Osmere", 1, 1, false],
      ["68", 1, 2, false],
      ["5", 1, 3, false],
      ["", 1, 4, false],
    ]);
  });
  test("paragraphs and lists of a cell are lines of it", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = paragraph("dead", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const rows = row([cell(paragraph("a") + item + item), cell("b")]) + row([cell("c"), cell("d")]);
    expect(blocksOf({ body: `<w:tbl>${rows}</w:tbl>`, numbering })).toEqual([
      "table: a\n1. dead\n2. dead\nb\nc\nd",
    ]);
  });
  test.each([
    ["has one row", `<w:tbl>${row([cell("One."), cell("Two.")])}</w:tbl>`],
    ["has one cell a row", `<w:tbl>${row([cell("One.")])}${row([cell("Two.")])}</w:tbl>`],
    [
      "holds another",
      `<w:tbl>${row([cell("One."), cell(`<w:tbl>${row([cell("Two.")])}</w:tbl><w:p/>`)])}</w:tbl>`,
    ],
  ])("one that %s only places words on the page", (_, body) => {
    expect(blocksOf(body)).toEqual(["paragraph: One.", "paragraph: Two."]);
  });
  test("a letter set in a table is read as a letter", () => {
    const letter = [1, 2, 3, 4, 5, 6, 7].map((n) => paragraph(`Paragraph ${n}.`)).join("");
    expect(blocksOf(`<w:tbl>${row([cell("<w:p/>"), cell(letter)])}</w:tbl>`)).toHaveLength(7);
  });
});

describe("text boxes", () => {
  const box = (words: string): string => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
  test("stand before the paragraph that holds them", () => {
    const body = paragraph(
      `${run("Letter dated ")}<w:r><w:pict><v:shape><v:textbox>${box("A/98/1")}</v:textbox></v:shape></w:pict></w:r>${run("28 March")}`,
    );
    expect(blocksOf(body)).toEqual(["paragraph: A/98/1", "paragraph: Letter dated 28 March"]);
  });
  test.each([
    ["the form that is understood", "wps", "new"],
    ["the other form when the first is not understood", "future", "old"],
  ])("that are given in two forms are read once: %s", (_, needs, read) => {
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="${needs}"><w:drawing><wps:txbx>${box("new")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("old")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Words.")}`,
    );
    expect(blocksOf(body)).toEqual([`paragraph: ${read}`, "paragraph: Words."]);
  });
});

describe("heads and feet", () => {
  const section = (references: string, more = ""): string => `<w:sectPr>${references}${more}</w:sectPr>`;
  const reference = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const heads = {
    header1: `<w:tbl>${row([cell("United Nations"), cell("A/98/9417")])}</w:tbl>`,
    header2: paragraph(`${run("A/98/9417 ")}<w:fldSimple w:instr=" PAGE ">${run("2")}</w:fldSimple>`),
    footer1: paragraph("44-12345 (E)"),
    footer2: paragraph("44-12345 (E)"),
  };
  test("the head of the first page opens the text; all others are furniture, each once, without page numbers", () => {
    const first = section(
      reference("header", "default", "header2") +
        reference("header", "first", "header1") +
        reference("footer", "first", "footer1") +
        reference("footer", "default", "footer2"),
      "<w:titlePg/>",
    );
    expect(blocksOf({ body: paragraph("Letter.") + first, heads })).toEqual([
      "paragraph: United Nations",
      "paragraph: A/98/9417",
      "paragraph: Letter.",
      "furniture: A/98/9417",
      "furniture: 44-12345 (E)",
    ]);
  });
  test("without a first page of its own the head of all pages opens the text", () => {
    expect(
      blocksOf({ body: paragraph("Letter.") + section(reference("header", "default", "header1")), heads }),
    ).toEqual(["paragraph: United Nations", "paragraph: A/98/9417", "paragraph: Letter."]);
  });
  test("what a section was before a change does not count", () => {
    const change = `<w:sectPrChange w:id="1">${section(reference("header", "default", "header2"))}</w:sectPrChange>`;
    const body = paragraph("Letter.") + section(reference("header", "default", "header1"), change);
    expect(blocksOf({ body, heads })[0]).toBe("paragraph: United Nations");
  });
});

describe("fields and links", () => {
  const character = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (words: string): string =>
    `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
  const field = (instruction: string, result: string): string =>
    character("begin") + code(instruction) + character("separate") + result + character("end");
  test("the result of a field is read and its code is not, also within one another and over paragraphs", () => {
    const inner = field(" REF x ", run("97"));
    const outer = `${character("begin")}${code(" IF ")}${inner}${code(" = 1 ")}${character("separate")}${run("412 dead")}${character("end")}`;
    const toc = `${paragraph(character("begin") + code(" TOC ") + character("separate") + run("I. Facts"))}${paragraph(run("II. Law") + character("end"))}`;
    expect(read(paragraph(outer) + toc).text).toBe("412 dead\n\nI. Facts\n\nII. Law");
  });
  test("a field that never ends hides no more than its paragraph", () => {
    expect(
      read(paragraph(run("a") + character("begin") + code(" X ") + run("b")) + paragraph("c")).text,
    ).toBe("a\n\nc");
  });
  test("links lead to addresses and to bookmarks, and are never followed", () => {
    const relations = relation("l1", "hyperlink", "https://example.org/x", "External");
    const body = paragraph(
      `<w:hyperlink r:id="l1">${run("one")}</w:hyperlink><w:hyperlink w:anchor="here">${run("two")}</w:hyperlink>${field(' HYPERLINK "https://example.org/y" \\l "z" ', run("three"))}`,
    );
    const { runs, text } = read({ body, relations });
    expect(runs.map(({ style, target, start, end }) => [style, target, text.slice(start, end)])).toEqual([
      ["link", "https://example.org/x", "one"],
      ["link", "#here", "two"],
      ["link", "https://example.org/y#z", "three"],
    ]);
  });
});
