import type { Line } from "../layout/line.ts";
import type { Frame } from "../page/frame.ts";
import type { Piece } from "../page/piece.ts";
import type { PageLines } from "../page/read-page.ts";

/** Half a size a letter: near enough to how wide words are. */
const letter = 0.5;

/** A piece of words that begins at a place. */
export function piece(text: string, left: number, baseline: number, more: Partial<Piece> = {}): Piece {
  const size = more.size ?? 10;
  return {
    ...{ text, left, baseline, size, right: left + letter * size * text.length },
    ...{ bold: false, italic: false, spaceBefore: false, spaceAfter: false, ...more },
  };
}

/** A line of one piece. */
export function line(text: string, left: number, baseline: number, more: Partial<Line> = {}): Line {
  const size = more.size ?? 10;
  const right = more.right ?? left + letter * size * text.length;
  const { bold = false, italic = false } = more;
  const stretch = { start: 0, end: text.length, left, right, bold, italic, raised: false };
  return {
    ...{ text, left, right, baseline, size, bold, italic, page: 1 },
    ...{ top: baseline - 0.8 * size, bottom: baseline + 0.22 * size, stretches: [stretch] },
    ...more,
  };
}

/** A frame of a page of 600 by 800 points. */
export const frame: Frame = {
  ...{ widthPt: 600, heightPt: 800, turn: 0, width: 600, height: 800 },
  ...{ xx: 1, xy: 0, x0: 0, yx: 0, yy: -1, y0: 800 },
};

/** A page with these lines. */
export function page(number: number, lines: readonly Line[], more: Partial<PageLines> = {}): PageLines {
  return {
    ...{ number, frame, askew: [], rules: [], grids: [], problems: [] },
    ...{ lines: lines.map((each) => ({ ...each, page: number })), ...more },
  };
}
