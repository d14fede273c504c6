import { hint } from "../../words/hints.ts";
import { isAdverb, verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { type Range, sourceAfter, sourceBefore, speakerPhraseBefore } from "./source-phrase.ts";

/** Verbs that lay a bare object on their subject: `reported 12 deaths`. The others need `that`, a colon or a quotation. */
const takesObject = new Set(
  "reported reports report confirmed confirms confirm documented documents document recorded records record verified verifies verify estimated estimates estimate registered claims claimed claim announced announces announce alleged alleges counted put puts noted cited speak speaks spoke wrote".split(
    " ",
  ),
);
/** Verbs of saying that need no `that` before a clause. */
const takesClause = new Set(
  "said says say stated states state claimed claims claim reported reports alleged alleges believe believes believed think thinks thought announced added adds admitted insisted insists told tells warned warns argued argues suggested confirmed asserted estimates estimated declared maintained maintains acknowledged hopes expects".split(
    " ",
  ),
);

/** Verbs that only one who speaks can have as a subject's. */
const speaks = new Set(
  "said says say told tells stated states announced announces added adds explained testified wrote insisted insists claimed claims alleged declared".split(
    " ",
  ),
);

function subjectOf(sentence: Sentence, at: number, groupFrom: number): Range | undefined {
  const strict = speaks.has(sentence.terms[at]?.text ?? "");
  return strict ? speakerPhraseBefore(sentence, groupFrom) : sourceBefore(sentence, groupFrom);
}

/** Every cue of a sentence, the outer ones first. */
export function readCues(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  if ((sentence.hints & hint.say) === 0) return cues;
  for (let at = 0; at < sentence.terms.length; at++) {
    if (((sentence.terms[at]?.lexeme.hints ?? 0) & hint.say) === 0) continue;
    const cue = accordingTo(sentence, at) ?? asReportedBy(sentence, at) ?? sayingVerb(sentence, at);
    if (cue !== undefined) cues.push(cue);
  }
  return cues.sort(
    (a, b) => b.scope.to - b.scope.from - (a.scope.to - a.scope.from) || a.cue.from - b.cue.from,
  );
}

/** `According to the Committee, …` and `…, according to the Committee.` */
function accordingTo(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const length = is(terms[at], "accordingTo") ? 1 : 0;
  if (length === 0) return undefined;
  const source = maker(sentence, sourceAfter(sentence, at + 1));
  if (source === undefined) return undefined;
  return {
    source,
    cue: { from: at, to: at + 1 },
    scope: clauseAround(terms, at, source.to),
    role: "reported",
    denies: false,
    rule: "attribution-according-to",
  };
}

/** `figures provided by the authorities`: the authorities speak. */
function maker(sentence: Sentence, source: Range | undefined): Range | undefined {
  if (source === undefined) return undefined;
  for (let i = source.from + 1; i < source.to - 1; i++) {
    if (
      (isWord(sentence.terms[i], "by", "from") && is(sentence.terms[source.from], "sayNoun")) ||
      isWord(sentence.terms[i], "by")
    ) {
      return sourceAfter(sentence, i + 1) ?? source;
    }
  }
  return source;
}

/** `as reported by the Committee`, `documented by`, `figures provided by`, `compiled by`. */
function asReportedBy(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const forms = terms[at]?.lexeme.saying;
  if (forms?.has("participle") !== true || !isWord(terms[at + 1], "by", "in")) return undefined;
  const group = verbGroupAt(terms, at, forms);
  const as = isWord(terms[group.from - 1], "as") || isWord(terms[at - 1], "as");
  const passive =
    group.voice === "passive" && isWord(terms[at + 1], "by") && takesObject.has(terms[at]?.text ?? "");
  const told =
    isWord(terms[at], "told", "informed") && isWord(terms[at + 1], "by") && group.voice === "passive";
  const reduced =
    isWord(terms[at + 1], "by") &&
    group.voice === "bare" &&
    (is(terms[at - 1], "sayNoun") || isWord(terms[at - 1], "cases", "deaths", "killings", "incidents", "it"));
  if (!as && !passive && !reduced && !told) return undefined;
  const source = sourceAfter(sentence, at + 2);
  if (source === undefined) return undefined;
  return {
    source,
    cue: { from: as ? group.from - 1 : at, to: at + 2 },
    scope: clauseAround(terms, at, source.to),
    role: "reported",
    denies: false,
    rule: "attribution-by",
  };
}

function sayingVerb(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const forms = terms[at]?.lexeme.saying;
  if (forms === undefined || sentence.countAt[at] !== undefined || isNoun(terms, at)) return undefined;
  const group = verbGroupAt(terms, at, forms);
  if (group.voice === "passive" || group.voice === "infinitive") return undefined;
  if (group.voice === "ing" && !isWord(terms[at - 1], ",")) return undefined;
  return inverted(sentence, at) ?? leading(sentence, at, group) ?? trailing(sentence, at, group.from);
}

/** `by reports that`, `the claim that`, `according to estimates`: nouns here. */
function isNoun(terms: readonly Term[], at: number): boolean {
  if (is(terms[at - 1], "determiner")) return true;
  const noun = isWord(
    terms[at],
    "reports",
    "report",
    "claims",
    "claim",
    "estimates",
    "estimate",
    "notes",
    "note",
    "documents",
    "document",
    "records",
    "record",
    "charges",
    "charge",
    "quotes",
    "counts",
    "count",
    "states",
    "state",
    "rules",
    "rule",
  );
  if (!noun) return false;
  const before = terms[at - 1];
  return (
    is(before, "preposition") ||
    is(before, "determiner") ||
    is(before, "conjunction") ||
    /(?:ed|al|ent|able|ous|'s)$/.test(before?.text ?? "")
  );
}

/** `The Committee stated that …`, `… reported 12 deaths`, `… said: “…”`. */
function leading(
  sentence: Sentence,
  at: number,
  { from: groupFrom, negated }: { readonly from: number; readonly negated: boolean },
): Cue | undefined {
  const { terms } = sentence;
  const contentFrom = contentStart(sentence, at);
  if (contentFrom === undefined) return undefined;
  const source = subjectOf(sentence, at, groupFrom);
  if (source === undefined) return undefined;
  const quoted = isWord(terms[contentFrom - 1], "“", '"', "«") || isWord(terms[contentFrom], "“", '"', "«");
  return {
    source,
    cue: { from: groupFrom, to: isWord(terms[contentFrom - 1], "that") ? contentFrom : at + 1 },
    scope: { from: contentFrom, to: contentEnd(terms, contentFrom) },
    role: quoted ? "quoted" : "reported",
    denies: is(terms[at], "denying") !== negated,
    rule: "attribution-verb",
  };
}

function contentStart(sentence: Sentence, at: number): number | undefined {
  const { terms } = sentence;
  let i = at + 1;
  while (isAdverb(terms[i])) i += 1;
  const text = terms[at]?.text ?? "";
  for (let k = i; k < Math.min(i + 14, terms.length); k++) {
    if (isWord(terms[k], "that")) return is(terms[k - 1], "preposition") ? undefined : k + 1;
    if (isWord(terms[k], ":")) return k + 1;
    if (isWord(terms[k], "“", "«", '"')) return k;
    if (isWord(terms[k], ";", ".") || sentence.countAt[k] !== undefined) break;
  }
  const next = terms[i];
  if (next === undefined || isWord(next, ".", ",", ";", ")", "”")) return undefined;
  if (isWord(terms[at], "claimed", "claims", "claim") && claimsLives(terms, i)) return undefined;
  if (takesClause.has(text) && clauseFollows(sentence, i)) return i;
  const object = isWord(next, "of") && isWord(terms[at], "speaks", "spoke", "speak", "wrote") ? i + 1 : i;
  return takesObject.has(text) && objectOfHarm(sentence, object) ? object : undefined;
}

/** `claimed 289 civilian lives` says nothing. */
function claimsLives(terms: readonly Term[], from: number): boolean {
  return terms
    .slice(from, from + 6)
    .some((term) => is(term, "lifeWord") || isWord(term, "responsibility", "victims"));
}

/** A finite verb within the next words makes a clause. */
function clauseFollows({ terms }: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(from + 25, terms.length); i++) {
    const term = terms[i];
    if (isWord(term, ".", ";")) return false;
    if (is(term, "be") || is(term, "have") || is(term, "modal") || term?.lexeme.harmVerb !== undefined)
      return !is(terms[from], "preposition") || i > from + 2;
  }
  return false;
}

function objectOfHarm({ terms, countAt }: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(from + 12, terms.length); i++) {
    if (isWord(terms[i], ";")) return false;
    if (countAt[i] !== undefined || terms[i]?.lexeme.harmNoun !== undefined) return true;
  }
  return false;
}

/** The content goes on to the end of the sentence, or to `while`, `whereas` or `;`. */
function contentEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) if (isWord(terms[i], ";", "whereas")) return i;
  return terms.length;
}

/** `…, the Committee said.` */
function trailing(sentence: Sentence, at: number, groupFrom: number): Cue | undefined {
  const { terms } = sentence;
  const next = terms[at + 1];
  if (
    next !== undefined &&
    !isWord(next, ".", ",", "”", ")", ";", "“", '"', "in", "on", "at", "yesterday", "today", "to") &&
    !is(next, "weekday")
  )
    return undefined;
  const source = subjectOf(sentence, at, groupFrom);
  if (
    source === undefined ||
    source.from < 2 ||
    !isWord(terms[source.from - 1], ",", "”", '"', "—", "–", "--")
  )
    return undefined;
  const quoted = isWord(terms[source.from - 1], "”", '"') || isWord(terms[source.from - 2], "”", '"');
  return {
    source,
    cue: { from: groupFrom, to: at + 1 },
    scope: { from: 0, to: isWord(next, ",") && !quoted ? terms.length : source.from },
    role: quoted ? "quoted" : "reported",
    denies: false,
    rule: "attribution-after",
  };
}

/** `…, said the Committee.` */
function inverted(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!isWord(terms[at - 1], ",", "”", '"') || at < 3 || terms[at]?.lexeme.saying?.has("ing") === true)
    return undefined;
  const source = sourceAfter(sentence, at + 1);
  if (
    source === undefined ||
    (terms[source.to] !== undefined && !isWord(terms[source.to], ".", ",", "”", ";"))
  )
    return undefined;
  if (isWord(terms[source.from], "that", "to")) return undefined;
  return {
    source,
    cue: { from: at, to: at + 1 },
    scope: { from: 0, to: at },
    role: isWord(terms[at - 1], ",") ? "reported" : "quoted",
    denies: false,
    rule: "attribution-inverted",
  };
}

function clauseAround(terms: readonly Term[], at: number, sourceTo: number): { from: number; to: number } {
  let from = at;
  while (from > 0 && !isWord(terms[from - 1], ";")) from -= 1;
  let to = sourceTo;
  while (to < terms.length && !isWord(terms[to], ";")) to += 1;
  return { from, to };
}
