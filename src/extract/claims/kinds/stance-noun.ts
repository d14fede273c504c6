import { hint } from "../../words/hints.ts";
import { isAdverb } from "../frames/verb-group.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";

const nouns = new Set(
  "protest protests support demand demands object objects dispute disputes request requests praise pledge pledges appeal_to appeals_to appeal_for appeals_for call_for calls_for".split(
    " ",
  ),
);

/**
 * Whether a word of stance without an auxiliary is a noun: `street protests in Tarvo`, `to silence calls for his return`,
 * `disputes between the parties`. Leaves `Veldania protests the decision`, `we demand that`, `2. Demands that`.
 */
export function isStanceNoun(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  if (!isOneOf(term, nouns)) return false;
  const subject = isWord(terms[at - 1], "further", "also") || isAdverb(terms[at - 1]) ? at - 2 : at - 1;
  const before = terms[at - 1];
  const next = terms[at + 1];
  if (isWord(terms[subject], "to", "i", "we", "you", "they", "who") || isExpressed(terms, at)) return false;
  const phrase = term?.text.includes("_") === true;
  if (!phrase && followsNoun(next, term) && !inStrongTerms(terms, at + 1)) return true;
  if (before === undefined || before.kind !== "word" || isAdverb(before)) return false;
  if (isWord(terms[at - 2], "to") && !before.capital && !is(before, "determiner")) return true;
  if (!before.capital && /(?:[^n]al|ic|ous|ive|able|lar|[^e]ed|ty)$/.test(before.text)) return true;
  const third = /s(?:_|$)/.test(term?.text ?? "");
  const several =
    before.capital && terms.slice(Math.max(0, at - 5), at).some((one) => isWord(one, "and", "of"));
  const plural =
    several || /[^s]s$/.test(before.text) || isWord(before, "people", "he", "she", "it", "all", "and");
  return third ? !before.capital && /[^s]s$/.test(before.text) : !plural && !is(before, "conjunction");
}

const expressing = new Set(
  "express expresses expressed expressing reaffirm reaffirms reaffirmed reaffirming reiterate reiterates reiterated reiterating".split(
    " ",
  ),
);

/** `Expresses its full support for`: a stand, though by a noun. */
function isExpressed(terms: readonly Term[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (isOneOf(terms[i], expressing)) return true;
  return false;
}

/** `protests in the strongest terms`. */
function inStrongTerms(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "in") && terms.slice(at, at + 6).some((one) => isWord(one, "terms", "manner"));
}

/** A preposition or an auxiliary follows no verb of these: `objects became`, `protests have`. */
function followsNoun(next: Term | undefined, term: Term | undefined): boolean {
  if (next === undefined || isWord(next, ",", ".", ")")) return true;
  if (hasHint(next, hint.auxiliary) || is(next, "become")) return true;
  if (isWord(next, "that", "who", "which")) return isWord(term, "protest", "protests", "objects", "disputes");
  if (isWord(next, "to", "against"))
    return !isWord(term, "object", "objects", "protest", "protests", "appeals");
  return hasHint(next, hint.preposition) && !isWord(next, "by", "upon", "without");
}
