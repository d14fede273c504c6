import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../words/languages.ts";
import { readTerms } from "../text/terms.ts";
import { emptyWords, tokenise } from "../text/tokenise.ts";
import { emptyTokens } from "../text/tokens.ts";
import { readTimes } from "./read-times.ts";
import type { TimeContext } from "./time-mention.ts";

function read(text: string, context: TimeContext = {}): readonly (string | undefined)[] {
  const lexicon = lexiconOf("en");
  if (lexicon === undefined) throw new Error("no English");
  const tokens = emptyTokens();
  tokenise(
    { text, language: "en", lexicon, skipped: [], words: emptyWords() },
    { start: 0, end: text.length },
    tokens,
  );
  return readTimes(readTerms(tokens, { from: 0, to: tokens.length }), context).map((time) => time.edtf);
}

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["On the night of 25 to 26 February 1992, forces entered", ["1992-02-25/1992-02-26"]],
  ["since the end of the conflict in November 2020", ["2020-11/.."]],
  ["in the fourth quarter of 2020 and in September 2023", ["2020-36", "2023-09"]],
  ["from 1 to 5 May 2021", ["2021-05-01/2021-05-05"]],
  ["in 1993 and 1994", ["1993/1994"]],
  ["between 3 March and 5 April 2021", ["2021-03-03/2021-04-05"]],
  ["until May 1994", ["../1994-05"]],
  ["between 28 December and 3 January 2000", ["1999-12-28/2000-01-03"]],
  ["SAN TARVO, 3 JAN 90 -- ", ["1990-01-03"]],
  ["on February 27, 1992", ["1992-02-27"]],
  ["in the spring of 1999", ["1999-21"]],
  ["during the 1990s", ["199X"]],
  ["(2018–2027)", ["2018/2027"]],
  ["lodged on 3 June and 8 June 2044", ["2044-06-03", "2044-06-08"]],
  ["on 3 June, 8 June and 2 July 2044", ["2044-06-03", "2044-06-08", "2044-07-02"]],
];
const leaves = [
  "2,000 people",
  "2000 people were killed",
  "resolution 1992",
  "they may leave",
  "from 12 to 15 villages",
  "more than 1950 houses",
  "the march went on",
  "in the second row",
  "article 51",
  "between two and three dozen",
  "the fall of the town",
  "on the first day",
  "$ 2000",
];

describe("times", () => {
  test.each(finds)("finds %s", (text, values) => {
    expect(read(text)).toEqual(values);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(read(text)).toEqual([]);
  });
  test("a date without a year takes the document's, and the year before where it would lie ahead", () => {
    expect(read("on 3 March", { documentDate: "2017-04-10" })).toEqual(["2017-03-03"]);
    expect(read("between 17 October and 23 March", { documentDate: "2017-04-10" })).toEqual([
      "2016-10-17/2017-03-23",
    ]);
    expect(read("on 3 March")).toEqual([undefined]);
  });
  test("relative times are counted from the document's date", () => {
    expect(read("killed yesterday", { documentDate: "2017-03-01" })).toEqual(["2017-02-28"]);
    expect(read("killed on Friday", { documentDate: "2024-04-08" })).toEqual(["2024-04-05"]);
    expect(read("killed yesterday")).toEqual([]);
  });
});
