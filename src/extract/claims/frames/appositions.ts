import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { objectCounts } from "./object-counts.ts";
import { isAdverb } from "./verb-group.ts";

const placing = new Set("in at near on from by with during under".split(" "));

/** `31 in Tarvo, 20 in Sulmere and six at sea`: bare numbers, each with its place, time or cause. */
export function placedCounts(
  { terms, countAt }: Sentence,
  from: number,
  listed = false,
): readonly CountPhrase[] {
  const found: CountPhrase[] = [];
  for (let i = from; i < Math.min(from + 60, terms.length); i++) {
    if (isWord(terms[i], ".", ")", "–", "—") || (isWord(terms[i], ";") && !listed)) break;
    const count = countAt[i];
    if (count === undefined || count.from !== i) continue;
    const joined = found.length === 0 || isWord(terms[i - 1], ",", "and", ";");
    if (count.head !== undefined || !joined || !isOneOf(terms[count.to], placing)) break;
    found.push(count);
  }
  return found;
}

/** `45 children, 41 boys and four girls`: right after the whole's noun, and no more nor less than it. */
export function appositionAt(sentence: Sentence, at: number): readonly CountPhrase[] | undefined {
  const whole = sentence.countAt[at - 1];
  if (whole?.head === undefined || whole.to !== at || whole.mention.form !== "exact") return undefined;
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const sum = counts.reduce((total, { mention }) => total + (mention.lower ?? Number.NaN), 0);
  return counts.length > 1 && sum === whole.mention.lower && counts.every(({ groups }) => groups.length > 0)
    ? counts
    : undefined;
}

/** `184 persons were put to death with machetes, 102 women, 61 children and 21 men.`: at the end, and the whole's own sum. */
export function trailingAt(sentence: Sentence, at: number): readonly CountPhrase[] | undefined {
  const counts = objectCounts(sentence, at + 1).map((one) => one.count);
  const last = counts.at(-1);
  if (counts.length < 2 || last === undefined || !counts.every(({ groups }) => groups.length > 0))
    return undefined;
  const next = sentence.terms[last.to];
  if (next !== undefined && !isWord(next, ".", ";", "”", ")")) return undefined;
  const sum = counts.reduce((total, { mention }) => total + (mention.lower ?? Number.NaN), 0);
  return sentence.counts.some((count) => count.to <= at && count.mention.lower === sum) ? counts : undefined;
}

const beforeAge = new Set("turned reached under over below above aged".split(" "));

/** `Seven had not yet turned 18`, `six were under 14`. */
export function saysAge(terms: readonly Term[], at: number): boolean {
  if (!is(terms[at], "be") && !is(terms[at], "have")) return false;
  let i = at + 1;
  while (isAdverb(terms[i]) || isWord(terms[i], "not", "yet", "been")) i += 1;
  const number = (k: number): boolean => terms[k]?.kind === "number" || terms[k]?.lexeme.number !== undefined;
  if (isWord(terms[i], "aged") && isWord(terms[i + 1], "under", "over", "below", "between")) i += 1;
  return (
    (isOneOf(terms[i], beforeAge) && number(i + 1)) ||
    (isWord(terms[i], "under", "over") && isWord(terms[i + 1], "the") && isWord(terms[i + 2], "age"))
  );
}
