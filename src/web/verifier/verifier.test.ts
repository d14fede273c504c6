import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  altered,
  type FilesInMemory,
  filesInMemory,
  flipped,
  forged,
  makeSample,
  type Sample,
  zipOf,
} from "../../app/package/testing/sample-package.ts";
import { hasBrowser, openBrowser, visit } from "../../server/testing/open-browser.ts";
import { violations } from "../../server/testing/page-facts.ts";

let sample: Sample;
let browser: Browser;
let files: FilesInMemory;
let folder: string;
let zip: string;
let address: string;

describe.skipIf(!hasBrowser)("the page in a package, opened from disk", () => {
  beforeAll(async () => {
    sample = await makeSample();
    zip = await sample.exportTo("out.zip");
    folder = await sample.exportTo("out");
    files = await filesInMemory(zip);
    address = pathToFileURL(join(folder, "verify.html")).href;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await sample.remove();
  });

  test("finds a sound package sound, as a zip file and as a folder, by the keyboard too", async () => {
    const { page, complaints } = await visit(browser, address);
    expect(await verdictOf(page, zip)).toBe("The package is sound");
    expect(await page.textContent("#result")).toContain("by the browser’s own cryptography");
    expect(await page.evaluate("document.activeElement.id")).toBe("verdict");
    await page.reload();
    await page.setInputFiles("#folder", folder);
    await page.waitForSelector("#verdict");
    expect(await page.textContent("#verdict")).toBe("The package is sound");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("asks nothing of any network, and could not", async () => {
    const { page } = await visit(browser, address);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await verdictOf(page, zip);
    expect(asked.filter((url) => url !== address)).toEqual([]);
    const refused = await page.evaluate(`fetch("http://127.0.0.1:9/").then(() => false, () => true)`);
    expect(refused).toBe(true);
    expect(readFileSync(join(folder, "verify.html"), "utf8")).toMatch(
      /default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/,
    );
    await page.context().close();
  });

  test("names every file in which a bit was turned, and every file that is gone", async () => {
    const { page } = await visit(browser, address);
    for (const [path, bytes] of files) {
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1])
        expect(await told(page, altered(files, path, flipped(bytes, at))), `${path} at ${at}`).toMatch(
          /not (?:a )?sound/,
        );
      expect(await told(page, altered(files, path, undefined)), `${path} gone`).toMatch(/not (?:a )?sound/);
    }
    await page.context().close();
  });

  test("is not taken in by manifests that were written anew", async () => {
    const { page } = await visit(browser, address);
    for (const path of files.keys()) {
      if (!path.startsWith("data/")) continue;
      const bytes = files.get(path) ?? new Uint8Array();
      const other = await forged(altered(files, path, flipped(bytes, Math.floor(bytes.length / 2))));
      expect(await told(page, other), path).toMatch(/not (?:a )?sound/);
    }
    const added = await forged(altered(files, `data/sources/${"0".repeat(64)}`, Buffer.from("slipped in")));
    expect(await told(page, added)).toContain("named by no entry");
    await page.context().close();
  });

  test("says of what is no package that it is none", async () => {
    const { page, complaints } = await visit(browser, address);
    for (const content of ["", "PK", "no zip file at all, but long enough to hold the end of one"]) {
      await page.setInputFiles("#zip", {
        name: "x.zip",
        mimeType: "application/zip",
        buffer: Buffer.from(content),
      });
      await page.waitForSelector("#verdict");
      expect(await page.textContent("#verdict")).toBe("This is not a sound evidence package");
      await page.reload();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("hands over a document under its name, as bytes and never as a page", async () => {
    const { page } = await visit(browser, address);
    await verdictOf(page, zip);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("text=Save the document"),
    ]);
    expect(download.suggestedFilename()).toBe("letter.md");
    expect(readFileSync(await download.path())).toEqual(
      Buffer.from((await sample.record.sourceBytes(sample.sources[0] ?? "")) ?? []),
    );
    await page.context().close();
  });

  test.each(["light", "dark"] as const)(
    "has nothing that axe complains of, before and after a check (%s)",
    async (colorScheme) => {
      const { page } = await visit(browser, address, { colorScheme });
      expect(await violations(page)).toEqual([]);
      for (const given of [files, altered(files, "premis.xml", undefined)]) {
        await told(page, given);
        await page.evaluate(`for (const each of document.querySelectorAll("details")) each.open = true`);
        expect(await violations(page)).toEqual([]);
      }
      await page.context().close();
    },
  );

  test("is narrow where the screen is", async () => {
    const { page } = await visit(browser, address, { viewport: { width: 320, height: 600 } });
    await verdictOf(page, zip);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test("without scripts explains how to check by hand", async () => {
    const { page } = await visit(browser, address, { javaScriptEnabled: false });
    const text = await page.innerText("main");
    expect(text).toContain("Scripts are off here");
    expect(text).toContain("sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt");
    expect(text).toContain("openssl pkeyutl -verify");
    expect(await page.isVisible("#choose")).toBe(false);
    await page.context().close();
  });
});

async function verdictOf(page: Page, path: string): Promise<string | null> {
  await page.setInputFiles("#zip", path);
  await page.waitForSelector("#verdict");
  return page.textContent("#verdict");
}

/** What the page says of files, given to it as a zip file. */
async function told(page: Page, given: FilesInMemory): Promise<string> {
  const buffer = Buffer.from(await zipOf(given));
  await page.evaluate(`document.getElementById("result").replaceChildren()`);
  await page.setInputFiles("#zip", { name: "given.zip", mimeType: "application/zip", buffer });
  await page.waitForSelector("#verdict");
  return (await page.textContent("#result")) ?? "";
}
