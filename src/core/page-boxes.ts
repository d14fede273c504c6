import type { Page, PageBox } from "./source-text.ts";
import type { Span } from "./span.ts";

/**
 * The boxes in which the words at a span stand, page by page and line by line. A line's box is cut where the
 * words begin and end in it, by the usual widths of its letters: to a letter or so.
 */
export function boxesOf(text: string, pages: readonly Page[], span: Span): readonly PageBox[] {
  return pages.flatMap(({ boxes }) =>
    boxes.flatMap((line): readonly PageBox[] => {
      const start = Math.max(span.start, line.span.start);
      const end = Math.min(span.end, line.span.end);
      return start < end ? [part(line.box, shares(text, line.span, { start, end }))] : [];
    }),
  );
}

/** How many pages before the one that an offset belongs to its words may stand: notes wait for the end of a paragraph. */
const furthestBack = 4;

/** The page on which the word at an offset stands; undefined when it stands on none. */
export function pageAt(pages: readonly Page[], offset: number): Page | undefined {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i >= Math.max(0, low - furthestBack); i--)
    if (pages[i]?.boxes.some(({ span }) => span.start <= offset && offset < span.end)) return pages[i];
  return undefined;
}

/** Where words begin and end on their line, as shares of its length. */
interface Shares {
  readonly from: number;
  readonly to: number;
}

function shares(text: string, line: Span, { start, end }: Span): Shares {
  const before = width(text, line.start, start);
  const within = width(text, start, end);
  const all = before + within + width(text, end, line.end);
  const isRightToLeft = /[\u0590-\u08ff]/.test(text.slice(line.start, line.end));
  const from = before / all;
  const to = (before + within) / all;
  return isRightToLeft ? { from: 1 - to, to: 1 - from } : { from, to };
}

function width(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += letterWidth(text.charCodeAt(at));
  return sum;
}

const narrow = new Set([..." iljtfrI.,:;'|!()[]-‘’"].map((letter) => letter.charCodeAt(0)));
const wide = new Set([..."mwMW—%@"].map((letter) => letter.charCodeAt(0)));

function letterWidth(code: number): number {
  if (narrow.has(code)) return 0.3;
  if (wide.has(code)) return 0.85;
  if (code >= 0x2e80) return 1;
  return code >= 0x41 && code <= 0x5a ? 0.7 : 0.5;
}

/** Lines that stand upright on a turned page are cut from top to bottom. */
function part({ page, left, top, widthPt, heightPt }: PageBox, { from, to }: Shares): PageBox {
  if (heightPt > 3 * widthPt)
    return {
      page,
      left,
      widthPt,
      top: rounded(top + from * heightPt),
      heightPt: rounded((to - from) * heightPt),
    };
  return {
    page,
    top,
    heightPt,
    left: rounded(left + from * widthPt),
    widthPt: rounded((to - from) * widthPt),
  };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
