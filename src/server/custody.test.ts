import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeReading, newIdentity, type OpenRecord, openRecord } from "../app/index.ts";
import { groupedHash } from "../core/index.ts";
import { createServer } from "./create-server.tsx";
import type { Served } from "./listen.ts";
import { serve } from "./serve.ts";
import { answer, letter } from "./testing/letter.ts";
import { hasBrowser, openBrowser, visit } from "./testing/open-browser.ts";
import { violations } from "./testing/page-facts.ts";

const home = mkdtempSync(join(tmpdir(), "aver-custody-"));
const identity = newIdentity({
  name: "Ilsa <b>Corvane</b>",
  role: "archivist",
  random: (count) => new Uint8Array(count).fill(7),
});
const from = { who: "Meridian Watch", where: "Tarvo", how: "by hand, on a disk" };
let record: OpenRecord;
let source: string;
let other: string;
let claim: string;

beforeAll(async () => {
  const folder = join(home, "a.record");
  const now = (): Date => new Date("2044-05-01T12:00:00Z");
  const options = { mode: "write", create: true, now, by: "ilsa@lindhaven" } as const;
  const unsigned = await openRecord(folder, options);
  other = await keep(unsigned, "answer.md", answer);
  await unsigned.close();
  record = await openRecord(folder, { ...options, identity });
  const bytes = Buffer.from(letter);
  const kept = await record.keep({ path: "letter.md", bytes, reading: makeReading(bytes), from });
  source = kept.source.sha256;
  claim = makeReading(bytes).claims[0]?.id ?? "";
  const review = { source, item: claim, reason: "The words say so." } as const;
  await record.review({ ...review, decision: "accept", corrections: [] });
  const corrections = [{ field: "time", value: "2044-03-14" }];
  await record.review({ ...review, decision: "correct", corrections, reason: "One night." });
});
afterAll(async () => {
  await record.close();
  rmSync(home, { recursive: true, force: true });
});

async function keep(into: OpenRecord, path: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  return (await into.keep({ path, bytes, reading: makeReading(bytes) })).source.sha256;
}

async function textOf(address: string): Promise<string> {
  const response = await createServer(record).request(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

describe("a file's record of custody", () => {
  test("tells in order who received, read and reviewed it, from whom, with entry numbers", async () => {
    const page = await textOf(`/custody/${source}`);
    const words = [
      ...["Entry 3", "letter.md", "Meridian Watch", "Tarvo", "by hand, on a disk", "Entry 4", "Read by aver"],
      ...["Entry 5", "accepted as correctly read", "Entry 6", "2044-03-14", "One night."],
    ];
    let at = 0;
    for (const word of words) {
      at = page.indexOf(word, at);
      expect(at, word).toBeGreaterThan(0);
    }
    expect(page).toContain("signed by Ilsa &lt;b&gt;Corvane&lt;/b&gt;, archivist");
    expect(page).toContain("ilsa@lindhaven");
  });

  test("says of what nobody signed that nobody signed it", async () => {
    const page = await textOf(`/custody/${other}`);
    expect(page).toContain("not signed by a person");
    expect(page).toContain("Nothing of this was signed by a person");
  });

  test("gives the hash in groups, the state of the log, and how to verify both", async () => {
    const page = await textOf(`/custody/${source}`);
    const state = await record.checkpoint();
    expect(page).toContain(groupedHash(source));
    expect(page).toContain(groupedHash(state?.rootHash ?? "none"));
    for (const word of ["aver check", "sha256sum", "aver.person/", "C2SP tlog-tiles"])
      expect(page).toContain(word);
  });

  test("never says that a statement is true", async () => {
    const page = await textOf(`/custody/${source}`);
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    expect(main.match(/\btrue\b/g)).toHaveLength(1);
    expect(main).toMatch(/does not say that a document is authentic or that what it\s+states is true/);
  });

  test("is led to from its document, from the page on integrity and from the list", async () => {
    expect(await textOf(`/documents/${source}`)).toContain(`href="/custody/${source}"`);
    expect(await textOf("/integrity")).toContain('href="/custody"');
    expect(await textOf("/custody")).toContain(`href="/custody/${source}"`);
  });

  test("is not there for a file that the log does not know", async () => {
    for (const name of ["0".repeat(64), "letter.md", "..%2f"])
      expect((await createServer(record).request(`/custody/${name}`)).status).toBe(404);
  });
});

test("a claim's page shows what persons decided on how it was read, and the reading stays", async () => {
  const page = await textOf(`/documents/${source}/claims/${claim}`);
  expect(page).toContain("accepted as correctly read");
  expect(page).toContain("to be read otherwise");
  expect(page).toContain("not on what they state");
  expect((await record.document(source))?.reading.claims[0]?.id).toBe(claim);
});

const title = hasBrowser ? "in Chromium" : "in Chromium (skipped: there is no /usr/bin/chromium)";
describe.skipIf(!hasBrowser)(title, () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serve({ record, port: 0 });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test.each(["light", "dark"] as const)("pages of custody keep nobody out (axe), %s", async (colorScheme) => {
    for (const viewport of [
      { width: 1280, height: 860 },
      { width: 390, height: 844 },
    ]) {
      const { page, complaints } = await visit(browser, `${served.address}custody`, {
        viewport,
        colorScheme,
      });
      for (const address of ["custody", `custody/${source}`, `documents/${source}/claims/${claim}`]) {
        await page.goto(served.address + address);
        expect(await violations(page), address).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address).toBe(true);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test("the sheet prints on A4, without what is only for the screen, each hash whole on the paper", async () => {
    const { page } = await visit(browser, `${served.address}custody/${source}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width = 0, height = 0] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
    expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1.5);
    expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1.5);
    await page.setViewportSize({ width: 672, height: 900 });
    await page.emulateMedia({ media: "print" });
    expect(await visible(page, ".banner")).toBe(false);
    expect(await visible(page, ".find")).toBe(false);
    expect(await visible(page, ".verify")).toBe(true);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('.hash')].every((code) => code.getBoundingClientRect().right <= innerWidth)",
      ),
    ).toBe(true);
    await page.context().close();
  });

  function visible(page: Page, selector: string): Promise<boolean> {
    return page.locator(selector).first().isVisible();
  }
});
