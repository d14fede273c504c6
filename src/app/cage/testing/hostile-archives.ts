import { type RawEntry, rawZip } from "../../../bag/testing/raw-zip.ts";
import { docxFiles, makeDocx, paragraph, part, relation, run } from "../../../read/docx/testing/make-docx.ts";
import type { Lures } from "./hostile-pdfs.ts";

const said = paragraph(run("In Tarvo 7 people were killed."));
const plain = Object.entries(docxFiles({ body: said })).map(([name, content]) => ({ name, content }));

/** A Word document with these files in place of, or beside, its own. */
function docxWith(...entries: readonly RawEntry[]): Uint8Array {
  const names = new Set(entries.map(({ name }) => String(name)));
  return rawZip([...plain.filter(({ name }) => !names.has(name)), ...entries]);
}

const main = "word/document.xml";

/** Word documents and other archives that are made to harm whoever opens them. */
export function hostileArchives(lures: Lures): Readonly<Record<string, Uint8Array>> {
  return { ...bombs, ...slips, ...entities(lures), ...twisted, ...references(lures) };
}

const paragraphs = Buffer.alloc(200 << 20, "<w:p/>");
const bombs: Readonly<Record<string, Uint8Array>> = {
  "a main part of 200 MB in 200 kB": docxWith({ name: main, content: paragraphs, deflate: true }),
  "a main part that declares to be small": docxWith({
    ...{ name: main, content: paragraphs, deflate: true },
    ...{ declared: { bytes: 1_000 }, local: { bytes: 1_000 } },
  }),
  "a main part that declares four gigabytes": docxWith({
    name: main,
    content: said,
    declared: { bytes: 0xfffffffe },
  }),
  "a picture of 200 MB": docxWith({
    name: "word/media/image1.png",
    content: Buffer.alloc(200 << 20),
    deflate: true,
  }),
  "sixty thousand files": docxWith(...Array.from({ length: 60_000 }, (_, i) => ({ name: `word/${i}.xml` }))),
  "a document in a document in a document": docxWith({
    name: "word/embeddings/a.docx",
    content: docxWith({
      name: "word/embeddings/a.docx",
      content: docxWith({ name: main, content: paragraphs, deflate: true }),
    }),
  }),
  "files that lie in one another": docxWith(
    ...Array.from({ length: 200 }, (_, i) => ({
      name: `word/${i}.xml`,
      content: said,
      declared: { start: 0 },
    })),
  ),
};

const slips: Readonly<Record<string, Uint8Array>> = {
  "names that lead out": docxWith(
    ...["../../../../tmp/aver-slip", "/tmp/aver-slip", "..\\..\\aver-slip", "word/../../aver-slip"].map(
      (name) => ({
        name,
        content: "slipped",
      }),
    ),
  ),
  "a link to a file elsewhere": docxWith({ name: "word/link.xml", content: "/etc/passwd", mode: 0o120777 }),
  "a main part that is elsewhere": docxWith({
    name: "_rels/.rels",
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("main", "officeDocument", "../../../../etc/passwd")}</Relationships>`,
  }),
  "an archive of anything": rawZip([{ name: "../a.txt", content: "a" }]),
};

function entities({ secret, address }: Lures): Readonly<Record<string, Uint8Array>> {
  const document = (type: string, words: string): Uint8Array =>
    docxWith({
      name: main,
      content: part("document", `<w:body>${paragraph(run(words))}</w:body>`).replace(
        "\n",
        `\n<!DOCTYPE d [${type}]>\n`,
      ),
    });
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    "",
  );
  return {
    "an entity that is a file": document(`<!ENTITY e SYSTEM "file://${secret}">`, "&e;"),
    "an entity that is an address": document(`<!ENTITY e SYSTEM "${address}">`, "&e;"),
    "a document type from an address": document(`<!ENTITY % p SYSTEM "${address}">%p;`, "words"),
    "entities of entities, thirty deep": document(`<!ENTITY l0 "ha">${laughs}`, "&l30;"),
    "a long entity taken a hundred thousand times": document(
      `<!ENTITY e "${"a".repeat(100_000)}">`,
      "&e;".repeat(100_000),
    ),
  };
}

const deep = (times: number, open: string, close: string): string =>
  open.repeat(times) + said + close.repeat(times);
const twisted: Readonly<Record<string, Uint8Array>> = {
  "elements a hundred thousand deep": makeDocx({
    body: deep(100_000, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
  }),
  "tables in tables, two thousand deep": makeDocx({
    body: deep(2_000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
  }),
  "an element that is never closed": makeDocx({ body: "<w:p><w:r><w:t>".repeat(200_000) }),
  "a table with a cell of two thousand million columns": makeDocx({
    body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${said}</w:tc></w:tr></w:tbl>`,
  }),
  "a table of a million cells": makeDocx({
    body: `<w:tbl>${`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(1_000)}</w:tr>`.repeat(1_000)}</w:tbl>`,
  }),
  "an element with a hundred thousand attributes": makeDocx({
    body: `<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>${said}`,
  }),
  "a style that rests on itself": makeDocx({
    body: `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run("words")}</w:p>`,
    styles: `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
  }),
  "a note in itself": makeDocx({
    body: paragraph(`${run("words")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteReference w:id="2"/></w:r>${run("see")}`)}</w:footnote>`,
  }),
  "a number of a list beyond all numbers": makeDocx({
    body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="-1"/></w:numPr></w:pPr>${run("words")}</w:p>`,
  }),
  "fields in fields, fifty thousand deep": makeDocx({
    body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`.repeat(50_000) + run("words")),
  }),
};

function references({ secret, address }: Lures): Readonly<Record<string, Uint8Array>> {
  const withRelation = (type: string, target: string): Uint8Array =>
    makeDocx({
      body: `${said}<w:altChunk r:id="out"/>`,
      relations: relation("out", type, target, "External"),
    });
  return {
    "a template from an address": withRelation("attachedTemplate", address),
    "a part that is a file of this machine": withRelation("aFChunk", `file://${secret}`),
    "a picture from an address": withRelation("image", address),
    "a program as a part": docxWith({ name: "word/vbaProject.bin", content: "MZ" }),
  };
}
