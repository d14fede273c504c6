import { describe, expect, test } from "vitest";
import type { SourceText } from "../../core/index.ts";
import { readSource } from "../index.ts";
import { type DocxParts, makeDocx, paragraph, run } from "./testing/make-docx.ts";

function read(parts: DocxParts | string): SourceText {
  return readSource(makeDocx(parts));
}

/** Blocks as lines: kind, level and marker, and the words. */
function blocksOf(parts: DocxParts | string): readonly string[] {
  const { blocks, text } = read(parts);
  return blocks.map(({ kind, level, marker, start, end }) => {
    const mark = [level, marker].filter((part) => part !== undefined).join(" ");
    return `${kind}${mark === "" ? "" : ` ${mark}`}: ${text.slice(start, end)}`;
  });
}

/** Runs as lines: style, target, and the words. */
function runsOf(parts: DocxParts | string): readonly string[] {
  const { runs, text } = read(parts);
  return runs.map(
    ({ style, target, start, end }) =>
      `${style}${target === undefined ? "" : ` ${target}`}: ${text.slice(start, end)}`,
  );
}

describe("paragraphs and words", () => {
  test("a paragraph is a block; white space at its ends and empty paragraphs are none", () => {
    const body = `${paragraph("  First. ")}<w:p/>${paragraph("Second.")}`;
    expect(read(body).text).toBe("First.\n\nSecond.");
    expect(blocksOf(body)).toEqual(["paragraph: First.", "paragraph: Second."]);
  });
  test("tabs, breaks, hyphens and symbols are the letters that they show", () => {
    const signs =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>';
    expect(read(paragraph(signs)).text).toBe("a\tb\nc\u2011de≥");
  });
  test("every word leads back to where it stands in the main part", () => {
    const { text, map } = read(paragraph(`${run("War &amp; peace\u00ad")}${run("&#x41;ll")}`));
    expect(text).toBe("War & peaceAll");
    expect(map.length).toBeGreaterThan(0);
  });
  test("words without a mark to keep their white space lose it", () => {
    expect(read("<w:p><w:r><w:t>  a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>").text).toBe("ab");
  });
  test("equations, bidirectional runs, smart tags and content controls are read as they come", () => {
    const body = `<w:p><w:smartTag w:element="place">${run("Tarvo")}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run(" quay ")}</w:sdtContent></w:sdt><w:bdo w:val="rtl">${run("سوق", "<w:rtl/>")}</w:bdo><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`;
    expect(read(body).text).toBe("Tarvo quay سوقx=1");
  });
});

describe("how words look", () => {
  test("weight, slant and raising are read from the run, its style and the paragraph's", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="E"><w:name w:val="Em"/><w:basedOn w:val="F"/></w:style><w:style w:type="character" w:styleId="F"><w:rPr><w:i/></w:rPr></w:style>';
    const body = `${paragraph(run("heavy") + run(" light", '<w:b w:val="0"/>'), '<w:pStyle w:val="S"/>')}${paragraph(run("slanted", '<w:rStyle w:val="E"/>'))}`;
    expect(runsOf({ body, styles })).toEqual(["bold: heavy", "italic: slanted"]);
  });
  test("an emphasis within an emphasis stands upright", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:i/></w:rPr></w:style>';
    const body = paragraph(run("a") + run("b", '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>');
    expect(runsOf({ body, styles })).toEqual(["italic: a"]);
  });
  test.each([
    ["superscript", '<w:vertAlign w:val="superscript"/>'],
    ["a raised place", '<w:position w:val="6"/>'],
    ["a style", '<w:rStyle w:val="Mark"/>'],
  ])("digits that are raised by %s are superscripts", (_, look) => {
    const styles =
      '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    expect(read({ body: paragraph(run("412 civilians") + run("12", look)), styles }).text).toBe(
      "412 civilians¹²",
    );
  });
  test.each([
    ["a lowered place", '<w:position w:val="-6"/>'],
    ["subscript", '<w:vertAlign w:val="subscript"/>'],
    ["baseline", '<w:vertAlign w:val="baseline"/>'],
  ])("digits at %s stay as they are", (_, look) => {
    expect(read(paragraph(run("CO") + run("2", look))).text).toBe("CO2");
  });
  test("a sentence that is raised keeps its figures", () => {
    const words = "412 were killed on the quay";
    expect(read(paragraph(run(words, '<w:vertAlign w:val="superscript"/>'))).text).toBe(words);
  });
});

describe("headings", () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Part"/><w:basedOn w:val="Titre2"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="O"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
  test.each([
    ["heading 2", '<w:pStyle w:val="Titre2"/>'],
    ["heading 2", '<w:pStyle w:val="Sub"/>'],
    ["heading 1", '<w:pStyle w:val="T"/>'],
    ["heading 3", '<w:pStyle w:val="O"/>'],
    ["heading 4", '<w:outlineLvl w:val="3"/>'],
    ["paragraph", '<w:pStyle w:val="Titre2"/><w:outlineLvl w:val="9"/>'],
    ["paragraph", '<w:pStyle w:val="None"/>'],
  ])("%s by %s", (kind, properties) => {
    expect(blocksOf({ body: paragraph("The facts", properties), styles })).toEqual([`${kind}: The facts`]);
  });
  test("a paragraph of a whole text is none, whatever its style", () => {
    const words = "They were held in the cellars of the town. ".repeat(8).trim();
    expect(blocksOf({ body: paragraph(words, '<w:pStyle w:val="Titre2"/>'), styles })).toEqual([
      `paragraph: ${words}`,
    ]);
  });
});

describe("a table of contents", () => {
  test("is a list, so that an annex named there is not taken for the annex", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const line = "<w:r><w:t>Annex I</w:t><w:tab/><w:t>12</w:t></w:r>";
    const body = `${paragraph(line, '<w:pStyle w:val="TOC1"/>')}${paragraph("The facts", '<w:pStyle w:val="H"/>')}`;
    expect(blocksOf({ body, styles })).toEqual(["list-item 1: Annex I\t12", "heading 1: The facts"]);
  });
});
