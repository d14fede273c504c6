import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as symbols from "./index.ts";

const text = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "symbols.md"), "utf8");
const example = /^(?<words>[a-zA-Z[].*?); \/\/ (?<value>.+)$/;
const examples = text.split("\n").flatMap((line) => {
  const { words, value } = example.exec(line)?.groups ?? {};
  return words === undefined || value === undefined ? [] : [{ words, value }];
});
const names = Object.keys(symbols);

test("docs/symbols.md has examples", () => expect(examples.length).toBeGreaterThan(25));

test.each(examples)("docs/symbols.md says the truth of $words", ({ words, value }) => {
  const run = new Function(...names, `return ${words};`);
  expect(JSON.stringify(run(...Object.values(symbols)))).toBe(value);
});
