import { describe, expect, test } from "vitest";
import type { SourceText } from "../../core/index.ts";
import { readSource } from "../index.ts";
import { type DocxParts, makeDocx, paragraph, part, relation, run } from "./testing/make-docx.ts";

const by = 'w:id="1" w:author="Ilsa Corvane" w:date="2044-03-28T09:00:00Z"';
const made = { author: "Ilsa Corvane", date: "2044-03-28T09:00:00Z" };

function deleted(words: string): string {
  return `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

function inserted(words: string): string {
  return `<w:ins ${by}>${run(words)}</w:ins>`;
}

function read(parts: DocxParts | string): SourceText {
  return readSource(makeDocx(parts));
}

/** Asides with the words of the text at which they stand. */
function asidesOf(source: SourceText): readonly object[] {
  return (source.asides ?? []).map(({ start, end, ...aside }) => ({
    ...aside,
    at: source.text.slice(start, end),
  }));
}

describe("tracked changes", () => {
  test("the text is read with all changes accepted; who changed what is kept beside it", () => {
    const source = read(
      paragraph(`${run("Some ")}${deleted("200")}${inserted("412")}${run(" were killed.")}`),
    );
    expect(source.text).toBe("Some 412 were killed.");
    expect(asidesOf(source)).toEqual([
      { kind: "deletion", ...made, words: "200", at: "" },
      { kind: "insertion", ...made, at: "412" },
    ]);
  });
  test("a problem tells of them, with how many and by whom", () => {
    const { problems } = read(paragraph(`${deleted("a")}${inserted("b")}${inserted("c")}`));
    expect(problems).toMatchObject([{ code: "text-set-aside" }]);
    expect(problems[0]?.detail).toContain("2 insertions and 1 deletion by Ilsa Corvane");
  });
  test("words moved are deleted where they were and inserted where they went", () => {
    const body = paragraph(
      `<w:moveFrom ${by}>${run("gone")}</w:moveFrom>${run(" b ")}<w:moveTo ${by}>${run("come")}</w:moveTo>`,
    );
    const source = read(body);
    expect(source.text).toBe("b come");
    expect(asidesOf(source)).toMatchObject([
      { kind: "deletion", words: "gone" },
      { kind: "insertion", at: "come" },
    ]);
  });
  test("what was inserted and deleted again is not in the text", () => {
    expect(read(paragraph(`${run("a")}<w:ins ${by}>${deleted("b")}</w:ins>`)).text).toBe("a");
  });
  test("a paragraph whose end was deleted goes on in the next", () => {
    const mark = `<w:rPr><w:del ${by}/></w:rPr>`;
    expect(read(paragraph("One ", mark) + paragraph("sentence.") + paragraph("Two.")).text).toBe(
      "One sentence.\n\nTwo.",
    );
  });
  test("a row that was deleted is no row", () => {
    const row = (words: string, properties = ""): string =>
      `<w:tr>${properties}${[words, words].map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
    const body = `<w:tbl>${row("kept")}${row("also")}${row("gone", `<w:trPr><w:del ${by}/></w:trPr>`)}</w:tbl>`;
    const source = read(body);
    expect(source.text.trim()).toBe("kept\nkept\nalso\nalso");
    expect(asidesOf(source)).toMatchObject([{ words: "gone" }, { words: "gone" }]);
  });
  test("a note that is only called in deleted words is not read", () => {
    const footnotes = `<w:footnote w:id="1">${paragraph("Note.")}</w:footnote>`;
    const body = paragraph(`${run("a")}<w:del ${by}><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`);
    expect(read({ body, footnotes }).text).toBe("a");
  });
  test("what a paragraph or run looked like before a change is not read", () => {
    const look =
      '<w:rPrChange w:id="2"><w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr></w:rPrChange>';
    const source = read(
      paragraph(
        run("12", look),
        '<w:pPrChange w:id="3"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
      ),
    );
    expect(source.text).toBe("12");
    expect(source.runs).toEqual([]);
    expect(source.blocks).toMatchObject([{ kind: "paragraph" }]);
  });
});

describe("comments", () => {
  const comments = `<w:comment ${by}>${paragraph("Check this figure.")}${paragraph("Twice.")}</w:comment>`;
  test("are kept at the words that they are on, and are none of the text", () => {
    const body = paragraph(
      `${run("Some ")}<w:commentRangeStart w:id="1"/>${run("412")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(" dead.")}`,
    );
    const source = read({ body, comments });
    expect(source.text).toBe("Some 412 dead.");
    expect(asidesOf(source)).toEqual([
      { kind: "comment", ...made, words: "Check this figure.\nTwice.", at: "412" },
    ]);
  });
  test("can be on several paragraphs", () => {
    const body = `${paragraph(`${run("a ")}<w:commentRangeStart w:id="1"/>${run("b")}`)}${paragraph(`${run("c")}<w:commentRangeEnd w:id="1"/>${run(" d")}`)}`;
    expect(asidesOf(read({ body, comments }))).toMatchObject([{ at: "b\n\nc" }]);
  });
  test("are told of by a problem", () => {
    expect(read({ body: paragraph("a"), comments }).problems).toMatchObject([{ code: "text-set-aside" }]);
  });
});

describe("what is not to be seen, or lies elsewhere", () => {
  test("hidden words are kept beside the text", () => {
    const source = read(
      paragraph(run("412") + run(" or ", "<w:vanish/>") + run("so", "<w:vanish/>") + run(" dead")),
    );
    expect(source.text).toBe("412 dead");
    expect(asidesOf(source)).toEqual([{ kind: "hidden", words: " or so", at: "" }]);
    expect(source.problems).toMatchObject([{ code: "text-set-aside" }]);
  });
  test.each([
    ["another file taken in", '<w:altChunk r:id="x"/>'],
    ["a part of a master document", '<w:subDoc r:id="x"/>'],
    [
      "a diagram",
      paragraph(
        '<w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></w:drawing></w:r>',
      ),
    ],
    [
      "a sign of a symbol font that is not known",
      paragraph('<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>'),
    ],
  ])("%s is told of by a problem", (_, body) => {
    expect(read(paragraph("a") + body).problems).toMatchObject([{ code: "text-lost" }]);
  });
  test("control characters and marks that only steer a display are removed, and counted", () => {
    const source = read(paragraph("mas\u00adsacre\u200b of\u202e 14"));
    expect(source.text).toBe("massacre of 14");
    expect(source.problems).toMatchObject([{ code: "control-characters" }]);
  });
  test("a side part that is broken is read as far as it goes", () => {
    const files = {
      "word/footnotes.xml": `${part("footnotes", `<w:footnote w:id="1">${paragraph("Note.")}</w:footnote>`).slice(0, -14)}<`,
    };
    const body = paragraph(`${run("a")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    const relations = relation("n", "footnotes", "footnotes.xml");
    const source = read({ body, files, relations });
    expect(source.text).toBe("a¹\n\nNote.");
    expect(source.problems).toMatchObject([{ code: "text-lost" }]);
  });
});
