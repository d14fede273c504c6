import { describe, expect, test } from "vitest";
import { structureDocument } from "../../structure/index.ts";
import { readSource } from "../index.ts";
import { type DocxParts, makeDocx, paragraph, run } from "./testing/make-docx.ts";

function call(id: number, kind = "footnote", more = ""): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
}

function note(id: number, words: string, kind = "footnote", mark = `<w:${kind}Ref/>`): string {
  return `<w:${kind} w:id="${id}"><w:p><w:r>${mark}</w:r>${run(` ${words}`)}</w:p></w:${kind}>`;
}

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** Blocks with their markers, and which words call which note. */
function read(parts: DocxParts): { readonly blocks: readonly string[]; readonly calls: readonly string[] } {
  const { text, blocks, runs } = readSource(makeDocx(parts));
  return {
    blocks: blocks.map(
      ({ kind, marker, start, end }) =>
        `${kind}${marker === undefined ? "" : ` ${marker}`}: ${text.slice(start, end)}`,
    ),
    calls: runs
      .filter(({ style }) => style === "note-reference")
      .map(({ target, start, end }) => `${text.slice(start, end)} calls ${target}`),
  };
}

describe("notes", () => {
  const footnotes = separators + note(5, "First.") + note(2, "Second.") + note(9, "Never called.");
  test("are bound by their ids, numbered in the order in which they are called, and stand at the end", () => {
    const body = paragraph(run("412 dead") + call(5) + run(" and 97") + call(2));
    expect(read({ body, footnotes })).toEqual({
      blocks: ["paragraph: 412 dead¹ and 97²", "note 1: First.", "note 2: Second."],
      calls: ["¹ calls 1", "² calls 2"],
    });
  });
  test("are bound to their marks by the structure", () => {
    const source = readSource(makeDocx({ body: paragraph(run("412 dead") + call(5)), footnotes }));
    const { notes } = structureDocument(source);
    expect(
      notes.map(({ mark, marks, body }) => [mark, marks.length, source.text.slice(body.start, body.end)]),
    ).toEqual([["1", 1, "First."]]);
  });
  test.each([
    ["a page break", paragraph(`${run("a") + call(5)}<w:r><w:br w:type="page"/></w:r>`) + paragraph("b")],
    [
      "a paragraph that begins a page",
      paragraph(run("a") + call(5)) + paragraph("b", "<w:pageBreakBefore/>"),
    ],
    ["a section", `${paragraph(run("a") + call(5), "<w:sectPr/>") + paragraph("b")}<w:sectPr/>`],
  ])("stand where %s ends their page", (_, body) => {
    expect(read({ body, footnotes }).blocks).toEqual(["paragraph: a¹", "note 1: First.", "paragraph: b"]);
  });
  test("a section that goes on on the same page ends none", () => {
    const body = `${paragraph(run("a") + call(5), "<w:sectPr/>")}${paragraph("b")}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`;
    expect(read({ body, footnotes }).blocks).toEqual(["paragraph: a¹", "paragraph: b", "note 1: First."]);
  });
  test("endnotes have numbers of their own and stand at the end", () => {
    const body =
      paragraph(run("a") + call(5) + run("b") + call(1, "endnote"), "<w:sectPr/>") + paragraph("c");
    expect(read({ body, footnotes, endnotes: note(1, "Last.", "endnote") }).blocks).toEqual([
      "paragraph: a¹b¹",
      "note 1: First.",
      "paragraph: c",
      "note i: Last.",
    ]);
  });
  test("are numbered as the settings say, and anew in each section where they are to be", () => {
    const restart = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>';
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const section = `<w:sectPr>${restart}</w:sectPr>`;
    const body = paragraph(run("x") + call(5), section) + paragraph(run("y") + call(2)) + section;
    expect(read({ body, footnotes, settings }).calls).toEqual(["³ calls c", "³ calls c"]);
  });
  test("letters that call a note stand as the digits of its number, so that they do not run into a word", () => {
    const source = readSource(
      makeDocx({
        body: paragraph(run("97 civilians") + call(1, "endnote")),
        endnotes: note(1, "Last.", "endnote"),
      }),
    );
    expect(source.text).toContain("97 civilians¹");
    expect(structureDocument(source).notes.map(({ mark, marks }) => [mark, marks.length])).toEqual([
      ["i", 1],
    ]);
  });
  test("a mark that the author set is read as it is set", () => {
    const own = '<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
    const starred =
      '<w:footnote w:id="5"><w:p><w:r><w:t xml:space="preserve">* Reissued.</w:t></w:r></w:p></w:footnote>';
    expect(
      read({
        body: paragraph(run("Letter") + own + run(" of") + call(2)),
        footnotes: starred + note(2, "N."),
      }),
    ).toEqual({
      blocks: ["paragraph: Letter* of¹", "note *: Reissued.", "note 1: N."],
      calls: ["* calls *", "¹ calls 1"],
    });
  });
  test("a note called a second time by a field is called", () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      `${run("a")}<w:bookmarkStart w:id="3" w:name="_Ref1"/>${call(5)}<w:bookmarkEnd w:id="3"/>${run("b")}${field("NOTEREF _Ref1 \\f \\h", run("1", '<w:vertAlign w:val="superscript"/>'))}`,
    );
    expect(read({ body, footnotes }).calls).toEqual(["¹ calls 1", "¹ calls 1"]);
  });
  test("a note of several paragraphs is one note; a stop after its number is none of its words", () => {
    const footnotes = `<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>${run(".  First.")}</w:p>${paragraph("And more.")}</w:footnote>`;
    expect(read({ body: paragraph(run("a") + call(5)), footnotes }).blocks).toEqual([
      "paragraph: a¹",
      "note 1: First.",
      "note: And more.",
    ]);
  });
  test("a note that is not there leaves its mark", () => {
    expect(read({ body: paragraph(run("a") + call(77)) }).blocks).toEqual(["paragraph: a¹"]);
  });
});
