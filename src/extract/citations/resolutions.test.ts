import { describe, expect, test } from "vitest";
import { citationsOf, citedInText, sampleOf } from "./testing/sample.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Security Council resolution 822 (1993)", ["S/RES/822 (1993)"]],
  [
    "resolutions 822 (1993), 853 (1993), 874 (1993) and 884 (1993)",
    ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)", "S/RES/884 (1993)"],
  ],
  [
    "resolutions 2712, 2720 (2023) and 2735 (2024)",
    ["S/RES/2712 (2023)", "S/RES/2720 (2023)", "S/RES/2735 (2024)"],
  ],
  ["General Assembly resolution 60/1 of 16 September 2005", ["A/RES/60/1"]],
  ["General Assembly resolutions 65/197 A and B", ["A/RES/65/197 A", "A/RES/65/197 B"]],
  ["resolution 2200 A (XXI) of 16 December 1966", ["A/RES/2200 A (XXI)"]],
  ["resolutions 2253 (ES-V) and 2254 (ES-V)", ["A/RES/2253 (ES-V)", "A/RES/2254 (ES-V)"]],
  ["Human Rights Council resolutions S-9/1 and 42/25", ["A/HRC/RES/S-9/1", "A/HRC/RES/42/25"]],
  ["Human Rights Council resolution S28/1", ["A/HRC/RES/S-28/1"]],
  ["Economic and Social Council resolution 1996/31", ["E/RES/1996/31"]],
  ["In its resolution 62/243, the General Assembly recalled it", ["A/RES/62/243"]],
  ["resolution 76/13 of the General Assembly", ["A/RES/76/13"]],
  ["The Human Rights Council, in its resolution 49/1, named experts", ["A/HRC/RES/49/1"]],
  [
    "General Assembly resolution 70/1, entitled “Our world”, and Security Council resolution 2282 (2016)",
    ["A/RES/70/1", "S/RES/2282 (2016)"],
  ],
  [
    "Resolution 1325 (2000) and later ones, including 1820 (2008), apply.",
    ["S/RES/1325 (2000)", "S/RES/1820 (2008)"],
  ],
  ["Security Council resolution 2720 of 22 December 2023", ["S/RES/2720 (2023)"]],
  ["la résolution 2165 (2014)", ["S/RES/2165 (2014)"]],
  ["резолюции 2254 (2015)", ["S/RES/2254 (2015)"]],
  ["General Assembly resolution 43/24 of 22 June 2020", ["A/HRC/RES/43/24"]],
];

const leaves: readonly string[] = [
  "a resolution of 3 May 2021",
  "the resolution 12 March",
  "resolutions and decisions",
  "Reports of Judgments and Decisions 1996",
  "in 2000 (2001)",
  "a high resolution of 1,200 dots",
  "decisions 5 of them",
  "the numbers 24/7 and 12/13",
  "resolved 822 (1993) cases",
  "screen resolution",
  "no resolution was adopted in 1993",
  "resolution of the dispute in 12 days",
];

const unsaid: readonly string[] = [
  "the Parliamentary Assembly of the Council of Europe, in resolution 1416 (2005),",
  "Parliamentary Union of the Straits, resolution 14/6",
  "Organization of Islamic Cooperation resolution 10/37-POL",
  "resolution 76/13",
  "resolution 1992/58",
];

describe("numbered resolutions", () => {
  test.each(finds)("finds %s", (words, symbols) => {
    const found = citationsOf(sampleOf([{ words }])).filter((one) => one.kind === "resolution");
    expect(found.flatMap((one) => one.symbols.map((symbol) => symbol.value))).toEqual(symbols);
    expect(found.flatMap((one) => one.symbols).every((one) => one.basis === "inferred" && one.rule)).toBe(
      true,
    );
  });

  test.each(leaves)("leaves %s", (words) => {
    expect(citedInText(words).filter((one) => one.startsWith("resolution"))).toEqual([]);
  });

  test.each(unsaid)("gives no symbol where the words give no organ: %s", (words) => {
    const [found] = citationsOf(sampleOf([{ words }]));
    expect(found?.kind).toBe("resolution");
    expect(found?.symbols).toEqual([]);
    expect(found?.numbers).toHaveLength(1);
  });

  test("`its resolution` is the organ's whose document it is", () => {
    const [found] = citationsOf(sampleOf([{ words: "Recalling its resolution 76/13," }], ["A/RES/77/5"]));
    expect(found?.symbols[0]).toMatchObject({ value: "A/RES/76/13", rule: "resolution-of-own-organ" });
  });

  test("a number keeps its date, title and paragraph", () => {
    const words = "paragraph 5 of resolution 2199 (2015) of 12 February 2015, entitled “Threats”, annex II";
    expect(citationsOf(sampleOf([{ words }]))[0]).toMatchObject({
      start: 0,
      end: words.length,
      paragraphs: { value: "5" },
      date: { value: "2015-02-12" },
      title: { value: "Threats" },
      portion: { value: "annex II" },
    });
  });
});
