import type { Problem } from "../../../core/index.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { joinLines } from "../layout/join-lines.ts";
import type { Line } from "../layout/line.ts";
import { hasTooManyTexts, mostTexts } from "./count-texts.ts";
import { readDrawings } from "./drawings.ts";
import { type Frame, frameOf, type Quarter, turned } from "./frame.ts";
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
    const first = readPieces(engine, page, { frame: upright, scratch });
    const turn = mainQuarter(first);
    const frame = turned(upright, turn);
    const words = turn === 0 ? first : readPieces(engine, page, { frame, scratch });
    const { rules, pictured } = readDrawings(engine, page, { frame, scratch });
    return {
      ...{ number, frame, rules },
      lines: joinLines(words.pieces.filter(isOnPage(frame)), number),
      askew: words.askew.flatMap((piece) => joinLines([piece], number)),
      problems: problemsOf(words, number, pictured),
    };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function lostPage(number: number, detail: string): PageLines {
  const frame: Frame = {
    ...{ widthPt: 0, heightPt: 0, turn: 0, width: 0, height: 0 },
    ...{ xx: 1, xy: 0, x0: 0, yx: 0, yy: -1, y0: 0 },
  };
  const problems = [{ kind: "problem", code: "text-lost", detail } as const];
  return { number, frame, lines: [], askew: [], rules: [], problems };
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
