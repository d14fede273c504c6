import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Fault, type FaultCode } from "../../core/index.ts";
import { readSource } from "../index.ts";
import { docxFiles, makeDocx, paragraph, part, run, zipped } from "./testing/make-docx.ts";

/** The code with which a file is refused, or its text. */
function outcome(bytes: Uint8Array): FaultCode | { readonly text: string } {
  try {
    return { text: readSource(bytes).text };
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

function withMain(content: string | Uint8Array): Uint8Array {
  return zipped({ ...docxFiles({ body: "" }), "word/document.xml": content });
}

const letter = makeDocx(paragraph("Words of a letter."));

describe("archives from hostile hands", () => {
  test("a bomb is left while it unpacks, whatever size it states", () => {
    const bomb = withMain(part("document", `<w:body>${" ".repeat(30 * 1024 * 1024)}</w:body>`));
    expect(outcome(bomb)).toBe("file-too-large");
    // Sizes of unpacked files stand in the list of contents: a lie there changes nothing.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 100, true);
    expect(outcome(lying)).toBe("file-too-large");
  });
  test("a bomb in a part that is not read is not unpacked", () => {
    const files = { "word/media/image1.png": new Uint8Array(30 * 1024 * 1024) };
    expect(outcome(makeDocx({ body: paragraph("Words"), files }))).toEqual({ text: "Words" });
  });
  test("too many entries are refused", () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`word/${i}`, ""]));
    expect(outcome(zipped({ ...docxFiles({ body: "" }), ...files }))).toBe("file-too-large");
  });
  test("a part that is there twice is refused: no two readers would read the same", () => {
    const twice = zipSync({
      ...Object.fromEntries(
        Object.entries(docxFiles({ body: paragraph("One") })).map(([name, content]) => [
          name,
          typeof content === "string" ? strToU8(content) : content,
        ]),
      ),
      "Word/document.xml": strToU8(part("document", `<w:body>${paragraph("Other")}</w:body>`)),
    });
    expect(outcome(twice)).toBe("file-damaged");
  });
  test("names that lead out of the archive lead nowhere", () => {
    const files = { "../../../etc/passwd": "x", "/etc/passwd": "y", "word/../../z": "z" };
    expect(outcome(makeDocx({ body: paragraph("Words"), files }))).toEqual({ text: "Words" });
  });
  test("cut short at any place, it says so", () => {
    for (let length = 40; length < letter.length; length += 7)
      expect(outcome(letter.subarray(0, length))).toMatch(
        /^(?:file-damaged|format-unsupported|file-not-text)$/,
      );
  });
  test("a changed byte in what is packed is told of or refused", () => {
    const stored = zipSync({ ...zipFiles(docxFiles({ body: paragraph("412 dead") })) }, { level: 0 });
    const at = Buffer.from(stored).indexOf("412 dead");
    const altered = Uint8Array.from(stored);
    altered[at] = 0x35;
    const source = readSource(altered);
    expect(source.text).toBe("512 dead");
    expect(source.problems).toMatchObject([{ code: "text-lost" }]);
  });
  test("one locked with a password is refused", () => {
    const locked = Uint8Array.from(letter);
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 46 < locked.length; at++)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint16(at + 8, 1, true);
    expect(outcome(locked)).toBe("format-unsupported");
  });
});

function zipFiles(files: Readonly<Record<string, Uint8Array | string>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
}

describe("markup from hostile hands", () => {
  test.each([
    ["an entity from a file", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ["entities that grow", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
    ["a document type of elsewhere", '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'],
  ])("%s is refused", (_, type) => {
    const xml = part("document", `<w:body>${paragraph(run("&#38;"))}</w:body>`).replace("?>", `?>${type}`);
    expect(outcome(withMain(xml))).toBe("file-damaged");
  });
  test.each([
    ["not well-formed", "<w:document><w:p>"],
    ["no markup", "words"],
    ["empty", ""],
    ["bytes of nothing", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
  ])("a main part that is %s is refused", (_, content) => {
    expect(outcome(withMain(content))).toBe("file-damaged");
  });
  test("elements nested tens of thousands deep are read", () => {
    const deep = 30_000;
    const body = `${"<w:sdt><w:sdtContent>".repeat(deep)}${paragraph("Words")}${"</w:sdtContent></w:sdt>".repeat(deep)}`;
    expect(outcome(makeDocx(body))).toEqual({ text: "Words" });
  });
  test("tables and text boxes nested thousands deep are read", () => {
    const deep = 3_000;
    const tables = `${"<w:tbl><w:tr><w:tc>".repeat(deep)}${paragraph("Words")}${"</w:tc></w:tr></w:tbl>".repeat(deep)}`;
    expect(outcome(makeDocx(tables))).toEqual({ text: "Words" });
    const boxes = `${"<w:p><w:r><w:txbxContent>".repeat(deep)}${paragraph("Words")}${"</w:txbxContent></w:r></w:p>".repeat(deep)}`;
    expect(outcome(makeDocx(boxes))).toEqual({ text: "Words" });
  });
  test("a hundred thousand runs, links, bookmarks and changes are read in one pass", () => {
    const many = 20_000;
    const pieces = [
      run("a"),
      `<w:hyperlink w:anchor="x">${run("b")}</w:hyperlink>`,
      '<w:bookmarkStart w:id="1" w:name="n"/>',
      `<w:ins w:id="1" w:author="c">${run("c", '<w:vertAlign w:val="superscript"/>')}</w:ins>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ];
    const read = outcome(makeDocx(paragraph(pieces.slice(0, 4).join("").repeat(many))));
    expect(typeof read === "string" ? read : read.text.length).toBe(3 * many);
    expect(outcome(makeDocx(paragraph(run("a") + (pieces[4] ?? "").repeat(many))))).toEqual({ text: "a" });
  });
  test("styles that rest on themselves end", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(outcome(makeDocx({ body: paragraph("Words", '<w:pStyle w:val="A"/>'), styles }))).toEqual({
      text: "Words",
    });
  });
});

describe("mutated files", () => {
  const body = `${paragraph(run("Letter dated ") + run("28 March", "<w:b/>"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}<w:tbl><w:tr><w:tc>${paragraph("68")}</w:tc><w:tc>${paragraph("dead")}</w:tc></w:tr></w:tbl>${paragraph(`<w:ins w:id="1" w:author="x">${run("412")}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>`)}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
  const files = docxFiles({
    body,
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${paragraph("Note.")}</w:footnote>`,
    heads: { header1: paragraph("A/98/9417") },
  });
  const whole = zipped(files);

  /** Numbers that look random and are the same in every run. */
  function numbers(seed: number): (limit: number) => number {
    let state = seed + 1;
    return (limit) => {
      state = (state * 48271) % 2147483647;
      return state % limit;
    };
  }

  test("changed bytes of the archive are read or refused", () => {
    for (let seed = 0; seed < 300; seed++) {
      const next = numbers(seed);
      const mutated = Uint8Array.from(whole);
      for (let i = 0; i <= next(8); i++) mutated[next(mutated.length)] = next(256);
      outcome(mutated);
    }
  });
  test("markup cut, doubled and mixed up is read or refused", () => {
    const names = Object.keys(files).filter((name) => name.startsWith("word/"));
    for (let seed = 0; seed < 300; seed++) {
      const next = numbers(seed);
      const name = names[next(names.length)] ?? "";
      const xml = String(files[name]);
      const tags = xml.split(/(?=<)/);
      const at = next(tags.length);
      const piece = tags.slice(at, at + next(6));
      tags.splice(next(tags.length), next(3), ...piece);
      outcome(zipped({ ...files, [name]: tags.join("") }));
    }
  });
});
