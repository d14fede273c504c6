import { is, isWord, type Term } from "../claims/text/terms.ts";
import type { CueVerb } from "./cue-verbs.ts";
import { beforeAdverbs, cueVerbAt, isAuxiliary, isContracted, isSubjectPronoun } from "./words-at.ts";

/** How a verb stands, and where its group begins: auxiliaries, adverbs and a verb that leads to it included. */
export interface Group {
  readonly voice: "finite" | "bare" | "reduced" | "passive" | "ing" | "infinitive";
  readonly from: number;
}

/** `is once again questioning`, `has been endorsed`, `appeared to suggest`. */
export function groupAt(terms: readonly Term[], at: number, verb: CueVerb): Group {
  const before = beforeAdverbs(terms, at - 1);
  const near = terms[before];
  if (isWord(near, "to") && verb.forms.has("base")) return infinitive(terms, before);
  if (!isAuxiliary(terms, before)) return { voice: plainVoice(verb), from: at };
  let from = before;
  for (let i = before; i >= 0 && before - i < 6; i = beforeAdverbs(terms, i - 1)) {
    if (!isAuxiliary(terms, i)) break;
    from = isSubjectPronoun(terms[i]) && isContracted(terms[i]) ? i + 1 : i;
    if (from > i) break;
  }
  const be =
    is(near, "be") || is(near, "get") || isWord(near, "'s") || /['’](?:re|m|s)$/.test(near?.text ?? "");
  const isPassive = be && verb.forms.has("participle") && !verb.forms.has("ing");
  return { voice: isPassive ? "passive" : "finite", from: Math.min(from, at) };
}

function plainVoice({ forms }: CueVerb): Group["voice"] {
  if (forms.has("ing")) return "ing";
  if (forms.has("past")) return "bare";
  if (forms.has("participle")) return "reduced";
  return "finite";
}

/** `tried on Tuesday to make the case`: the verb that leads to the infinitive is the one with a subject. */
function infinitive(terms: readonly Term[], to: number): Group {
  for (let i = to - 1; i >= Math.max(0, to - 3); i--) {
    const lead = cueVerbAt(terms, i);
    if (lead?.sort !== "leads") continue;
    const group = groupAt(terms, i, lead);
    return group.voice === "bare" ? { voice: "finite", from: group.from } : group;
  }
  if (is(terms[to - 1], "have") || isWord(terms[to - 1], "able")) {
    const be = isWord(terms[to - 1], "able") ? beforeAdverbs(terms, to - 2) : to - 1;
    return { voice: isAuxiliary(terms, be) ? "finite" : "infinitive", from: be };
  }
  return { voice: "infinitive", from: to };
}
