import type { Modality } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import type { Cue } from "../attribution/cue.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";

/** How a statement stands, and by which rule and word; without a word where nothing casts doubt on it. */
export interface Manner {
  readonly modality: Modality;
  readonly rule: string;
  readonly at?: number;
}

const asserted: Manner = { modality: "asserted", rule: "manner-asserted" };

/**
 * How a statement stands (ConText): a word before or after it opens a scope that ends at the clause's edge. Takes
 * `allegedly killed`, `may have been killed`, `denied that …`, `if …`, `threatened to`; leaves `in May`.
 */
export function mannerAt(
  sentence: Sentence,
  { from: at, to: verb }: { readonly from: number; readonly to: number },
  cues: readonly Cue[],
): Manner {
  const { terms } = sentence;
  const denial = cues.find((cue) => cue.denies && at >= cue.scope.from && at < cue.scope.to);
  if (denial !== undefined) return { modality: "denied", rule: "manner-denied", at: denial.cue.from };
  const last = terms.length - 1;
  if (isWord(terms[last], "?")) return { modality: "questioned", rule: "manner-question", at: last };
  const inGroup = groupManner(terms, at, verb);
  if (inGroup !== undefined) return inGroup;
  if ((sentence.hints & hint.doubt) === 0) return asserted;
  return mannerBefore(terms, at, at === verb) ?? allegedAfter(terms, at) ?? asserted;
}

/** The same without the rule. */
export function modalityAt(...asked: Parameters<typeof mannerAt>): Modality {
  return mannerAt(...asked).modality;
}

/** What a word before the statement makes of it, back to the clause's start; `alone` where no verb group says it itself. */
function mannerBefore(terms: readonly Term[], at: number, alone: boolean): Manner | undefined {
  const from = clauseStart(terms, at);
  for (let i = at - 1; i >= from; i--) {
    if (!hasHint(terms[i], hint.doubt)) continue;
    const modality = modalityOfWord(terms, i, { at, alone });
    if (modality !== undefined) return { modality, rule: "manner-before", at: i };
  }
  return undefined;
}

function modalityOfWord(
  terms: readonly Term[],
  i: number,
  { at, alone }: { readonly at: number; readonly alone: boolean },
): Modality | undefined {
  const term = terms[i];
  if (is(term, "question")) return "questioned";
  if (alone && is(term, "possible") && !isMonthHere(terms, i) && near(at, i, 6)) return "hypothetical";
  if (is(term, "hypothetical") && near(at, i, 14)) return "hypothetical";
  if (is(term, "intended") && isWord(terms[i + 1], "to") && near(at, i, 5)) return "intended";
  if (is(term, "alleged") && near(at, i, 8) && !isPlainReport(terms, i) && !isSuspect(terms, i))
    return "alleged";
  return isWord(term, "that") ? modalityOfThat(terms, i) : undefined;
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
  if (isWord(terms[that - 1], "evidence", "proof", "indication", "confirmation") && isNone(terms, that - 1))
    return "questioned";
  const untrue =
    isWord(terms[that - 1], "true") && (isWord(terms[that - 2], "not") || isWord(terms[that - 4], "nor"));
  return untrue ? "denied" : undefined;
}

/** `no evidence`, `not the least evidence`. */
function isNone(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--)
    if (isWord(terms[i], "no", "not", "without")) return true;
  return false;
}

function allegedAfter(terms: readonly Term[], at: number): Manner | undefined {
  for (let i = at + 1; i <= at + 4 && i < terms.length; i++) {
    if (is(terms[i], "alleged") && !isWord(terms[i], "reported"))
      return { modality: "alleged", rule: "manner-after", at: i };
    if (terms[i]?.kind === "mark") break;
  }
  return undefined;
}

/** `may have been`, `would be`, `will be` in the verb's own group. */
function groupManner(terms: readonly Term[], from: number, verb: number): Manner | undefined {
  const rule = "manner-verb-group";
  for (let at = from; at < verb; at++) {
    if (is(terms[at], "possible") || isWord(terms[at], "would", "should"))
      return { modality: "hypothetical", rule, at };
    if (isWord(terms[at], "will", "shall")) return { modality: "intended", rule, at };
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
