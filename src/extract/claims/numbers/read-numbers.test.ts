import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../words/languages.ts";
import { readTerms } from "../text/terms.ts";
import { emptyWords, tokenise } from "../text/tokenise.ts";
import { emptyTokens } from "../text/tokens.ts";
import { readNumbers } from "./read-numbers.ts";

function read(text: string, language = "en"): readonly string[] {
  const lexicon = lexiconOf("en");
  if (lexicon === undefined) throw new Error("no English");
  const tokens = emptyTokens();
  tokenise(
    { text, language, lexicon, skipped: [], words: emptyWords() },
    { start: 0, end: text.length },
    tokens,
  );
  const terms = readTerms(tokens, { from: 0, to: tokens.length });
  return readNumbers(terms, []).map(({ form, lower, upper }) => `${form} ${lower ?? ""}..${upper ?? ""}`);
}

const finds: readonly (readonly [string, string])[] = [
  ["1,275 residents", "exact 1275..1275"],
  ["18 000 homes", "exact 18000..18000"],
  ["two hundred and six thousand people", "exact 206000..206000"],
  ["some two and a half thousand", "about 2500..2500"],
  ["twenty-six were wounded", "exact 26..26"],
  ["some two dozen villagers", "about 24..24"],
  ["half a million people", "exact 500000..500000"],
  ["1.9 million people", "exact 1900000..1900000"],
  ["NO FEWER THAN 153 PEASANTS", "at-least 153.."],
  ["more than 200 bodies", "more-than 200.."],
  ["up to 30 men", "at-most ..30"],
  ["fewer than ninety houses", "fewer-than ..90"],
  ["between 200 and 300 people", "range 200..300"],
  ["500–1,000 people", "range 500..1000"],
  ["between two and three dozen women", "range 24..36"],
  ["a hundred or more", "at-least 100.."],
  ["cannot have been less than 40", "at-least 40.."],
  ["hundreds of thousands of people", "vague .."],
  ["several thousand have fled", "vague .."],
  ["several villagers", "plural .."],
  ["no casualties were reported", "none 0..0"],
  ["not a single house", "none 0..0"],
  ["thirteen (13) persons", "exact 13..13"],
  ["about another 73,000 people", "about 73000..73000"],
];
const leaves = [
  "the first of them",
  "on the 12th day",
  "an M-16 rifle",
  "document A/79/1",
  "no longer",
  "a man and a half-brother",
  "the thousandth time",
  "from here to there",
  "between them",
  "a hill",
  "over the hills",
  "nearly there",
];

describe("numbers", () => {
  test.each(finds)("finds %s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(read(text)).toEqual([]);
  });
  test("a point groups thousands where the language writes so", () => {
    expect(read("191.500 personas", "es")).toEqual(["exact 191500..191500"]);
    expect(read("0.94 of it")).toEqual(["exact 0.94..0.94"]);
  });
});
