import { is, isOneOf, isWord, type Term } from "../claims/text/terms.ts";
import {
  beforeAdverbs,
  cueVerbAt,
  isAuxiliary,
  isFiniteVerb,
  isPossessive,
  isQuoteMark,
  isSubjectPronoun,
} from "./words-at.ts";

/** A stretch of a sentence's terms, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const insideNames = new Set(["'s", "-", ".", "’", "&", "/", "'"]);
const relatives = new Set("who which that".split(" "));
const subordinators = new Set(
  "if whether because as when while where after before since until although though unless than so how why what".split(
    " ",
  ),
);
const furthest = 40;

/** Whom the words before a verb name: a noun phrase, a pronoun, a relative, or whoever did what stands before `and`. */
export function subjectBefore(terms: readonly Term[], verbFrom: number, depth = 0): Range | undefined {
  const at = beforeAdverbs(terms, verbFrom - 1);
  const last = terms[at];
  if (last === undefined || depth > 3) return undefined;
  if (isSubjectPronoun(last)) return { from: at, to: at + 1 };
  if (isWord(last, "who", "which") || (isWord(last, "that") && isNominal(terms[at - 1])))
    return relativeSource(terms, at);
  if (isWord(last, "and", "but", "or") || (isWord(last, ",") && isWord(terms[at - 1], "and", "but")))
    return doerBefore(terms, at, depth);
  if (isWord(last, ",")) return beforeAside(terms, at, depth);
  if (isWord(last, ")")) return beforeBracket(terms, at, depth);
  if (isWord(last, "”", '"')) return undefined;
  return phraseEnding(terms, at + 1, depth);
}

/** `most of whom`, `who`: the relative stands for whoever is named before it. */
function relativeSource(terms: readonly Term[], at: number): Range {
  return isWord(terms[at - 1], "of") && terms[at - 2] !== undefined
    ? { from: at - 2, to: at + 1 }
    : { from: at, to: at + 1 };
}

function isNominal(term: Term | undefined): boolean {
  return term?.kind === "word" && !is(term, "preposition") && !is(term, "conjunction") && !is(term, "be");
}

/** `Clinton stressed her support and said`: the subject of the verb before. */
function doerBefore(terms: readonly Term[], conjunction: number, depth: number): Range | undefined {
  for (let i = conjunction - 1; i > 0 && conjunction - i < furthest; i--) {
    if (isWord(terms[i], ";", ":")) return undefined;
    if (!isFiniteVerb(terms, i) || isInRelative(terms, i)) continue;
    let from = i;
    while (from > 0 && isAuxiliary(terms, beforeAdverbs(terms, from - 1)))
      from = beforeAdverbs(terms, from - 1);
    if (isWord(terms[beforeAdverbs(terms, from - 1)], "and", ",", "but") && from - 1 > 0)
      return subjectBefore(terms, from, depth + 1);
    const found = subjectBefore(terms, from, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether `who` or `which` opens the clause that a verb stands in. */
function isInRelative(terms: readonly Term[], verb: number): boolean {
  const before = terms[beforeAdverbs(terms, verb - 1)];
  return isWord(before, "who", "which");
}

/** `Revesz, director of the Institute, said`: the name and what is put after it. */
function beforeAside(terms: readonly Term[], comma: number, depth: number): Range | undefined {
  const opened = asideStart(terms, comma);
  if (opened === undefined) return undefined;
  let found = phraseEnding(terms, opened, depth);
  if (found === undefined) return undefined;
  if (
    isWord(terms[found.from - 1], ",") &&
    (is(terms[found.from], "determiner") || !startsName(terms, found.from))
  ) {
    const wider = phraseEnding(terms, found.from - 1, depth);
    if (wider !== undefined && startsName(terms, wider.to - 1)) found = wider;
  }
  return { from: found.from, to: comma };
}

function startsName(terms: readonly Term[], at: number): boolean {
  return terms[at]?.capital === true;
}

function asideStart(terms: readonly Term[], comma: number): number | undefined {
  for (let i = comma - 1; i > 0 && comma - i < furthest; i--) {
    if (isQuoteMark(terms, i) || isWord(terms[i], ";", ":")) return undefined;
    if (isWord(terms[i], ",")) return isDate(terms, i) ? (i - 1 > 0 ? asideStart(terms, i) : undefined) : i;
  }
  return undefined;
}

function isDate(terms: readonly Term[], comma: number): boolean {
  return terms[comma - 1]?.kind === "number" && terms[comma + 1]?.kind === "number";
}

function beforeBracket(terms: readonly Term[], closing: number, depth: number): Range | undefined {
  for (let i = closing - 1; i > 0 && closing - i < 14; i--) {
    if (!isWord(terms[i], "(")) continue;
    const found = phraseEnding(terms, i, depth);
    return found === undefined ? undefined : { from: found.from, to: closing + 1 };
  }
  return undefined;
}

/** The noun phrase that ends before a term. */
export function phraseEnding(terms: readonly Term[], end: number, depth = 0): Range | undefined {
  let from = end;
  for (let i = end - 1; i >= 0 && end - i < furthest; i--) {
    const term = terms[i];
    if (isWord(term, ")")) {
      const open = openingBracket(terms, i);
      if (open === undefined) break;
      i = open;
      from = i;
      continue;
    }
    if (term?.kind === "mark" && !isOneOf(term, insideNames)) break;
    if (isFiniteVerb(terms, i)) {
      const relative = relativeOpening(terms, i);
      if (relative === undefined || depth > 2) break;
      i = relative;
      from = i;
      continue;
    }
    if (endsPhrase(terms, i)) break;
    from = i;
  }
  return withoutOpening(terms, { from, to: end });
}

function openingBracket(terms: readonly Term[], closing: number): number | undefined {
  for (let i = closing - 1; i > 0 && closing - i < 14; i--) if (isWord(terms[i], "(")) return i;
  return undefined;
}

/** `leaders who have been the most strident opponents warn`: the relative that a finite verb stands right after. */
function relativeOpening(terms: readonly Term[], verb: number): number | undefined {
  let i = beforeAdverbs(terms, verb - 1);
  while (i > 0 && isAuxiliary(terms, i)) i = beforeAdverbs(terms, i - 1);
  const before = terms[i - 1];
  return isOneOf(terms[i], relatives) && i > 0 && before?.kind === "word" && !isFiniteVerb(terms, i - 1)
    ? i
    : undefined;
}

function endsPhrase(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (isOneOf(term, subordinators) || isOneOf(term, relatives)) return true;
  if (is(term, "conjunction")) return !isWord(term, "and", "or");
  if (isSubjectPronoun(term) && !isWord(term, "it", "you")) return true;
  return isWord(term, "to") && cueVerbAt(terms, at + 1) !== undefined;
}

/** Without `But`, `On Friday` and the like before the phrase. */
function withoutOpening(terms: readonly Term[], { from, to }: Range): Range | undefined {
  let start = from;
  while (start < to && (is(terms[start], "conjunction") || isOpeningWord(terms[start]))) start += 1;
  if (is(terms[start], "preposition")) start = restart(terms, start, to);
  while (start < to && terms[start]?.kind === "mark") start += 1;
  return start < to && isNamed(terms, { from: start, to }) ? { from: start, to } : undefined;
}

function isOpeningWord(term: Term | undefined): boolean {
  return is(term, "adverb") && !is(term, "determiner");
}

/** `On Friday the mayor`, `In a statement Trump`: the phrase after the one that the preposition opens. */
function restart(terms: readonly Term[], from: number, to: number): number {
  for (let i = to - 1; i > from + 1; i--) {
    const before = terms[i - 1];
    const free =
      before?.kind !== "mark" &&
      !is(before, "preposition") &&
      !is(before, "conjunction") &&
      !is(before, "determiner") &&
      !isPossessive(terms, i - 1);
    if (free && is(terms[i], "determiner")) return i;
    if (
      free &&
      terms[i]?.capital === true &&
      before?.capital === false &&
      !/(?:ic|al|an|ed|or)$/.test(before.text)
    )
      return i;
  }
  return to;
}

/** Whether there is a word that can name somebody: no adverb, preposition or number alone. */
function isNamed(terms: readonly Term[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const term = terms[i];
    if (term?.kind === "mark" || is(term, "preposition") || is(term, "adverb") || is(term, "weekday"))
      continue;
    return true;
  }
  return false;
}

/** The noun phrase that begins at a term, with what is put after it between commas. */
export function phraseFrom(terms: readonly Term[], at: number): Range | undefined {
  let to = at;
  for (; to < terms.length && to - at < 30; to++) {
    const term = terms[to];
    if (isWord(term, "(")) {
      to = closingBracket(terms, to);
      continue;
    }
    if (term?.kind === "mark" && !isOneOf(term, insideNames)) break;
    if (isWord(term, ".") && to === terms.length - 1) break;
    if (to > at && (isFiniteVerb(terms, to) || endsSource(term))) break;
  }
  return to > at && isNamed(terms, { from: at, to }) ? { from: at, to } : undefined;
}

function closingBracket(terms: readonly Term[], open: number): number {
  for (let i = open + 1; i < Math.min(open + 14, terms.length); i++) if (isWord(terms[i], ")")) return i;
  return open;
}

const afterSource = new Set(
  "that after before during when while as if who which because since to until whose where but".split(" "),
);

function endsSource(term: Term | undefined): boolean {
  return isOneOf(term, afterSource) || is(term, "weekday");
}
