import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";
import { verbGroupAt } from "./verb-group.ts";

/** `suffered mostly minor injuries`, `received gunshot wounds`. */
export function sufferTrigger({ terms, countAt }: Sentence, at: number): Trigger | undefined {
  const other = subjectedTrigger(terms, at) ?? amongTrigger(terms, at);
  if (other !== undefined) return other;
  if (
    !isWord(
      terms[at],
      "suffered",
      "sustained",
      "received",
      "suffering",
      "sustaining",
      "incurred",
      "suffer",
      "sustain",
    )
  )
    return undefined;
  for (let i = at + 1; i < Math.min(at + 6, terms.length); i++) {
    if (countAt[i] !== undefined || terms[i]?.kind === "mark") return undefined;
    if (!isWord(terms[i], "injuries", "wounds", "burns", "injury", "fractures")) continue;
    const group = verbGroupAt(terms, at, new Set(["past", "participle"]));
    return {
      at,
      from: group.from,
      category: "injured",
      act: "injury",
      befalls: "persons",
      weak: false,
      harmed: "subject",
      voice: "active",
      negated: group.negated,
    };
  }
  return undefined;
}

/** `23 were subjected to torture`: the noun after `to` says the harm. */
function subjectedTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "subjected", "subjecting") || !isWord(terms[at + 1], "to")) return undefined;
  for (let i = at + 2; i < Math.min(at + 6, terms.length); i++) {
    const noun = terms[i]?.lexeme.harmNoun;
    const shocks = isWord(terms[i], "shocks");
    if (noun === undefined && !shocks) continue;
    const group = verbGroupAt(terms, at, new Set(["past", "participle"]));
    const harm =
      noun === undefined
        ? ({ category: "tortured", act: "torture" } as const)
        : { category: noun.category, act: noun.act };
    return {
      ...harm,
      at,
      from: group.from,
      befalls: "persons",
      weak: false,
      harmed: group.voice === "passive" ? "subject" : "before",
      voice: group.voice,
      negated: group.negated,
    };
  }
  return undefined;
}

/** `three of its nurses were among the dead`. */
function amongTrigger(terms: readonly Term[], at: number): Trigger | undefined {
  if (!isWord(terms[at], "among", "amongst", "among_those") || !is(terms[at - 1], "be")) return undefined;
  const word = terms[isWord(terms[at], "among_those") ? at + 1 : at + 2];
  const lexeme = word?.lexeme;
  const harm =
    lexeme?.harmAdjective ??
    (lexeme?.harmVerb?.forms.has("participle") === true ? lexeme.harmVerb.verb : undefined);
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
