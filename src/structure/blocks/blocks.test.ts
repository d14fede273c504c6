import { describe, expect, test } from "vitest";
import { structureDocument } from "../index.ts";
import { sampleSource } from "../sample-source.ts";

const head =
  "United Nations A/75/9660–S/2020/9267\n\nGeneral Assembly\nSecurity Council\nDistr.: General\n22 December 2020\nOriginal: English\n\nLetter dated 18 December 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\n";

function blocksOf(text: string): readonly string[] {
  const source = sampleSource(head + text);
  const { blocks } = structureDocument(source);
  const from = blocks.findIndex(({ kind }) => kind === "title") + 1;
  return blocks.slice(from).map(({ kind, start, end, number, continues }) => {
    const goesOn = continues === undefined ? "" : ` (from ${continues - from})`;
    return `${kind}${number === undefined ? "" : ` ${number}`}${goesOn}: ${source.text.slice(start, end)}`;
  });
}

const furniture = [
  "20-97634 (E)",
  "20-97634 (E) 311220 *2097634*",
  "*2097634*",
  "2/5",
  "A/75/9660\nS/2020/9267",
  "A/75/9660 S/2020/9267 3/4",
  "- 2 -",
  "Page 3",
  "____________",
  "/...",
];
const words = [
  "S/2019/9001, annex",
  "12 persons",
  "(a) first",
  "A/74/9001 was cited.",
  "2 May 2020",
  "On 3/5 of the land.",
  "No. 20-97634 of the register.",
];

describe("what a page carries beside its text", () => {
  test.each(furniture)("finds %s", (line) => {
    const kinds = blocksOf(`It began.\n\n${line}\n\nIt ended.`)
      .slice(1, -1)
      .map((block) => block.split(":")[0]);
    expect(new Set(kinds)).toEqual(new Set(["furniture"]));
  });
  test.each(words)("leaves %s", (line) => {
    expect(blocksOf(`It began.\n\n${line}\n\nIt ended.`)[1]).not.toContain("furniture");
  });
  test("cuts it out of a sentence, which goes on behind it", () => {
    expect(
      blocksOf("The shelling of the 20-97634 (E) 311220 *2097634* A/75/9660 S/2020/9267 2/2 town went on."),
    ).toEqual([
      "paragraph: The shelling of the",
      "furniture: 20-97634 (E) 311220 *2097634* A/75/9660 S/2020/9267 2/2",
      "paragraph (from 0): town went on.",
    ]);
  });
  test("what the format itself sets apart takes no part in anything else", () => {
    const text = `${head}They were held in the\n\nA/75/9660\nPage 2\n\ncellars of the town.`;
    const plain = sampleSource(text);
    const at = text.indexOf("A/75/9660\nPage");
    const blocks = plain.blocks.map((block) =>
      block.start === at ? ({ ...block, kind: "furniture" } as const) : block,
    );
    const read = structureDocument({ ...plain, blocks }).blocks.slice(-3);
    expect(read.map(({ kind, continues }) => [kind, continues !== undefined])).toEqual([
      ["paragraph", false],
      ["furniture", false],
      ["paragraph", true],
    ]);
  });
  test("a sentence goes on behind notes at a page's end", () => {
    expect(blocksOf("They were held in the¹\n\n____\n\n¹ See the list.\n\ncellars of the town.")).toEqual([
      "paragraph: They were held in the¹",
      "furniture: ____",
      "note: ¹ See the list.",
      "paragraph (from 0): cellars of the town.",
    ]);
  });
});

describe("paragraphs and items", () => {
  test("numbers stand outside the words", () => {
    expect(blocksOf("1. The first.\n\n2.\nThe second.\n\n(a) An item;\n\n(ii) Another.")).toEqual([
      "paragraph 1: The first.",
      "paragraph 2: The second.",
      "list-item (a): An item;",
      "list-item (ii): Another.",
    ]);
  });
  test("a report on one line is cut at its numbered paragraphs", () => {
    const text = `1. ${"The first paragraph says this. ".repeat(6)}2. ${"The second says that. ".repeat(6)}3. The third.`;
    expect(blocksOf(text).map((block) => block.slice(0, 14))).toEqual([
      "paragraph 1: T",
      "paragraph 2: T",
      "paragraph 3: T",
    ]);
  });
  test("a letter on one line is cut into opening, request, signature and annex", () => {
    const text =
      "I have the honour to write. I should be grateful if you would have this letter circulated as a document of the Security Council. (Signed) Orla Tesk Ambassador Permanent Representative Annex to the letter dated 18 December 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General Excellency, I write to you.";
    expect(blocksOf(text).map((block) => block.split(":")[0])).toEqual([
      "paragraph",
      "circulation-request",
      "signature",
      "annex-start",
      "paragraph",
    ]);
  });
});

describe("numbers at the beginning of a line", () => {
  test.each([
    "It was decided in resolutions 242 (1967) and\n338 (1973) of the Council.",
    "It went on until the end of\n1994. Then it ended.",
    "There were, in all,\n12. It was so.",
  ])("a sentence goes on: %s", (words) => expect(blocksOf(words)).toEqual([`paragraph: ${words}`]));
  test.each([["One.\n2. Two.", ["paragraph: One.", "paragraph 2: Two."]]])(
    "a paragraph begins: %s",
    (words, blocks) => expect(blocksOf(words)).toEqual(blocks),
  );
});
