import { describe, expect, test } from "vitest";
import { citationsOf, sampleOf } from "./testing/sample.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "les résolutions du Conseil de sécurité 1325 (2000) et 1820 (2008)",
    ["S/RES/1325 (2000)", "S/RES/1820 (2008)"],
  ],
  [
    "l’Assemblée générale, rappelant ses résolutions 78/278 du 2 mai 2024 sur une journée et 79/143 du 12 décembre 2024",
    ["A/RES/78/278", "A/RES/79/143"],
  ],
  [
    "las resoluciones del Consejo de Seguridad 2018 (2011) y 2039 (2012)",
    ["S/RES/2018 (2011)", "S/RES/2039 (2012)"],
  ],
  [
    "Генеральная Ассамблея, ссылаясь на резолюции 71/31 от 5 декабря 2016 года, 71/90 от 6 декабря 2016 года",
    ["A/RES/71/31", "A/RES/71/90"],
  ],
  ["в резолюции Совета Безопасности 2634 (2022)", ["S/RES/2634 (2022)"]],
  [
    "الجمعية العامة، إذ تشير إلى قراراتها 56/178 المؤرخ 21 كانون الأول/ديسمبر 2001 و 57/235 المؤرخ 20 كانون الأول/ديسمبر 2002",
    ["A/RES/56/178", "A/RES/57/235"],
  ],
  ["قرار الجمعية العامة 1514 (د-15) والقرار 2200 ألف (د-21)", ["A/RES/1514 (XV)", "A/RES/2200 A (XXI)"]],
  ["بقرار مجلس الأمن 2634 (2022)", ["S/RES/2634 (2022)"]],
  [
    "大会2001年12月21日第56/178号、2002年12月20日第57/235号和第58/197号决议",
    ["A/RES/56/178", "A/RES/57/235", "A/RES/58/197"],
  ],
  ["安全理事会第2634(2022)号决议", ["S/RES/2634 (2022)"]],
  ["大会第62/272、64/297和66/282号决议", ["A/RES/62/272", "A/RES/64/297", "A/RES/66/282"]],
  ["人权理事会2013年6月13日关于袭击的第23/13号决议", ["A/HRC/RES/23/13"]],
];

const leaves: readonly string[] = [
  "la résolution du 3 mai 2021",
  "las resoluciones de 12 de marzo",
  "резолюция от 12 марта 2021 года",
  "القرار المؤرخ 12 آذار/مارس 2021",
  "المقرر 78/560",
  "第79号文件",
  "第78/560号决定",
  "2021年第3号通知",
];

function symbolsIn(words: string): readonly string[] {
  return citationsOf(sampleOf([{ words }])).flatMap((one) => one.symbols.map(({ value }) => value));
}

describe("resolutions by number in Arabic, Chinese, French, Russian and Spanish", () => {
  test.each(finds)("finds %s", (words, symbols) => {
    expect(symbolsIn(words)).toEqual(symbols);
  });

  test.each(leaves)("leaves %s", (words) => {
    expect(symbolsIn(words)).toEqual([]);
  });
});
