import { hint } from "../../words/hints.ts";
import type { Sentence } from "../text/sentence.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { clauseAround } from "./nominal.ts";
import { namedAfter, type Range, sourceBefore } from "./source-phrase.ts";

/**
 * Whose telling a clause is: `In the version given by the Ministry`, `By the army's own admission`, `In his evidence`, `On the
 * Front's telling`, `If the Front is to be believed`. Leaves `in the version of 1994`.
 */
export function asTold(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!is(terms[at], "telling")) return undefined;
  const found = isWord(terms[at], "believed") ? believed(sentence, at) : tellerOf(sentence, at);
  if (found === undefined) return undefined;
  return {
    source: found,
    cue: { from: Math.min(at, found.from), to: Math.max(at + 1, found.to) },
    scope: clauseAround(terms, at, Math.max(at + 1, found.to)),
    role: "reported",
    denies: false,
    rule: "attribution-as-told",
  };
}

function tellerOf(sentence: Sentence, at: number): Range | undefined {
  const { terms } = sentence;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (isWord(terms[i], "his", "her", "their", "its"))
      return isOpening(terms, i - 1) ? { from: i, to: i + 1 } : undefined;
    if (isWord(terms[i], "'s", "’")) return ownerAfterOpening(sentence, i);
    if (isWord(terms[i], "the") && isOpening(terms, i - 1)) return giverAfter(sentence, at);
    if (terms[i]?.kind !== "word") return undefined;
  }
  return undefined;
}

function ownerAfterOpening(sentence: Sentence, possessive: number): Range | undefined {
  const owner = sourceBefore(sentence, possessive);
  if (owner === undefined) return undefined;
  const { terms } = sentence;
  const from = is(terms[owner.from], "preposition") ? owner.from + 1 : owner.from;
  return isOpening(terms, from - 1) && from < owner.to ? { from, to: owner.to } : undefined;
}

/** `the version given by the Ministry`, `the account of the commander`. */
function giverAfter(sentence: Sentence, at: number): Range | undefined {
  const { terms } = sentence;
  const by = isWord(terms[at + 1], "of") ? at + 1 : at + 2;
  if (!isWord(terms[by], "by", "of") || (by === at + 2 && !is(terms[at + 1], "kept"))) return undefined;
  const named = namedAfter(sentence, by + 1);
  return named !== undefined && isNamed(terms, named) ? named : undefined;
}

function isNamed(terms: readonly Term[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const term = terms[i];
    if (term?.kind === "number" || term?.kind === "date" || is(term, "month")) return false;
    if (term?.capital === true || hasHint(term, hint.body | hint.person)) return true;
  }
  return false;
}

function believed({ terms }: Sentence, at: number): Range | undefined {
  if (!isWord(terms[at - 1], "be") || !isWord(terms[at - 2], "to") || !is(terms[at - 3], "be"))
    return undefined;
  for (let i = at - 4; i >= Math.max(0, at - 10); i--)
    if (isWord(terms[i], "if")) return { from: i + 1, to: at - 3 };
  return undefined;
}

function isOpening(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "in", "on", "by", "from", "to");
}
