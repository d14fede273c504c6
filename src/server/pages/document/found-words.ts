import type { Span } from "../../../core/index.ts";

const mostFound = 200;

/** Where the words of a search stand within the words that it led to, at most 200 places. */
export function foundWords(
  text: string,
  query: { readonly at?: Span; readonly words?: string },
): readonly Span[] {
  const { at, words } = query;
  if (at === undefined || words === undefined) return [];
  const terms = termsOf(words);
  if (terms.length === 0) return [];
  const pattern = new RegExp(terms.map(escaped).join("|"), "giu");
  const stretch = text.slice(at.start, Math.min(at.end, at.start + 100_000));
  const found: Span[] = [];
  for (const match of stretch.matchAll(pattern)) {
    if (match[0] === "" || found.length === mostFound) break;
    found.push({ start: at.start + match.index, end: at.start + match.index + match[0].length });
  }
  return found;
}

function termsOf(words: string): readonly string[] {
  const terms = [...words.matchAll(/"(?<quoted>[^"]+)"|(?<word>[\p{L}\p{N}][\p{L}\p{N}'’/-]*)/gu)];
  return terms
    .map(({ groups }) => (groups?.quoted ?? groups?.word ?? "").trim())
    .filter((term) => term.length > 1)
    .slice(0, 20);
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s+");
}
