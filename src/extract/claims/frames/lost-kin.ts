import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { draft } from "./forced.ts";

const listing = new Set([",", "and", "“", '"', "a", "his", "her", "my", "their", "our", "both", "all"]);

/** `I lost two sons and one daughter`, `had lost “eleven members of my family”`; leaves `lost two games`. */
export function lostKinDraft({ terms, countAt }: Sentence, count: CountPhrase): FigureDraft | undefined {
  if (countAt[count.from - 1]?.partitive === "count") return undefined;
  const named = count.partitive === "count" ? (countAt[count.to] ?? count) : count;
  if (named.head === undefined) return undefined;
  if (isCost(terms, named)) return draft(count, count.from - 1, "casualty-cost");
  if (!isKin({ terms }, named))
    return isWord(terms[count.from - 1], "lost", "lose") && isOneOf(terms[named.head], peopleWords)
      ? draft(count, count.from - 1, "casualty-lost-kin")
      : undefined;
  for (let i = count.from - 1; i >= Math.max(0, count.from - 8); i--) {
    if (isWord(terms[i], "lost", "lose", "losing", "loses")) return draft(count, i, "casualty-lost-kin");
    const listed = isOneOf(terms[i], listing);
    if (!listed && countAt[i] === undefined && !is(terms[i], "kinNoun")) return undefined;
  }
  return undefined;
}

/** `cost the town 77 of its citizens`; leaves `cost the town 77 crowns`. */
function isCost(
  terms: Sentence["terms"],
  { from, mention, unit, known }: Sentence["counts"][number],
): boolean {
  if (
    unit !== "person" ||
    !known ||
    !isWord(terms[mention.to], "of") ||
    !is(terms[mention.to + 1], "determiner")
  )
    return false;
  return [1, 2, 3, 4, 5].some((k) => isWord(terms[from - k], "cost", "costs", "costing"));
}

const peopleWords = new Set("people persons citizens villagers souls compatriots countrymen".split(" "));

/** `two sons`, `eleven members of my family`. */
function isKin({ terms }: Pick<Sentence, "terms">, { head, to }: CountPhrase): boolean {
  const noun = terms[head ?? -1];
  if (is(noun, "kinNoun")) return true;
  return (
    isWord(noun, "members") &&
    isWord(terms[to], "of") &&
    isWord(terms[to + 2], "family", "household", "families")
  );
}
