import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { Harmed } from "./harmed.ts";
import { objectCounts } from "./object-counts.ts";
import type { Trigger } from "./trigger.ts";
import { isAdverb } from "./verb-group.ts";

/** `told the team that`: before whom they told. */
function overHearer(terms: readonly Term[], at: number): number {
  for (let i = at; i > Math.max(0, at - 5); i--) {
    if (terms[i]?.kind !== "word") return at;
    if (isWord(terms[i], "told", "informed", "testified")) return i;
  }
  return at;
}

/** `44 of them stated that they had been beaten, nine that they had been suspended`: those who speak are the harmed. */
export function whoSaidIt({ terms, countAt }: Sentence, from: number): readonly Harmed[] {
  if (!isWord(terms[from - 1], "they", "he", "she")) return [];
  let i = from - 2;
  if (isWord(terms[i], "that")) i -= 1;
  const direct = countAt[i];
  i = overHearer(terms, i);
  while (
    i >= 0 &&
    countAt[i] === undefined &&
    (terms[i]?.lexeme.saying !== undefined ||
      isAdverb(terms[i]) ||
      is(terms[i], "have") ||
      isWord(terms[i], "us", "me", "it", "them") ||
      isWord(terms[i], "of_them", "of_these", "of_those"))
  )
    i -= 1;
  const count = countAt[i];
  const told = direct !== undefined ? isWord(terms[from - 2], "that") : count !== undefined;
  return told &&
    count !== undefined &&
    count.to <= from &&
    (count.unit === "person" || count.head === undefined)
    ? [{ count, part: false }]
    : [];
}

/** `was killed near his home, along with two of his bodyguards`. */
export function accompanying(sentence: Sentence, at: number): readonly Harmed[] {
  const { terms, countAt } = sentence;
  for (let i = at + 1; i < Math.min(at + 24, terms.length); i++) {
    if (isWord(terms[i], ";", ":") || (i > at + 1 && terms[i]?.lexeme.harmVerb !== undefined)) return [];
    const count = countAt[i + 1];
    if (isWord(terms[i], "along_with", "together_with") && count?.from === i + 1)
      return [{ count, part: false }];
  }
  return [];
}

/** `The following were killed: 12 women and nine children`. */
export function theFollowing(sentence: Sentence, { from, at }: Trigger): readonly Harmed[] {
  const { terms } = sentence;
  return isWord(terms[from - 1], "following") && isWord(terms[at + 1], ":")
    ? objectCounts(sentence, at + 2)
    : [];
}
