import { makeDocx, paragraph, run } from "../../read/docx/testing/make-docx.ts";
import { type Example, parseExample, rowsOf } from "./example-page.ts";

const headings = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${30 - 4 * level}"/></w:rPr></w:style>`,
  )
  .join("");
const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="240" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>${headings}<w:style w:type="paragraph" w:styleId="NoteText"><w:name w:val="footnote text"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="418"/></w:tabs><w:spacing w:after="0" w:line="210"/><w:ind w:left="475" w:hanging="475"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style><w:style w:type="character" w:styleId="NoteMark"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
const noteMark = '<w:rPr><w:rStyle w:val="NoteMark"/></w:rPr>';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const section =
  '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/><w:titlePg/></w:sectPr>';

/**
 * An example as the Secretariat's word processors set it: the masthead in a table of the first page's head, numbers
 * of paragraphs and notes left to the program, running heads with page numbers.
 */
export function exampleDocx(markdown: string): Uint8Array {
  const example = parseExample(markdown);
  const mastheadEnd = example.blocks.findIndex((block) => block.startsWith("Original:")) + 1;
  const masthead = example.blocks.slice(mastheadEnd === 0 ? 0 : 1, mastheadEnd);
  const numbers = { last: 0, list: 1 };
  const body = example.blocks
    .filter((block) => !masthead.includes(block))
    .map((block) => blockXml(block, numbers))
    .join("");
  const symbol = /[A-Z]+\/[\dA-Z/–-]+/.exec(masthead.join(" "))?.[0] ?? "";
  const page = `<w:fldSimple w:instr=" PAGE ">${run("2")}</w:fldSimple>`;
  return makeDocx({
    body: body + section,
    styles,
    numbering,
    footnotes: notesXml(example),
    heads: {
      header1: mastheadTable(masthead),
      header2: paragraph(symbol === "" ? "<w:r/>" : run(symbol)),
      footer1: paragraph(page),
    },
  });
}

/** `United Nations | symbol` above `organs | distribution, date, language`. */
function mastheadTable([first = "", second = "", ...others]: readonly string[]): string {
  if (first === "") return "<w:p/>";
  const [name = "", symbol = ""] = first.split(/(?<=United Nations) /);
  const [organs = "", distribution = ""] = second.split(/(?<=\S\*\*)(?=\p{L})/u);
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  const right = [distribution, ...others].map((words) => paragraph(inlineXml(words))).join("<w:p/>");
  return `<w:tbl>${row([paragraph(inlineXml(name)), paragraph(inlineXml(symbol))])}${row([paragraph(inlineXml(organs)), right])}</w:tbl><w:p/>`;
}

function blockXml(block: string, numbers: { last: number; list: number }): string {
  const heading = /^(?<marks>#{1,6}) (?<words>.*)/s.exec(block)?.groups;
  if (heading !== undefined)
    return paragraph(inlineXml(heading.words ?? ""), `<w:pStyle w:val="H${heading.marks?.length ?? 1}"/>`);
  if (block.startsWith("|")) {
    const cells = rowsOf(block).map((row) => row.map((cell) => `<w:tc>${paragraph(inlineXml(cell))}</w:tc>`));
    return `<w:tbl>${cells.map((row) => `<w:tr>${row.join("")}</w:tr>`).join("")}</w:tbl>`;
  }
  if (block === "---") return paragraph("<w:r/>", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>');
  const number = Number(/^(?<number>\d{1,3})\. /.exec(block)?.groups?.number ?? "0");
  if (number === 0) return paragraph(inlineXml(block));
  if (number <= numbers.last) numbers.list = 2;
  numbers.last = number;
  const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbers.list}"/></w:numPr>`;
  return paragraph(inlineXml(block.replace(/^\d+\. /, "")), list);
}

function notesXml({ notes }: Example): string {
  return [...notes]
    .map(
      ([mark, words]) =>
        `<w:footnote w:id="${mark}">${paragraph(`<w:r><w:tab/></w:r><w:r>${noteMark}<w:footnoteRef/></w:r><w:r><w:tab/></w:r>${inlineXml(words)}`, '<w:pStyle w:val="NoteText"/>')}</w:footnote>`,
    )
    .join("");
}

const pieces =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|<sup>(?<raised>\d+)<\/sup>|\[\^(?<label>\d+)\]|(?<lineEnd> {2}\n)|(?<plain>(?:[^*<[\n ]|[<[\n ](?!\s\n|sup>|\^))+|[\s\S])/g;

/** Words of Markdown as runs. */
function inlineXml(words: string): string {
  const escaped = words
    .replace(/\\\*/g, "\ue000")
    .replace(/&/g, "&amp;")
    .replace(/<(?!\/?sup>)/g, "&lt;");
  return [...escaped.matchAll(pieces)]
    .map(({ groups = {}, index, 0: whole }) => {
      const note = groups.raised ?? groups.label;
      if (note !== undefined) return `<w:r>${noteMark}<w:footnoteReference w:id="${note}"/></w:r>`;
      if (groups.lineEnd !== undefined) return "<w:r><w:br/></w:r>";
      if (groups.italic !== undefined) return run(groups.italic, "<w:i/>");
      if (groups.bold === undefined) return run(groups.plain ?? "");
      const isGlued = /^(?:\*\*|\p{L})/u.test(escaped.slice(index + whole.length));
      const lines = groups.bold.split(/ {2}\n/).map((line) => run(line, "<w:b/>"));
      return lines.join("<w:r><w:br/></w:r>") + (isGlued ? "<w:r><w:br/></w:r>" : "");
    })
    .join("")
    .replace(/\ue000/g, "*");
}
