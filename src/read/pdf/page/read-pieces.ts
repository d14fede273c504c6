import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { isRightToLeft, isWhite, wordsOf } from "./characters.ts";
import { type FontStyle, fontStyles } from "./fonts.ts";
import { type Frame, inFrame, type Quarter, quarterOf } from "./frame.ts";
import { type Grid, isParted } from "./grids.ts";
import type { Piece } from "./piece.ts";

/** What a page's words are. */
export interface PageWords {
  readonly pieces: readonly Piece[];
  /** Pieces that run in another direction than the frame's, in the order in which the page draws them. */
  readonly askew: readonly Piece[];
  /** How many characters run in each direction of the frame. */
  readonly byQuarter: readonly number[];
  readonly characters: number;
  /** How many of them the page does not paint, as layers of recognised words under a scan. */
  readonly unpainted: number;
}

/** More characters, and stretches of them in one style, than any page has. */
const mostCharacters = 60_000;
const mostPieces = 15_000;
const unpaintedMode = 3;

interface ObjectStyle extends FontStyle {
  readonly size: number;
  readonly quarter: Quarter | undefined;
  readonly painted: boolean;
}

interface Sheet {
  readonly engine: Engine;
  readonly text: Address;
  readonly frame: Frame;
  readonly scratch: Scratch;
  readonly grids: readonly Grid[];
  readonly styleOf: (font: Address) => FontStyle;
}

interface Readable {
  readonly frame: Frame;
  readonly scratch: Scratch;
  /** Words in different cells of these are different pieces. */
  readonly grids: readonly Grid[];
}

/** Reads a page's characters into pieces of one style on one line each. */
export function readPieces(engine: Engine, page: Address, { frame, scratch, grids }: Readable): PageWords {
  const { pdfium } = engine;
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return { pieces: [], askew: [], byQuarter: [0, 0, 0, 0], characters: 0, unpainted: 0 };
  try {
    return gather({ engine, text, frame, scratch, grids, styleOf: fontStyles(engine, scratch) });
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** The piece being read. */
interface Open {
  readonly style: ObjectStyle;
  words: string;
  left: number;
  right: number;
  readonly baseline: number;
  lastLeft: number;
  lastRight: number;
  /** Where the last character begins in `words`, and whether it is of a script that runs from right to left. */
  lastAt: number;
  lastOrigin: number;
  lastIsRightToLeft: boolean;
  readonly spaceBefore: boolean;
  /** The object that drew the last character, the number of that character, and of the last one whose place is known. */
  owner: Address;
  last: number;
  placed: number;
}

/**
 * Characters of one object without white space between them stand side by side, so their places are not asked for;
 * that of the last one is before anything else is compared with it.
 */
function settleEdge(sheet: Sheet, open: Open): void {
  if (open.placed === open.last) return;
  const { left, right } = boxOf(sheet, open.last);
  open.left = Math.min(open.left, left);
  open.right = Math.max(open.right, right);
  open.lastLeft = left;
  open.lastRight = right;
  open.placed = open.last;
}

function gather(sheet: Sheet): PageWords {
  const { pdfium } = sheet.engine;
  const count = Math.min(mostCharacters, pdfium.FPDFText_CountChars(sheet.text));
  const found: Found = { pieces: [], askew: [], byQuarter: [0, 0, 0, 0], characters: 0, unpainted: 0 };
  let open: Open | undefined;
  let object = -1;
  let style: ObjectStyle | undefined;
  let space = false;
  for (let index = 0; index < count && found.pieces.length < mostPieces; index++) {
    const code = pdfium.FPDFText_GetUnicode(sheet.text, index);
    if (isWhite(code)) {
      space = true;
      continue;
    }
    const words = wordsOf(code);
    if (words === "") {
      if (code === 10 || code === 13) space = true;
      continue;
    }
    const owner = pdfium.FPDFText_GetTextObject(sheet.text, index);
    if (owner !== object || style === undefined) {
      style = readStyle(sheet, index, owner);
      object = owner;
    }
    count1(found, style);
    const runsRightToLeft = isRightToLeft(code);
    if (open !== undefined && !space && owner === open.owner && !runsRightToLeft && !open.lastIsRightToLeft) {
      open.words += words;
      open.last = index;
      continue;
    }
    if (open !== undefined) settleEdge(sheet, open);
    const added = { place: placeOf(sheet, index), space, owner, index, isRightToLeft: runsRightToLeft };
    if (open !== undefined && goesOn(open, style, added) && !isBeyond(open, added, sheet.grids))
      extend(open, words, added);
    else {
      if (open !== undefined) close(found, open, space);
      open = opened(style, words, added);
    }
    space = false;
  }
  if (open !== undefined) {
    settleEdge(sheet, open);
    close(found, open, space);
  }
  return found;
}

interface Found {
  readonly pieces: Piece[];
  readonly askew: Piece[];
  readonly byQuarter: number[];
  characters: number;
  unpainted: number;
}

function count1(found: Found, { quarter, painted }: ObjectStyle): void {
  found.characters += 1;
  if (!painted) found.unpainted += 1;
  if (quarter !== undefined) found.byQuarter[quarter] = (found.byQuarter[quarter] ?? 0) + 1;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

interface Place extends Edges {
  /** Where the glyph that shows the character begins. */
  readonly origin: number;
  readonly baseline: number;
}

/** Where a character begins and ends on its line. */
function boxOf({ engine: { pdfium }, text, frame, scratch }: Sheet, index: number): Edges {
  pdfium.FPDFText_GetLooseCharBox(text, index, scratch.address);
  const { left, right } = inFrame(frame, {
    left: scratch.float(0),
    top: scratch.float(1),
    right: scratch.float(2),
    bottom: scratch.float(3),
  });
  return { left: finite(left), right: finite(right) };
}

function placeOf(sheet: Sheet, index: number): Place {
  const { text, frame, scratch } = sheet;
  const { pdfium } = sheet.engine;
  const { address } = scratch;
  const { left, right } = boxOf(sheet, index);
  pdfium.FPDFText_GetCharOrigin(text, index, address, address + 8);
  const [x, y] = [scratch.double(0), scratch.double(1)];
  const baseline = frame.yx * x + frame.yy * y + frame.y0;
  return {
    origin: frame.xx * x + frame.xy * y,
    left,
    right,
    baseline: finite(baseline),
  };
}

function readStyle(
  { engine: { pdfium }, text, frame, scratch, styleOf }: Sheet,
  index: number,
  owner: Address,
): ObjectStyle {
  const { address } = scratch;
  pdfium.FPDFText_GetMatrix(text, index, address);
  const quarter = quarterOf(frame, scratch.float(0), scratch.float(1));
  const scale = Math.hypot(scratch.float(2), scratch.float(3));
  const { bold, italic } = styleOf(owner === 0 ? 0 : pdfium.FPDFTextObj_GetFont(owner));
  const isSized = owner !== 0 && pdfium.FPDFTextObj_GetFontSize(owner, address) !== 0;
  const size = isSized ? Math.abs(scratch.float(0)) * scale : 10;
  const painted = owner === 0 || pdfium.FPDFTextObj_GetTextRenderMode(owner) !== unpaintedMode;
  return { bold, italic, size: Math.min(500, Math.max(1, finite(size))), quarter, painted };
}

/** A broken file may place words at infinity. */
function finite(value: number): number {
  return Number.isFinite(value) ? Math.min(1e6, Math.max(-1e6, value)) : 0;
}

/** Whether a character belongs to the piece being read: same style, same line, next to the last one on either side. */
function goesOn(open: Open, style: ObjectStyle, { place, isRightToLeft }: Added): boolean {
  const { left, right, baseline } = place;
  const { size, bold, italic, quarter } = open.style;
  if (style !== open.style) {
    if (style.bold !== bold || style.italic !== italic || style.quarter !== quarter) return false;
    if (Math.abs(style.size - size) > 0.06 * size) return false;
  }
  if (Math.abs(baseline - open.baseline) > 0.12 * size) return false;
  const ahead = left - open.lastRight;
  if (ahead > -0.6 * size && ahead < 0.9 * size) return true;
  const behind = open.lastLeft - right;
  return isRightToLeft && open.lastIsRightToLeft && behind > -0.6 * size && behind < 0.9 * size;
}

/** Whether a character stands in another cell of a table than the piece being read. */
function isBeyond(open: Open, { place, space }: Added, grids: readonly Grid[]): boolean {
  return space && grids.length > 0 && isParted(grids, place.baseline, [open.lastRight, place.left]);
}

interface Added {
  readonly place: Place;
  readonly space: boolean;
  readonly owner: Address;
  readonly index: number;
  readonly isRightToLeft: boolean;
}

function opened(style: ObjectStyle, words: string, added: Added): Open {
  const { place, space, isRightToLeft, owner, index } = added;
  const { left, right, baseline } = place;
  return {
    style,
    words,
    left,
    right,
    baseline,
    lastLeft: left,
    lastRight: right,
    lastAt: 0,
    lastOrigin: place.origin,
    lastIsRightToLeft: isRightToLeft,
    spaceBefore: space,
    ...{ owner, last: index, placed: index },
  };
}

function extend(open: Open, words: string, added: Added): void {
  const { place, space, isRightToLeft } = added;
  const isOneGlyph = isRightToLeft && open.lastIsRightToLeft && !space && place.origin === open.lastOrigin;
  // The engine turns a line round letter by letter, also the letters of one glyph.
  if (isOneGlyph) open.words = open.words.slice(0, open.lastAt) + words + open.words.slice(open.lastAt);
  else {
    open.lastAt = open.words.length + (space ? 1 : 0);
    open.words += space ? ` ${words}` : words;
  }
  open.lastOrigin = place.origin;
  open.lastIsRightToLeft = isRightToLeft;
  open.left = Math.min(open.left, place.left);
  open.right = Math.max(open.right, place.right);
  open.lastLeft = place.left;
  open.lastRight = place.right;
  open.owner = added.owner;
  open.last = added.index;
  open.placed = added.index;
}

function close({ pieces, askew }: Found, open: Open, spaceAfter: boolean): void {
  const { style, words, left, right, baseline, spaceBefore } = open;
  const { size, bold, italic, quarter } = style;
  const piece = { text: words, left, right, baseline, size, bold, italic, spaceBefore, spaceAfter };
  (quarter === 0 ? pieces : askew).push(piece);
}
