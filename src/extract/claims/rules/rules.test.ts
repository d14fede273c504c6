import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../read/index.ts";
import { findSymbols, structureDocument } from "../../../structure/index.ts";
import { extractCitations } from "../../citations/index.ts";
import { explainClaims } from "../explain/explain-claims.ts";
import { readingRules } from "./rules.ts";

const root = join(import.meta.dirname, "../../../..");

/** Names of the rules that fire for a text that is a whole document. */
function firedIn(text: string): ReadonlySet<string> {
  const source = readSource(new TextEncoder().encode(`${text}\n`));
  const document = structureDocument(source);
  const citations = extractCitations(source, document, findSymbols);
  const explained = [...explainClaims(source, document, { citations })];
  return new Set(explained.flatMap(({ steps }) => steps.map(({ rule }) => rule)));
}

describe("every rule of the list", () => {
  test.each(readingRules.map(({ name, finds }) => [name, finds] as const))("%s finds %s", (name, finds) => {
    expect([...firedIn(finds)]).toContain(name);
  });
  test.each(readingRules.map(({ name, leaves }) => [name, leaves] as const))(
    "%s leaves %s",
    (name, leaves) => {
      expect([...firedIn(leaves)]).not.toContain(name);
    },
  );
  test("has a name of its own", () => {
    expect(new Set(readingRules.map(({ name }) => name)).size).toBe(readingRules.length);
  });
  test.each(readingRules.map(({ name, file }) => [name, file] as const))("%s is written in %s", (_, file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });
});
