import { describe, expect, test } from "vitest";
import { line } from "../testing/lines.ts";
import { wordJoiner } from "./hyphens.ts";

const joined = (before: string, after: string, others: readonly string[] = []): string => {
  const { between, dropsHyphen } = wordJoiner([before, after, ...others].map((text) => line(text, 0, 0)))(
    before,
    after,
  );
  return (dropsHyphen ? before.slice(0, -1) : before) + between + after;
};
const divided = ["an inter-", "nal mat-", "ter of the govern-", "ment"];

describe("words divided at a line's end", () => {
  test.each([
    ["the inter-", "national court", ["an international matter"], "the international court"],
    ["the evacu-", "ation of them", divided, "the evacuation of them"],
    ["the evacu\u00ad", "ation of them", [], "the evacu\u00adation of them".replace("\u00ad", "")],
    ["https://example.org/docs/", "list.html", [], "https://example.org/docs/list.html"],
    ["see A/98/", "9417, annex", [], "see A/98/9417, annex"],
    ["(A/98/9431–", "S/2044/9238)", [], "(A/98/9431–S/2044/9238)"],
    ["A/RES/ES-", "10/2", [], "A/RES/ES-10/2"],
    ["pp. 12–", "19", [], "pp. 12–19"],
    ["in 2041-", "2044", [], "in 2041-2044"],
    ["决议草案", "提案国", [], "决议草案提案国"],
  ])("%s + %s are joined", (before, after, others, expected) => {
    expect(joined(before, after, others)).toBe(expected);
  });
  test.each([
    ["all non-", "governmental groups", [], "all non-governmental groups"],
    ["a well-", "known house", [...divided, "the well-known place"], "a well-known house"],
    ["of Tarvo-", "Lindhaven", divided, "of Tarvo-Lindhaven"],
    ["the words", "that follow", [], "the words that follow"],
    ["the town – burned –", "is quiet", [], "the town – burned – is quiet"],
    ["paras. 12–", "– none", [], "paras. 12– – none"],
    ["10 -", "12 of them", [], "10 - 12 of them"],
  ])("%s + %s keep what they have", (before, after, others, expected) => {
    expect(joined(before, after, others)).toBe(expected);
  });
  test("nonsense of 60,000 letters is joined at once", () => {
    const before = `${"a-".repeat(30_000)}b-`;
    expect(joined(before, "c")).toHaveLength(before.length + 1);
  });
});
