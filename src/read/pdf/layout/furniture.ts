import type { PageLines } from "../page/read-page.ts";
import type { Line } from "./line.ts";
import { pageNumbers } from "./page-numbers.ts";
import { isWithin } from "./table.ts";

/** A page with what stands beside its text set apart. */
export interface CleanPage extends PageLines {
  /** What the page carries at its head and foot on every page: symbol, page number, job number, bar code. */
  readonly furniture: readonly Line[];
}

/** Shares of a page's height in which heads and feet stand. */
const headShare = 0.13;
const footShare = 0.87;
const longestFurniture = 160;

/**
 * Sets apart heads and feet: lines near the edge of a page that stand on other pages too (numbers in them
 * may differ), or that are a page number, and all that stands further out than they do.
 */
export function setFurnitureApart(pages: readonly PageLines[]): readonly CleanPage[] {
  const isRepeated = repetition(pages);
  const isNumber = pageNumbers(pages, isAtEdge);
  const isKnown = (line: Line, page: PageLines): boolean =>
    !isInTable(line, page) && (isRepeated(line) || isNumber(line, page));
  const first = headOfFirst(pages);
  const feet = pages.map((page) => footTop(page, isKnown));
  const foot = Math.min(...feet.map(({ share }) => share));
  return pages.map((page, index) => {
    const head = headBottom(
      page,
      index === 0 ? (line) => isRunningTitle(line, isRepeated) || isNumber(line, page) : isKnown,
      index === 0 ? "" : first,
    );
    const top = Math.min(feet[index]?.top ?? Number.POSITIVE_INFINITY, foot * page.frame.height - 12);
    const isFurniture = (line: Line): boolean =>
      line.baseline <= head || (line.top >= top && line.text.length <= longestFurniture);
    return {
      ...page,
      lines: page.lines.filter((line) => !isFurniture(line)),
      furniture: page.lines.filter(isFurniture),
    };
  });
}

/** What the head of the first page says: later pages bear its symbol. */
function headOfFirst([first]: readonly PageLines[]): string {
  const height = first?.frame.height ?? 0;
  return first?.lines.flatMap(({ text, top }) => (top < 0.3 * height ? [masked(text)] : [])).join("\n") ?? "";
}

/** Shorter words stand in any head. */
const shortestSymbol = 5;

function masked(text: string): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}

function isHead({ bottom, text }: Line, height: number): boolean {
  return bottom <= headShare * height && text.length <= longestFurniture;
}

/** A typed rule stands above notes, at whatever height they begin. */
function isFoot({ top, text }: Line, height: number): boolean {
  return top >= footShare * height && text.length <= longestFurniture && !/^[_—–-]+$/.test(text);
}

function isAtEdge(line: Line, { frame }: PageLines): boolean {
  return isHead(line, frame.height) || isFoot(line, frame.height);
}

/** Whether a line stands in a drawn table that reaches into the page: its rows may begin at the edge of each page. */
function isInTable(line: Line, { grids, frame }: PageLines): boolean {
  return grids.some((grid) => {
    const reaches =
      (grid.rows.at(-1) ?? 0) > headShare * frame.height && (grid.rows[0] ?? 0) < footShare * frame.height;
    return reaches && isWithin(line, grid);
  });
}

/** Whether a line is furniture for what it says. */
type IsKnown = (line: Line, page: PageLines) => boolean;

/** Whether a line stands on another page too, at the same height. */
type IsRepeated = (line: Line) => boolean;

const sameHeight = 6;

function repetition(pages: readonly PageLines[]): IsRepeated {
  const heights = new Map<string, { readonly page: number; readonly top: number }[]>();
  for (const { lines, frame } of pages)
    for (const line of lines) {
      if (!isHead(line, frame.height) && !isFoot(line, frame.height)) continue;
      const key = masked(line.text);
      const known = heights.get(key) ?? [];
      heights.set(key, known);
      // Of a line that stands on thousands of pages the first hundred tell enough.
      if (known.length < 100) known.push({ page: line.page, top: line.top });
    }
  return (line) =>
    !/^\d+$/.test(line.text) &&
    heights
      .get(masked(line.text))
      ?.some(({ page, top }) => page !== line.page && Math.abs(top - line.top) < sameHeight) === true;
}

/**
 * On the first page a repeated line is a running title unless it has a number: that is the document's own, which
 * later pages repeat. And page numbers at a first page's head are told by nothing else there.
 */
function isRunningTitle(line: Line, isRepeated: IsRepeated): boolean {
  return !/\d/.test(line.text) && isRepeated(line);
}

/** The baseline of the lowest line of a page's head. */
function headBottom(page: PageLines, isKnown: IsKnown, first: string): number {
  const { lines, frame } = page;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    if (!isHead(line, frame.height)) continue;
    const key = masked(line.text);
    const isOfFirst = key.length >= shortestSymbol && first.includes(key);
    if (isKnown(line, page) || (isOfFirst && isSetOff(line, lines))) bottom = Math.max(bottom, line.baseline);
  }
  return bottom;
}

function isSetOff(line: Line, lines: readonly Line[]): boolean {
  return lines.every(
    ({ baseline }) => baseline <= line.baseline || baseline - line.baseline > 1.8 * line.size,
  );
}

/** Where a page's foot begins, on the page and as a share of its height. */
function footTop(page: PageLines, isKnown: IsKnown): { readonly top: number; readonly share: number } {
  const { lines, frame } = page;
  let top = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (!isFoot(line, frame.height)) continue;
    if (isKnown(line, page)) top = Math.min(top, line.top);
  }
  return { top, share: frame.height > 0 ? top / frame.height : Number.POSITIVE_INFINITY };
}
