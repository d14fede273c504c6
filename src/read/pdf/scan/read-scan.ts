import type { Problem, RecognisedPage } from "../../../core/index.ts";
import { flatRules } from "../../ocr/bitmap/flat-rules.ts";
import { boldTest } from "../../ocr/bitmap/strokes.ts";
import type { OcrLanguage } from "../../ocr/engine/models.ts";
import type { OcrEngine } from "../../ocr/engine/open-engine.ts";
import type { RecognisedWord } from "../../ocr/engine/recognise.ts";
import * as ocr from "../../ocr/recognise-page.ts";
import { isTrap } from "../../wasm-memory.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import type { Scratch } from "../engine/scratch.ts";
import { type Frame, turned } from "../page/frame.ts";
import type { DrawnRule, Piece } from "../page/piece.ts";
import { drawGrey } from "./draw-grey.ts";
import { piecesOfWords } from "./pieces-of-words.ts";
import { mostScans } from "./scan-limits.ts";

/** What reads the scanned pages of one document, one after the other. */
export interface Scans {
  /** Absent where recognition is not loaded. */
  readonly engine?: OcrEngine;
  /** Those that were recognised. */
  readonly pages: RecognisedPage[];
  language?: OcrLanguage;
  /** Pages given to the engine so far. */
  seen: number;
}

/** A scanned page's words. */
export interface ScannedPage {
  readonly frame: Frame;
  readonly pieces: readonly Piece[];
  readonly rules: readonly DrawnRule[];
  readonly problems: readonly Problem[];
}

interface Place {
  readonly number: number;
  readonly frame: Frame;
  readonly scratch: Scratch;
}

/** Recognises the words of a page that is an image; a problem says why where none are. */
export function readScan(
  engine: Engine,
  page: Address,
  { number, frame, scratch, scans }: Place & { readonly scans: Scans },
): ScannedPage | Problem {
  const told = (reason: string): Problem => unread(number, reason);
  if (scans.engine === undefined) return told("recognition is not loaded");
  if (scans.engine.broken) return told("the recognition failed over a page before it");
  if (scans.seen >= mostScans)
    return told(`more than ${mostScans} scanned pages of one file are not recognised`);
  scans.seen += 1;
  const draw: ocr.Sheet["draw"] = (view) => drawGrey(engine, page, { frame, scratch, view });
  const { widthPt, heightPt } = frame;
  try {
    const found = ocr.recognisePage(scans.engine, { widthPt, heightPt, draw }, scans.language);
    if (found.kind === "unrecognised") return told(reasons[found.reason]);
    scans.language = found.language;
    scans.pages.push(pageOf(number, found));
    return scannedPage(found, { number, frame });
  } catch (error) {
    if (!isTrap(error)) throw error;
    scans.engine.broken = true;
    return told("the recognition failed over it");
  }
}

const reasons: Readonly<Record<ocr.Unrecognised["reason"], string>> = {
  blank: "it is blank",
  noise: "it shows no lines of words",
  "no-words": "no words are found in it",
  "no-model": "no language data is installed",
  "too-large": "its picture is too large",
};

function unread(number: number, reason: string): Problem {
  const detail = `Page ${number} is an image without text, and no words were recognised: ${reason}.`;
  return { kind: "problem", code: "page-without-text", detail };
}

const quarters = { 0: 0, 1: 90, 2: 180, 3: 270 } as const;

function pageOf(page: number, { view, language, words, specks }: ocr.RecognisedPage): RecognisedPage {
  return {
    page,
    language,
    turn: quarters[view.turn],
    slantTenths: view.tenths,
    dotsPerInch: Math.round(72 * view.scale),
    confidence: meanConfidence(words),
    specks,
  };
}

function meanConfidence(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((all, { text, confidence }) => all + confidence * text.length, 0);
  return Math.floor(sum / Math.max(1, letters));
}

function scannedPage(
  { view, bitmap, words, missing }: ocr.RecognisedPage,
  { number, frame }: Pick<Place, "number" | "frame">,
): ScannedPage {
  const { scale, turn, tenths } = view;
  const rules = flatRules(bitmap, scale).map(({ left, right, y }) => ({
    left: left / scale,
    right: right / scale,
    y: y / scale,
  }));
  return {
    frame: { ...turned(frame, turn), tenths },
    pieces: piecesOfWords(words, { scale, isBold: boldTest(bitmap, words) }),
    rules,
    problems: missing === undefined ? [] : [missingModel(number, missing)],
  };
}

function missingModel(number: number, missing: string): Problem {
  const detail = `Page ${number} is recognised badly; it may be in a script whose data is not installed (${missing}).`;
  return { kind: "problem", code: "language-unsupported", detail };
}
