import { hint } from "../../words/hints.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { governs } from "./governs.ts";
import { type Harmed, isBesideList, reach, startsClause } from "./harmed.ts";
import { isAdverb } from "./verb-group.ts";

/** Counts after a verb and a colon, item by item: `has killed: 311 nurses; 103 journalists; and 40 firemen`. */
function listedCounts({ terms, countAt }: Sentence, colon: number): readonly Harmed[] {
  const found: Harmed[] = [];
  for (let i = colon + 1; i < terms.length; i++) {
    const count = countAt[i];
    const opens =
      isWord(terms[i - 1], ":", ";") ||
      (isWord(terms[i - 1], "and") && isWord(terms[i - 2], ";", ",")) ||
      isWord(terms[i - 1], ")");
    if (count !== undefined && count.from === i && opens) found.push({ count, part: false });
  }
  return found;
}

const beforeObject = new Set(["the", "“", "”", '"', "off", "up", "down", "out", "as", "some"]);

/** Counts in a verb's object, or after `of`, walking right: the first noun phrase, its list, and its parts. */
export function objectCounts(sentence: Sentence, from: number): readonly Harmed[] {
  const { terms, countAt } = sentence;
  if (isWord(terms[from], ":")) return listedCounts(sentence, from);
  const found: Harmed[] = [];
  let opened = false;
  for (let i = from, first = true; i < terms.length && i - from < reach; ) {
    const count = countAt[i];
    if (count !== undefined && count.from === i) {
      const governed = found.length === 0 && isWord(terms[i - 1], "of") && governs(terms[i - 2]);
      const beside = opened && isBesideList(sentence, count);
      if (beside) opened = false;
      const accept = (first || governed || followsList(terms, i, opened)) && !isNoObject(terms, count);
      if (!first && startsClause(terms, count.to) && !(opened && saysItself(terms, count.to))) break;
      if (accept) found.push({ count, part: opened || is(terms[i - 1], "opener") });
      first = false;
      i = count.to;
      continue;
    }
    const aside = found.length === 0 ? asideEnd(terms, i) : i;
    if (aside > i) {
      i = aside;
      continue;
    }
    const term = terms[i];
    if (is(term, "opener")) opened = true;
    else if (endsObject(terms, i, found.length > 0)) break;
    if ((opened || is(terms[i - 1], "opener")) && isWord(term, "those") && isWord(terms[i + 1], "of")) {
      i += 2;
      continue;
    }
    if (!isAdverb(term) && !isOneOf(term, beforeObject)) first = false;
    i += 1;
  }
  return found;
}

/** `killed, according to survivors, 14 men`: past the second comma; the same term where nothing is put in. */
export function asideEnd(terms: readonly Term[], at: number): number {
  if (!isWord(terms[at], ",", "(", "–", "—")) return at;
  const opens = terms[at + 1];
  if (
    !is(opens, "preposition") &&
    !is(opens, "accordingTo") &&
    opens?.lexeme.saying === undefined &&
    !isAdverb(opens)
  )
    return at;
  for (let i = at + 1; i < Math.min(at + 14, terms.length); i++) {
    if (isWord(terms[i], ";", ":", ".")) return at;
    if (isWord(terms[i], ",", ")", "–", "—")) return i + 1;
  }
  return at;
}

/** `of 12 August, 105 the Convention`: a bare number before an article is a note mark or a slip. */
function isNoObject(terms: readonly Term[], count: CountPhrase): boolean {
  const next = terms[count.to];
  const dated = is(terms[count.to + 1], "timeUnit") || is(terms[count.to + 1], "daypart");
  return count.head === undefined && count.partitive === undefined && is(next, "determiner") && !dated;
}

/** `comprising 31 dead and 26 wounded`. */
function saysItself(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  return (
    terms[at]?.lexeme.harmAdjective !== undefined &&
    (next === undefined || next.kind === "mark" || isWord(next, "and", "in", "on", "during"))
  );
}

const listMarks = new Set(", and or as_well_as plus ( – — nor".split(" "));

function followsList(terms: readonly Term[], at: number, opened: boolean): boolean {
  const before = terms[at - 1];
  if (isOneOf(before, listMarks)) return true;
  if (opened && isWord(before, "of") && isWord(terms[at - 2], "those")) return true;
  return opened && (is(before, "opener") || isWord(before, ":", "both"));
}

function endsObject(terms: readonly Term[], at: number, some: boolean): boolean {
  const term = terms[at];
  if (isWord(term, ";", ":")) return true;
  if (hasHint(term, hint.auxiliary)) return true;
  if (is(term, "relative") || (is(term, "conjunction") && !isWord(term, "and", "or", "as"))) return true;
  if (term?.lexeme.harmVerb !== undefined && !isNominal(terms, at))
    return some || term.lexeme.harmVerb.forms.has("past");
  return isWord(term, ",") && is(terms[at + 1], "pronoun");
}

function isNominal(terms: readonly Term[], at: number): boolean {
  return terms[at]?.lexeme.harmNoun !== undefined && is(terms[at - 1], "preposition");
}
