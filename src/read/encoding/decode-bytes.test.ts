import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array): readonly string[] =>
  decodeBytes(bytes).problems.map((problem) => problem.code);

describe("encodings that the bytes declare or prove", () => {
  test.each([
    ["utf-8", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8("Tarvo – è")), "byte-order-mark"],
    ["utf-16le", iconv.encode("Tarvo – è", "utf-16le", { addBOM: true }), "byte-order-mark"],
    ["utf-16be", iconv.encode("Tarvo – è", "utf-16be", { addBOM: true }), "byte-order-mark"],
    ["utf-16le", iconv.encode("Tarvo – è", "utf-16le", { addBOM: false }), "zero-bytes"],
    ["utf-16be", iconv.encode("Tarvo – è", "utf-16be", { addBOM: false }), "zero-bytes"],
    ["utf-8", utf8("Tarvo – è"), "validity"],
  ])("%s, byte order mark removed", (name, bytes, evidence) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.encoding).toEqual({ name, evidence });
    expect(decoded.text).toBe("Tarvo – è");
    expect(decoded.problems).toEqual([]);
  });

  test.each([
    ['<meta charset="windows-1251">', "windows-1251"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=cp1251">', "windows-1251"],
    ['<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"],
    ["<meta charset=KOI8-R>", "koi8-r"],
    ["<meta charset=iso-8859-5>", "iso-8859-5"],
  ])("%s is believed", (head, name) => {
    const decoded = decodeBytes(iconv.encode(`${head}<p>Город Тарво`, name));
    expect(decoded.encoding).toEqual({ name, evidence: "declaration" });
    expect(decoded.text).toContain("Город Тарво");
  });

  test("Latin-1 means Windows-1252, as in every browser", () => {
    const decoded = decodeBytes(iconv.encode("<meta charset=iso-8859-1><p>“Tarvo”", "windows-1252"));
    expect(decoded.text).toContain("“Tarvo”");
  });

  test("a page that declares another encoding but is well-formed UTF-8 is read as UTF-8, and that is said", () => {
    const bytes = utf8("<meta charset=windows-1251><p>Город Тарво");
    expect(decodeBytes(bytes).text).toContain("Город Тарво");
    expect(codes(bytes)).toEqual(["encoding-inferred"]);
  });

  test.each(["shift_jis", "gb18030"])("%s, which is not read, is refused by name", (name) => {
    const bytes = Uint8Array.of(...utf8(`<meta charset=${name}><p>`), 0xa4, 0xdf, 0xff);
    expect(() => decodeBytes(bytes)).toThrowError(expect.objectContaining({ code: "encoding-unknown" }));
  });

  test("UTF-32 is refused", () => {
    expect(() => decodeBytes(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toThrowError(
      expect.objectContaining({ code: "encoding-unknown" }),
    );
  });
});

describe("bytes that do not fit", () => {
  test("a few in UTF-8 become U+FFFD and a problem", () => {
    const bytes = Uint8Array.of(...utf8("Łódź é è à "), 0xe2, 0x82, 0x20, 0x41);
    expect(decodeBytes(bytes).text).toBe("Łódź é è à \ufffd A");
    expect(codes(bytes)).toEqual(["encoding-errors"]);
  });

  test("one bad byte does not make an English text with one quotation mark another encoding", () => {
    expect(decodeBytes(Uint8Array.of(...utf8("Tarvo’s council "), 0xff)).encoding.name).toBe("utf-8");
  });

  test("lone surrogates in UTF-16 become U+FFFD", () => {
    const text = decodeBytes(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0)).text;
    expect(text).toBe("A\ufffdB");
  });

  test("ill-formed UTF-8 is replaced as the Unicode standard recommends, on any machine", () => {
    const valid = utf8("é".repeat(400));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        const bytes = Uint8Array.of(...valid, 0x20, ...noise);
        const decoded = decodeBytes(bytes);
        if (decoded.encoding.name === "utf-8")
          expect(decoded.text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      }),
    );
  });
});
