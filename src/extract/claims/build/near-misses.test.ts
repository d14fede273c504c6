import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "../testing/read-text.ts";

/** Numerals of a text that stand in no claim's words and in no near miss. */
function unaccounted(text: string): readonly string[] {
  const { claims, nearMisses } = readText(text);
  const told = [
    ...claims.flatMap(({ span, figure }) => (figure === undefined ? [span] : [span, figure.words])),
    ...nearMisses.map(({ span }) => span),
  ];
  return [...text.matchAll(/(?<![\w.,/-])\d[\w.,/-]*|\b(?:two|twelve|forty)\b/g)].flatMap((found) => {
    const [numeral] = found;
    const isTold = told.some(({ start, end }) => start <= found.index && found.index < end);
    return isTold ? [] : [numeral];
  });
}

const words =
  "the of and in , killed wounded 12 1,275 2044 2,000 13-year-old 5.56 15-20 A/79/801 AK-47 08:30 3rd two twelve forty civilians women soldiers rifles kilometres dollars years were was had including among them by army said that according to more than between Tarvo May March article paragraph ( ) “ ” : ; not may hostage missing bodies found aged percent".split(
    " ",
  );

const sentences = fc
  .array(fc.constantFrom(...words, "two dozen", "per cent", "no fewer than"), { minLength: 1, maxLength: 40 })
  .chain((list) => fc.nat(list.length).map((at) => list.toSpliced(at, 0, "killed").join(" ")));

describe("near misses", () => {
  test("every numeral in a sentence with a word of harm is a claim's or a near miss", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(unaccounted(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [
      "The army killed 12 civilians 40 kilometres from Tarvo on 3 May 2044.",
      ["40:distance", "3 May 2044:date"],
    ],
    ["The killed were between 13 and 40 years old.", ["between 13 and 40:age"]],
    ["Two soldiers killed a farmer with 12 rifles and an AK-47.", ["Two:agent", "12:weapon", "AK-47:weapon"]],
    ["Those killed are named in paragraph 12 of document A/79/801.", ["12:provision", "A/79/801:symbol"]],
    [
      "Seventy per cent of those killed, it is said, had been farmers, and the 13 clinics stayed open.",
      ["Seventy per cent:percentage", "13:not-persons"],
    ],
  ])("%s", (text, expected) => {
    const { nearMisses } = readText(text);
    expect(nearMisses.map(({ span, reason }) => `${text.slice(span.start, span.end)}:${reason}`)).toEqual(
      expected,
    );
  });

  test.each([
    "The council met on 3 May 2044 with 12 members.",
    "Article 51 has two paragraphs.",
    "The town of Tarvo has 12 schools.",
  ])("a sentence without a word of harm has none: %s", (text) => {
    expect(readText(text).nearMisses).toEqual([]);
  });
});
