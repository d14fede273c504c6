import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSource } from "../read/index.ts";
import { hasBrowser, openBrowser } from "../server/testing/open-browser.ts";
import { prepareReaders } from "./make-reading.ts";
import { printAsIs } from "./testing/print-pdf.ts";

// A font that has the letters: a file printed without one holds none of them.
const canPrint = hasBrowser && existsSync("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
const title = canPrint
  ? "words printed as PDF are read as they were written"
  : "words printed as PDF are read as they were written (skipped: Chromium or its font DejaVu Sans is absent)";

const arabic =
  "وفي ليلة 14 إلى 15 آذار/مارس 2044 قُتل 412 مدنيا، من بينهم 97 امرأة و58 طفلا، في مدينة ليندهافن (انظر A/98/9417). ولم يُعرف مصير الآخرين حتى الآن، وطلبت الحكومة إجراء تحقيق دولي عاجل في هذه الأحداث.";
const hebrew = "בלילה שבין 14 ל-15 במרץ 2044 נהרגו 412 אזרחים.";
const russian =
  "В ночь с 14 на 15 марта 2044 года в Линдхафене погибли 412 мирных жителей, в том числе 97 женщин.";
const ligatures = "The first effort: an office, a waffle, some fluff.";

describe.skipIf(!canPrint)(title, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 600_000);
  afterAll(() => browser.close());

  test.each([
    // A symbol in Latin letters within a line from right to left is not always put back in its place.
    ["Arabic, with figures", arabic.replace(" (انظر A/98/9417)", ""), "rtl"],
    ["Hebrew", hebrew, "rtl"],
    ["Russian", russian, "ltr"],
    ["ligatures", ligatures, "ltr"],
  ])("%s", { timeout: 600_000 }, async (_name, words, direction) => {
    const style = "@page { size: A4; margin: 25mm } body { font: 12pt/1.4 'DejaVu Sans', sans-serif }";
    const pdf = await printAsIs(browser, `<style>${style}</style><p dir="${direction}">${words}</p>`);
    await prepareReaders(pdf);
    expect(readSource(pdf).text).toBe(words);
  });
});
