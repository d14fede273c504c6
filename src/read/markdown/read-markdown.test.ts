import { describe, expect, test } from "vitest";
import type { SourceText } from "../../core/index.ts";
import { draftText, openDraft } from "../draft.ts";
import { readMarkdown } from "./read-markdown.ts";

type Read = Pick<SourceText, "text" | "blocks" | "runs" | "map">;

function read(source: string): Read {
  const draft = openDraft(source);
  readMarkdown(draft);
  return { text: draftText(draft), blocks: draft.blocks, runs: draft.runs, map: draft.map };
}

/** Blocks in short: kind, level, marker and words. */
function blocks(source: string): readonly string[] {
  const { text, blocks } = read(source);
  return blocks.map(
    ({ kind, level = "", marker, start, end }) =>
      `${kind}${level}${marker === undefined ? "" : ` {${marker}}`}: ${text.slice(start, end)}`,
  );
}

/** Runs in short: style, words and target. */
function runs(source: string): readonly string[] {
  const { text, runs } = read(source);
  return runs.map(
    ({ style, start, end, target }) =>
      `${style}: ${text.slice(start, end)}${target === undefined ? "" : ` -> ${target}`}`,
  );
}

describe("blocks of Markdown", () => {
  test.each<readonly [string, readonly string[]]>([
    ["# Title\n\nWords\ngo on.", ["heading1: Title", "paragraph: Words\ngo on."]],
    ["### Title ###", ["heading3: Title"]],
    ["Title\n=====\n\nPart\n----\n", ["heading1: Title", "heading2: Part"]],
    [
      "One.\n\n---\n\nTwo.\n\n* * *\n\n___",
      ["paragraph: One.", "rule: ---", "paragraph: Two.", "rule: * * *", "rule: ___"],
    ],
    [
      "A sentence that ends.\n---\nNext",
      ["paragraph: A sentence that ends.", "rule: ---", "paragraph: Next"],
    ],
    [
      "1. One\n2. Two\n   goes on\n\n   and on\n\nOut",
      ["list-item1 {1.}: One", "list-item1 {2.}: Two\ngoes on", "list-item1: and on", "paragraph: Out"],
    ],
    ["- One\n  - Inner\n- Two", ["list-item1 {-}: One", "list-item2 {-}: Inner", "list-item1 {-}: Two"]],
    [
      "12. The Committee met.\n\n13. It noted.",
      ["list-item1 {12.}: The Committee met.", "list-item1 {13.}: It noted."],
    ],
    ["It happened in\n1992. Then", ["paragraph: It happened in\n1992. Then"]],
    ["> Said.\n> More.\n>\n> > Deeper", ["quote1: Said.\nMore.", "quote2: Deeper"]],
    ["> - In a quotation", ["quote1 {-}: In a quotation"]],
    ["```\na * b\n\nc\n```\nAfter", ["preformatted: a * b\n\nc", "paragraph: After"]],
    [
      "---\ntitle: A letter\ntags:\n  - x\n---\n\nWords",
      ["front-matter: title: A letter\ntags:\n  - x", "paragraph: Words"],
    ],
    [
      "Text[^1]\n\n[^1]: The note\n    goes on.\n\n    Second part.\n\nOut",
      ["paragraph: Text¹", "note {1}: The note\ngoes on.", "note: Second part.", "paragraph: Out"],
    ],
    ["    Indented, as centred lines are", ["paragraph: Indented, as centred lines are"]],
    ["&nbsp;\n\n<br>\n\n\\\n\nWords", ["paragraph: Words"]],
    ["::: {.letter}\nWords\n:::\nMore", ["paragraph: Words", "paragraph: More"]],
    ["* A/79/150.", ["paragraph: * A/79/150."]],
    ["Report\n* ** ***\n\nSummary", ["paragraph: Report\n* ** ***", "paragraph: Summary"]],
    ["* One\n* Two\n* Three", ["list-item1 {*}: One", "list-item1 {*}: Two", "list-item1 {*}: Three"]],
    [
      'Before\n<p align="center">Centred<br>words</p>\n\nAfter',
      ["paragraph: Before", "paragraph: Centred\nwords", "paragraph: After"],
    ],
    ["<!-- unseen -->\n\nWords", ["paragraph: Words"]],
    ["[1]: https://tarvo.example/a\n\nSee [the site][1].", ["paragraph: See the site."]],
    ["[1]: See A/79/1.", ["paragraph: [1]: See A/79/1."]],
  ])("%j", (source, expected) => {
    expect(blocks(source)).toEqual(expected);
  });

  test("list markers stay in the text, outside the block", () => {
    expect(read("1. One\n2. Two").text).toBe("1. One\n2. Two");
  });
});

describe("tables", () => {
  test("cells are pieces of the text, with row, column and heading", () => {
    const { text, blocks } = read(
      "| Place | **Killed** |\n|---|--:|\n| Tarvo | 12 |\n| a \\| b | |\n\nAfter",
    );
    expect(blocks.map((block) => block.kind)).toEqual(["table", "paragraph"]);
    expect(
      blocks[0]?.cells?.map((cell) => [
        cell.row,
        cell.column,
        cell.heading,
        text.slice(cell.start, cell.end),
      ]),
    ).toEqual([
      [0, 0, true, "Place"],
      [0, 1, true, "Killed"],
      [1, 0, false, "Tarvo"],
      [1, 1, false, "12"],
      [2, 0, false, "a | b"],
      [2, 1, false, ""],
    ]);
  });

  test.each(["| a | b |\n| c | d |", "<table><tr><td>a<td>b<tr><td>c<td>d</table>"])(
    "rows alone are a table: %j",
    (source) => {
      const { text, blocks } = read(source);
      expect(blocks[0]?.cells?.map((cell) => text.slice(cell.start, cell.end))).toEqual(["a", "b", "c", "d"]);
    },
  );

  test.each(["Either a | b or neither", "a | b\nc | d"])("a bar in a sentence is none: %j", (source) => {
    expect(read(source).blocks.map((block) => block.kind)).toEqual(["paragraph"]);
  });
});

describe("running text", () => {
  test.each<readonly [string, string]>([
    [
      "**General Assembly  \nSecurity Council**Distr.: General",
      "General Assembly\nSecurity Council\nDistr.: General",
    ],
    ["**First item****Second item**", "First item\nSecond item"],
    ["Original: English**General Assembly**", "Original: English\nGeneral Assembly"],
    ["**T**he Council", "The Council"],
    ["**S**/2022/176", "S/2022/176"],
    ["**(Signed)**Name", "(Signed)\nName"],
    ["**Title **Text", "Title Text"],
    ["*The Age* and _Time_", "The Age and Time"],
    ["***both***", "both"],
    ["A_HRC_1 and 2 * 3 and 2*3*4", "A_HRC_1 and 2 * 3 and 2*3*4"],
    ["Agenda items 5* and 6*", "Agenda items 5* and 6*"],
    ["**Item 5***", "Item 5*"],
    ["Report on Veldania* ** ***", "Report on Veldania* ** ***"],
    ["Report*, ** and *** more **bold**", "Report*, ** and *** more bold"],
    ["Comments by the State*,**", "Comments by the State*,**"],
    ["** See also A/99/1. **", "** See also A/99/1. **"],
    ["*\n**\n**Title **go", "*\n**\nTitle go"],
    ["Date: ________ Name: ______", "Date: ________ Name: ______"],
    ["unclosed **bold and *italic", "unclosed **bold and *italic"],
    ["two lines  \nend\\\nhere", "two lines\nend\nhere"],
    ["1\\. Not a list \\*at all\\*", "1. Not a list *at all*"],
    ["raised<sup>1</sup> 27<sup>th</sup> <sup>2, 3</sup>", "raised¹ 27th ², ³"],
    ["raised^4^ and $^{5}$ and $" + "{ }^{6}$", "raised⁴ and ⁵ and ⁶"],
    ["cost of $5 and $6", "cost of $5 and $6"],
    ["caf&eacute; &amp; &#8211; &nosuch; AT&T", "café & – &nosuch; AT&T"],
    ["a<br>b<br/>\nc", "a\nb\nc"],
    ["<i>in</i> <span style='x'>x</span> <name> 3 < 4", "in x <name> 3 < 4"],
    ['[words](https://tarvo.example/a_(b) "title") end', "words end"],
    ["<https://tarvo.example/x_y_z>", "https://tarvo.example/x_y_z"],
    ["![emblem](x.png) [matter omitted] [a](b c)", "emblem [matter omitted] [a](b c)"],
    ["`code *x*` and ``a`b``", "code *x* and a`b"],
    ["~~struck~~ ~ 5", "struck ~ 5"],
    ["[under]{.underline} [not] {.x}", "under [not] {.x}"],
    ["see[^note]", "see[note]"],
  ])("%j", (source, text) => {
    expect(read(source).text).toBe(text);
  });

  test.each<readonly [string, readonly string[]]>([
    ["**a** *b* [c](https://d.example)", ["bold: a", "italic: b", "link: c -> https://d.example"]],
    [
      "x<sup>1</sup> <a href='https://e.example?a=1&amp;b=2'>e</a>",
      ["raised: ¹", "link: e -> https://e.example?a=1&b=2"],
    ],
    ["x[^7]\n\n[^7]: y", ["note-reference: ⁷ -> 7"]],
    [
      "<https://f.example> <a@b.example>",
      ["link: https://f.example -> https://f.example", "link: a@b.example -> mailto:a@b.example"],
    ],
    ["***x***", ["bold: x", "italic: x"]],
  ])("styles of %j", (source, expected) => {
    expect([...runs(source)].sort()).toEqual([...expected].sort());
  });

  test("a note of which the definition is missing is only a raised mark", () => {
    expect(runs("x[^7]")).toEqual(["raised: ⁷"]);
  });
});
