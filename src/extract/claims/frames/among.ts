import type { Sentence } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import { harmedAt } from "./harmed-named.ts";
import type { Trigger } from "./trigger.ts";

/** The harmed of `were among the dead`, `among the more than 1,200 killed`, `is included in the list of those killed`. */
function amongWhom({ terms, countAt }: Pick<Sentence, "terms" | "countAt">, at: number): number | undefined {
  if (!is(terms[at - 1], "be")) return undefined;
  if (isWord(terms[at], "among", "amongst", "among_those")) {
    const next = isWord(terms[at], "among_those") ? at + 1 : at + 2;
    const count = countAt[at + 1] ?? countAt[next];
    return count === undefined ? next : count.own === undefined ? count.to : count.own.term;
  }
  if (!isWord(terms[at], "included", "counted", "listed")) return undefined;
  if (!isWord(terms[at + 1], "in", "on", "among", "amongst", "among_those")) return undefined;
  for (let i = at + 2; i < Math.min(at + 8, terms.length); i++) {
    if (terms[i]?.kind === "mark") return undefined;
    if (harmedAt(terms[i]) !== undefined) return i;
  }
  return undefined;
}

/** `three of its nurses were among the dead`. */
export function amongTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  const named = amongWhom({ terms, countAt }, at);
  if (named === undefined) return undefined;
  const lexeme = terms[named]?.lexeme;
  const harm =
    lexeme?.harmAdjective ??
    (lexeme?.harmVerb?.forms.has("participle") === true ? lexeme.harmVerb.verb : undefined) ??
    (lexeme?.harmNoun !== undefined && lexeme.harmNoun.counts !== "act" ? lexeme.harmNoun : undefined);
  if (harm === undefined) return undefined;
  return {
    at,
    from: at - 1,
    category: harm.category,
    act: "act" in harm ? harm.act : harm.category,
    befalls: "persons",
    weak: false,
    harmed: "subject",
    voice: "adjective",
    negated: false,
  };
}
