import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { findSymbols, parseSymbol } from "./index.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["see A/76/736-S/2022/176, annex", ["A/76/736", "S/2022/176"]],
  ["A/76/736–S/2022/176", ["A/76/736", "S/2022/176"]],
  ["A/78/335/S/2023/642", ["A/78/335", "S/2023/642"]],
  ["A/76/736-\nS/2022/176", ["A/76/736", "S/2022/176"]],
  ["A/76/\n736", ["A/76/736"]],
  ["A/48/486-S/26560", ["A/48/486", "S/26560"]],
  ["resolution A/RES/2200 (XXI) of", ["A/RES/2200 (XXI)"]],
  ["A/RES/2200 A (XXI)", ["A/RES/2200 A (XXI)"]],
  ["S/RES/1325 (2000)", ["S/RES/1325 (2000)"]],
  ["S/RES/2231(2015)", ["S/RES/2231 (2015)"]],
  ["(S/25199)", ["S/25199"]],
  ["S/2008/644*", ["S/2008/644"]],
  ["A/S‑15/3", ["A/S-15/3"]],
  ["A/RES/ES-10/15", ["A/RES/ES-10/15"]],
  ["A/ES-10/695–S/2015/777", ["A/ES-10/695", "S/2015/777"]],
  ["A/HRC/47/G/10", ["A/HRC/47/G/10"]],
  ["A/HRC/33/NGO/41", ["A/HRC/33/NGO/41"]],
  ["A/HRC/WG.6/5/L.1.", ["A/HRC/WG.6/5/L.1"]],
  ["A/C.3/79/L.12/Rev.1", ["A/C.3/79/L.12/Rev.1"]],
  ["A/CONF.183/9", ["A/CONF.183/9"]],
  ["E/CN.4/Sub.2/1997/11/Add.1", ["E/CN.4/Sub.2/1997/11/Add.1"]],
  ["S/PRST/2015/3", ["S/PRST/2015/3"]],
  ["S/PV.4213", ["S/PV.4213"]],
  ["CCPR/C/21/Rev.1/Add.13", ["CCPR/C/21/Rev.1/Add.13"]],
  ["CEDAW/C/GC/30", ["CEDAW/C/GC/30"]],
  ["ST/SGB/2003/13", ["ST/SGB/2003/13"]],
  ["A/75/6 (Sect. 29A)/Corr.1", ["A/75/6 (Sect. 29A)/Corr.1"]],
  ["Consejo de SeguridadS/2017/24", ["S/2017/24"]],
  ["HRI/GEN/1/Rev.9 (Vol. I)", ["HRI/GEN/1/Rev.9 (Vol. I)"]],
  ["e/res/2008/4", ["E/RES/2008/4"]],
  ["A/520/Rev.17", ["A/520/Rev.17"]],
  ["A/79/PV.12", ["A/79/PV.12"]],
  ["A/47/899 12 March 1993", ["A/47/899"]],
  ["ISBA/25/A/15", ["ISBA/25/A/15"]],
  ["ISBA/25/A/10-ISBA/25/C/31", ["ISBA/25/A/10", "ISBA/25/C/31"]],
  ["CD/1299", ["CD/1299"]],
  ["TD/519/Add.1", ["TD/519/Add.1"]],
  ["ICCD/COP(14)/23/Add.1", ["ICCD/COP(14)/23/Add.1"]],
  ["CCM/CONF/2021/6", ["CCM/CONF/2021/6"]],
  ["S/Agenda/1466/Rev.1", ["S/Agenda/1466/Rev.1"]],
  ["CERD/C/VLD/CO/7-8", ["CERD/C/VLD/CO/7-8"]],
  ["CRC/C/VLD/3-4/Add.1", ["CRC/C/VLD/3-4/Add.1"]],
  ["A/47/899 99 States", ["A/47/899"]],
];

const leaves = [
  "SPKM 06/2003",
  "on 25/2/2025",
  "and/or",
  "60 km/h",
  "https://undocs.org/en/A/RES/76/13",
  "www.example.org/S/2022/176",
  "he/she and S/he",
  "24/7",
  "doc. No. CM/Del/Concl(92)471bis",
  "resolution 76/13",
  "Affiliated Institutions 8/43-C",
  "N/A",
  "App. No. 40984/07",
  "A/B tests",
  "either A/or B 2",
  "E/W 12",
  "T/20 cricket",
  "file:///A/76/1",
  "1/2 and 3/4",
  "USSR/Russia 1991",
  "CD/DVD 12",
  "TD/5",
  "ID/77 of the batch",
];

const doubtful: readonly (readonly [string, readonly string[]])[] = [
  ["A/78/3358/2023/642", ["A/78/3358/2023/642"]],
  ["A/47/8 99", ["A/47/899"]],
  ["S/2536 0", ["S/25360"]],
  ["S/200/993", ["S/200/993"]],
  ["A/49/98 31-S/1995/910 8", ["A/49/9831", "S/1995/9108"]],
  ["A/49/9858/1995/9162", ["A/49/9858/1995/9162"]],
  ["A/ 76/736", ["A/76/736"]],
];

const whole = (text: string) => findSymbols(text, { start: 0, end: text.length });

describe("document symbols", () => {
  test.each(finds)("finds %s", (text, symbols) => {
    const mentions = whole(text);
    expect(mentions.flatMap((mention) => mention.symbols)).toEqual(symbols);
    expect(mentions.map((mention) => mention.doubt)).toEqual([undefined]);
  });
  test.each(leaves)("leaves %s", (text) => expect(whole(text)).toEqual([]));
  test.each(doubtful)("doubts %s", (text, symbols) => {
    const mentions = whole(text);
    expect(mentions.map((mention) => mention.symbols)).toEqual([symbols]);
    expect(mentions[0]?.doubt).toBeDefined();
  });
  test("what is added to a document has its symbol, in the same mention", () => {
    const text = "A/HRC/40/52 and Add.1, A/74/812, Corr.1 and Add.2–3, see Rev.1";
    expect(whole(text).map(({ start, end, symbols }) => [text.slice(start, end), symbols])).toEqual([
      ["A/HRC/40/52 and Add.1", ["A/HRC/40/52", "A/HRC/40/52/Add.1"]],
      ["A/74/812, Corr.1 and Add.2–3", ["A/74/812", "A/74/812/Corr.1", "A/74/812/Add.2", "A/74/812/Add.3"]],
    ]);
  });
  test("a mention's words hold no asterisk and no bracket around them", () => {
    const text = "see (S/2008/644*)";
    expect(whole(text).map(({ start, end }) => text.slice(start, end))).toEqual(["S/2008/644"]);
  });
  test("a symbol is taken apart into series and elements", () => {
    const [parsed] = parseSymbol("A/HRC/19/68");
    if (parsed?.kind !== "symbol") throw new Error("not a symbol");
    expect(parsed.series.body).toBe("General Assembly");
    expect(parsed.elements.map(({ kind, words }) => [kind, words])).toEqual([
      ["word", "HRC"],
      ["numbered", "19"],
      ["numbered", "68"],
    ]);
  });
  test("spans lie in the text, ascend and do not overlap, whatever the text", () => {
    const nonsense = fc.string({ unit: fc.constantFrom(..."ASE/0129. -–(XI)Vn\n*Add"), maxLength: 120 });
    fc.assert(
      fc.property(nonsense, (text) => {
        let last = 0;
        for (const { start, end } of whole(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
  test.each([
    "A/".repeat(50_000),
    "A/1".repeat(33_000),
    "/".repeat(100_000),
    "A".repeat(100_000),
    "A/1/".repeat(25_000),
  ])("100,000 characters of nonsense take under 100 ms", (text) => {
    expect(isQuickOn(text, whole, 100)).toBe(true);
  });
});
