import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { bodyRows } from "./bodies.ts";
import { caseForms } from "./case-numbers.ts";
import { compareSymbols, linkTo, type ParsedSymbol, parseSymbol, relationOf } from "./index.ts";
import { natureRows } from "./natures.ts";
import { otherForms } from "./other-numbers.ts";
import { partRows } from "./parts.ts";

function symbolOf(words: string): ParsedSymbol {
  const [parsed] = parseSymbol(words);
  if (parsed?.kind !== "symbol") throw new Error(`${words} is not taken apart`);
  return parsed;
}

describe("the grammar's rows mean what their examples show", () => {
  test.each(bodyRows)("$example is of the body “$body”", ({ example, body }) => {
    expect(symbolOf(example).body).toBe(body);
  });
  test.each(natureRows)("$example is a $nature", ({ example, nature }) => {
    expect(symbolOf(example).nature).toBe(nature);
  });
  test.each(partRows)("%s tells a part that is a %s, as in %s", (_, kind, example) => {
    expect(symbolOf(example).parts.map((part) => part.kind)).toContain(kind);
  });
  test.each(caseForms.flatMap(({ body, examples }) => examples.map((one) => [...one, body] as const)))(
    "%s is the case number %s of %s",
    (words, canonical, body) => {
      expect(parseSymbol(words)).toMatchObject([{ kind: "case-number", canonical, body }]);
    },
  );
  test.each(otherForms.flatMap(({ body, nature, examples }) => examples.map((one) => [one, nature, body])))(
    "%s is a %s of %s",
    (words, nature, body) => {
      expect(parseSymbol(words)).toMatchObject([{ kind: "other-number", nature, body }]);
    },
  );
});

describe("a symbol taken apart", () => {
  const sittings = [
    ["A/76/736", "session", 76],
    ["A/ES-10/695", "session", 10],
    ["A/HRC/S-17/1", "session", 17],
    ["A/RES/2200 A (XXI)", "session", 21],
    ["A/RES/1874 (S-IV)", "session", 4],
    ["S/2022/176", "year", 2022],
    ["S/RES/1325 (2000)", "year", 2000],
    ["E/CN.4/1993/50", "year", 1993],
    ["UNEP/EA.4/Res.11", "session", 4],
    ["A/C.3/79/L.12", "session", 79],
  ] as const;
  test.each(sittings)("%s is counted by the %s %i", (words, kind, number) => {
    expect(symbolOf(words).sitting).toMatchObject({ kind, number });
  });
  test.each(["S/25360", "S/PV.3159", "A/520/Rev.17", "A/CONF.183/9", "CD/1299"])(
    "%s is numbered through",
    (words) => expect(symbolOf(words).sitting).toBeUndefined(),
  );
  test("the number, the letters and the document that additions belong to are named", () => {
    expect(symbolOf("A/RES/72/262 C")).toMatchObject({ number: "262", letters: "C", nature: "resolution" });
    expect(symbolOf("E/CN.4/Sub.2/1997/11/Add.1/Corr.2")).toMatchObject({
      number: "11",
      document: "E/CN.4/Sub.2/1997/11",
      parts: [
        { kind: "addendum", number: "1" },
        { kind: "corrigendum", number: "2" },
      ],
    });
  });
  test("an annex behind the symbol is a part of every half", () => {
    const parsed = parseSymbol("A/76/736–S/2022/176, annex II");
    expect(parsed.map(({ canonical, parts }) => [canonical, parts])).toEqual([
      ["A/76/736", [{ kind: "annex", number: "II" }]],
      ["S/2022/176", [{ kind: "annex", number: "II" }]],
    ]);
  });
  const folded = [
    ["A/RES/72/262c", "A/RES/72/262 C"],
    ["a/res/78/254a-c", "A/RES/78/254 A to C"],
    ["A/RES/74/255a-b", "A/RES/74/255 A and B"],
    ["A/RES/217A(III)", "A/RES/217 A (III)"],
    ["A/RES/1874(s-iv)", "A/RES/1874 (S-IV)"],
    ["NPT/CONF.2000/28(PartsIandII)", "NPT/CONF.2000/28 (Parts I and II)"],
    ["S/RES/2231(2015)", "S/RES/2231 (2015)"],
    ["A/hrc/res/48/4", "A/HRC/RES/48/4"],
    ["A/S‑15/3", "A/S-15/3"],
  ] as const;
  test.each(folded)("%s is listed as %s", (words, canonical) =>
    expect(symbolOf(words).canonical).toBe(canonical),
  );
});

describe("numbers without a symbol", () => {
  test.each([
    ["2200 A (XXI)", "A/RES/2200 A (XXI)"],
    ["resolution 1503 (XLVIII)", "E/RES/1503 (XLVIII)"],
    ["1325 (2000)", "S/RES/1325 (2000)"],
  ])("%s is %s, and says what that was concluded from", (words, canonical) => {
    const parsed = symbolOf(words);
    expect(parsed.canonical).toBe(canonical);
    expect(parsed.concludedFrom).toBeDefined();
  });
  test("a bare number is a symbol only where the context names its body", () => {
    expect(parseSymbol("resolution 76/13")).toEqual([]);
    const bodies = ["General Assembly", "Human Rights Council"] as const;
    expect(
      bodies.flatMap((body) => parseSymbol("resolution 42/12", { body })).map((one) => one.canonical),
    ).toEqual(["A/RES/42/12", "A/HRC/RES/42/12"]);
    expect(parseSymbol("resolution 42/12", { body: "General Assembly" })[0]).toHaveProperty("concludedFrom");
  });
  test.each([
    "",
    "76/13",
    "12 May",
    "Rec 5",
    "and/or",
    "the A/76/1 report",
    "A/76/1 and others",
    "IT-infrastructure",
    "application 3/4",
  ])("“%s” is nothing of these", (words) => expect(parseSymbol(words)).toEqual([]));
});

describe("symbols compared", () => {
  const one = (words: string) => parseSymbol(words)[0] ?? symbolOf(words);
  test.each([
    ["A/47/1", "A/47/1", "same"],
    ["S/RES/1325(2000)", "S/RES/1325 (2000)", "same"],
    ["A/47/1/Add.1", "A/47/1", "part-of"],
    ["A/47/1", "A/47/1/Corr.1", "whole-of"],
    ["A/47/1/Add.1", "A/47/1/Add.2", "beside"],
    ["A/47/1", "A/47/12", "different"],
    ["S/2022/1, annex", "S/2022/1", "part-of"],
  ] as const)("%s to %s: %s", (first, second, relation) => {
    expect(relationOf(one(first), one(second))).toBe(relation);
  });
  test("a list is in the order of numbers, not of letters", () => {
    const words = ["A/47/100", "A/47/9", "S/2022/1", "A/47/9/Add.2", "A/47/9/Add.10", "A/5/1"];
    expect(
      words
        .map(one)
        .sort(compareSymbols)
        .map(({ canonical }) => canonical),
    ).toEqual(["A/5/1", "A/47/9", "A/47/9/Add.2", "A/47/9/Add.10", "A/47/100", "S/2022/1"]);
  });
});

describe("links to the official sites", () => {
  test.each([
    ["A/76/736", "https://docs.un.org/en/A/76/736"],
    ["S/RES/2282 (2016)", "https://docs.un.org/en/S/RES/2282(2016)"],
    ["A/RES/2200 A (XXI)", "https://docs.un.org/en/A/RES/2200(XXI)"],
    ["A/RES/72/262 C", "https://docs.un.org/en/A/RES/72/262C"],
    ["A/75/6 (Sect. 3)", "https://docs.un.org/en/A/75/6(Sect.3)"],
    ["General List No. 91", "https://www.icj-cij.org/case/91"],
    ["App. No. 40984/07", "https://hudoc.echr.coe.int/eng#%7B%22appno%22%3A%5B%2240984%2F07%22%5D%7D"],
  ])("%s leads to %s", (words, address) => {
    expect(parseSymbol(words).map((parsed) => linkTo(parsed))).toEqual([address]);
  });
  test("where a number alone leads nowhere no address is made up", () => {
    expect(parseSymbol("IT-95-14/1-T").map((parsed) => linkTo(parsed))).toEqual([undefined]);
  });
  test("a language may be named", () => {
    expect(parseSymbol("A/76/736").map((parsed) => linkTo(parsed, "ru"))).toEqual([
      "https://docs.un.org/ru/A/76/736",
    ]);
  });
});

describe("whatever the words", () => {
  const nonsense = fc.string({ unit: fc.constantFrom(..."ASE/0129. -–(XI)Vn*RHCDabc"), maxLength: 60 });
  test("what was taken apart is taken apart alike from its listed form", () => {
    fc.assert(
      fc.property(nonsense, (words) => {
        for (const parsed of parseSymbol(words)) {
          if (parsed.kind !== "symbol") continue;
          const [again] = parseSymbol(parsed.canonical);
          expect(again?.canonical).toBe(parsed.canonical);
        }
      }),
      { numRuns: 2000 },
    );
  });
  test.each([
    "A/".repeat(50_000),
    "IT-95-".repeat(20_000),
    "CM/".repeat(30_000),
    "General List ".repeat(8_000),
  ])("100,000 characters of nonsense take under 100 ms", (text) => {
    expect(isQuickOn(text, parseSymbol, 100)).toBe(true);
  });
});
