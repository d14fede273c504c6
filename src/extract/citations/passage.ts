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
  readonly isTitle?: boolean;
  /** Id of the note, absent in running text. */
  readonly note?: string;
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
}

/** Cuts a passage out of the text and finds its symbols. */
export function stretchOf(setting: Setting, passage: Passage): Stretch {
  const words = flat(setting.text.slice(passage.start, passage.end));
  const found = words.includes("/") ? setting.findSymbols(setting.text, passage) : [];
  const mentions = found.length > 0 ? withAddenda(setting.text, found) : found;
  return { ...passage, words, mentions };
}

/** The runs of an ascending list that lie within a span. */
export function runsWithin<T extends Span>(runs: readonly T[], within: Span): readonly T[] {
  const found: T[] = [];
  for (let i = firstFrom(runs, within.start); i < runs.length; i++) {
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
