import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../words/languages.ts";
import { splitSentences } from "./sentences.ts";
import { emptyWords, tokenise } from "./tokenise.ts";
import { emptyTokens } from "./tokens.ts";

function split(text: string): readonly string[] {
  const lexicon = lexiconOf("en");
  if (lexicon === undefined) throw new Error("no English");
  const tokens = emptyTokens();
  tokenise(
    { text, language: "en", lexicon, skipped: [], words: emptyWords() },
    { start: 0, end: text.length },
    tokens,
  );
  return splitSentences(tokens).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

describe("sentences", () => {
  test.each([
    ["Six died. Two fled.", 2],
    ["“Six died.” Two fled.", 2],
    ["SIX DIED.  TWO FLED.", 2],
    ["They wounded 15.Twenty fled.", 2],
    ["Is it so? It is.", 2],
  ])("ends in %s", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });
  test.each([
    "See paras. 60 and 61 of the report.",
    "Dr. Mira Tosk and Mr. J. K. Arn were there.",
    "The U.N. Mission counted 1.5 million.",
    "Resolution No. 9 was adopted.",
    "It was held by al-Tarvo et al. in the town.",
  ])("goes on in %s", (text) => {
    expect(split(text)).toHaveLength(1);
  });
  test("a stretch without an end is cut, so that no rule walks far", () => {
    expect(split("word ".repeat(1000)).length).toBeGreaterThan(1);
  });
});
