import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Citation, Field } from "../../core/index.ts";
import { isEdtf } from "../../core/index.ts";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { citationsOf, type Sample, type SampleBlock, sampleOf } from "./testing/sample.ts";

const pieces = [
  "See",
  "also",
  "ibid.",
  "Ibid., para. 5",
  "above, note 1",
  "A/76/736-S/2022/176",
  "S/25600",
  "resolution 822 (1993)",
  "resolutions 60/1 and 60/2",
  "General Assembly",
  "Security Council",
  "letter dated 3 May 2021 from X",
  "report of",
  "“A title; of a kind”",
  "*The Herald*",
  "(3 May 2021)",
  "(Heron Press, 2014)",
  "pp. 75–83",
  "paras. 5 and 6",
  "annex II",
  "Article 51 of the Charter",
  "the Fourth Geneva Convention",
  "Prosecutor v. Vesk",
  "Case No. IT-95-5/18-T",
  "https://www.example.org/a_(b)",
  "; ",
  ", ",
  ". ",
  " and ",
  "(",
  ")",
  "“",
  "”",
  "‘",
  "’",
  "\n",
  "Anna Adams, ",
  "in",
  "1 2 3",
  "¹",
  "No.",
  "§ 12",
  "[",
  "]",
  "of 24 March 2016",
  "which was",
  "Treaty Series",
];
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((list) => list.join(" "));
const anything = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 200 }));
const blocks: fc.Arbitrary<readonly SampleBlock[]> = fc.array(
  fc
    .record({ words: anything, mark: fc.option(fc.constantFrom("1", "2", "3", "*"), { nil: undefined }) })
    .map(
      ({ words: text, mark }): SampleBlock => (mark === undefined ? { words: text } : { words: text, mark }),
    ),
  { minLength: 1, maxLength: 6 },
);

function fieldsOf(citation: Citation): readonly Field<string>[] {
  const { authors, editors = [], symbols, numbers } = citation;
  const single = [
    citation.signal,
    citation.title,
    citation.container,
    citation.publisher,
    citation.place,
    citation.date,
    citation.pages,
    citation.paragraphs,
    citation.portion,
    citation.issuer,
    citation.caseName,
    citation.address,
    citation.provision,
  ];
  return [...authors, ...editors, ...symbols, ...numbers, ...single.filter((field) => field !== undefined)];
}

function blockWith(sample: Sample, citation: Citation): boolean {
  return sample.document.blocks.some((block) => block.start <= citation.start && citation.end <= block.end);
}

describe("citations of any text", () => {
  test("stand within one block, ascend without overlap, and have ids of their own", () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        const sample = sampleOf(parts);
        const found = citationsOf(sample);
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
        for (const [index, one] of found.entries()) {
          expect(one.start).toBeLessThan(one.end);
          expect(one.id).toBe(`cit${one.start}`);
          expect(blockWith(sample, one)).toBe(true);
          expect(one.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("do not reach for a paragraph that belongs to the one before", () => {
    const found = citationsOf(sampleOf([{ words: "(ibid., para. 5 in S/25600)" }]));
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [1, 15],
      [19, 26],
    ]);
  });

  test("have fields whose words stand where they say, and dates that are dates", () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        const sample = sampleOf(parts);
        const { text } = sample.source;
        for (const one of citationsOf(sample)) {
          for (const field of fieldsOf(one)) {
            expect(field.span.start).toBeLessThan(field.span.end);
            expect(field.span.end).toBeLessThanOrEqual(text.length);
            expect(field.basis === "read" || field.rule !== undefined).toBe(true);
          }
          if (one.title) expect(one.title.value).toBe(folded(text, one.title));
          if (one.pages) expect(one.pages.value).toBe(folded(text, one.pages));
          if (one.date) expect(isEdtf(one.date.value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("lead back only to citations that there are, never to themselves", () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        const found = citationsOf(sampleOf(parts));
        const ids = new Set(found.map((one) => one.id));
        for (const { id, backReference } of found) {
          for (const meant of backReference?.citations ?? [])
            expect(ids.has(meant) && meant !== id).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("are the same each time", () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        expect(citationsOf(sampleOf(parts))).toEqual(citationsOf(sampleOf(parts)));
      }),
      { numRuns: 50 },
    );
  });
});

function folded(text: string, { span }: Field<string>): string {
  return text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

const nonsense: readonly (readonly [string, string])[] = [
  ["brackets", "(".repeat(100_000)],
  ["quotation marks", "“a” ‘b’ ".repeat(12_500)],
  ["open quotation marks", "“".repeat(100_000)],
  ["semicolons", "a; ".repeat(33_000)],
  ["digits", "1".repeat(100_000)],
  ["digits and commas", "12, ".repeat(25_000)],
  ["capital words", "Aaa ".repeat(25_000)],
  ["capitals", "A".repeat(100_000)],
  ["slashes", "A/1/".repeat(25_000)],
  ["symbols", "A/76/1, ".repeat(12_500)],
  ["resolutions", "resolution 1 ".repeat(7_700)],
  ["resolution lists", `resolutions ${"12/3, ".repeat(16_000)}`],
  ["versus", "Aa v. ".repeat(16_600)],
  ["treaties", "Convention on ".repeat(7_100)],
  ["articles", "Article 1 of the ".repeat(5_800)],
  ["letters", "letter from ".repeat(8_300)],
  ["dates", "3 May 2021 ".repeat(9_000)],
  ["years", "2014) (".repeat(14_000)],
  ["ibid.", "ibid. ".repeat(16_600)],
  ["addresses", "www.".repeat(25_000)],
  ["closing brackets of an address", `https://a.b/${")".repeat(100_000)}`],
  ["blanks", " ".repeat(100_000)],
  ["section marks", "Aa, § 1".repeat(14_000)],
  ["italic marks", "*Aaa Bbb* (2014) ".repeat(5_800)],
  ["Latin", "See also, for example, ".repeat(4_300)],
];

describe("100,000 characters of nonsense", () => {
  test.each(nonsense)("of %s are read in little time", (_, text) => {
    for (const mark of [undefined, "1"]) {
      const read = (words: string): unknown =>
        citationsOf(sampleOf([mark === undefined ? { words } : { words, mark }]));
      expect(isQuickOn(text, read, 300)).toBe(true);
    }
  });
});
