import type { Citation } from "../../../core/index.ts";
import type { MarkedUp } from "./akoma-ntoso-text.ts";

/** How the symbols read in one document agree with the links set in it. */
export interface Agreement {
  readonly right: number;
  /** Links that no citation over the same words gives. */
  readonly missed: readonly string[];
  /** Symbols over linked words that are not the link's. */
  readonly wrong: readonly string[];
  /** Symbols over words that bear no link. */
  readonly unlinked: readonly string[];
}

/** Compares symbols over the same words, apart from blanks, case and the letter of an old resolution. */
export function compareWithLinks(marked: MarkedUp, citations: readonly Citation[]): Agreement {
  const { text } = marked.source;
  const read = citations.flatMap((one) => one.symbols);
  const matched = new Set<unknown>();
  const linked = new Set<unknown>();
  const missed: string[] = [];
  for (const link of marked.links) {
    const over = read.filter((one) => one.span.start < link.end && link.start < one.span.end);
    const same = over.filter((one) => key(one.value) === key(link.symbol));
    for (const one of over) linked.add(one);
    for (const one of same) matched.add(one);
    if (same.length === 0)
      missed.push(`${around(text, link)} → ${link.symbol} (${over.map((one) => one.value).join(", ")})`);
  }
  const agreed = new Set(read.filter((one) => matched.has(one)).map((one) => one.span.start));
  const wrong = read.filter((one) => linked.has(one) && !agreed.has(one.span.start));
  const unlinked = read.filter((one) => !linked.has(one));
  return {
    right: marked.links.length - missed.length,
    missed,
    wrong: wrong.map((one) => `${around(text, one.span)} → ${one.value}`),
    unlinked: unlinked.map((one) => `${around(text, one.span)} → ${one.value}`),
  };
}

function key(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\(SUPP\.?\)$/, "")
    .replace(/[A-Z](?=\()/, "")
    .replace(/(?<=\/\d{1,2}\/\d{1,3})[A-Z]$/, "");
}

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `…${text.slice(Math.max(0, start - 60), start)}«${text.slice(start, end)}»${text.slice(end, end + 30)}`.replace(
    /\s+/g,
    " ",
  );
}
