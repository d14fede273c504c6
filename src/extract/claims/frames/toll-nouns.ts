import type { CountPhrase } from "../counts/count-phrase.ts";
import { harmedOfNames } from "../counts/harmed-of-names.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { draft } from "./forced.ts";
import { harmedAt } from "./harmed-named.ts";

/** `44 cases of rape`: the cases are counted, the noun says of what. */
export function casesDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  if (isWord(terms[count.head ?? -1], "admissions", "patients") && isWord(terms[count.to], "for", "with")) {
    for (let i = count.to + 1; i < Math.min(count.to + 6, terms.length); i++)
      if (isWord(terms[i], "wounds", "injuries", "burns", "fractures"))
        return { ...draft(count, i, "casualty-cases"), category: "injured", act: "injury" };
    return undefined;
  }
  if ((count.unit !== "case" && count.unit !== "incident") || !isWord(terms[count.to], "of"))
    return undefined;
  for (let i = count.to + 1; i < Math.min(count.to + 5, terms.length); i++) {
    const noun = terms[i]?.lexeme.harmNoun;
    if (noun !== undefined && noun.befalls === "persons")
      return { ...draft(count, i, "casualty-cases"), category: noun.category, act: noun.act };
    if (terms[i]?.kind === "mark" || is(terms[i], "preposition")) return undefined;
  }
  return undefined;
}

/** `the bodies of twelve servicemen`, where no verb says what became of them. */
export function bodiesDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  const of = isWord(terms[count.from - 1], "of") && is(terms[count.from - 2], "bodiesFound");
  return of && (count.head !== undefined || isWord(terms[count.to], "of_them", "of_these"))
    ? draft(count, count.from - 2, "casualty-bodies")
    : undefined;
}

/** `73 names on the list of the dead`. */
export function namesDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  if (!isWord(terms[count.head ?? -1], "names", "entries")) return undefined;
  const at = harmedOfNames(terms, count.head ?? -1);
  const harm = at === undefined ? undefined : (harmedAt(terms[at]) ?? terms[at]?.lexeme.harmNoun);
  if (at === undefined || harm === undefined) return undefined;
  return {
    ...draft(count, at, "casualty-names"),
    category: harm.category,
    act: harm.act ?? harm.category,
  };
}
