import type { PageLines } from "../page/read-page.ts";
import type { Line } from "./line.ts";

const pageNumber =
  /^(?:page |p\. ?|[-–—] ?)?(?:(?<digits>\d{1,4})|[ivxl]{1,6})(?: ?(?:\/|of|de|sur|из) ?\d{1,4})?(?: ?[-–—])?$/i;

/** Whether a line at a page's edge is the page's number. */
export type IsPageNumber = (line: Line, page: PageLines) => boolean;

/**
 * Page numbers count the pages: a number is one when it is the page's own, or as far from it as another page's is.
 * Numbers in tables are none, and pages of which there are too few to tell bear theirs alone, furthest out.
 */
export function pageNumbers(
  pages: readonly PageLines[],
  isEdge: (line: Line, page: PageLines) => boolean,
): IsPageNumber {
  const known = new Map<number, number>();
  for (const page of pages) {
    const own = new Set(page.lines.flatMap((line) => (isEdge(line, page) ? (offsetOf(line) ?? []) : [])));
    for (const offset of own) known.set(offset, (known.get(offset) ?? 0) + 1);
  }
  return (line, page) => {
    if (!pageNumber.test(line.text.trim())) return false;
    const offset = offsetOf(line);
    if (offset !== undefined && (offset === 0 || (known.get(offset) ?? 0) > 1)) return true;
    return isAloneOutside(line, page);
  };
}

/** How far a number is from that of the page on which it stands. */
function offsetOf({ text, page }: Line): number | undefined {
  const digits = pageNumber.exec(text.trim())?.groups?.digits;
  return digits === undefined ? undefined : Number(digits) - page;
}

function isAloneOutside(line: Line, { lines, frame }: PageLines): boolean {
  const isHead = line.top < frame.height / 2;
  return lines.every((other) => {
    if (other === line) return true;
    return isHead ? other.baseline > line.baseline + line.size : other.baseline < line.baseline - line.size;
  });
}
