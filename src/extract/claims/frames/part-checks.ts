import type { FigureUnit } from "../../../core/index.ts";
import type { CountPhrase, GroupAt } from "../counts/count-phrase.ts";
import { isPeople } from "../counts/peoples.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord } from "../text/terms.ts";
import { isOfThem } from "./openings.ts";
import { isAdverb } from "./verb-group.ts";

const personUnits: ReadonlySet<FigureUnit> = new Set([
  "person",
  "body",
  "unspecified",
  "family",
  "household",
]);

/** Whether a count can be a part of something counted in this unit: women of persons, not rockets of persons. */
export function sameThing(count: CountPhrase, unit: FigureUnit): boolean {
  if (count.head === undefined || count.unit === "percent" || unit === "percent") return true;
  if (count.unit === "unspecified" || unit === "unspecified") return true;
  return personUnits.has(count.unit) === personUnits.has(unit);
}

/** `of whom 76,000 returned home`: the verb says something else of them. */
export function hasOtherPredicate({ terms }: Sentence, count: CountPhrase): boolean {
  const next = terms[count.to];
  if (next === undefined || next.kind !== "word") return false;
  if (isOfThem(next)) return saysOther(terms, count.to + 1);
  if (
    is(next, "opener") ||
    is(next, "preposition") ||
    is(next, "conjunction") ||
    is(next, "relative") ||
    is(next, "ageWord")
  )
    return false;
  if (is(next, "be") || is(next, "have")) return isOtherVerb(terms, count.to);
  return (
    /ed$/.test(next.text) &&
    next.lexeme.harmVerb === undefined &&
    !is(next, "alleged") &&
    count.head === undefined
  );
}

/** `40 of whom escaped`: not of the harm before. */
export function isOtherOfThem({ terms }: Sentence, count: CountPhrase): boolean {
  return isOfThem(terms[count.to]) && saysOther(terms, count.to + 1);
}

/** `three of these farms are owned by …`: a predicate that names neither harm nor persons. */
function saysOther(terms: Sentence["terms"], from: number): boolean {
  for (let i = from; i < Math.min(from + 5, terms.length); i++) {
    const term = terms[i];
    if (term === undefined || term.kind === "mark" || is(term, "preposition")) return false;
    if (term.lexeme.harmVerb !== undefined || term.lexeme.harmAdjective !== undefined) return false;
    if (is(term, "be") || is(term, "have")) return isOtherVerb(terms, i);
    if (
      i === from &&
      !is(term, "become") &&
      /[^e]ed$/.test(term.text) &&
      !is(term, "alleged") &&
      term.lexeme.group === undefined
    )
      return true;
  }
  return false;
}

const states = new Set(
  "in under over at with between from caused attributed due attributable inflicted".split(" "),
);

/**
 * Whether `be` or `have` leads to a verb that says something else (`have returned`, `were given tents`); what they are or
 * have (`were in critical condition`, `had gunshot wounds`, `were from Tarvo`) says who the part is.
 */
function isOtherVerb(terms: Sentence["terms"], at: number): boolean {
  if (leadsToGroup(terms, at + 1)) return false;
  let i = at + 1;
  while (isAdverb(terms[i]) || is(terms[i], "be") || is(terms[i], "have")) i += 1;
  const term = terms[i];
  if (term === undefined || isOneOf(term, states)) return false;
  const done = /[^e]ed$/.test(term.text) || term.lexeme.harmVerb?.forms.has("participle") === true;
  return (
    done || (is(terms[at], "be") && !isWord(term, "fatal", "female", "male", "critical", "young", "old"))
  );
}

const hurt = new Set("hit struck shot injured amputated leg limb".split(" "));

function leadsToGroup(terms: Sentence["terms"], from: number): boolean {
  for (let i = from; i < Math.min(from + 8, terms.length); i++) {
    const term = terms[i];
    const lexeme = term?.lexeme;
    if (lexeme?.group !== undefined || lexeme?.groupAdjective !== undefined || isPeople(term)) return true;
    if (lexeme?.harmVerb !== undefined || lexeme?.harmAdjective !== undefined || isOneOf(term, hurt))
      return true;
    if (is(term, "ageWord") || isWord(term, "over", "under") || isWord(term, "elderly")) return true;
    if (term?.kind === "mark") return false;
  }
  return false;
}

/** `half of the dead, 81, were women`, `most of them (81) were women`: past the mark that closes. */
function pastClosing(terms: Sentence["terms"], { from, to }: CountPhrase): number {
  const closed =
    (isWord(terms[from - 1], ",") && isWord(terms[to], ",")) ||
    (isWord(terms[from - 1], "(") && isWord(terms[to], ")"));
  return closed && is(terms[to + 1], "be") ? to + 1 : to;
}

/** `12 of the 31 killed were women`: past the whole. */
function verbAfter(terms: Sentence["terms"], from: number): number {
  for (let i = from; i < Math.min(from + 14, terms.length); i++) if (is(terms[i], "be")) return i;
  return from;
}

/** `of whom 12 were women`, `12 of them children`: the group stands after the verb or after `of them`. */
export function predicateGroups({ terms, countAt }: Sentence, count: CountPhrase): readonly GroupAt[] {
  if (count.groups.length > 0) return [];
  const found: GroupAt[] = [];
  const from = count.partitive === "count" ? verbAfter(terms, count.to) : pastClosing(terms, count);
  for (let i = from; i < Math.min(from + 10, terms.length); i++) {
    const term = terms[i];
    const other = countAt[i];
    if (term === undefined || (other !== undefined && other !== count) || isWord(term, ",", ";", ".", "("))
      break;
    if (term.lexeme.harmVerb !== undefined) break;
    const ofThem = isWord(term, "of") && isOfThem(terms[i - 1]);
    if (
      is(term, "preposition") &&
      !is(term, "opener") &&
      !ofThem &&
      !(isWord(term, "to") && is(terms[i + 1], "be"))
    )
      break;
    const noun = term.lexeme.group ?? term.lexeme.groupAdjective;
    if (noun?.unit === "person") for (const code of noun.codes) found.push({ group: { code }, term: i });
    if (isPeople(term)) found.push({ group: { code: "national", name: term.text }, term: i });
  }
  const young = youngAt(terms, count.to);
  if (found.length === 0 && young !== undefined) found.push({ group: { code: "children" }, term: young });
  return found.filter((one, k) => found.findIndex((other) => other.group.code === one.group.code) === k);
}

/** `39 of whom were under the age of 16`, `twelve of them under 18`, `seven had not yet turned 18`: the age that says children. */
function youngAt(terms: Sentence["terms"], from: number): number | undefined {
  for (let i = from; i < Math.min(from + 7, terms.length); i++) {
    if (isWord(terms[i], ",", ";", ".", "and")) return undefined;
    const under =
      isWord(terms[i], "under", "below") ||
      (isWord(terms[i], "turned", "reached") && isNegated(terms, from, i));
    if (!under) continue;
    let age = i + 1;
    while (isWord(terms[age], "the", "age", "ages", "of")) age += 1;
    const value = terms[age]?.value ?? terms[age]?.lexeme.number;
    return value !== undefined && value > 1 && value <= 18 ? age : undefined;
  }
  return undefined;
}

function isNegated(terms: Sentence["terms"], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(terms[i], "not", "never")) return true;
  return false;
}
