import type { NearMiss, NearMissReason } from "./claim.ts";
import type { Reading } from "./reading.ts";
import { wordsAt } from "./span.ts";
import type { DocumentSummary } from "./view.ts";

/** Why a numeral became no claim, in words. */
export const nearMissReasons: Readonly<Record<NearMissReason, string>> = {
  date: "a date",
  "time-of-day": "a time of day",
  symbol: "part of a document symbol",
  "note-mark": "the mark of a note",
  "paragraph-number": "the number of a paragraph",
  provision: "the number of a provision",
  age: "an age",
  distance: "a distance",
  money: "a sum of money",
  percentage: "a percentage",
  ordinal: "an ordinal number",
  duration: "a length of time",
  weapon: "the name or number of a weapon",
  agent: "counts those who are said to have acted",
  "not-persons": "counts neither persons nor things harmed",
  "no-verb-of-harm": "no words of harm govern it",
  unread: "no rule could read it",
};

/** A near miss with its words, so that it can be shown without its reading. */
export interface NearMissRow {
  readonly source: string;
  readonly nearMiss: NearMiss;
  readonly words: string;
  readonly sentence: string;
  readonly documentTitle: string;
  readonly documentSymbols: readonly string[];
}

/** The near misses of a document in the order in which they stand. */
export function nearMissRows(
  { source, title, symbols }: Pick<DocumentSummary, "source" | "title" | "symbols">,
  { source: { text }, nearMisses }: Reading,
): readonly NearMissRow[] {
  return nearMisses.map((nearMiss) => ({
    source,
    nearMiss,
    words: wordsAt(text, nearMiss.span),
    sentence: wordsAt(text, nearMiss.sentence),
    documentTitle: title,
    documentSymbols: symbols,
  }));
}
