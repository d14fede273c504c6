import { hint } from "../../words/hints.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { isOneOf, isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { isOfThem } from "./openings.ts";

/**
 * Parts of what was named and not counted: `these killings, of which at least 71 were the work of soldiers and 36 of rebels`.
 * Leaves `these rules, of which 12 are new`.
 */
export function ofWhichDraft(sentence: Sentence, count: CountPhrase): FigureDraft | undefined {
  const { terms, countAt, hints } = sentence;
  if ((hints & hint.opening) === 0 || count.head !== undefined || count.own !== undefined) return undefined;
  for (let i = count.from - 1; i > Math.max(0, count.from - 24); i--) {
    if (isWord(terms[i], ";", ":")) return undefined;
    if (!isOfThem(terms[i])) continue;
    const named = isWord(terms[i - 1], ",") ? i - 2 : i - 1;
    const noun = terms[named]?.lexeme.harmNoun;
    if (noun === undefined || countAt[named] !== undefined || noun.counts === "act") return undefined;
    if (!isListed(sentence, i + 1, count)) return undefined;
    return {
      count,
      category: noun.category,
      act: noun.act,
      harmAt: named,
      inherited: false,
      moreGroups: [],
      negated: false,
      rule: "casualty-of-which",
    };
  }
  return undefined;
}

const predicates = new Set("to by in of were was had have on at".split(" "));

/** The first count after the words, or one that `and` or a comma joins to it before a preposition or a verb. */
function isListed({ terms, countAt }: Sentence, from: number, count: CountPhrase): boolean {
  if (count.from === from) return true;
  return (
    countAt[from]?.from === from &&
    isWord(terms[count.from - 1], ",", "and") &&
    isOneOf(terms[count.to], predicates)
  );
}
