import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import { objectCounts } from "./harmed.ts";

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
}

/** What a term opens: `including`, `12 of them`, `among them`, `of the 23, …`, a colon, a dash, brackets. */
export function openingAt(sentence: Sentence, at: number): Opening | undefined {
  const term = sentence.terms[at];
  if (is(term, "opener")) return openedByWord(sentence, at);
  if (isWord(term, "of")) return openedByWhole(sentence, at);
  if (isWord(term, "(", ":", "–", "—", "-", "--")) return openedByMark(sentence, at);
  return undefined;
}

function openedByWord(sentence: Sentence, at: number): Opening | undefined {
  const { terms, countAt } = sentence;
  const term = terms[at];
  const before = countAt[at - 1];
  const exhaustive = is(term, "exhaustive");
  if (isOfThem(term)) {
    const looksBack = !isWord(term, "of_whom", "of_which");
    if (before !== undefined && before.to === at)
      return { ...splitAlike(sentence, before, alike(sentence, at + 1)), exhaustive, looksBack };
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
  return {
    counts: objectCounts(sentence, at + 1).map((one) => one.count),
    exhaustive,
    looksBack: isWord(term, "among_them", "among_those") && at === 0,
  };
}

/** After a comma bare numbers break down the part itself; after `and` they stand beside it. */
function splitAlike(
  { terms }: Sentence,
  part: CountPhrase,
  others: readonly CountPhrase[],
): Pick<Opening, "counts" | "under"> {
  const first = others[0];
  const below = first !== undefined && isWord(terms[first.from - 1], ",");
  return below ? { counts: [part], under: others } : { counts: [part, ...others] };
}

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
      isWord(terms[count.to], "by", "with", "in", "from", "of_them"),
  );
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
  if (!starts || whole === undefined || whole.mention.form !== "exact") return undefined;
  const counts = clauseCounts(sentence, whole.to);
  return counts.length === 0 ? undefined : { counts, exhaustive: false, looksBack: true, whole };
}

function openedByMark(sentence: Sentence, at: number): Opening | undefined {
  const term = sentence.terms[at];
  const next = sentence.countAt[at + 1];
  if (next === undefined || next.from !== at + 1 || next.head === undefined) return undefined;
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const grouped = counts.every(
    (count) => count.groups.length > 0 || isWord(sentence.terms[count.head ?? -1], "others"),
  );
  return grouped ? { counts, exhaustive: isWord(term, ":"), looksBack: false } : undefined;
}

/** `12 of them`, `12 of whom`: the part stands before the words that open it. */
export function isOfThem(term: Term | undefined): boolean {
  return isWord(
    term,
    "of_them",
    "of_whom",
    "of_these",
    "of_those",
    "of_which",
    "of_that_number",
    "of_this_number",
    "of_that_total",
    "of_this_total",
  );
}
