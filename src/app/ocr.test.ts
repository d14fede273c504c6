import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../core/index.ts";
import { hasBrowser, openBrowser } from "../server/testing/open-browser.ts";
import { makeReading, prepareReaders } from "./make-reading.ts";
import { ocrFiles, systemModels } from "./ocr-files.ts";
import { agreementOf, fieldsOf } from "./testing/fields-of-reading.ts";
import { printAsIs } from "./testing/print-pdf.ts";
import { errorRate, scanOf } from "./testing/scan.ts";
import { unLetterHtml } from "./testing/un-letter.ts";

async function read(bytes: Uint8Array): Promise<Reading> {
  await prepareReaders(bytes);
  return makeReading(bytes);
}

const title = hasBrowser ? "scans" : "scans (skipped: there is no /usr/bin/chromium)";

describe.skipIf(!hasBrowser)(title, () => {
  let letter: Uint8Array = new Uint8Array();
  let digital: Reading | undefined;
  const print = async (html: string): Promise<Uint8Array> => {
    const browser = await openBrowser();
    const pdf = await printAsIs(browser, html);
    await browser.close();
    return pdf;
  };
  beforeAll(async () => {
    letter = await print(unLetterHtml);
    digital = await read(letter);
  }, 120_000);

  test("a letter at 200 dots to the inch, one degree askew and noisy, is read as the digital one is", async () => {
    if (digital === undefined) throw new Error("no letter");
    const scan = await read(
      await scanOf(letter, digital.source.pages.length, { width: 1_654, degrees: 1, noise: 40 }),
    );
    const error = errorRate(digital.source.text, scan.source.text);
    const fields = fieldsOf(scan);
    const rows = [...fieldsOf(digital)].map(([field, values]) => {
      const { same, expected, read: found } = agreementOf(values, fields.get(field) ?? []);
      return { field, same, expected, found };
    });
    console.log(`letters in error ${(100 * error).toFixed(2)} %`, rows);
    expect(error).toBeLessThan(0.16);
    expect(scan.source.recognition?.pages.map(({ slantTenths }) => slantTenths)).toEqual(
      digital.source.pages.map(() => 10),
    );
    const [same, all] = rows.reduce(([a, b], row) => [a + row.same, b + row.expected], [0, 0]);
    expect(same / all).toBeGreaterThanOrEqual(0.71);
  }, 300_000);

  test("a page on its side and one upside down are read turned, the same each time, and said to be", async () => {
    for (const [quarters, turn] of [
      [1, 90],
      [2, 180],
    ] as const) {
      const bytes = await scanOf(letter, 1, { width: 1_654, quarters });
      const { source } = await read(bytes);
      expect(source.recognition?.pages[0]).toMatchObject({ turn, language: "eng" });
      expect(source.problems[1]).toMatchObject({ code: "text-recognised" });
      if (turn === 180) expect(makeReading(bytes).source).toEqual(source);
    }
  }, 300_000);

  test.each(samples())(
    "$language: the words",
    async ({ language, words, missing }) => {
      if (missing) return;
      const html = `<body dir="${language === "ara" ? "rtl" : "ltr"}" style="font:14pt/1.6 'Liberation Serif','Noto Naskh Arabic','WenQuanYi Micro Hei',serif;padding:2cm">${words.map((line) => `<p>${line}</p>`).join("")}</body>`;
      const scan = await read(await scanOf(await print(html), 1, { width: 1_654, degrees: 0.6, noise: 30 }));
      const error = errorRate(words.join(" "), scan.source.text);
      console.log(`${language}: letters in error ${(100 * error).toFixed(2)} %`);
      expect(scan.source.recognition?.pages[0]?.language).toBe(language);
      expect(error).toBeLessThan(language === "ara" || language === "chi_sim" ? 0.12 : 0.03);
    },
    120_000,
  );
});

const chineseFont = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

interface Sample {
  readonly language: string;
  readonly words: readonly string[];
  readonly missing: boolean;
}

function samples(): readonly Sample[] {
  const french = [
    "Lettre datée du 3 mars 2044, adressée au Secrétaire général par le Représentant permanent de la Veldanie",
    "Le 2 mars 2044, dans la ville de Tarvo, 14 civils ont été tués et 6 autres blessés par des tirs venus des collines. Le Conseil est saisi du document A/98/411.",
  ];
  const spanish = [
    "Carta de fecha 3 de marzo de 2044 dirigida al Secretario General por el Representante Permanente de Veldania",
    "El 2 de marzo de 2044, en la ciudad de Tarvo, 14 civiles murieron y otros 6 resultaron heridos por los disparos que se hicieron desde las colinas. Véase el documento A/98/411.",
  ];
  const russian = [
    "Письмо Постоянного представителя Велдании от 3 марта 2044 года на имя Генерального секретаря",
    "2 марта 2044 года в городе Тарво 14 мирных жителей были убиты и ещё 6 человек получили ранения в результате обстрела со стороны холмов.",
  ];
  const arabic = [
    "رسالة مؤرخة 3 آذار/مارس 2044 موجهة إلى الأمين العام من الممثل الدائم لفلدانيا",
    "في بلدة تارفو قتل أربعة عشر مدنيا وجرح ستة آخرون في القصف الذي جاء من التلال المجاورة للبلدة",
  ];
  const chinese = [
    "常驻联合国代表给秘书长的信",
    "在该镇有平民被打死，另有多人受伤，炮火来自附近的山丘。安全理事会正在审议这一问题，会员国应当采取措施保护平民。",
  ];
  const all = { fra: french, spa: spanish, rus: russian, ara: arabic, chi_sim: chinese } as const;
  return Object.entries(all).map(([language, words]) => ({
    ...{ language, words },
    missing:
      (language === "rus" && systemModels().length === 0) ||
      (language === "chi_sim" && !existsSync(chineseFont)),
  }));
}

describe("what is no picture comes to one message", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
  const header = (width: number): number[] => [
    ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...[24, 16, 8, 0].map((by) => (width >>> by) & 255)],
    ...[...[24, 16, 8, 0].map((by) => (width >>> by) & 255), 8, 0, 0, 0, 0, 0, 0, 0, 0],
  ];
  const tiff = (next: number): number[] => [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, next, 0, 0, 0];
  test.each([
    ["a PNG that breaks off", [...png, 0, 0, 0]],
    ["a PNG that says it is 60,000 points wide and high", [...png, ...header(60_000)]],
    ["a JPEG of nothing", [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ["a TIFF without entries whose directories go in a circle", tiff(8)],
    ["a TIFF whose directory is beyond its end", [0x4d, 0x4d, 0, 0x2a, 0x7f, 0, 0, 0]],
  ])("%s", async (_, numbers) => {
    const bytes = Uint8Array.from(numbers);
    expect(ocrFiles.model("eng")).toBeDefined();
    await prepareReaders(bytes);
    expect(() => makeReading(bytes)).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^file-(?:damaged|too-large|empty)$/) }),
    );
  });
});
