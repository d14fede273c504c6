import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, canonicalJson } from "../../core/index.ts";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { readSource } from "../../read/index.ts";
import { findSymbols, structureDocument } from "../../structure/index.ts";
import { extractCitations } from "../citations/index.ts";
import { lexiconOf } from "../words/languages.ts";
import { extractClaims } from "./extract-claims.ts";
import { readNumbers } from "./numbers/read-numbers.ts";
import { documentOf, readText, sourceOf, type TextReading } from "./testing/read-text.ts";
import { readTerms } from "./text/terms.ts";
import { emptyWords, tokenise } from "./text/tokenise.ts";
import { emptyTokens } from "./text/tokens.ts";

const sample = new URL("../../../../shared/corpus/letters/000_eec161409219b981.md", import.meta.url);

describe.skipIf(!existsSync(sample))("the sample letter (needs ../shared/corpus)", () => {
  const source = readSource(readFileSync(sample));
  const document = structureDocument(source);
  const { claims } = extractClaims(source, document, extractCitations(source, document, findSymbols));
  const figure = (value: number): Claim | undefined => claims.find((claim) => claim.figure?.lower === value);

  test.each([
    [613, "killed", ["civilian"]],
    [106, "killed", ["women"]],
    [63, "killed", ["children"]],
    [70, "killed", ["elderly"]],
    [1000, "injured", []],
    [1275, "hostage", []],
    [150, "missing", []],
    [23, "discovered", []],
  ])("%s %s", (value, category, groups) => {
    const claim = figure(value);
    expect(claim?.category?.value).toBe(category);
    expect(claim?.figure).toMatchObject({ form: "exact", lower: value, upper: value });
    expect(claim?.groups.map((group) => group.value.code)).toEqual(groups);
    expect(claim?.attribution).toHaveLength(1);
    expect(claim?.attribution[0]?.name.basis).toBe("document");
  });
  test("three parts of the killed, the wounded apart from them", () => {
    const whole = figure(613);
    for (const part of [106, 63, 70]) expect(figure(part)?.figure?.partOf).toBe(whole?.id);
    expect(figure(1000)?.figure?.apartFrom).toBe(whole?.id);
    expect(figure(106)?.category?.basis).toBe("inherited");
  });
  test("the night and the place of the event, inherited by the next sentence", () => {
    expect(figure(613)?.time).toMatchObject({ value: "1992-02-25/1992-02-26", basis: "read" });
    expect(figure(613)?.places).toHaveLength(3);
    expect(figure(1275)?.time).toMatchObject({ value: "1992-02-25/1992-02-26", basis: "inherited" });
  });
  test("the graves since the end of the conflict, as sites", () => {
    expect(figure(23)).toMatchObject({
      kind: "site",
      figure: { unit: "grave" },
      time: { value: "2020-11/.." },
    });
  });
  test("two qualifications by the named kinds of bodies, as the sender reports, with the note behind them", () => {
    const both = claims.filter((claim) => claim.kind === "qualification" && claim.joinedBy === "or");
    expect(both.map((claim) => claim.qualification?.value)).toEqual([
      "act of genocide",
      "crime against humanity",
    ]);
    expect(both[0]?.attribution).toHaveLength(2);
    expect(both[0]?.attribution[1]?.name.value).toMatch(
      /international organizations.*non-governmental organizations$/,
    );
    expect(both[0]?.support.notes).toEqual(["n1"]);
    expect(both[0]?.support.citations).toHaveLength(16);
  });
  test("proceedings, impunity, obligation, events and property", () => {
    const kinds = new Set(claims.map((claim) => claim.kind));
    for (const kind of ["proceeding", "obligation", "event", "property", "position"] as const)
      expect(kinds).toContain(kind);
    expect(claims.some((claim) => claim.outcome?.value === "impunity")).toBe(true);
  });
});

const words =
  "the of and in , . killed wounded 12 1,275 two dozen hundreds civilians women were was including among them by army said that according to more than Tarvo May 1993 ( ) “ ” : ; not may hostage missing bodies found".split(
    " ",
  );
const sentenceLike = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(" "));
const anyText = fc.oneof(sentenceLike, fc.string({ unit: "grapheme", maxLength: 300 }));

describe("invariants on any text", () => {
  test("spans lie within the text and are in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const claim of readText(text).claims) {
          for (const span of [claim.span, claim.sentence]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeLessThan(span.end);
          }
        }
      }),
    );
  });
  test("every bound is read again from the figure's own words, and lower is not above upper", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readText(text);
        for (const { figure } of reading.claims) {
          if (figure === undefined) continue;
          expect(figure.lower ?? 0).toBeLessThanOrEqual(figure.upper ?? Number.POSITIVE_INFINITY);
          const bounds = boundsIn(reading, figure.words);
          for (const bound of [figure.lower, figure.upper])
            if (bound !== undefined && figure.form !== "none") expect(bounds).toContain(bound);
        }
      }),
    );
  });
  test("no claim without a speaker, and no identifier twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims } = readText(text);
        for (const claim of claims) expect(claim.attribution.length).toBeGreaterThan(0);
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
      }),
    );
  });
  test("the same text gives the same reading", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const again = (): string => canonicalJson(extractClaims(sourceOf(text), documentOf(text), []));
        expect(again()).toBe(again());
      }),
    );
  });
});

/** All bounds that the number grammar reads in the words alone. */
function boundsIn(
  reading: TextReading,
  span: { readonly start: number; readonly end: number },
): readonly (number | undefined)[] {
  const lexicon = lexiconOf("en");
  if (lexicon === undefined) throw new Error("no English");
  const tokens = emptyTokens();
  tokenise({ text: reading.text, language: "en", lexicon, skipped: [], words: emptyWords() }, span, tokens);
  return readNumbers(readTerms(tokens, { from: 0, to: tokens.length }), []).flatMap(({ lower, upper }) => [
    lower,
    upper,
  ]);
}

describe("hostile text", () => {
  test.each([
    ["spaces", " "],
    ["digits", "1,"],
    ["verbs", "killed "],
    ["lists", "12 people and "],
    ["brackets", "("],
    ["quotes", "“"],
    ["of", "of the "],
    ["parts", "including 12 women, "],
    ["speech", "X said that "],
    ["since", "since 12 "],
    ["hundreds", "hundred and "],
    ["symbols", "A/"],
    ["initials", "a."],
    ["hyphens", "a-"],
    ["days", "25 to 26 "],
    ["groups", "1 234 "],
    ["agents", "by killing of "],
    ["surrogates", "\ud800"],
    ["commas", "12, "],
    ["openers", "of whom 12 "],
    ["stances", "condemns and "],
  ])("100,000 characters of %s are read in linear time", (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(isQuickOn(text, readText, 500)).toBe(true);
  });

  test("100,000 characters of verbs joined to one another are not compared all with all", () => {
    const text = "condemns and ".repeat(7700);
    expect(isQuickOn(text, readText, 300)).toBe(true);
  });
});
