import { describe, expect, test } from "vitest";
import { structureDocument } from "../index.ts";
import { sampleSource } from "../sample-source.ts";

/** Each note as `mark: words before each of its marks -> body`. */
function notesOf(marked: string): readonly string[] {
  const source = sampleSource(marked);
  return structureDocument(source).notes.map(({ mark, marks, body }) => {
    const places = marks.map(({ start }) => source.text.slice(Math.max(0, start - 5), start)).join("|");
    return `${mark}: ${places} -> ${source.text.slice(body.start, body.end)}`;
  });
}

const finds: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "below a rule",
    "It was seen.¹ It ended.²\n\n---\n\n¹ See the list.\n\n² Ibid.\n\nIt went on.",
    ["1: seen. -> See the list.", "2: nded. -> Ibid."],
  ],
  [
    "in the middle, where a page ended",
    "It was seen.¹\n\n¹ See the list.\n\nThe next page.² \n\n² Ibid.",
    ["1: seen. -> See the list.", "2: page. -> Ibid."],
  ],
  [
    "plain digits behind words",
    "The crime was one against humanity.1 It went on.\n\n____\n\n1 See the list.",
    ["1: nity. -> See the list."],
  ],
  [
    "a digit behind the stop after a number",
    "It was one against humanity.1 The dead were 15.2 The town burned.3\n\n____\n\n1 See the list.\n2 Ibid.\n3 Ibid.",
    ["1: nity. -> See the list.", "2: e 15. -> Ibid.", "3: rned. -> Ibid."],
  ],
  [
    "bare numerals of old resolutions",
    "at San Francisco 12 and at Lindhaven, 13\n\n12 See the record.\n\n13 Ibid., p. 39.",
    ["12: isco  -> See the record.", "13: ven,  -> Ibid., p. 39."],
  ],
  [
    "brackets",
    "It was so.[1] And so.[2]\n\n[1] First source.\n\n[2] Second source.",
    ["1: s so. -> First source.", "2: d so. -> Second source."],
  ],
  [
    "brackets in round form",
    "none bore arms.(1) Others did.\n\n____\n1 Final list, p. 2.",
    ["1: arms. -> Final list, p. 2."],
  ],
  [
    "asterisks",
    "Report on the valley* **\n\n* Late submission.\n** See the annex.",
    ["*: alley -> Late submission.", "**: ley*  -> See the annex."],
  ],
  [
    "slashes of the nineties",
    "done to the harbour. 1/ It was.\n\n-----\n\n1/ Communiqué No. 44.",
    ["1: our.  -> Communiqué No. 44."],
  ],
  ["one mark twice", "First.¹ Second.¹\n\n---\n\n¹ One source.", ["1: irst.|cond. -> One source."]],
  [
    "numbers that begin again",
    "One.¹\n\n¹ First note.\n\nTwo.¹\n\n¹ Second note.",
    ["1: One. -> First note.", "1: \nTwo. -> Second note."],
  ],
  [
    "a numeral after a year",
    "issued on 15 November 198359 which was.\n\n59 Ibid., p. 4.",
    ["59:  1983 -> Ibid., p. 4."],
  ],
];

const leaves: readonly (readonly [string, string])[] = [
  ["numbered paragraphs", "1. The first paragraph.\n\n2. The second paragraph."],
  ["powers of units", "The site covers 12 km² and 3 m³ of earth."],
  ["ordinary counts", "In all 12 persons were seen by 3 witnesses.\n\nIt was on 12 May."],
  ["bullets", "* one thing\n* another thing"],
  ["bar codes", "The end. *2017634*\n\n*2017634*"],
  ["a list of years", "It happened in 1992.\n\n1992 was a year of war."],
  ["bracketed years", "The Journal [2001] has it.\n\nIt ended."],
  ["a heading with a number", "The text ends here.\n\n1 Introduction to the matter"],
];

describe("notes", () => {
  test.each(finds)("binds notes: %s", (_, text, expected) => expect(notesOf(text)).toEqual(expected));
  test.each(leaves)("leaves %s", (_, text) => expect(notesOf(text)).toEqual([]));
  test("a note without a mark and a mark without a note are told", () => {
    const codes = (text: string) => structureDocument(sampleSource(text)).problems.map(({ code }) => code);
    expect(codes("One.¹\n\n---\n\n¹ First.\n\n² Second.")).toContain("note-without-mark");
    expect(codes("One.¹ Two.²\n\n---\n\n¹ First.")).toContain("mark-without-note");
  });
});
