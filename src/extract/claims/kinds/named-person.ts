import { hint } from "../../words/hints.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import type { Range } from "./phrases.ts";

/** Before `, 35, ` or `, a farmer from Tarvo, `, given the comma that closes it; nothing where no comma opens it. */
export function overApposition(terms: readonly Term[], closing: number): number | undefined {
  for (let i = closing - 1; i > Math.max(0, closing - 16); i--) {
    if (isWord(terms[i], ";", ":", "(", "”")) return undefined;
    if (isWord(terms[i], ",")) return i;
  }
  return undefined;
}

/** A name of one person, or `he` or `she`, that ends before a term. */
export function personBefore(terms: readonly Term[], end: number): Range | undefined {
  if (isWord(terms[end - 1], "he", "she")) return { from: end - 1, to: end };
  let from = end;
  while (from > Math.max(0, end - 5) && isNamePart(terms[from - 1])) from -= 1;
  return from === end ||
    is(terms[from - 1], "preposition") ||
    is(terms[from - 1], "determiner") ||
    end - from < 2
    ? undefined
    : { from, to: end };
}

/** A name of one person, or `him` or `her`, that begins at a term. */
export function personFrom(terms: readonly Term[], from: number): Range | undefined {
  if (isWord(terms[from], "him")) return { from, to: from + 1 };
  let to = from;
  while (to < from + 5 && isNamePart(terms[to])) to += 1;
  return to - from < 2 ? undefined : { from, to };
}

/** A capital word of no class that names bodies, months or places. */
function isNamePart(term: Term | undefined): boolean {
  if (term === undefined || !term.capital || term.kind !== "word") return false;
  const { lexeme } = term;
  return (
    !hasHint(term, hint.grammar | hint.body | hint.harm) &&
    lexeme.number === undefined &&
    lexeme.notCounted === undefined &&
    !is(term, "month") &&
    !is(term, "weekday") &&
    !is(term, "organisation") &&
    !is(term, "placeNoun") &&
    (lexeme.group === undefined || is(term, "title"))
  );
}
