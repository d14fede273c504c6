import { findSymbols } from "./find-symbols.ts";
import { type SymbolElement, scanSymbol } from "./scan-symbol.ts";
import { type Series, seriesByLetters } from "./series.ts";

/** A document symbol taken apart. */
export interface ParsedSymbol {
  readonly kind: "symbol";
  /** As symbols are listed: plain hyphens, no blanks inside. */
  readonly canonical: string;
  readonly series: Series;
  readonly elements: readonly SymbolElement[];
  /** Why the words may not mean what they seem to. */
  readonly doubt?: string;
}

/** Takes one symbol apart, or each half of a double symbol; empty when the words are not a symbol. */
export function parseSymbol(words: string): readonly ParsedSymbol[] {
  const text = words.trim();
  const [mention] = findSymbols(text, { start: 0, end: text.length });
  if (mention === undefined || mention.start > 0 || !/^\**$/.test(text.slice(mention.end))) return [];
  return mention.symbols.flatMap((canonical) => {
    const slash = canonical.indexOf("/");
    const series = seriesByLetters.get(canonical.slice(0, slash));
    const scanned = series === undefined ? undefined : scanSymbol(canonical, series.letters, slash);
    if (series === undefined || scanned === undefined) return [];
    const doubt = mention.doubt === undefined ? {} : { doubt: mention.doubt };
    return [{ kind: "symbol" as const, canonical, series, elements: scanned.elements, ...doubt }];
  });
}
