import { hint } from "../../words/hints.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { governs } from "./governs.ts";
import { isAdverb } from "./verb-group.ts";

/** A count phrase that stands where the harmed stand; `part` when words like `including` open it. */
export interface Harmed {
  readonly count: CountPhrase;
  readonly part: boolean;
}

/** How far from its verb a count is looked for. */
export const reach = 60;

/**
 * Counts in a verb's subject, walking left from the verb group: over `of Lindhaven`, bracketed words and relative
 * clauses, through a list, up to the next clause.
 */
export function subjectCounts(sentence: Sentence, groupFrom: number): readonly Harmed[] {
  const { terms, countAt } = sentence;
  const found: Harmed[] = [];
  if (isWord(terms[groupFrom - 1], "rest", "others", "remainder") && isWord(terms[groupFrom - 2], "the"))
    return found;
  let pendingVerb = false;
  let brackets = 0;
  let antecedent = false;
  for (let i = groupFrom - 1; i >= 0 && groupFrom - i < reach; ) {
    const count = countAt[i];
    if (count !== undefined && count.to === i + 1) {
      const shared = pendingVerb && found.length === 0 && isWord(terms[groupFrom - 1], "and", "but");
      if (shared && count.unit === "person" && count.known && standing(terms, count, true) === "accept")
        found.push({ count, part: false });
      if (pendingVerb || isObjectBefore(terms, count, groupFrom)) break;
      if (count.reason === "age") {
        i = count.from - 1;
        continue;
      }
      const how = brackets > 0 || antecedent ? "accept" : standing(terms, count, found.length === 0);
      const ofThose = antecedent && is(terms[count.to], "relative");
      antecedent = false;
      const part = how === "part" || isInPartList(sentence, count);
      if (part && found.some((one) => !one.part) && !partsNoun(sentence, count)) break;
      const some = how === "skip" || ofThose ? undefined : someOf(sentence, count);
      if (how !== "skip") found.push({ count: some ?? count, part });
      i = (some ?? count).from - 1;
      if (how === "accept" && brackets === 0 && !listGoesOn(sentence, i)) break;
      continue;
    }
    const step = leftStep(terms, i, { pendingVerb, afterCount: countAt[i - 1] !== undefined });
    if (step === "stop") break;
    if (step === "verb") pendingVerb = true;
    if (step === "relative") {
      antecedent = !pendingVerb;
      pendingVerb = false;
    }
    if (isWord(terms[i], ")")) brackets += 1;
    if (isWord(terms[i], "(")) brackets = Math.max(0, brackets - 1);
    i -= 1;
  }
  return found.reverse();
}

/** `freed two men and fled`: the count is the object of the verb before, not the subject of the verb after `and`. */
function isObjectBefore(terms: readonly Term[], count: CountPhrase, groupFrom: number): boolean {
  if (!isWord(terms[groupFrom - 1], "and") || count.to !== groupFrom - 1) return false;
  const verb = terms[count.from - 1];
  return (
    verb?.lexeme.harmVerb !== undefined ||
    (is(verb, "eventVerb") && !is(verb, "eventNoun")) ||
    (isWord(terms[count.from - 2], "to") && verb?.kind === "word" && !is(verb, "preposition"))
  );
}

/** `83 civilians, among them 17 children`: the part stands right behind its whole, with no verb between. */
function partsNoun({ terms, countAt }: Sentence, { from }: CountPhrase): boolean {
  if (!is(terms[from - 1], "opener")) return false;
  const comma = isWord(terms[from - 2], ",", "(", "–", "—");
  return countAt[comma ? from - 3 : from - 2] !== undefined;
}

/** The count before `of the 31 hostages`, which is what the verb is said of. */
function someOf({ countAt }: Sentence, { from }: CountPhrase): CountPhrase | undefined {
  const before = countAt[from - 1];
  return before?.partitive === "count" && before.to === from ? before : undefined;
}

function leftStep(
  terms: readonly Term[],
  at: number,
  { pendingVerb, afterCount }: { readonly pendingVerb: boolean; readonly afterCount: boolean },
): "go" | "stop" | "verb" | "relative" {
  const term = terms[at];
  if (isWord(term, ";", ":", "“", "«", "when", "where")) return "stop";
  if (is(term, "relative") && !isWord(term, "that", "when", "where")) return "relative";
  if (isWord(term, "of_whom", "of_which", "among_whom")) return "relative";
  if (isWord(term, "that")) return pendingVerb || afterCount ? "relative" : "stop";
  if (pendingVerb && isWord(term, ",", "and")) return "stop";
  if (is(term, "conjunction") && !isWord(term, "and", "or", "as", "nor")) return "stop";
  if (hasHint(term, hint.auxiliary)) return "verb";
  const forms = term?.lexeme.harmVerb?.forms;
  if (isWord(terms[at - 1], "'s", "’")) return "go";
  if (forms !== undefined && !forms.has("participle") && !forms.has("ing")) return "verb";
  if (forms?.has("ing") === true && isWord(terms[at - 1], ",")) return "stop";
  return "go";
}

const carrying = new Set("carrying transporting containing housing bringing ferrying holding".split(" "));

/** How a count stands before its verb: accepted, opened as a part, or inside another phrase (`in 12 villages`). */
function standing(terms: readonly Term[], count: CountPhrase, alone: boolean): "accept" | "part" | "skip" {
  const before = terms[count.from - 1];
  if (is(before, "accordingTo")) return "skip";
  if (is(before, "opener")) return "part";
  if (isOneOf(before, carrying)) return "skip";
  if (before === undefined || !is(before, "preposition")) return "accept";
  if (isWord(before, "of"))
    return governs(terms[count.from - 2]) || (alone && opensWithOf(terms, count)) ? "accept" : "skip";
  return isWord(before, "with") ? "accept" : "skip";
}

/** `Of 4,000 persons reported missing`. */
function opensWithOf(terms: readonly Term[], count: CountPhrase): boolean {
  const at = count.from - 2;
  return (at < 0 || isWord(terms[at], ";")) && !is(terms[count.to], "be") && !isWord(terms[count.to], ",");
}

/** Whether a list goes on to the left of a count: `12 women, 3 children and`; `three in Tarvo and`. */
function listGoesOn({ terms, countAt }: Sentence, at: number): boolean {
  const term = terms[at];
  if (is(term, "opener") || isWord(term, "(")) return true;
  if (!isWord(term, "and", "or", ",", "as_well_as", "plus")) return false;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const item = countAt[i];
    if (item !== undefined) return !isClosedPart(terms, item, at) && !is(terms[item.from - 1], "accordingTo");
    if (i === at - 1 && isWord(terms[i], ",", ")")) continue;
    if (
      is(terms[i], "be") ||
      is(terms[i], "have") ||
      is(terms[i], "become") ||
      is(terms[i], "relative") ||
      terms[i]?.lexeme.harmVerb !== undefined
    )
      return false;
    if (isWord(terms[i], ",") && countAt[i - 1] !== undefined) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

/** `forty died, 31 of them minors, and 240 were injured`; `300 were injured, 60 by firearms, and one is missing`. */
function isClosedPart(terms: readonly Term[], item: CountPhrase, at: number): boolean {
  if (!isWord(terms[at], "and") || !isWord(terms[at - 1], ",") || !isWord(terms[item.from - 1], ","))
    return false;
  return isWord(terms[item.to], "of_them", "of_whom", "by") && item.head === undefined;
}

/** `83 civilians, among them 17 children, and 31 policemen`: after `, and` the list before is closed, when it has one item. */
export function isBesideList(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  count: CountPhrase,
): boolean {
  if (!isWord(terms[count.from - 1], "and") || !isWord(terms[count.from - 2], ",")) return false;
  if (startsClause(terms, count.to)) return true;
  const item = countAt[count.from - 3];
  return item !== undefined && is(terms[item.from - 1], "opener");
}

/** Whether an opener stands earlier in the list of which this count is an item. */
function isInPartList({ terms, countAt }: Sentence, count: CountPhrase): boolean {
  if (isBesideList({ terms, countAt }, count)) return false;
  for (let i = count.from - 1, steps = 0; i >= 0 && steps < reach; steps++) {
    const other = countAt[i];
    if (is(terms[i], "opener")) return true;
    if (other !== undefined) i = other.from - 1;
    else if (isWord(terms[i], ",", "and", "or", "as_well_as")) i -= 1;
    else return false;
  }
  return false;
}

/** Whether a finite verb follows, so that the count before it is a subject of its own: `and 15 were wounded`. */
export function startsClause(terms: readonly Term[], at: number): boolean {
  let i = at;
  while (isAdverb(terms[i]) || is(terms[i], "daypart")) i += 1;
  const term = terms[i];
  if (is(term, "be") || is(term, "have") || is(term, "modal") || is(term, "become")) return true;
  return term?.lexeme.harmVerb !== undefined || term?.lexeme.harmAdjective !== undefined;
}

const betweenCountAndHarm = new Set([
  "”",
  '"',
  "reported",
  "confirmed",
  "presumed",
  "feared",
  "left",
  "as",
  "listed",
  "registered",
  "who",
  "were",
]);

/** The count phrase that ends right before a term, for `12 people killed in …` and `12 dead`. */
export function countBefore(sentence: Sentence, at: number, whole = false): readonly Harmed[] {
  let i = at - 1;
  while (
    i >= 0 &&
    sentence.countAt[i] === undefined &&
    (isAdverb(sentence.terms[i]) || isOneOf(sentence.terms[i], betweenCountAndHarm))
  )
    i -= 1;
  if (isWord(sentence.terms[i], ",")) return subjectCounts(sentence, i);
  const count = sentence.countAt[i] ?? countBeforeSingle(sentence, i);
  if (count === undefined || (sentence.countAt[i] !== undefined && count.to !== i + 1))
    return bracketed(sentence, i);
  const some = whole || verbFollows(sentence.terms, at + 1) ? undefined : someOf(sentence, count);
  if (some !== undefined) return [{ count: some, part: false }];
  return [
    { count, part: isInPartList(sentence, count) || is(sentence.terms[count.from - 1], "opener") },
    ...listBefore(sentence, count),
  ];
}

/** `12 of the 31 killed were women`: the verb of the sentence comes after the participle. */
function verbFollows(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 12, terms.length); i++) {
    if (is(terms[i], "be") || is(terms[i], "have") || is(terms[i], "modal")) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

/** `two soldiers and a farmer injured`: the count before a single person. */
function countBeforeSingle({ terms, countAt }: Sentence, at: number): CountPhrase | undefined {
  for (let i = at; i > Math.max(0, at - 4); i--) {
    if (!isWord(terms[i], "a", "an", "the")) continue;
    const count = isWord(terms[i - 1], "and", "or") ? countAt[i - 2] : undefined;
    return count !== undefined && count.to === i - 1 ? count : undefined;
  }
  return undefined;
}

/** `921 families (about 2,400 people) displaced`. */
function bracketed(sentence: Sentence, at: number): readonly Harmed[] {
  if (!isWord(sentence.terms[at], ")")) return [];
  const inner = sentence.countAt[at - 1];
  if (inner === undefined || !isWord(sentence.terms[inner.from - 1], "(")) return [];
  const outer = sentence.countAt[inner.from - 2];
  return outer === undefined
    ? []
    : [
        { count: outer, part: false },
        { count: inner, part: false },
      ];
}

/** `two women and a child killed`: items of the list before, when they have no harm of their own. */
function listBefore(sentence: Sentence, count: CountPhrase): readonly Harmed[] {
  const found: Harmed[] = [];
  const butAt = isWord(sentence.terms[count.from - 1], "but") ? count.from - 2 : count.from;
  for (let i = butAt - 1, steps = 0; i > 0 && steps < 12; steps++) {
    if (!isWord(sentence.terms[i], ",", "and", "or")) break;
    const item = sentence.countAt[i - 1];
    if (item === undefined || item.to !== i || item.head === undefined) {
      if (isWord(sentence.terms[i - 1], ",")) {
        i -= 1;
        continue;
      }
      break;
    }
    found.push({ count: item, part: isInPartList(sentence, item) });
    i = item.from - 1;
  }
  return found;
}
