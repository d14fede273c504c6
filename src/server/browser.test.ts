import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Served } from "./listen.ts";
import { serve } from "./serve.ts";
import { type DemoRecord, demoRecord } from "./testing/demo-record.ts";
import { answer, hostile, letter } from "./testing/letter.ts";
import { hasBrowser, openBrowser, visit } from "./testing/open-browser.ts";
import {
  allHighlights,
  focusedGroup,
  focusText,
  inView,
  isLit,
  rowsOf,
  violations,
} from "./testing/page-facts.ts";

let demo: DemoRecord;
let served: Served;
let browser: Browser;
let document: string;
let firstClaim: string;

// What a page shows after something was done to it comes when it comes; a browser says nothing of when it has.
const settles = <T>(look: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(look, { timeout: 600_000 });

const title = hasBrowser
  ? "the page in Chromium"
  : "the page in Chromium (skipped: there is no /usr/bin/chromium)";

describe.skipIf(!hasBrowser)(title, () => {
  beforeAll(async () => {
    demo = await demoRecord({ "letter.md": letter, "answer.md": answer, "hostile.md": hostile });
    served = await serve({ record: demo.record, port: 0 });
    browser = await openBrowser();
    const source = demo.sources["letter.md"] ?? "";
    document = `${served.address}documents/${source}`;
    const { items } = await demo.record.claims({ source, limit: 1, offset: 0 });
    firstClaim = items[0]?.claim.id ?? "";
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await demo.remove();
  });

  describe("has nothing that keeps anybody out (axe, WCAG 2.2 AA and best practice)", () => {
    const sizes = [
      { width: 1280, height: 860 },
      { width: 390, height: 844 },
    ];
    const schemes = ["light", "dark"] as const;
    const cases = sizes.flatMap((size) => schemes.map((scheme) => ({ size, scheme })));
    test.each(cases)("$size.width px, $scheme", async ({ size, scheme }) => {
      const { page, complaints } = await visit(browser, served.address, {
        viewport: size,
        colorScheme: scheme,
      });
      for (const address of everyPage()) {
        await page.goto(address);
        expect(await violations(page), address).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address).toBe(true);
      }
      expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
      await page.context().close();
    });
  });

  test("is read by keyboard alone: to a claim, to its entry, back to its words, and on", async () => {
    const { page } = await visit(browser, document);
    await page.keyboard.press("Tab");
    await settles(() => focusText(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("j");
    const first = await focusedGroup(page);
    expect(first).toBe(firstClaim);
    await page.keyboard.press("j");
    await settles(() => focusedGroup(page)).not.toBe(first);
    await page.keyboard.press("k");
    await settles(() => focusedGroup(page)).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".card :focus");
    await settles(() => focusText(page)).toBe("To the words");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".chip:focus");
    await settles(() => focusedGroup(page)).toBe(first);
    await settles(() => page.locator(".card.held").count()).toBe(1);
    await page.keyboard.press("Escape");
    await settles(() => page.locator(".held").count()).toBe(0);
    await page.context().close();
  });

  test("leaves j and k alone in the search field and when they are switched off", async () => {
    const { page } = await visit(browser, document);
    await page.focus("#find");
    await page.keyboard.press("j");
    expect(await page.inputValue("#find")).toBe("j");
    await page.uncheck(".keys input");
    await page.focus(".brand");
    await page.keyboard.press("j");
    await settles(() => page.locator(".held").count()).toBe(0);
    await page.context().close();
  });

  test("words light their entry and the entry its words", async () => {
    const { page } = await visit(browser, document);
    const words = page.locator(`[id="w-${firstClaim}"]`);
    const card = page.locator(`[id="c-${firstClaim}"]`);
    await words.hover();
    await settles(() => isLit(card)).toBe(true);
    await card.hover();
    await settles(() => isLit(words)).toBe(true);
    await page.locator(".words .notes h3").hover();
    await settles(() => isLit(words)).toBe(false);
    await words.click();
    await page.locator(".words .notes h3").hover();
    await settles(() => isLit(card)).toBe(true);
    await page.context().close();
  });

  test("a field of the masthead lights its words, and they light it", async () => {
    const { page } = await visit(browser, document);
    const entry = page.locator('.head-values dd:has-text("General Assembly")').first();
    const name = await entry.getAttribute("data-for");
    await entry.hover();
    await settles(() => isLit(page.locator(`[id="w-${name}"]`))).toBe(true);
    await page.context().close();
  });

  test("a value leads to exactly its words, without a new page", async () => {
    const { page } = await visit(browser, document);
    const link = page.locator(`[id="c-${firstClaim}"] .values .to-words`).first();
    const [start, end] = (await link.getAttribute("data-at"))?.split("-").map(Number) ?? [];
    const view = await demo.record.document(demo.sources["letter.md"] ?? "");
    await link.click();
    const lit = await page.evaluate("[...CSS.highlights.get('at')].map(String).join('')");
    expect(lit).toBe(view?.reading.source.text.slice(start, end));
    await settles(() => page.url()).toContain(`?at=${start}-${end}#at`);
    await page.context().close();
  });

  test("every value of every card leads to exactly its words", async () => {
    const { page } = await visit(browser, document);
    const view = await demo.record.document(demo.sources["letter.md"] ?? "");
    const text = view?.reading.source.text ?? "";
    const shown = await page.evaluate(allHighlights);
    expect(Array.isArray(shown) && shown.length > 20).toBe(true);
    for (const { at, words } of rowsOf(shown)) {
      const [start, end] = at.split("-").map(Number);
      expect(words.replace(/\s/g, ""), at).toBe(text.slice(start, end).replace(/\s/g, ""));
    }
    await page.context().close();
  });

  test("notes are reached from their marks and lead back", async () => {
    const { page } = await visit(browser, document);
    await page.click("#mark-n1-0");
    await page.waitForURL(/#note-n1$/);
    await settles(() => inView(page, "#note-n1")).toBe(true);
    await page.click('.words .back[href="#mark-n1-0"]');
    await page.waitForURL(/#mark-n1-0$/);
    await settles(() => inView(page, "#mark-n1-0")).toBe(true);
    await page.context().close();
  });

  test("a kind goes at once, and the address keeps it", async () => {
    const { page } = await visit(browser, document);
    await page.uncheck('input[value="casualty"]');
    await settles(() => page.locator(".card.k-casualty:visible").count()).toBe(0);
    await settles(() => page.locator(".chip.k-casualty:visible").count()).toBe(0);
    await settles(() => page.url()).toContain("show=citation");
    await page.reload();
    await settles(() => page.locator(".card.k-casualty").count()).toBe(0);
    await page.check('input[value="casualty"]');
    await page.waitForSelector(".card.k-casualty");
    await page.context().close();
  });

  test("selected words get an address that leads to exactly them", async () => {
    const { page } = await visit(browser, document);
    await page.locator('.words .title:has-text("Letter dated")').first().selectText();
    await page.waitForSelector(".pick:visible");
    const address = await page.locator(".pick a").first().getAttribute("href");
    await page.goto(new URL(address ?? "", served.address).href);
    await settles(() => page.locator("#at").first().textContent()).toMatch(/^Letter dated/);
    await page.context().close();
  });

  describe("without scripts", () => {
    const plain = { javaScriptEnabled: false };

    test("words and entries lead to one another and are lit where one arrives", async () => {
      const { page } = await visit(browser, document, plain);
      await page.click(`.chip[href="#c-${firstClaim}"]`);
      await settles(() => page.url()).toContain(`#c-${firstClaim}`);
      await settles(() => page.locator(`[id="c-${firstClaim}"]:target`).count()).toBe(1);
      await page.click(`[id="c-${firstClaim}"] .return`);
      await settles(() => page.locator(`[id="w-${firstClaim}"]:target`).count()).toBe(1);
      await page.context().close();
    });

    test("a value leads to its words, which the server lights", async () => {
      const { page } = await visit(browser, document, plain);
      await page.locator(`[id="c-${firstClaim}"] .values .to-words`).first().click();
      await page.waitForURL(/\?at=\d+-\d+#at$/);
      await settles(() => page.locator("#at").count()).toBe(1);
      await page.context().close();
    });

    test("kinds are filtered by the form", async () => {
      const { page } = await visit(browser, document, plain);
      await page.uncheck('input[value="casualty"]');
      await page.click(".filters button");
      await page.waitForURL(/show=/);
      await settles(() => page.locator(".card.k-casualty").count()).toBe(0);
      await page.context().close();
    });

    test("the record is searched and checked", async () => {
      const { page } = await visit(browser, served.address, plain);
      await page.fill("#find", "hostage");
      await page.click(".find button");
      await page.click(".excerpt a");
      await settles(() => page.locator("#at").count()).toBe(1);
      await page.goto(`${served.address}integrity`);
      await page.click(".check button");
      await page.waitForSelector(".result.sound");
      await page.context().close();
    });
  });

  test("on a narrow screen the entry rises over the words, which stay in sight", async () => {
    const { page } = await visit(browser, document, { viewport: { width: 390, height: 844 } });
    await page.click(`.chip[href="#c-${firstClaim}"]`);
    await page.waitForSelector(".card.held");
    const bottom = async (): Promise<number> => {
      const card = await page.locator(`[id="c-${firstClaim}"]`).boundingBox();
      return (card?.y ?? 0) + (card?.height ?? 0);
    };
    await settles(bottom).toBeCloseTo(844, 0);
    await settles(() => inView(page, `[id="w-${firstClaim}"]`)).toBe(true);
    await page.context().close();
  });

  test("on paper the words come first and the claims follow as endnotes, without any control", async () => {
    const { page } = await visit(browser, document);
    await page.emulateMedia({ media: "print" });
    for (const control of [".banner", ".filters", ".jumps", ".map", ".permalink", ".to-panel"]) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    }
    const words = await page.locator(".words").boundingBox();
    const panel = await page.locator(".panel").boundingBox();
    expect(panel?.y ?? 0).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
    await settles(() => page.locator(".chip").first().isVisible()).toBe(true);
    await settles(() => page.locator(".card").last().isVisible()).toBe(true);
    await page.context().close();
  });

  test("a hostile document runs nothing", async () => {
    const { page, complaints } = await visit(
      browser,
      `${served.address}documents/${demo.sources["hostile.md"]}`,
    );
    page.on("dialog", () => expect.unreachable("a script of the document ran"));
    await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

function everyPage(): readonly string[] {
  const hostileDocument = `documents/${demo.sources["hostile.md"]}`;
  return [
    ...["", "?text=nothing-has-this", "claims", "claims?kind=casualty", "search", "search?q=hostage"],
    ...["search?q=nothing-has-this", "integrity", "nothing", hostileDocument],
  ]
    .map((path) => served.address + path)
    .concat(
      document,
      `${document}#c-${firstClaim}`,
      `${document}?at=100-200#at`,
      `${document}/claims/${firstClaim}`,
    );
}
