import { isWord, type Term } from "../text/terms.ts";
import type { OwnHarm } from "./count-phrase.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** Harm said by the counted noun itself or by a word before it: `12 deaths`, `12 wounded soldiers`. */
export function ownHarm(terms: readonly Term[], noun: NounPhrase): OwnHarm | undefined {
  const head = noun.head === undefined ? undefined : terms[noun.head];
  const result = head?.lexeme.harmNoun;
  const suffered = noun.head === undefined ? undefined : sufferedNoun(terms, noun.head);
  if (suffered !== undefined) return suffered;
  if (noun.head !== undefined && result !== undefined && result.counts !== "act") {
    return { harm: result, term: noun.head, how: "result" };
  }
  if (noun.attributive === undefined) return undefined;
  const lexeme = terms[noun.attributive]?.lexeme;
  const harm = lexeme?.harmAdjective ?? lexeme?.harmVerb?.verb;
  return harm === undefined ? undefined : { harm, term: noun.attributive, how: "attributive" };
}

/** `36 survivors of rape`, `12 victims of torture`; leaves `12 victims of the attack`. */
function sufferedNoun(terms: readonly Term[], head: number): OwnHarm | undefined {
  if (!isWord(terms[head], "victims", "victim", "survivors", "survivor") || !isWord(terms[head + 1], "of"))
    return undefined;
  const harm = terms[head + 2]?.lexeme.harmNoun;
  const told =
    harm?.befalls === "persons" &&
    (harm.category === "raped" ||
      harm.category === "sexual-violence" ||
      harm.category === "tortured" ||
      harm.category === "disappeared" ||
      harm.category === "abducted");
  return told && harm !== undefined ? { harm, term: head + 2, how: "result" } : undefined;
}
