import type { Problem } from "../../../core/index.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { joinLines } from "../layout/join-lines.ts";
import type { Line } from "../layout/line.ts";
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

/** Share of a page that a picture must cover for the page to be a scan. */
const scanShare = 0.4;

/** Reads one page; one that cannot be loaded is a problem, not an end. */
export function readPage(
  engine: Engine,
  document: Address,
  { index, scratch }: { readonly index: number; readonly scratch: Scratch },
): PageLines {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(document, index);
  const number = index + 1;
  if (page === 0) return lostPage(number, `Page ${number} is damaged and could not be read.`);
  try {
    const upright = frameOf(engine, page, scratch);
    if (hasTooManyTexts(engine, page)) return { ...lostPage(number, tooManyTexts(number)), frame: upright };
    const { frame, words, rules, grids, pictured } = readTurned(engine, page, { upright, scratch });
    return {
      ...{ number, frame, rules, grids },
      lines: joinLines(words.pieces.filter(isOnPage(frame)), { number, grids }),
      askew: words.askew.flatMap((piece) => joinLines([piece], { number, grids: [] })),
      problems: problemsOf(words, number, pictured),
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

function problemsOf(
  { characters, unpainted }: PageWords,
  number: number,
  pictured: number,
): readonly Problem[] {
  const problem = (code: Problem["code"], detail: string): readonly Problem[] => [
    { kind: "problem", code, detail },
  ];
  if (characters < 12 && pictured > scanShare)
    return problem("page-without-text", `Page ${number} is an image without text; OCR is not done yet.`);
  if (unpainted > 0.5 * characters)
    return problem(
      "text-unpainted",
      `The words of page ${number} are a layer that is not shown, as programs leave it that recognise scans: they may differ from what the page shows.`,
    );
  return [];
}
