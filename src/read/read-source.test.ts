import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, Fault, type SourceText, sourceSpanOf } from "../core/index.ts";
import { readSource } from "./index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What holds of every text, whatever it was read from. `decoded` is the source as text. */
function expectSound(source: SourceText, decoded?: string): void {
  const { text, blocks, runs, map } = source;
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThanOrEqual(block.start);
    end = block.end;
    let cellEnd = block.start;
    for (const cell of block.cells ?? []) {
      expect(cell.start).toBeGreaterThanOrEqual(cellEnd);
      expect(cell.end).toBeLessThanOrEqual(block.end);
      cellEnd = cell.end;
    }
  }
  expect(end).toBeLessThanOrEqual(text.length);
  for (const run of runs) {
    expect(run.start).toBeGreaterThanOrEqual(0);
    expect(run.end).toBeGreaterThan(run.start);
    expect(run.end).toBeLessThanOrEqual(text.length);
  }
  expectSoundMap(text, map, decoded);
  expect(() => canonicalJson(source)).not.toThrow();
}

/** Triples ascend in both columns; what they copy is equal but for raised digits, references and line ends. */
function expectSoundMap(text: string, map: readonly number[], decoded?: string): void {
  let textEnd = 0;
  let sourceEnd = 0;
  for (let i = 0; i < map.length; i += 3) {
    const [textStart = -1, sourceStart = -1, length = 0] = map.slice(i, i + 3);
    expect(textStart).toBeGreaterThanOrEqual(textEnd);
    expect(sourceStart).toBeGreaterThanOrEqual(sourceEnd);
    expect(length).toBeGreaterThan(0);
    textEnd = textStart + length;
    sourceEnd = sourceStart + length;
    if (decoded === undefined) continue;
    expect(sourceEnd).toBeLessThanOrEqual(decoded.length);
    const copied = text.slice(textStart, textEnd);
    const original = decoded.slice(sourceStart, sourceEnd);
    if (copied !== original && !original.includes("&")) expect(plain(copied)).toBe(plain(original));
  }
  expect(textEnd).toBeLessThanOrEqual(text.length);
}

function plain(words: string): string {
  return words
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .replace(/[\s\v\u0085]/g, " ")
    .replaceAll("\u001e", "-");
}

const markup = [
  "**",
  "*",
  "_",
  "[",
  "](",
  ")",
  "<sup>",
  "</sup>",
  "<p>",
  "</p>",
  "<b>",
  "<table>",
  "<tr>",
  "<td>",
  "</table>",
  "<li>",
  "<a href='#x'>",
  "</a>",
  "&amp;",
  "&#13;",
  "&",
  "\\",
  "`",
  "```\n",
  "\n",
  "\n\n",
  "  \n",
  "\r\n",
  "\t",
  "> ",
  "- ",
  "1. ",
  "# ",
  "---\n",
  "| a | b |\n",
  "|---|---|\n",
  "[^1]",
  "[^1]: ",
  "$^{1}$",
  "^2^",
  "\f",
  "<!--",
  "-->",
  "<script>",
  "<div hidden>",
  "</div>",
  "613 civilians",
  "A/79/1",
  "é",
  "\u200b",
  "😀",
  "~~",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

describe("every text that is read", () => {
  test("has spans within it, blocks in order, and a map that copies", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("", "<!doctype html>", "# Title\n\n"), (words, head) => {
        const decoded = `${head}x${words}`.toWellFormed();
        try {
          expectSound(readSource(utf8(decoded)), decoded);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("is the same when it is read again", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const bytes = utf8(`# T\n\n${words}`);
        try {
          expect(canonicalJson(readSource(bytes))).toBe(canonicalJson(readSource(bytes)));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      }),
    );
  });

  test("or it is a Fault, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        try {
          expectSound(readSource(bytes));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A compound file as Office wrote them, as far as its first bytes and the name of a stream. */
function oldWord(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(512).fill(0), ...name]);
}

describe("what cannot be read is refused with its reason", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["no bytes", Uint8Array.of(), "file-empty"],
    ["white space", utf8(" \n\u00a0\t\r\n"), "file-empty"],
    ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "file-empty"],
    ["a PDF whose reader is not loaded", utf8("%PDF-1.7\n%âãÏÓ"), "reader-unprepared"],
    ["a ZIP", utf8("PK\u0003\u0004xxxxletters/first.md"), "format-unsupported"],
    ["a DOCX cut short", utf8("PK\u0003\u0004xxxxword/document.xml"), "file-damaged"],
    [
      "an ODT",
      utf8("PK\u0003\u0004xxxxmimetypeapplication/vnd.oasis.opendocument.text"),
      "format-unsupported",
    ],
    ["a DOC", oldWord("WordDocument"), "format-unsupported"],
    ["a locked DOCX", oldWord("EncryptedPackage"), "format-unsupported"],
    ["a PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "reader-unprepared"],
    ["a JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "reader-unprepared"],
    ["RTF", utf8("{\\rtf1\\ansi Words}"), "format-unsupported"],
    ["control characters", Uint8Array.from({ length: 500 }, (_, i) => i % 32), "file-not-text"],
    ["zeros", new Uint8Array(500), "file-not-text"],
  ])("%s", (_name, bytes, code) => {
    expect(() => readSource(bytes)).toThrowError(expect.objectContaining({ code }));
  });
});

describe("the format is told from the content", () => {
  test.each<readonly [string, string]>([
    ["markdown", "**Bold** words"],
    ["markdown", "Words.<sup>1</sup>"],
    ["markdown", "---\ntitle: x\n---\n\nWords"],
    ["markdown", "See [this](https://x.example)."],
    ["markdown", "*The Age* and more\n\n> said"],
    ["html", "<!DOCTYPE html><html><body>Words"],
    ["html", "\n<p>Words</p>"],
    ["html", '<?xml version="1.0"?><doc><p>Words</p></doc>'],
    ["plain", "A/79/150* and 2 * 3 * 4, A_B_C"],
    ["plain", "1. One\n2. Two\n\n- x\n- y"],
    ["plain", "x < y and y > z"],
    ["plain", "[1] See A/79/1.\n\n#5 of 7"],
    ["plain", "Report on Veldania* ** ***\n\n* Late.\n** See also A/99/1.\n*** As received."],
    ["plain", "Report on Veldania\n* ** ***\n\nSummary\n\n*\n**\n***\n\nLate submission"],
    ["plain", "Report of the Commissioner**\nSummary\n** The annexes follow.\n*** As received."],
    ["plain", "Comments by the State*,**\n\n* Late.\n\n** As received."],
    ["plain", "Report on Veldania*\n\n* Late submission.\n\nGE.44-10598\n*4410598*"],
    ["markdown", "Words.\n\n***\n\n- x"],
    ["markdown", "* **Bold** item\n* Another"],
  ])("%s: %j", (format, text) => {
    expect(readSource(utf8(text)).format).toBe(format);
  });
});

describe("characters that are not to be seen", () => {
  test("go, with a problem, and the map leads over them", () => {
    const decoded = "Tar\u00advo\u0007 and\r\nLind\u200bhaven\r613";
    const source = readSource(utf8(decoded));
    expect(source.text).toBe("Tarvo and\nLindhaven\n613");
    expect(source.problems.map((problem) => problem.code)).toEqual([
      "control-characters",
      "control-characters",
    ]);
    const span = sourceSpanOf(source.map, { start: source.text.indexOf("613"), end: source.text.length });
    expect(decoded.slice(span?.start, span?.end)).toBe("613");
  });
});

const corpus = "../shared/corpus";

describe.skipIf(!existsSync(corpus))("real documents of the corpus", () => {
  const folders = [
    "letters",
    "others/ML-Benchmarks",
    "others/cr-unsc",
    "others/israel_genocide",
    "others/HRCresolutions",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(`${corpus}/${folder}`).map((name) => `${folder}/${name}`),
  );

  test.each(files.filter((name) => /\.(?:md|txt|xml)$/.test(name)))("%s is read whole", (name) => {
    const bytes = readFileSync(`${corpus}/${name}`);
    const source = readSource(bytes);
    expectSound(source, new TextDecoder().decode(bytes));
    expect(source.text.length).toBeGreaterThan(bytes.length / 20);
    expect(source.problems.filter((problem) => problem.code !== "control-characters")).toEqual([]);
  });

  test("mutated letters are read or refused, and what is read is sound", () => {
    const letter = readFileSync(`${corpus}/letters/000_eec161409219b981.md`);
    const change = fc.record({
      at: fc.nat(letter.length),
      drop: fc.nat(300),
      put: fc.oneof(fc.constantFrom(...markup), fc.string()),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let bytes = new Uint8Array(letter);
        for (const { at, drop, put } of changes)
          bytes = Uint8Array.of(
            ...bytes.subarray(0, at),
            ...Buffer.from(put, "latin1"),
            ...bytes.subarray(at + drop),
          );
        try {
          expectSound(readSource(bytes));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the sample letter has no markup left, its notes raised and its titles on lines of their own", () => {
    const { text, blocks, runs } = readSource(readFileSync(`${corpus}/letters/000_eec161409219b981.md`));
    expect(text).not.toMatch(/[*<>\\]|\]\(/);
    expect(text).toMatch(/Security Council\nDistr\.: General\n27 February 2025/);
    expect(runs.filter((run) => run.style === "raised").map((run) => text.slice(run.start, run.end))).toEqual(
      ["¹", "²", "¹", "²"],
    );
    expect(blocks.filter((block) => block.kind === "rule")).toHaveLength(2);
    expect(runs.filter((run) => run.style === "bold").length).toBeGreaterThanOrEqual(12);
  });
});
