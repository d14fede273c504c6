import { hint } from "../../words/hints.ts";
import { asideEnd } from "../frames/object-counts.ts";
import { isAdverb } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";

/** Verbs that lay a bare object on their subject: `reported 12 deaths`. The others need `that`, a colon or a quotation. */
export const takesObject = new Set(
  "reported reports report confirmed confirms confirm documented documents document recorded records record verified verifies verify estimated estimates estimate registered claims claimed claim announced announces announce alleged alleges counted put puts noted cited speak speaks spoke wrote tallied listed lists acknowledged acknowledges conceded admitted admits described claiming speak_of speaks_of spoke_of gave_a_figure_of gives_a_figure_of gave_the_figure_of gives_the_figure_of gave_the_number gives_the_number arrive_at arrives_at arrived_at list concede concedes admit acknowledge place places placed refer_to refers_to referred_to receive_reports_of receives_reports_of received_reports_of received_allegations_of received_information_on admit_to admits_to admitted_to admit_responsibility_for admits_responsibility_for admitted_responsibility_for allow_for allows_for allowed_for".split(
    " ",
  ),
);
/** Verbs of saying that need no `that` before a clause. */
const takesClause = new Set(
  "said says say stated states state claimed claims claim reported reports alleged alleges believe believes believed think thinks thought announced added adds admitted insisted insists told tells warned warns argued argues suggested confirmed asserted estimates estimated declared maintained maintains acknowledged hopes expects conceded boasted swore has_it_that had_it_that received_reports_that received_allegations_that received_information_that".split(
    " ",
  ),
);

/** Verbs that tell a course of things: `described how soldiers shot …`. */
const tellsHow = new Set(
  "described describes describe recounted recounts told tells recalled explained remembered related narrated".split(
    " ",
  ),
);
/** Verbs after which the speaker's own deed stands: `claimed to have killed`, `denies having fired`. */
const owns = new Set(
  "claimed claims claim admitted admits acknowledged acknowledges denied denies boasted boasts conceded confessed".split(
    " ",
  ),
);
/** Verbs of giving out, which say something only with a document: `issued a statement that`. */
const issues = new Set(
  "issue issues issued issuing carry carries carried carrying release released releasing circulate circulates circulated circulating publish publishes published publishing broadcast broadcasts broadcasting".split(
    " ",
  ),
);

/** Where what is said begins after a saying verb: after `that`, a colon or a quotation mark, or at a clause or object of harm. */
export function contentStart(sentence: Sentence, at: number): number | undefined {
  const { terms } = sentence;
  let i = at + 1;
  while (isAdverb(terms[i])) i += 1;
  const text = terms[at]?.text ?? "";
  if (tellsHow.has(text) && isWord(terms[i], "how")) return i + 1;
  if (text === "claimed_to" && is(terms[i], "have")) return i;
  if (owns.has(text) && isOwnDeed(terms, i)) return i;
  if (isWord(terms[at], "accused", "accuses", "accuse", "accusing")) return accusation(terms, i);
  for (let k = i; k < Math.min(i + 14, terms.length); k++) {
    if (isWord(terms[k], "that")) {
      if (is(terms[k - 1], "preposition")) return undefined;
      return issues.has(text) && !is(terms[k - 1], "documentNoun") ? undefined : k + 1;
    }
    const mark = terms[k]?.kind === "mark" ? terms[k] : undefined;
    if (isWord(mark, ":")) return k + 1;
    if (isWord(mark, "“", "«", '"')) return k;
    if (isWord(mark, ";", ".") || sentence.countAt[k] !== undefined) break;
  }
  if (issues.has(text)) return undefined;
  i = pastAside(sentence, i);
  const next = terms[i];
  if (next === undefined || isWord(next, ".", ",", ";", ")", "”")) return undefined;
  if (isWord(terms[at], "claimed", "claims", "claim") && claimsLives(terms, i)) return undefined;
  if (isWord(terms[at], "place", "places", "placed") && !countsToll(terms, i)) return undefined;
  if (takesClause.has(text) && clauseFollows(sentence, i)) return i;
  const object = isWord(next, "of") && isWord(terms[at], "speaks", "spoke", "speak", "wrote") ? i + 1 : i;
  return takesObject.has(text) && objectOfHarm(sentence, object) ? object : undefined;
}

/** `accused the Front of killing …`: what somebody is accused of. */
function accusation(terms: readonly Term[], from: number): number | undefined {
  for (let i = from; i < Math.min(from + 16, terms.length); i++) {
    if (isWord(terms[i], ";", ".", ":")) return undefined;
    if (isWord(terms[i], "of") && /ing$/.test(terms[i + 1]?.text ?? "")) return i + 1;
  }
  return undefined;
}

/** `recorded, from 14 March to 31 October, 359 deaths`: past what is put in between; the same term where a clause begins. */
function pastAside({ terms, countAt }: Sentence, at: number): number {
  const end = isWord(terms[at], ",") ? asideEnd(terms, at) : at;
  return countAt[end]?.from === end ? end : at;
}

/** `placed the death toll at 30`; leaves `placed 30 men in cells`. */
function countsToll(terms: readonly Term[], from: number): boolean {
  return terms.slice(from, from + 4).some((term) => is(term, "toll"));
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
    if (isWord(term, ";") || (isWord(term, ".") && i === terms.length - 1)) return false;
    if (is(term, "month") && term?.capital === true) continue;
    if (hasHint(term, hint.auxiliary) || term?.lexeme.harmVerb !== undefined)
      return !is(terms[from], "preposition") || i > from + 2;
  }
  return false;
}

function objectOfHarm({ terms, countAt }: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(from + 12, terms.length); i++) {
    if (isWord(terms[i], ";", "when", "after", "as", "while", "before")) return false;
    if (countAt[i] !== undefined || terms[i]?.lexeme.harmNoun !== undefined) return true;
  }
  return false;
}

/** `claimed to have killed`, `denied having shot`, `boasted of killing`: the speaker's own deed. */
function isOwnDeed(terms: readonly Term[], at: number): boolean {
  const i = isWord(terms[at], "of") || (isWord(terms[at], "to") && !is(terms[at + 1], "have")) ? at + 1 : at;
  if (isWord(terms[i], "to")) return is(terms[i + 1], "have");
  return isWord(terms[i], "having") || terms[i]?.lexeme.harmVerb?.forms.has("ing") === true;
}

/** The content goes on to the end of the sentence, to `whereas` or `;`, or to where its speaker goes on: `… and said that`. */
export function contentEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++)
    if (isWord(terms[i], ";", "whereas") || saysMore(terms, i)) return i;
  return terms.length;
}

function saysMore(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "and", "but") &&
    isWord(terms[at + 2], "that") &&
    terms[at + 1]?.lexeme.saying?.has("past") === true
  );
}
