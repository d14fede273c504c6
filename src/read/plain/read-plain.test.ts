import { describe, expect, test } from "vitest";
import { draftText, openDraft } from "../draft.ts";
import { readPlain } from "./read-plain.ts";

function read(source: string): {
  readonly text: string;
  readonly blocks: readonly string[];
  readonly pages: readonly (number | undefined)[];
} {
  const draft = openDraft(source);
  readPlain(draft);
  const text = draftText(draft);
  const blocks = draft.blocks.map(
    ({ kind, level = "", marker, start, end }) =>
      `${kind}${level}${marker === undefined ? "" : ` {${marker}}`}: ${text.slice(start, end)}`,
  );
  return { text, blocks, pages: draft.blocks.map((block) => block.page) };
}

describe("blocks of plain text", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "UNITED\nNATIONS\n\nWords that\ngo on-\nward.",
      ["paragraph: UNITED\nNATIONS", "paragraph: Words that\ngo on-\nward."],
    ],
    ["   Centred   \n\t line", ["paragraph: Centred\nline"]],
    [
      "Decides:\n(a) To act;\n(b) To wait.",
      ["paragraph: Decides:", "list-item1 {(a)}: To act;", "list-item1 {(b)}: To wait."],
    ],
    ["1. One\n2. Two\nof 3. Not", ["list-item1 {1.}: One", "list-item1 {2.}: Two\nof 3. Not"]],
    ["in the year\n1992. Then", ["paragraph: in the year\n1992. Then"]],
    ["about\n12. March", ["paragraph: about\n12. March"]],
    ["• One\n• Two", ["list-item1 {•}: One", "list-item1 {•}: Two"]],
    ["* The annex is circulated as received.", ["paragraph: * The annex is circulated as received."]],
    ["a\n-----\nb", ["paragraph: a", "rule: -----", "paragraph: b"]],
    ["one\n[page 3]\ntwo", ["paragraph: one", "paragraph: [page 3]", "paragraph: two"]],
    ["> said\n> so\n\n> > deeper\n\nout", ["quote1: said\nso", "quote2: deeper", "paragraph: out"]],
    ["> 200 persons died", ["paragraph: > 200 persons died"]],
    ["note¹ here", ["paragraph: note¹ here"]],
  ])("%j", (source, expected) => {
    expect(read(source).blocks).toEqual(expected);
  });

  test("form feeds number the pages", () => {
    expect(read("one\n\ftwo\n\nthree\ffour").pages).toEqual([1, 2, 2, 3]);
  });

  test("without form feeds there are no pages", () => {
    expect(read("one\n\ntwo").pages).toEqual([undefined, undefined]);
  });

  test("a letter on one line is one block", () => {
    expect(read("Distr.: General ".repeat(5000)).blocks).toHaveLength(1);
  });

  test("blank lines between blocks fold to one", () => {
    expect(read("a\n\n\n \n\nb\n").text).toBe("a\n\nb");
  });
});
