import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "../server/testing/open-browser.ts";
import { makeReading, prepareReaders } from "./make-reading.ts";
import { agreement, type Findings, findingsOf } from "./testing/agreement.ts";
import { htmlOf, printAsIs, printPdf } from "./testing/print-pdf.ts";
import { unLetterHtml, unLetterMarkdown } from "./testing/un-letter.ts";

const examples = readdirSync("examples").filter((name) => name.endsWith(".md"));
const title = hasBrowser
  ? "an example printed as PDF"
  : "an example printed as PDF (skipped: there is no /usr/bin/chromium)";

describe.skipIf(!hasBrowser)(title, () => {
  let browser: Browser;
  const totals: Record<string, [number, number]> = {};
  beforeAll(async () => {
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    if (process.env.AVER_SHOW === "1") console.table(totals);
  });

  test.each(examples)("%s gives what its Markdown gives", { timeout: 600_000 }, async (name) => {
    const markdown = readFileSync(`examples/${name}`, "utf8");
    const pdf = await printPdf(browser, htmlOf(markdown));
    await prepareReaders(pdf);
    const printed = makeReading(pdf);
    const [ours, theirs] = [findingsOf(printed), findingsOf(makeReading(Buffer.from(markdown)))];
    count(totals, agreement(ours, theirs));
    if (process.env.AVER_SHOW === "1") showDifferences(name, ours, theirs);
    expect(printed.source.pages.length).toBeGreaterThan(0);
    expect(ours).toEqual(theirs);
  });

  test("a letter set as the United Nations set theirs gives what its Markdown gives", {
    timeout: 600_000,
  }, async () => {
    const pdf = await printAsIs(browser, unLetterHtml);
    await prepareReaders(pdf);
    const printed = makeReading(pdf);
    if (process.env.AVER_SHOW === "1")
      console.log(
        printed.source.blocks
          .map((b) => `${b.page} ${b.kind} ${b.marker ?? ""}: ${printed.source.text.slice(b.start, b.end)}`)
          .join("\n"),
      );
    const [{ ...ours }, theirs] = [
      findingsOf(printed),
      findingsOf(makeReading(Buffer.from(unLetterMarkdown))),
    ];
    if (process.env.AVER_SHOW === "1") showDifferences("letter", ours, theirs);
    expect(ours).toEqual(theirs);
  });
});

function count(totals: Record<string, [number, number]>, found: ReturnType<typeof agreement>): void {
  for (const [field, [both, all]] of Object.entries(found)) {
    const total = totals[field] ?? [0, 0];
    totals[field] = [total[0] + both, total[1] + all];
  }
}

function showDifferences(name: string, ours: Findings, theirs: Findings): void {
  for (const [field, values] of Object.entries(ours)) {
    const others = theirs[field] ?? [];
    const more = values.filter((value) => !others.includes(value));
    const fewer = others.filter((value) => !values.includes(value));
    if (more.length + fewer.length > 0)
      console.log(name, field, "\n  PDF only:", more, "\n  Markdown only:", fewer);
  }
}
