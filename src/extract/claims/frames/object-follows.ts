import { hint } from "../../words/hints.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import { asideEnd } from "./object-counts.ts";
import { isAdverb } from "./verb-group.ts";

/** Whether a noun phrase starts right after the verb. */
export function objectFollows({ terms, countAt }: Sentence, at: number): boolean {
  let i = isQuoted(terms, at) ? at + 2 : at + 1;
  if (/_(?:across|from|into)$/.test(terms[at]?.text ?? "")) return false;
  while (isAdverb(terms[i]) && !is(terms[i], "preposition") && countAt[i] === undefined) i += 1;
  const next = terms[i];
  const aside = asideEnd(terms, i);
  if (aside > i && countAt[aside]?.from === aside) return true;
  if (next === undefined || next.kind === "mark")
    return isWord(next, "“", '"') && (terms[i + 1]?.kind === "word" || terms[i + 1]?.kind === "number");
  if (countAt[i] !== undefined) return countAt[i]?.from === i && !startsAfterHedge(terms, i);
  if (next.kind === "number" || next.kind === "date" || next.kind === "ordinal") return false;
  if (is(next, "weekday") || is(next, "month") || is(next, "timeUnit")) return false;
  if (is(next, "determiner") && isWhen(terms, i + 1)) return false;
  if (is(next, "pronoun") || is(next, "determiner")) return true;
  return !hasHint(next, hint.noObject) && next.lexeme.harmVerb === undefined;
}

/** `“deliberately killed” 600 civilians`, `people "disappeared"`: the mark after the verb closes a quotation. */
function isQuoted(terms: readonly Term[], at: number): boolean {
  if (isWord(terms[at + 1], "”")) return true;
  let i = at - 1;
  while (isAdverb(terms[i])) i -= 1;
  return isWord(terms[at + 1], '"') && isWord(terms[i], '"');
}

/** `led away that night`, `shot the same day`: no object, but when. */
function isWhen(terms: readonly Term[], at: number): boolean {
  const i = isWord(terms[at], "same", "next", "following", "very") ? at + 1 : at;
  return is(terms[i], "timeUnit") || is(terms[i], "daypart") || is(terms[i], "weekday");
}

/** `They looted and burned 56 shops`: the object comes after the verbs joined to it. Leaves `12 killed and wounded 30`. */
export function sharesObject(sentence: Sentence, at: number): boolean {
  const { terms, countAt } = sentence;
  if (countAt[at - 1] !== undefined || is(terms[at - 1], "be")) return false;
  let i = at;
  for (let steps = 0; steps < 4 && isWord(terms[i + 1], "and", "or", ","); steps++) {
    const next = isWord(terms[i + 2], "and", "or") ? i + 3 : i + 2;
    const verb = terms[next]?.lexeme.harmVerb;
    if (
      verb === undefined ||
      !verb.forms.has("past") ||
      verb.verb.harmed === "subject" ||
      countAt[next] !== undefined
    )
      return false;
    if (objectFollows(sentence, next)) return true;
    i = next;
  }
  return false;
}

/** `killed over 12 months`, which names no object. */
function startsAfterHedge(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "over", "around", "under", "above", "below") &&
    terms[at + 2]?.lexeme.notCounted === "duration"
  );
}
