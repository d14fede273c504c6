import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { citationsOf, sampleOf } from "./testing/sample.ts";

function symbolsIn(words: string, own = "A/RES/77/5"): readonly string[] {
  const found = citationsOf(sampleOf([{ words }], [own])).filter((one) => one.kind === "resolution");
  return found.flatMap((one) => one.symbols.map(({ value }) => value));
}

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["as well as Council resolutions 2019/15 of 8 July 2019 and 2020/23", ["E/RES/2019/15", "E/RES/2020/23"]],
  [
    "its resolutions 78/254 A to C and 79/245 A",
    ["A/RES/78/254 A", "A/RES/78/254 B", "A/RES/78/254 C", "A/RES/79/245 A"],
  ],
  ["la résolution ES-11/1 de l’Assemblée générale, du 2 mars 2022", ["A/RES/ES-11/1"]],
  [
    "les résolutions 77/1 du 4 mai 2023, 77/2 A et B du 5 mai 2023 et 78/3",
    ["A/RES/77/1", "A/RES/77/2 A", "A/RES/77/2 B", "A/RES/78/3"],
  ],
  [
    "las resoluciones del Consejo de Seguridad 2018 (2011), de 31 de octubre de 2011, y 2039 (2012)",
    ["S/RES/2018 (2011)", "S/RES/2039 (2012)"],
  ],
  [
    "свои резолюции 76/180 от 16 декабря 2021 года, 75/287 от 18 июня 2021 года и 75/238",
    ["A/RES/76/180", "A/RES/75/287", "A/RES/75/238"],
  ],
  ["回顾其2012年12月21日第67/196号和2013年12月20日第68/199号决议", ["A/RES/67/196", "A/RES/68/199"]],
  [
    "根据人权理事会第42/12号决议和第2712(2023)和2720(2023)号决议",
    ["A/HRC/RES/42/12", "S/RES/2712 (2023)", "S/RES/2720 (2023)"],
  ],
  ["见第217 A (III)号决议。", ["A/RES/217 A (III)"]],
  [
    "إذ تشير إلى قراراتها 56/178 المؤرخ 21 كانون الأول/ديسمبر 2001 و 57/235",
    ["A/RES/56/178", "A/RES/57/235"],
  ],
  ["قرار مجلس الأمن 2254 (2015) والقرار 2200 ألف (د-21)", ["S/RES/2254 (2015)", "A/RES/2200 A (XXI)"]],
  ["أنشأها مجلس حقوق الإنسان في قراره دإ-17/1", ["A/HRC/RES/S-17/1"]],
];

const leaves: readonly string[] = [
  "the Commission on Crime Prevention and Criminal Justice resolution 25/1 of 27 May 2016",
  "its decision 74/556 of 20 May 2020",
  "decision 75/570",
  "Commission on Narcotic Drugs resolution 53/9",
  "World Meteorological Organization resolution 47 (Cg-18)",
  "第12号文件和补编第53号",
  "2025年4月3日",
  "الفقرتان 2/1 و 3",
  "للفترة 2024/2023",
  "a resolution of the committee, no. 5",
];

describe("the body of a bare number", () => {
  test.each(finds)("finds in %s", (words, symbols) => expect(symbolsIn(words)).toEqual(symbols));
  test.each(leaves)("gives no symbol to %s", (words) => expect(symbolsIn(words)).toEqual([]));

  test("is that of the earlier citation, when the number was cited with a body before", () => {
    const blocks = [
      { words: "Recalling Human Rights Council resolutions 43/1 of 19 June 2020 and 47/21 of 13 July 2021," },
      { words: "Takes note of the report submitted pursuant to resolution 43/1;" },
    ];
    const found = citationsOf(sampleOf(blocks, ["A/RES/76/1"]));
    expect(found.at(-1)?.symbols[0]).toMatchObject({
      value: "A/HRC/RES/43/1",
      rule: "resolution-cited-before",
    });
  });

  test("of `its resolution` is not changed by an earlier citation", () => {
    const words = "Recalling Human Rights Council resolution 43/1, and in its resolution 43/1 the Assembly";
    expect(symbolsIn("Recalling its resolution 43/1.\n\n", "A/RES/76/1")).toEqual(["A/RES/43/1"]);
    expect(symbolsIn(words, "A/RES/76/1")).toContain("A/HRC/RES/43/1");
  });

  test("goes on behind a note that cuts the list", () => {
    const { source, document } = sampleOf(
      [
        { words: "Recalling Human Rights Council resolutions 36/5 of 28 September 2017,¹" },
        { words: "A/72/53, chap. V.", mark: "1" },
        { words: "41/7 of 11 July 2019 and 47/12 of 12 July 2021," },
      ],
      ["A/RES/76/172"],
    );
    const blocks = document.blocks.map((block, index) => (index === 2 ? { ...block, continues: 0 } : block));
    const found = citationsOf({ source, document: { ...document, blocks } });
    expect(found.flatMap((one) => one.symbols.map(({ value }) => value))).toEqual([
      "A/HRC/RES/36/5",
      "A/72/53",
      "A/HRC/RES/41/7",
      "A/HRC/RES/47/12",
    ]);
  });

  test.each([
    "قرار 1/1 و ".repeat(9_000),
    "第1/1号、".repeat(15_000),
    "决议第".repeat(30_000),
    "قرارها ".repeat(14_000),
  ])("100,000 characters of nonsense are read in linear time", (words) => {
    expect(isQuickOn(words, (part) => citationsOf(sampleOf([{ words: part }])), 400)).toBe(true);
  });
});
