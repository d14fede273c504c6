import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SymbolFinder } from "../../../core/index.ts";
import { extractCitations } from "../extract-citations.ts";
import { plainTextOf } from "./akoma-ntoso-text.ts";
import { compareWithLinks } from "./compare-links.ts";

const symbol =
  /(?<![\w/.-])[A-Z]{1,7}(?:\/[A-Za-z\d][\w.-]*(?:\(\d+\))?(?: \((?:Parts?|Vol\.|Sect\.) [^)]{1,12}\))?)+(?: \(\d{4}\))?/g;

/** What looks like a symbol, enough for these documents: the grammar of symbols is not this test's matter. */
const findSymbols: SymbolFinder = (text, within) =>
  [...text.slice(within.start, within.end).matchAll(symbol)]
    .filter((match) => /\d/.test(match[0]))
    .map((match) => {
      const words = match[0].replace(/[.-]+$/, "");
      const start = within.start + match.index;
      return { start, end: start + words.length, symbols: words.split(/-(?=[AS]\/)/) };
    });

const corpus = new URL("../../../../../shared/corpus/un-resolutions/en/", import.meta.url);
const present = existsSync(corpus);

describe("links that the United Nations set in 200 of its resolutions", () => {
  test.skipIf(!present)("are found again from the plain words (../shared/corpus/un-resolutions)", () => {
    const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".xml"),
    );
    let right = 0;
    let missed = 0;
    let wrong = 0;
    for (const file of files) {
      const marked = plainTextOf(readFileSync(new URL(file, corpus), "utf8"));
      const agreement = compareWithLinks(
        marked,
        extractCitations(marked.source, marked.document, findSymbols),
      );
      right += agreement.right;
      missed += agreement.missed.length;
      wrong += agreement.wrong.length;
    }
    expect(files).toHaveLength(200);
    expect(right / (right + missed)).toBeGreaterThan(0.95);
    expect(right / (right + wrong)).toBeGreaterThan(0.97);
  });
});
