import { hint } from "../../words/hints.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import { isPeople } from "../counts/peoples.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { appositionAt, placedCounts, saysAge, trailingAt } from "./appositions.ts";
import { saysCondition } from "./condition.ts";
import { harmedAt } from "./harmed-named.ts";
import { objectCounts } from "./object-counts.ts";
import { isAdverb } from "./verb-group.ts";

/** Counts that words open as parts of a figure before them, or of the paragraph's last figure. */
export interface Opening {
  readonly counts: readonly CountPhrase[];
  readonly exhaustive: boolean;
  /** Whether the whole may stand in an earlier sentence: `Of these, 141 were male`. */
  readonly looksBack: boolean;
  /** The whole, where the words name it again: `of the 23, 20 were identified`. */
  readonly whole?: CountPhrase;
  /** Counts that are parts of the first of `counts`: `21 of them had been tortured, 13 by one side and eight by the other`. */
  readonly under?: readonly CountPhrase[];
  /** Whether the counts say a harm each, which makes them parts of casualties alone: `casualties: 6 killed and 10 injured`. */
  readonly harmed?: boolean;
  /** Whether a semicolon may stand between the whole and the part. */
  readonly across?: boolean;
}

/** The rules by which a term may open parts, each with its name. */
const openers = {
  "part-opened-by-word": openedByWord,
  "part-of-whole-named-again": openedByWhole,
  "part-after-with": openedByWith,
  "part-of-whom-it-is-said": openedByPredicate,
  "part-after-mark": openedByMark,
  "part-after-comma": openedByComma,
} as const;

/** What a term opens: `including`, `12 of them`, `among them`, `of the 23, …`, a colon, a dash, brackets. */
export function openingAt(sentence: Sentence, at: number): Opening | undefined {
  const name = openerAt(sentence, at);
  return name === undefined ? undefined : openers[name](sentence, at);
}

/** The name of the rule by which a term may open parts. */
export function openerAt({ terms, countAt }: Sentence, at: number): keyof typeof openers | undefined {
  const term = terms[at];
  const starts = countAt[at]?.from === at;
  if (!starts && !hasHint(term, hint.opening)) return undefined;
  if (is(term, "opener")) return "part-opened-by-word";
  if (isWord(term, "of")) return "part-of-whole-named-again";
  if (isWord(term, "with")) return "part-after-with";
  if (starts) return "part-of-whom-it-is-said";
  if (isWord(term, "(", ":", "–", "—", "-", "--")) return "part-after-mark";
  return isWord(term, ",") && countAt[at + 1]?.from === at + 1 ? "part-after-comma" : undefined;
}

function openedByWord(sentence: Sentence, at: number): Opening | undefined {
  const { terms, countAt } = sentence;
  const term = terms[at];
  const before = countAt[at - 1];
  const exhaustive = is(term, "exhaustive");
  const named = countAt[at + 1];
  if (
    isWord(term, "of_these", "of_those") &&
    before === undefined &&
    named?.from === at + 1 &&
    isWord(terms[named.to], ",")
  )
    return { counts: clauseCounts(sentence, named.to), exhaustive, looksBack: true, whole: named };
  if (isOfThem(term)) {
    const looksBack = !isWord(term, "of_whom", "of_which");
    if (before !== undefined && before.to === at)
      return {
        ...splitAlike(sentence, before, alike(sentence, at + 1)),
        exhaustive,
        looksBack,
        across: looksBack,
      };
    return { counts: clauseCounts(sentence, at + 1), exhaustive, looksBack };
  }
  const next = terms[at + 1];
  const closes = next === undefined || isWord(next, ".", ",", ";", ")", "—", "–");
  if (
    isWord(term, "among_them", "among_these", "among_those") &&
    closes &&
    before === undefined &&
    countNear(sentence, at)
  ) {
    return { counts: countsBefore(sentence, at), exhaustive, looksBack: false };
  }
  if (isWord(term, "among_them", "among_these") && closes && before !== undefined)
    return { counts: countsBefore(sentence, at), exhaustive, looksBack: false };
  const verb = isAmong(term) && is(next, "be") ? at + 2 : at + 1;
  return {
    counts: objectCounts(sentence, verb).map((one) => one.count),
    exhaustive,
    looksBack:
      (isWord(term, "among_them", "among_those", "among_these") && at === 0) ||
      (at === 1 && isWord(terms[0], "they", "these", "those")),
  };
}

/** `among whom were 25 civilians`, `among them were three nurses`. */
function isAmong(term: Term | undefined): boolean {
  return isWord(term, "among_whom", "amongst_whom", "among_them", "amongst_them", "among_these", "of_whom");
}

/** After a comma bare numbers break down the part itself; after `and` they stand beside it. */
function splitAlike(
  { terms }: Sentence,
  part: CountPhrase,
  others: readonly CountPhrase[],
): Pick<Opening, "counts" | "under"> {
  const first = others[0];
  const below =
    first !== undefined &&
    isWord(terms[first.from - 1], ",") &&
    isWord(terms[first.to], "by", "of_them", "with");
  return below ? { counts: [part], under: others } : { counts: [part, ...others] };
}

const goingOn = new Set("by with in from of_them under at on near during to".split(" "));

/** `13 of whom were hit by bullets and eight by shrapnel`: bare numbers before a preposition go on. */
function alike({ terms, counts }: Sentence, from: number): readonly CountPhrase[] {
  let to = from;
  while (to < terms.length && !isWord(terms[to], ";", ":")) to += 1;
  return counts.filter(
    (count) =>
      count.from >= from &&
      count.to <= to &&
      count.head === undefined &&
      isWord(terms[count.from - 1], ",", "and") &&
      (saysOfThem(terms, count.to) || isOneOf(terms[count.to], goingOn)),
  );
}

/** `fourteen of them had been beaten and three had been burned`. */
function saysOfThem(terms: readonly Term[], at: number): boolean {
  return (is(terms[at], "have") || is(terms[at], "be")) && !isWord(terms[at], "being");
}

function countNear({ countAt }: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (countAt[i] !== undefined) return true;
  return false;
}

/** `47 women and 29 children among them`: the list right before. */
function countsBefore({ terms, countAt }: Sentence, at: number): readonly CountPhrase[] {
  const found: CountPhrase[] = [];
  for (let i = at - 1, steps = 0; i >= 0 && steps < 30; steps++) {
    const count = countAt[i];
    if (count !== undefined) {
      found.push(count);
      i = count.from - 1;
      if (isWord(terms[i], "and")) i -= 1;
      else break;
    } else if (isWord(terms[i], ";", ",", ":")) break;
    else i -= 1;
  }
  return found;
}

/** Every count up to the end of the clause: `Of these, 141 were male, 58 female`. */
function clauseCounts({ terms, counts }: Sentence, from: number): readonly CountPhrase[] {
  let to = from;
  while (to < terms.length && !isWord(terms[to], ";", ":")) to += 1;
  return counts.filter((count) => count.from >= from && count.to <= to);
}

/** `Of the 19, 16 have been identified`; `Of the 410 prisoners held there, 79 were beaten to death`. */
function openedByWhole(sentence: Sentence, at: number): Opening | undefined {
  const { terms, countAt } = sentence;
  const whole = countAt[at + 1] ?? countAt[at + 2];
  const starts = at === 0 || isWord(terms[at - 1], ",", ";", "and", "—", "–");
  if (
    starts &&
    whole === undefined &&
    isWord(terms[at + 1], "the", "those") &&
    isWord(terms[at + 3], ",") &&
    harmedAt(terms[at + 2]) !== undefined
  )
    return { counts: clauseCounts(sentence, at + 4), exhaustive: false, looksBack: true };
  if (!starts || whole === undefined || whole.mention.form !== "exact") return undefined;
  const counts = clauseCounts(sentence, whole.to);
  return counts.length === 0 ? undefined : { counts, exhaustive: false, looksBack: true, whole };
}

/** `292 casualties, with 55 killed and 237 injured`. */
function openedByWith(sentence: Sentence, at: number): Opening | undefined {
  const next = sentence.countAt[at + 1];
  if (!isWord(sentence.terms[at - 1], ",") || next?.from !== at + 1 || !saysHarm(sentence, next))
    return undefined;
  const counts = clauseCounts(sentence, at + 1).filter((count) => saysHarm(sentence, count));
  return { counts, exhaustive: false, looksBack: false, harmed: true };
}

function openedByMark(sentence: Sentence, at: number): Opening | undefined {
  const term = sentence.terms[at];
  const next = sentence.countAt[at + 1];
  if (next === undefined || next.from !== at + 1) return undefined;
  if (saysHarm(sentence, next)) {
    const all = clauseCounts(sentence, at + 1).filter((count) => saysHarm(sentence, count));
    return { counts: all, exhaustive: false, looksBack: false, harmed: true };
  }
  if (next.head === undefined) {
    const spread = placedCounts(sentence, at + 1, isWord(term, ":"));
    return spread.length < 2
      ? undefined
      : { counts: spread, exhaustive: isWord(term, ":"), looksBack: false };
  }
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const grouped = counts.every(
    (count) => count.groups.length > 0 || isWord(sentence.terms[count.head ?? -1], "others"),
  );
  return grouped ? { counts, exhaustive: isWord(term, ":"), looksBack: false } : undefined;
}

/** `were recovered, 38 male and three female`, `114 injured, ten critically`: after a comma, with no verb of their own. */
function openedByComma(sentence: Sentence, at: number): Opening | undefined {
  const { terms, countAt } = sentence;
  const before = terms[at - 1];
  const next = countAt[at + 1];
  if (next === undefined || before === undefined) return undefined;
  const apposed = appositionAt(sentence, at);
  if (apposed !== undefined) return { counts: apposed, exhaustive: true, looksBack: false };
  const trailing = trailingAt(sentence, at);
  if (trailing !== undefined) return { counts: trailing, exhaustive: true, looksBack: false };
  const said = before.lexeme.harmVerb !== undefined || before.lexeme.harmAdjective !== undefined;
  if (!said || countAt[at - 1] !== undefined) return undefined;
  const grave =
    (is(terms[next.to], "gravity") || isWord(terms[next.to], "fatally")) && endsHere(terms[next.to + 1]);
  if (next.head === undefined && (grave || saysCondition(terms, next.to)))
    return { counts: [next], exhaustive: false, looksBack: false };
  if (next.head === undefined && isWord(terms[next.to], "by", "with"))
    return { counts: placedCounts(sentence, at + 1), exhaustive: false, looksBack: false };
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const last = counts.at(-1);
  const grouped = counts.length > 1 && counts.every((count) => count.groups.length > 0);
  return grouped && last !== undefined && endsHere(terms[last.to])
    ? { counts, exhaustive: false, looksBack: false }
    : undefined;
}

function endsHere(term: Term | undefined): boolean {
  return term === undefined || isWord(term, ".", ";", ",", ")");
}

/** `6,884 killed`, `12 deaths`. */
function saysHarm({ terms }: Sentence, count: CountPhrase): boolean {
  const next = terms[count.to]?.lexeme;
  if (count.own !== undefined) return count.own.how === "result";
  return (
    count.head === undefined &&
    (next?.harmAdjective !== undefined || next?.harmVerb?.forms.has("participle") === true)
  );
}

/** `85 were held; 30 were women`: a bare number of which only who they are is said. */
function openedByPredicate({ terms, counts }: Sentence, at: number): Opening | undefined {
  const count = counts.find((one) => one.from === at);
  if (count === undefined || count.head !== undefined || count.own !== undefined || count.mention.percent)
    return undefined;
  if (at > 0 && !isWord(terms[at - 1], ";", ",", "and", "(", "–", "—")) return undefined;
  if (saysAge(terms, count.to)) return { counts: [count], exhaustive: false, looksBack: true, across: true };
  if (!isWord(terms[count.to], "were", "are", "was", "being")) return undefined;
  let i = count.to + 1;
  while (isAdverb(terms[i]) || isWord(terms[i], "a", "an")) i += 1;
  const noun = terms[i]?.lexeme.group;
  const people = isPeople(terms[i]) || terms[i]?.lexeme.groupAdjective?.unit === "person";
  if ((noun?.unit !== "person" && !people) || terms[i]?.lexeme.harmVerb !== undefined) return undefined;
  return { counts: [count], exhaustive: false, looksBack: true, across: true };
}

const ofThem = new Set(
  "of_them of_whom of_these of_those of_which of_that_number of_this_number of_that_total of_this_total".split(
    " ",
  ),
);

/** `12 of them`, `12 of whom`: the part stands before the words that open it. */
export function isOfThem(term: Term | undefined): boolean {
  return isOneOf(term, ofThem);
}
