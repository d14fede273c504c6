import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const chromiumPath = "/usr/bin/chromium";

/** Whether a browser is there to test in; where it is not, the tests that need one say so by name. */
export const hasBrowser: boolean = existsSync(chromiumPath);

// Waiting ends with what is waited for: this only tells a page that hangs from a machine that is slow.
const patienceMs = 600_000;

/** Opens headless Chromium without any of its own traffic. */
export function openBrowser(): Promise<Browser> {
  const quiet = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update";
  return chromium.launch({
    executablePath: chromiumPath,
    timeout: patienceMs,
    args: [...quiet.split(" "), "--disable-sync", "--no-first-run"],
  });
}

/** Visits an address in a fresh profile, and fails on any error that the page or its policy reports. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}
