import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, SourceText } from "../core/index.ts";
import { isQuickOn } from "../core/testing/is-quick.ts";
import { structureDocument } from "./index.ts";
import { sampleSource } from "./sample-source.ts";

function checkInvariants(source: SourceText, document: Document): void {
  let last = 0;
  for (const [index, block] of document.blocks.entries()) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(source.text.length);
    expect(document.parts[block.part]).toBeDefined();
    if (block.continues !== undefined) expect(block.continues).toBeLessThan(index);
    last = block.end;
  }
  for (const note of document.notes) {
    for (const span of [note.body, ...note.marks]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(source.text.length);
    }
    expect(note.marks.some((mark) => mark.start >= note.body.start && mark.end <= note.body.end)).toBe(false);
  }
}

const pieces = [
  "United Nations",
  "A/75/660–S/2020/1267",
  "General Assembly",
  "Security Council",
  "Distr.: General",
  "18 December 2020",
  "Original: English",
  "Seventy-fifth session",
  "Agenda items 34, 35 (a) and 40",
  "Prevention of armed conflict",
  "Letter dated 18 December 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General",
  "I have the honour to write. Three persons were killed.¹",
  "I should be grateful if this letter were circulated as a document of the Security Council.",
  "(Signed) Orla Tesk Ambassador",
  "Annex",
  "Annex to the letter dated 3 May 2020",
  "[Original: Russian]",
  "____",
  "¹ See S/2020/9.",
  "1 See S/2020/9.",
  "* Late submission.",
  "1.",
  "(a) first",
  "20-17634 (E) 311220 *2017634*",
  "2/5",
  "---",
  "> quoted",
  "\n",
  "\n\n",
  " ",
];

describe("structure of any text", () => {
  test("blocks ascend, do not overlap and lie in the text; notes lie in the text", () => {
    const documents = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(""));
    fc.assert(
      fc.property(documents, (text) => {
        const source = sampleSource(text);
        checkInvariants(source, structureDocument(source));
      }),
      { numRuns: 600 },
    );
  });
  test("random text is read without a crash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const source = sampleSource(text);
        checkInvariants(source, structureDocument(source));
      }),
      { numRuns: 300 },
    );
  });
  test("every word of the text lies in a block, numbers of paragraphs and list markers apart", () => {
    const source = sampleSource("United Nations\n\nFirst words here.\n\nSecond words\nin two lines.");
    const covered = structureDocument(source).blocks.map(({ start, end }) => source.text.slice(start, end));
    expect(covered.join(" ").replace(/\s+/g, " ")).toBe(source.text.replace(/\s+/g, " "));
  });
  test("the same text gives the same document", () => {
    const source = sampleSource(pieces.join("\n"));
    expect(structureDocument(source)).toEqual(structureDocument(source));
  });
});

describe("adversarial text of 100,000 characters", () => {
  const nasty = [
    "Letter dated ".repeat(7_700),
    "A/1 ".repeat(25_000),
    "addressed to the ".repeat(5_900),
    "Seventy-".repeat(12_500),
    "1. ".repeat(33_000),
    "(Signed) ".repeat(11_000),
    "* ".repeat(50_000),
    "Agenda items 1, ".repeat(6_250),
    "circulat ".repeat(11_000),
    "Annex\n\n".repeat(14_000),
    "1 See\n\n".repeat(14_000),
    "word1 ".repeat(16_000),
    " ".repeat(100_000),
    "a".repeat(100_000),
    "United Nations S/2020/1 ".repeat(4_100),
    "General Assembly ".repeat(5_900),
    "Original: English/".repeat(5_500),
    "20-17634 (E) ".repeat(7_600),
  ];
  test.each(nasty.map((text) => [text.slice(0, 30), text]))("“%s…” is read in linear time", (_, text) => {
    expect(isQuickOn(text, (part) => structureDocument(sampleSource(part)), 300)).toBe(true);
  });
});

const corpus = "../shared/corpus/others/cr-unsc";

describe("real resolutions", () => {
  test.skipIf(!existsSync(corpus))("each is known as one, with its number, organ and date", () => {
    const withoutSymbol: string[] = [];
    for (const name of readdirSync(corpus).filter((file) => file.endsWith(".txt"))) {
      const document = structureDocument(sampleSource(readFileSync(`${corpus}/${name}`, "utf8")));
      expect([name, document.form.value]).toEqual([name, "resolution"]);
      expect([name, document.masthead.organs.map(({ value }) => value)]).toEqual([
        name,
        ["Security Council"],
      ]);
      const [, number = "", year = ""] = /S_RES_0*(\d+)_(\d{4})/.exec(name) ?? [];
      const [symbol] = document.masthead.symbols;
      if (symbol === undefined) withoutSymbol.push(name);
      else expect([name, symbol.value]).toEqual([name, `S/RES/${number} (${year})`]);
    }
    expect(withoutSymbol.length).toBeLessThan(4);
  });
});
