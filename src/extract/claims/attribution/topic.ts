import { hint } from "../../words/hints.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Range } from "./source-phrase.ts";

const longestName = 9;

/**
 * Whom a sentence that says nothing of harm is about: the next sentence's `he` or `it`. `Dr. Imre Salt led the exhumations.
 * He told the court …`, `Witness Aid, a charity, published its findings. It estimates …`. Leaves `Hunger spread. It …`.
 */
export function topicOf({ terms }: Sentence): Range | undefined {
  return subjectName(terms) ?? roleName(terms) ?? publisherName(terms) ?? describedName(terms);
}

/** The words of a range as a span of the text. */
export function topicSpan({ terms }: Sentence, { from, to }: Range): { start: number; end: number } {
  return spanOf(terms, from, to);
}

/** A name at the sentence's start: of two words, of a body, or after a title. */
function subjectName(terms: readonly Term[]): Range | undefined {
  const from = is(terms[0], "determiner") ? 1 : 0;
  const to = nameEnd(terms, from);
  if (to === from) return undefined;
  const told =
    to - from > 1 || (from === 1 && terms[from]?.capital === true && hasHint(terms[from], hint.body));
  return told && !is(terms[from], "month") && isSubject(terms, to) ? { from, to } : undefined;
}

const subjectStarts = new Set("a an the who which head director".split(" "));

/** `The delegate of the Red Cross, who stayed, saw …`: one who speaks, named by what he is. */
function roleName(terms: readonly Term[]): Range | undefined {
  if (!isWord(terms[0], "the", "a", "an") || !hasHint(terms[1], hint.body | hint.person)) return undefined;
  if (is(terms[1], "goesBack")) return undefined;
  if (!isWord(terms[2], "of", "for", "from")) return { from: 1, to: 2 };
  const from = is(terms[3], "determiner") ? 4 : 3;
  return { from: 1, to: Math.max(2, nameEnd(terms, from) > from ? nameEnd(terms, from) : 2) };
}

/** A verb follows, or a description between commas; leaves the dateline `NEW YORK, 3 May –`. */
function isSubject(terms: readonly Term[], to: number): boolean {
  const next = terms[to];
  if (isWord(next, ",")) return isOneOf(terms[to + 1], subjectStarts);
  return next?.kind === "word" && !next.capital && !is(next, "preposition");
}

/** `the findings that Witness Aid made public`, `a report by the Commission`. */
function publisherName(terms: readonly Term[]): Range | undefined {
  for (let i = 1; i < terms.length - 1; i++) {
    if (!isWord(terms[i], "that", "by", "of", "from") || !is(terms[i - 1], "documentNoun")) continue;
    const from = is(terms[i + 1], "determiner") ? i + 2 : i + 1;
    const to = nameEnd(terms, from);
    if (to > from && (to - from > 1 || hasHint(terms[from], hint.body))) return { from, to };
  }
  return undefined;
}

/** `Witness Aid, a non-governmental organization`. */
function describedName(terms: readonly Term[]): Range | undefined {
  for (let i = 1; i < terms.length - 2; i++) {
    if (!isWord(terms[i], ",") || !isWord(terms[i + 1], "a", "an")) continue;
    const body = [2, 3, 4, 5].some((k) => is(terms[i + k], "organisation"));
    let from = i;
    while (from > 0 && i - from < longestName && terms[from - 1]?.capital === true) from -= 1;
    if (body && i - from > 1) return { from, to: i };
  }
  return undefined;
}

const insideNames = new Set("of for the on and - .".split(" "));

/** The end of a run of capital words, over `of`, `for` and the like between them. */
function nameEnd(terms: readonly Term[], from: number): number {
  let to = from;
  for (let i = from; i < Math.min(from + longestName, terms.length); i++) {
    const term = terms[i];
    if (term?.kind !== "mark" && term?.capital === true && !hasHint(term, hint.auxiliary)) to = i + 1;
    else if (!isOneOf(term, insideNames)) break;
  }
  return to;
}
