import type { CountPhrase, GroupAt } from "../counts/count-phrase.ts";
import { isPeople } from "../counts/peoples.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { objectCounts } from "./harmed.ts";

/**
 * Breakdowns: counts that `including`, `of whom`, `among them`, a colon, a dash or brackets open after a figure are parts of
 * it, and take its category when they have none of their own. `613 civilians, including 106 women`.
 */
export function withParts(sentence: Sentence, drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const known = new Map(drafts.map((draft) => [draft.count, draft]));
  for (let at = 0; at < sentence.terms.length; at++) {
    const opening = openingAt(sentence, at);
    if (opening === undefined) continue;
    const parent = parentBefore(sentence, at, known);
    if (parent === undefined) continue;
    for (const count of opening.counts) {
      if (count === parent.count || count.reason !== undefined || count.from < parent.count.from) continue;
      const part = partOf({ sentence, count, parent, exhaustive: opening.exhaustive, known });
      if (part !== undefined) known.set(count, part);
    }
  }
  return sentence.counts.flatMap((count) => known.get(count) ?? []);
}

interface Opening {
  readonly counts: readonly CountPhrase[];
  readonly exhaustive: boolean;
}

function openingAt(sentence: Sentence, at: number): Opening | undefined {
  const { terms, countAt } = sentence;
  const term = terms[at];
  if (is(term, "opener")) {
    const before = countAt[at - 1];
    const counts = objectCounts(sentence, at + 1).map((one) => one.count);
    const ofThem =
      isWord(term, "of_them", "of_whom", "of_these", "of_those", "of_which") && before?.to === at;
    return { counts: ofThem && before !== undefined ? [before] : counts, exhaustive: is(term, "exhaustive") };
  }
  if (!isWord(term, "(", ":", "–", "—", "-")) return undefined;
  const next = countAt[at + 1];
  if (next === undefined || next.from !== at + 1 || next.head === undefined) return undefined;
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const grouped = counts.every((count) => count.groups.length > 0);
  return grouped ? { counts, exhaustive: isWord(term, ":") } : undefined;
}

/** The nearest figure before the opener that is itself no part, in the same clause. */
function parentBefore(
  sentence: Sentence,
  at: number,
  known: ReadonlyMap<CountPhrase, FigureDraft>,
): FigureDraft | undefined {
  for (let i = at - 1; i >= 0; i--) {
    if (isWord(sentence.terms[i], ";")) return undefined;
    const count = sentence.countAt[i];
    if (count === undefined) continue;
    const draft = known.get(count);
    if (
      draft !== undefined &&
      draft.parent === undefined &&
      !(count.to === at && is(sentence.terms[at], "of_them"))
    )
      return draft;
    i = count.from;
  }
  return undefined;
}

interface PartOptions {
  readonly sentence: Sentence;
  readonly count: CountPhrase;
  readonly parent: FigureDraft;
  readonly exhaustive: boolean;
  readonly known: ReadonlyMap<CountPhrase, FigureDraft>;
}

function partOf({ sentence, count, parent, exhaustive, known }: PartOptions): FigureDraft | undefined {
  const own = known.get(count);
  const more = predicateGroups(sentence, count);
  const bigger = (count.mention.lower ?? 0) > (parent.count.mention.upper ?? Number.POSITIVE_INFINITY);
  const household = parent.count.unit === "family" || parent.count.unit === "household";
  const link = bigger && !household ? {} : household ? {} : { parent: parent.count };
  if (own !== undefined && own.trigger !== undefined) {
    return own.category === parent.category ||
      own.trigger.harmed === "subject" ||
      own.trigger.harmed === "before"
      ? { ...own, ...link, moreGroups: more }
      : own;
  }
  if (hasOtherPredicate(sentence, count) || !sameThing(count, parent.count)) return own;
  return {
    count,
    category: parent.category,
    act: parent.act,
    harmAt: parent.harmAt,
    inherited: true,
    ...link,
    ...(exhaustive ? { exhaustive } : {}),
    ...(parent.trigger === undefined ? {} : { trigger: parent.trigger }),
    moreGroups: more,
    negated: parent.negated,
    rule: "casualty-part",
  };
}

function sameThing(count: CountPhrase, parent: CountPhrase): boolean {
  if (count.head === undefined || count.unit === "percent" || parent.unit === "percent") return true;
  if (count.unit === "unspecified") return true;
  const persons = (unit: string): boolean =>
    unit === "person" ||
    unit === "body" ||
    unit === "unspecified" ||
    unit === "family" ||
    unit === "household";
  return persons(count.unit) === persons(parent.unit) || parent.unit === "unspecified";
}

/** `of whom 76,000 returned home`: the verb says something else of them. */
function hasOtherPredicate({ terms }: Sentence, count: CountPhrase): boolean {
  const next = terms[count.to];
  if (next === undefined || next.kind !== "word") return false;
  if (is(next, "opener") || is(next, "preposition") || is(next, "conjunction") || is(next, "relative"))
    return false;
  if (is(next, "be")) return !leadsToGroup(terms, count.to + 1);
  return /ed$/.test(next.text) && next.lexeme.harmVerb === undefined && !is(next, "alleged");
}

function leadsToGroup(terms: Sentence["terms"], from: number): boolean {
  for (let i = from; i < Math.min(from + 5, terms.length); i++) {
    const lexeme = terms[i]?.lexeme;
    if (
      lexeme?.group !== undefined ||
      lexeme?.harmVerb !== undefined ||
      lexeme?.harmAdjective !== undefined ||
      isPeople(terms[i])
    )
      return true;
  }
  return false;
}

/** `of whom 12 were women`, `12 of them children`: the group stands after the verb or after `of them`. */
function predicateGroups({ terms }: Sentence, count: CountPhrase): readonly GroupAt[] {
  if (count.groups.length > 0) return [];
  const found: GroupAt[] = [];
  for (let i = count.to; i < Math.min(count.to + 6, terms.length); i++) {
    const term = terms[i];
    if (term === undefined || term.kind === "mark" || term.lexeme.harmVerb !== undefined) break;
    if (is(term, "preposition") && !is(term, "opener")) break;
    for (const code of (term.lexeme.group ?? term.lexeme.groupAdjective)?.codes ?? [])
      found.push({ group: { code }, term: i });
  }
  return found;
}
