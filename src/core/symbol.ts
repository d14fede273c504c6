import type { Span } from "./span.ts";

/** A UN document symbol found in running text. Canonical forms have no white space folded in and plain hyphens. */
export interface SymbolMention extends Span {
  /** One canonical symbol, two for a double symbol (`["A/76/736", "S/2022/176"]`), more for one with additions (`A/HRC/40/52 and Add.1`). */
  readonly symbols: readonly string[];
  /** Why the words may not mean what they seem to, when they look broken. */
  readonly doubt?: string;
}

/** Finds every document symbol between two offsets of a text. Handed to the layers that need it. */
export type SymbolFinder = (text: string, within: Span) => readonly SymbolMention[];
