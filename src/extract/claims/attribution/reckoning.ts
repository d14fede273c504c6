import { isAdverb } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { namedAfter, type Range, sourceBefore } from "./source-phrase.ts";

/**
 * A reckoning that is somebody's, and what it comes to: `The count kept by the Delta Network stands at 214`, `the Ministry's own
 * figure is 31`, `The figures of the Attorney General are different: 41 persons died`. Leaves `the toll of the storm is 31`.
 */
export function reckoningOf(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  if (!is(terms[at], "reckoning")) return undefined;
  const owner = ownerBefore(sentence, at) ?? makerAfter(sentence, at);
  if (owner === undefined) return undefined;
  const verb = Math.max(at + 1, owner.to);
  const from = contentFrom(terms, verb);
  if (from === undefined) return undefined;
  return {
    source: owner,
    cue: { from: Math.min(at, owner.from), to: from },
    scope: { from: verb, to: clauseEnd(terms, from) },
    role: "reported",
    denies: false,
    rule: "attribution-reckoning",
  };
}

/** `the Ministry's own figure`, `the network's latest count`. */
function ownerBefore(sentence: Sentence, at: number): Range | undefined {
  const { terms } = sentence;
  for (let i = at - 1; i >= Math.max(1, at - 3); i--) {
    if (isWord(terms[i], "'s", "’")) return sourceBefore(sentence, i);
    if (terms[i]?.kind !== "word" || is(terms[i], "preposition")) return undefined;
  }
  return undefined;
}

/** `kept by the Delta Network`, `of the Attorney General`. */
function makerAfter(sentence: Sentence, at: number): Range | undefined {
  const { terms } = sentence;
  if (isWord(terms[at + 1], "of", "from") && !is(terms[at], "toll")) {
    const named = upToVerb(terms, namedAfter(sentence, at + 2));
    return named !== undefined && isBodyPhrase(terms, named) ? named : undefined;
  }
  let kept = false;
  for (let i = at + 1; i < Math.min(at + 8, terms.length - 1); i++) {
    kept ||= is(terms[i], "kept");
    if (terms[i]?.kind === "mark" || (!kept && !isAdverb(terms[i]) && !isWord(terms[i], "by")))
      return undefined;
    if (isWord(terms[i], "by"))
      return kept || i === at + 1 ? upToVerb(terms, namedAfter(sentence, i + 1)) : undefined;
  }
  return undefined;
}

/** `the Delta Network stands at`: the name, without the verb. */
function upToVerb(terms: readonly Term[], range: Range | undefined): Range | undefined {
  if (range === undefined) return undefined;
  for (let i = range.from + 1; i < range.to; i++)
    if (is(terms[i], "reached") || is(terms[i], "contains")) return { from: range.from, to: i };
  return range;
}

function isBodyPhrase(terms: readonly Term[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (is(terms[i], "organisation") || (is(terms[i], "sayNoun") && !is(terms[i], "pronoun"))) return true;
  return false;
}

/** What the reckoning says begins after its verb, or after a colon in the same clause. */
function contentFrom(terms: readonly Term[], at: number): number | undefined {
  const verb = isWord(terms[at], ",") ? at + 1 : at;
  for (let i = verb; i < Math.min(verb + 6, terms.length); i++) {
    if (isWord(terms[i], ":")) return i + 1;
    if (isWord(terms[i], ";", ".", ",")) break;
  }
  return is(terms[verb], "be") || is(terms[verb], "reached") || is(terms[verb], "contains")
    ? verb + 1
    : undefined;
}

function clauseEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) if (isWord(terms[i], ";", "whereas")) return i;
  return terms.length;
}
