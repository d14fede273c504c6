import { verbGroupAt } from "../frames/verb-group.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import type { Cue } from "./cue.ts";
import { sourceBefore } from "./source-phrase.ts";

/** `ten villagers who witnesses said were shot`: who says it stands inside the relative clause. Leaves `witnesses who said that`. */
export function relativeSaying(sentence: Sentence, at: number): Cue | undefined {
  const { terms } = sentence;
  const next = terms[at + 1];
  if (!is(next, "be") && !is(next, "have") && next?.lexeme.harmVerb === undefined) return undefined;
  const forms = terms[at]?.lexeme.saying;
  if (forms === undefined) return undefined;
  const group = verbGroupAt(terms, at, forms);
  const source = sourceBefore(sentence, group.from);
  if (source === undefined || !isWord(terms[source.from - 1], "who", "which", "that", "whom"))
    return undefined;
  return {
    source,
    cue: { from: group.from, to: at + 1 },
    scope: { from: antecedentStart(sentence, source.from - 1), to: terms.length },
    role: "reported",
    denies: false,
    rule: "attribution-relative",
  };
}

/** The count that the relative is about. */
function antecedentStart({ countAt }: Sentence, relative: number): number {
  for (let i = relative - 1; i >= Math.max(0, relative - 12); i--) {
    const count = countAt[i];
    if (count !== undefined) return count.from;
  }
  return relative;
}
