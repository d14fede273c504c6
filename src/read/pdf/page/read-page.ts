import type { Problem } from "../../../core/index.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { joinLines } from "../layout/join-lines.ts";
import type { Line } from "../layout/line.ts";
import { isGarbled } from "../scan/is-garbled.ts";
import { readScan, type Scans } from "../scan/read-scan.ts";
import { scanShare } from "../scan/scan-limits.ts";
import { hasTooManyTexts, mostTexts } from "./count-texts.ts";
import { type Drawings, readDrawings } from "./drawings.ts";
import { type Frame, frameOf, type Quarter, turned } from "./frame.ts";
import { type Grid, gridsOf } from "./grids.ts";
import type { DrawnRule, Piece } from "./piece.ts";
import { type PageWords, readPieces } from "./read-pieces.ts";

/** A page's lines from the top down, before anything is known of the rest of the document. */
export interface PageLines {
  readonly number: number;
  readonly frame: Frame;
  readonly lines: readonly Line[];
  /** Lines that run in another direction than the rest. */
  readonly askew: readonly Line[];
  readonly rules: readonly DrawnRule[];
  readonly grids: readonly Grid[];
  readonly problems: readonly Problem[];
}

/** Words that a program stamps on scans are no more letters than this, on a page that is nearly all picture. */
const mostStamped = 160;
/** Fewer letters than this are no text. */
const fewestCharacters = 12;
const stampedShare = 0.75;

/** Which page is read, from 0, and what reads those that are images. */
interface PageOrder {
  readonly index: number;
  readonly scratch: Scratch;
  readonly scans: Scans;
}

/** Reads one page; one that cannot be loaded is a problem, not an end. */
export function readPage(engine: Engine, document: Address, { index, scratch, scans }: PageOrder): PageLines {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(document, index);
  const number = index + 1;
  if (page === 0) return lostPage(number, `Page ${number} is damaged and could not be read.`);
  try {
    const upright = frameOf(engine, page, scratch);
    if (hasTooManyTexts(engine, page)) return { ...lostPage(number, tooManyTexts(number)), frame: upright };
    const { frame, words, rules, grids, pictured } = readTurned(engine, page, { upright, scratch });
    const scan = isImage(words, pictured)
      ? readScan(engine, page, { number, frame: upright, scratch, scans })
      : undefined;
    if (scan !== undefined && !("code" in scan) && saysMore(scan.pieces, words))
      return {
        ...{ number, frame: scan.frame, rules: scan.rules, grids: [], problems: scan.problems },
        lines: joinLines(scan.pieces.filter(isOnPage(scan.frame)), { number, grids: [] }),
        askew: [],
      };
    const unread =
      scan !== undefined && "code" in scan && words.characters < fewestCharacters ? scan : undefined;
    return {
      ...{ number, frame, rules, grids },
      lines: joinLines(words.pieces.filter(isOnPage(frame)), { number, grids }),
      askew: words.askew.flatMap((piece) => joinLines([piece], { number, grids: [] })),
      problems: unread === undefined ? problemsOf(words, number) : [unread],
    };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** A page's words and drawings in the frame in which most words read from left to right. */
function readTurned(
  engine: Engine,
  page: Address,
  { upright, scratch }: { readonly upright: Frame; readonly scratch: Scratch },
): { readonly frame: Frame; readonly words: PageWords; readonly grids: readonly Grid[] } & Drawings {
  const readIn = (frame: Frame): ReturnType<typeof readTurned> => {
    const drawings = readDrawings(engine, page, { frame, scratch });
    const grids = gridsOf(drawings.rules, drawings.posts);
    return { frame, grids, words: readPieces(engine, page, { frame, scratch, grids }), ...drawings };
  };
  const first = readIn(upright);
  const turn = mainQuarter(first.words);
  return turn === 0 ? first : readIn(turned(upright, turn));
}

function lostPage(number: number, detail: string): PageLines {
  const frame: Frame = {
    ...{ widthPt: 0, heightPt: 0, turn: 0, width: 0, height: 0 },
    ...{ xx: 1, xy: 0, x0: 0, yx: 0, yy: -1, y0: 0 },
  };
  const problems = [{ kind: "problem", code: "text-lost", detail } as const];
  return { number, frame, lines: [], askew: [], rules: [], grids: [], problems };
}

function tooManyTexts(number: number): string {
  return `Page ${number} draws more than ${mostTexts} stretches of words, which no page of a document does; it was not read.`;
}

function mainQuarter({ byQuarter, characters }: PageWords): Quarter {
  for (const quarter of [1, 2, 3] as const) if ((byQuarter[quarter] ?? 0) * 2 > characters) return quarter;
  return 0;
}

/** Words outside the page are not shown, and nobody who cites the page can mean them. */
function isOnPage({ width, height }: Frame): (piece: Piece) => boolean {
  return ({ left, right, baseline }) =>
    right > -2 && left < width + 2 && baseline > -2 && baseline < height + 10;
}

/** Whether a page is a picture, its words but a stamp on it. */
function isImage({ characters, unpainted, pieces }: PageWords, pictured: number): boolean {
  if (pictured <= scanShare) return false;
  if (unpainted > 0.5 * characters)
    return characters < fewestCharacters || isGarbled(pieces.map(({ text }) => text).join(" "));
  return characters < fewestCharacters || (characters < mostStamped && pictured > stampedShare);
}

/** Whether a page's picture says more than the words laid over it, or these are a layer that is garbled. */
function saysMore(pieces: readonly Piece[], { characters, unpainted }: PageWords): boolean {
  return unpainted > 0 || pieces.reduce((sum, { text }) => sum + text.length, 0) > 2 * characters;
}

function problemsOf({ characters, unpainted }: PageWords, number: number): readonly Problem[] {
  const problem = (code: Problem["code"], detail: string): readonly Problem[] => [
    { kind: "problem", code, detail },
  ];
  if (unpainted > 0.5 * characters)
    return problem(
      "text-unpainted",
      `The words of page ${number} are a layer that is not shown, as programs leave it that recognise scans: they may differ from what the page shows.`,
    );
  return [];
}
