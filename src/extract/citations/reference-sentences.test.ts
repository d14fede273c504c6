import { describe, expect, test } from "vitest";
import { referenceSentences } from "./reference-sentences.ts";

const read = (words: string): readonly string[] =>
  referenceSentences(words).map(({ start, end }) => words.slice(start, end));

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "It was so. See Ada Kern, The Long Road (Tarvo, 2007), p. 12; and A/61/9, para. 4. It ended.",
    ["See Ada Kern, The Long Road (Tarvo, 2007), p. 12; and A/61/9, para. 4"],
  ],
  [
    "Cf. Kern v. Veldania, Judgment of 3 May 2001 (Tarvo, 2001).",
    ["Cf. Kern v. Veldania, Judgment of 3 May 2001 (Tarvo, 2001)."],
  ],
  [
    "See the judgment of the Court in Kern (I.C.J. Reports 2005, p. 16).",
    ["See the judgment of the Court in Kern (I.C.J. Reports 2005, p. 16)."],
  ],
];
const leaves = [
  "See what became of Tarvo in 1994.",
  "See Tarvo and die.",
  "See Ada Kern, who reported 12 deaths (Tarvo, 2007), p. 12.",
  "They did not See Ada Kern (Tarvo, 2007), p. 12.",
];

describe("sentences that only refer", () => {
  test.each(finds)("finds %s", (words, sentences) => expect(read(words)).toEqual(sentences));
  test.each(leaves)("leaves %s", (words) => expect(read(words)).toEqual([]));
});
