import type { Page } from "playwright-core";
import { axeSource } from "./axe-source.ts";

/** What axe finds wrong on a page, with the first elements concerned. */
export async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axeSource());
  return page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => html + failureSummary)]))`);
}

/** The words of the element that has the focus. */
export function focusText(page: Page): Promise<unknown> {
  return page.evaluate("document.activeElement?.textContent?.trim()");
}

/** The claim or value to which the focus belongs. */
export function focusedGroup(page: Page): Promise<unknown> {
  return page.evaluate("document.activeElement?.getAttribute('data-for')");
}

/** Whether an element is lit. */
export async function isLit(found: ReturnType<Page["locator"]>): Promise<boolean> {
  return ((await found.getAttribute("class")) ?? "").split(" ").includes("lit");
}

/** Whether an element stands within the window once the page has come to rest. */
export async function inView(page: Page, selector: string): Promise<boolean> {
  await page.waitForTimeout(600);
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y < height;
}

/** Focuses every value in turn and takes down what the page then lights. */
export const allHighlights = `[...document.querySelectorAll("a[data-at]")].map((link) => {
  link.focus({ preventScroll: true });
  return { at: link.dataset.at, words: [...(CSS.highlights.get("at") ?? [])].map(String).join("") };
})`;

interface Lit {
  readonly at: string;
  readonly words: string;
}

/** What `allHighlights` took down. */
export function rowsOf(value: unknown): readonly Lit[] {
  return Array.isArray(value) ? value.filter((row): row is Lit => typeof row?.at === "string") : [];
}
