import { describe, expect, test } from "vitest";
import { Fault } from "../../core/index.ts";
import { readSource } from "../index.ts";
import {
  docxFiles,
  makeDocx,
  paragraph,
  part,
  relation,
  relationsXml,
  run,
  zipped,
} from "./testing/make-docx.ts";

const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

function textOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  return readSource(zipped({ ...docxFiles({ body: "" }), ...files })).text;
}

/** The fault with which a file is refused. */
function faultOf(bytes: Uint8Array): Fault {
  try {
    readSource(bytes);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("It was read.");
}

function utf16(words: string): Uint8Array {
  const bytes = [0xff, 0xfe];
  for (let i = 0; i < words.length; i++) bytes.push(words.charCodeAt(i) & 0xff, words.charCodeAt(i) >> 8);
  return Uint8Array.from(bytes);
}

describe("all forms of the standard are read", () => {
  const words =
    '<x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Words</x:t></x:r></x:p></x:body>';
  test("the strict form, and prefixes of the file's own", () => {
    const xml = `<x:document xmlns:x="${strict}">${words}</x:document>`;
    const source = readSource(zipped({ ...docxFiles({ body: "" }), "word/document.xml": xml }));
    expect(source.text).toBe("Words");
    expect(source.blocks).toMatchObject([{ kind: "heading", level: 1 }]);
  });
  test("parts in UTF-16", () => {
    const xml = part("document", `<w:body>${paragraph("Žena, 34")}</w:body>`).replace("UTF-8", "UTF-16");
    const source = readSource(zipped({ ...docxFiles({ body: "" }), "word/document.xml": utf16(xml) }));
    expect(source.text).toBe("Žena, 34");
    expect(source.encoding).toEqual({ name: "utf-16le", evidence: "byte-order-mark" });
  });
  test("a main part by another name, and names in other letter case", () => {
    expect(
      textOf({
        "_rels/.rels": relationsXml(relation("m", "officeDocument", "/Word/Letter.xml")),
        "word/LETTER.xml": part("document", `<w:body>${paragraph("Words")}</w:body>`),
      }),
    ).toBe("Words");
  });
  test("a package without relations, by the usual name", () => {
    const { "_rels/.rels": _, ...files } = docxFiles({ body: paragraph("Words") });
    expect(readSource(zipped(files)).text).toBe("Words");
  });
  test("documents with macros and templates; what else is in the file is never touched", () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`;
    const files = {
      "[Content_Types].xml": types,
      "word/vbaProject.bin": new Uint8Array(100),
      "../../evil": "x",
    };
    expect(readSource(makeDocx({ body: paragraph("Words"), files })).text).toBe("Words");
  });
});

describe("every word leads back to the main part", () => {
  test("whatever the file writes it with", () => {
    const signs = ["&amp;", "&lt;", "&#x1F600;", "&quot;", "é", "\u200b", "\u00ad", "a", "12", " "];
    for (let seed = 1; seed < 200; seed++) {
      let state = seed;
      const next = (limit: number): number => {
        state = (state * 48271) % 2147483647;
        return state % limit;
      };
      const words = Array.from({ length: 12 }, () => signs[next(signs.length)] ?? "").join("");
      const body = paragraph(run(`x${words}`) + run(words, '<w:vertAlign w:val="superscript"/>'));
      const { text, map } = readSource(makeDocx(body));
      expectMapped(text, map, part("document", `<w:body>${body}</w:body>`));
    }
  });
});

/** Each sign of the map stands for the same sign, raised or not, or for the start of an entity. */
function expectMapped(text: string, map: readonly number[], xml: string): void {
  const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const mapped = new Set<number>();
  for (let i = 0; i < map.length; i += 3) {
    const [start = 0, at = 0, length = 0] = map.slice(i, i + 3);
    for (let step = 0; step < length; step++) {
      const written = xml.charAt(at + step);
      const shown = text.charAt(start + step).replace(/[⁰¹²³⁴-⁹]/, (sign) => String(raised.indexOf(sign)));
      if (written !== "&" && !/[\udc00-\udfff]/.test(shown)) expect(written).toBe(shown);
      mapped.add(start + step);
    }
  }
  expect(mapped.size).toBe(text.length);
}

describe("what is no Word document says so", () => {
  test.each([
    ["a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", /Excel/],
    [
      "a presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      /PowerPoint/,
    ],
    ["another package", "application/vnd.ms-package.3dmanufacturing-3dmodel+xml", /no Word document/],
  ])("%s", (_, type, message) => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
    const fault = faultOf(makeDocx({ body: paragraph("Words"), files: { "[Content_Types].xml": types } }));
    expect(fault.code).toBe("format-unsupported");
    expect(fault.message).toMatch(message);
  });
  test("an empty document holds no words", () => {
    expect(faultOf(makeDocx("<w:p/>")).code).toBe("file-empty");
  });
});
