import type { Modality } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import type { Cue } from "../attribution/cue.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";

/**
 * How a statement stands (ConText): a word before or after it opens a scope that ends at the clause's edge. Takes
 * `allegedly killed`, `may have been killed`, `denied that …`, `if …`, `threatened to`; leaves `in May`.
 */
export function modalityAt(
  sentence: Sentence,
  { from: at, to: verb }: { readonly from: number; readonly to: number },
  cues: readonly Cue[],
): Modality {
  const { terms } = sentence;
  if (cues.some((cue) => cue.denies && at >= cue.scope.from && at < cue.scope.to)) return "denied";
  if (isWord(terms[terms.length - 1], "?")) return "questioned";
  const inGroup = groupModality(terms, at, verb);
  if (inGroup !== undefined) return inGroup;
  if ((sentence.hints & hint.doubt) === 0) return "asserted";
  return modalityBefore(terms, at, at === verb) ?? (isAllegedAfter(terms, at) ? "alleged" : "asserted");
}

/** What a word before the statement makes of it, back to the clause's start; `alone` where no verb group says it itself. */
function modalityBefore(terms: readonly Term[], at: number, alone: boolean): Modality | undefined {
  const from = clauseStart(terms, at);
  for (let i = at - 1; i >= from; i--) {
    const term = terms[i];
    if (!hasHint(term, hint.doubt)) continue;
    if (is(term, "question")) return "questioned";
    if (alone && is(term, "possible") && !isMonthHere(terms, i) && near(at, i, 6)) return "hypothetical";
    if (is(term, "hypothetical") && near(at, i, 14)) return "hypothetical";
    if (is(term, "intended") && isWord(terms[i + 1], "to") && near(at, i, 5)) return "intended";
    if (is(term, "alleged") && near(at, i, 8) && !isPlainReport(terms, i) && !isSuspect(terms, i))
      return "alleged";
    const said = isWord(term, "that") ? modalityOfThat(terms, i) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

/** `300 suspected supporters`: what they are is doubted, and not what befell them. */
function isSuspect(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "suspected", "alleged", "presumed") && terms[at + 1]?.lexeme.group?.unit === "person"
  );
}

/** `by reports that`, `it is not true that`. */
function modalityOfThat(terms: readonly Term[], that: number): Modality | undefined {
  if (isWord(terms[that - 1], "reports", "allegations", "allegation", "claims", "rumours"))
    return is(terms[that - 2], "preposition") || is(terms[that - 2], "determiner") ? "alleged" : undefined;
  const untrue =
    isWord(terms[that - 1], "true") && (isWord(terms[that - 2], "not") || isWord(terms[that - 4], "nor"));
  return untrue ? "denied" : undefined;
}

function isAllegedAfter(terms: readonly Term[], at: number): boolean {
  for (let i = at + 1; i <= at + 4 && i < terms.length; i++) {
    if (is(terms[i], "alleged") && !isWord(terms[i], "reported")) return true;
    if (terms[i]?.kind === "mark") break;
  }
  return false;
}

/** `may have been`, `would be`, `will be` in the verb's own group. */
function groupModality(terms: readonly Term[], from: number, verb: number): Modality | undefined {
  for (let i = from; i < verb; i++) {
    if (is(terms[i], "possible") || isWord(terms[i], "would", "should")) return "hypothetical";
    if (isWord(terms[i], "will", "shall")) return "intended";
  }
  return undefined;
}

/** `survivors reported that`, where the word lays the statement on somebody and casts no doubt. */
function isPlainReport(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "reported", "believed") &&
    (isWord(terms[at + 1], "that") ||
      (!is(terms[at - 1], "be") &&
        !is(terms[at + 1], "be") &&
        !isWord(terms[at + 1], "to", "missing", "killed", "wounded", "injured", "dead")))
  );
}

function near(at: number, i: number, reach: number): boolean {
  return at - i <= reach;
}

function clauseStart(terms: readonly Term[], at: number): number {
  let i = at;
  while (i > 0 && at - i < 30 && !isWord(terms[i - 1], ";", ":")) i -= 1;
  return i;
}

function isMonthHere(terms: readonly Term[], at: number): boolean {
  return (
    is(terms[at], "month") &&
    (terms[at - 1]?.kind === "number" || is(terms[at - 1], "preposition") || terms[at + 1]?.kind === "number")
  );
}
