import type { Span, SymbolFinder, SymbolMention } from "../../core/index.ts";
import { withAddenda } from "./addenda.ts";
import { flat } from "./flat.ts";
import type { Organ } from "./words/organs.ts";

/** A stretch of the text in which citations are looked for: the body of a note, or the words of a block. */
export interface Passage extends Span {
  /** Whether works stand in it one after another, as in a note, or sentences that mention works. */
  readonly holds: "works" | "sentences";
  readonly part: number;
  /** Whether it is a title, which says of itself what it is: only documents that it names count. */
  readonly isTitle: boolean;
  /** Id of the note, none in running text. */
  readonly note: string | undefined;
  /** The pieces of its sentence that stand before notes or the end of a page, in order; none mostly. */
  readonly goesOnFrom?: readonly Span[];
}

/** What every rule may look at. */
export interface Setting {
  readonly text: string;
  readonly findSymbols: SymbolFinder;
  /** Italic runs, ascending. */
  readonly italics: readonly Span[];
  /** Runs that lead to an address, ascending. */
  readonly links: readonly LinkRun[];
  /** The symbols of the document itself. */
  readonly ownSymbols: readonly string[];
  /** The organ whose document this is, when it is one organ's. */
  readonly organ?: Organ;
}

/** Words that lead to an address. */
export interface LinkRun extends Span {
  readonly target: string;
}

/** One passage as the rules get it: its words cut out with white space made blank, and the symbols found in it. */
export interface Stretch extends Passage {
  readonly words: string;
  readonly mentions: readonly SymbolMention[];
  /** Words of the same sentence before the stretch, where notes or the end of a page part them from it. */
  readonly before?: string;
}

const furthestBefore = 1500;

/** Cuts a passage out of the text and finds its symbols. */
export function stretchOf(setting: Setting, passage: Passage): Stretch {
  const words = flat(setting.text.slice(passage.start, passage.end));
  const found = words.includes("/") ? setting.findSymbols(setting.text, passage) : [];
  const mentions = found.length > 0 ? withAddenda(setting.text, found) : found;
  return {
    start: passage.start,
    end: passage.end,
    holds: passage.holds,
    part: passage.part,
    isTitle: passage.isTitle,
    note: passage.note,
    words,
    mentions,
    ...(passage.goesOnFrom === undefined ? {} : { before: wordsBefore(setting.text, passage.goesOnFrom) }),
  };
}

function wordsBefore(text: string, pieces: readonly Span[]): string {
  const words = pieces.map(({ start, end }) => flat(text.slice(Math.max(start, end - furthestBefore), end)));
  return words.join(" ").slice(-furthestBefore);
}

/** The flat words of a span: those of the stretch where no paragraph may end at its edges. */
export function wordsIn(setting: Setting, stretch: Stretch, { start, end }: Span): string {
  const { text } = setting;
  const isWithin = start >= stretch.start && end <= stretch.end;
  if (isWithin && text.charCodeAt(start) !== 10 && text.charCodeAt(end - 1) !== 10)
    return stretch.words.slice(start - stretch.start, end - stretch.start);
  return flat(text.slice(start, end));
}

/** Whether one of an ascending list of runs begins within a span. */
export function holdsRun(runs: readonly Span[], within: Span): boolean {
  const run = runs[firstFrom(runs, within.start)];
  return run !== undefined && run.start < within.end;
}

/** The runs of an ascending list that lie within a span. */
export function runsWithin<T extends Span>(runs: readonly T[], within: Span): readonly T[] {
  let i = firstFrom(runs, within.start);
  const found: T[] = [];
  for (; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined || run.start >= within.end) break;
    if (run.end <= within.end) found.push(run);
  }
  return found;
}

function firstFrom(runs: readonly Span[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
