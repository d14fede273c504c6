import { describe, expect, test } from "vitest";
import { readSource } from "./index.ts";

const sentence = `The delegation of Veldania ${"reports what was seen in the town of Tarvo and in the villages around it, ".repeat(3)}on 3 March.`;

function paragraphs(text: string): number {
  return readSource(new TextEncoder().encode(text)).blocks.length;
}

describe("a paragraph a line", () => {
  test.each([
    ["two long lines", `${sentence}\n${sentence}`],
    ["a title and a long line", `Letter dated 3 March 2021 from the Permanent Representative\n${sentence}`],
    ["a long line and a signature", `${sentence}\n(Signed) A. Name`],
    ["in Markdown", `**Letter**\n${sentence}`],
  ])("%s are two paragraphs", (_name, text) => {
    expect(paragraphs(text)).toBe(2);
  });

  test.each([
    [
      "lines wrapped by hand",
      "The delegation of Veldania reports.\nThe town of Tarvo was entered\non 3 March.",
    ],
    ["a long line that goes on", `${sentence.slice(0, -1)}\nwhen the town was entered.`],
    ["a long line that ends in a comma", `${sentence.slice(0, -1)},\nTarvo and Sulmere.`],
    ["a masthead", "Distr.: General\n3 March 2021\nOriginal: English"],
  ])("%s are one", (_name, text) => {
    expect(paragraphs(text)).toBe(1);
  });
});
