import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type RuleStep } from "../../../core/index.ts";
import { readSource } from "../../../read/index.ts";
import { findSymbols, structureDocument } from "../../../structure/index.ts";
import { extractCitations } from "../../citations/index.ts";
import { extractClaims } from "../extract-claims.ts";
import { readingRules } from "../rules/rules.ts";
import { documentOf, sourceOf } from "../testing/read-text.ts";
import { explainClaims } from "./explain-claims.ts";

const names = new Set(readingRules.map(({ name }) => name));

const text =
  "On 14 March 2044 Veldanian soldiers entered Tarvo. The Observer Group stated that at least 613 civilians had been killed, including 106 women.";
const explained = [...explainClaims(sourceOf(text), documentOf(text), { citations: [] })];

/** The steps of the claim that stands at these words. */
function stepsAt(claimWords: string): readonly RuleStep[] {
  const found = explained.find(({ claim: { span } }) => text.slice(span.start, span.end) === claimWords);
  return found?.steps ?? [];
}

describe("how a claim was read", () => {
  test("the number, its noun, the harm, who they are, time, place, manner and speakers, each with its words", () => {
    const told = stepsAt("at least 613 civilians").map(({ rule, words: spans }) => [
      rule,
      ...spans.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(told).toEqual([
      ["number-value", "613"],
      ["number-hedge", "at least"],
      ["counted-noun", "civilians"],
      ["casualty-subject-passive", "had been killed"],
      ["group-word", "civilians"],
      ["time-date", "14 March 2044"],
      ["time-of-paragraph", "14 March 2044"],
      ["affected-counted", "civilians"],
      ["manner-asserted"],
      ["attribution-author"],
      ["attribution-verb", "The Observer Group", "stated that"],
    ]);
  });
  test("what made it a part", () => {
    const whole = explained.find(({ claim }) => claim.figure?.lower === 613);
    const part = stepsAt("106 women").find(({ settles }) => settles === "part-of");
    expect(part).toMatchObject({ rule: "part-opened-by-word", gave: whole?.claim.id });
  });
  test("one claim alone is explained as among all", () => {
    expect(explained.length).toBeGreaterThan(1);
    for (const { claim, steps } of explained)
      expect([...explainClaims(sourceOf(text), documentOf(text), { citations: [], only: claim.id })]).toEqual(
        [{ claim, steps }],
      );
  });
  test("a claim that is not there has no explanation", () => {
    const asked = { citations: [], only: "casualty-0-1" };
    expect([...explainClaims(sourceOf(text), documentOf(text), asked)]).toEqual([]);
  });
});

const words =
  "the of and in , . killed wounded 12 1,275 two dozen hundreds civilians women were was including among them by army said that according to more than Tarvo May 1993 ( ) “ ” : ; not may hostage missing bodies found".split(
    " ",
  );
const sentenceLike = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(" "));

describe("on any text", () => {
  test("asking how changes nothing of what is read, every rule is in the list, and words lie in the text", () => {
    fc.assert(
      fc.property(sentenceLike, (any) => {
        const told = [...explainClaims(sourceOf(any), documentOf(any), { citations: [] })];
        const { claims } = extractClaims(sourceOf(any), documentOf(any), []);
        expect(canonicalJson(told.map(({ claim }) => claim))).toBe(canonicalJson(claims));
        for (const { rule, words: spans } of told.flatMap(({ steps }) => steps)) {
          expect(names).toContain(rule);
          for (const { start, end } of spans) expect(start < end && end <= any.length).toBe(true);
        }
      }),
    );
  });
});

/** Names that fire in a document and are not in the list. */
function unlisted(bytes: Uint8Array): readonly string[] {
  const source = readSource(bytes);
  const document = structureDocument(source);
  const citations = extractCitations(source, document, findSymbols);
  const { claims } = extractClaims(source, document, citations);
  const told = [...explainClaims(source, document, { citations })];
  expect(canonicalJson(told.map(({ claim }) => claim))).toBe(canonicalJson(claims));
  return told.flatMap(({ steps }) => steps.map(({ rule }) => rule)).filter((rule) => !names.has(rule));
}

const written = join(import.meta.dirname, "../../../../gold/written");
const letters = join(import.meta.dirname, "../../../../../shared/corpus/letters");

describe.each([
  ["the written documents", written, 200],
  ["letters (need ../shared/corpus)", letters, 60],
] as const)("in %s", (_, folder, most) => {
  test.skipIf(!existsSync(folder))(
    "every rule that fires is in the list, and claims come out the same",
    () => {
      const files = readdirSync(folder)
        .filter((name) => /\.(?:md|txt|html)$/.test(name))
        .slice(0, most);
      for (const name of files) expect(unlisted(readFileSync(join(folder, name)))).toEqual([]);
    },
  );
});
