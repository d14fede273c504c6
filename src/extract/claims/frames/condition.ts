import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { Trigger } from "./trigger.ts";
import { anyForms, isAdverb, verbGroupAt } from "./verb-group.ts";

const before = new Set("critical serious grave stable fair but and or extremely very a the".split(" "));

/** The `in` of `in critical condition`, `in a serious but stable condition`. */
function conditionStart(terms: readonly Term[], at: number): number | undefined {
  if (!is(terms[at], "condition")) return undefined;
  let i = at - 1;
  while (i > at - 5 && isOneOf(terms[i], before)) i -= 1;
  return isWord(terms[i], "in") ? i : undefined;
}

/** Whether `in critical condition` stands at a term. */
export function saysCondition(terms: readonly Term[], at: number): boolean {
  if (!isWord(terms[at], "in")) return false;
  for (let i = at + 1; i < at + 6; i++) if (conditionStart(terms, i) === at) return true;
  return false;
}

const stays = new Set(
  "listed reported held remained remain remains still now both said believed described".split(" "),
);
const healing = new Set("recovering recuperating recovered recuperated".split(" "));
const hurts = new Set("injuries injury wounds wound burns gunshot stab bullet".split(" "));

/**
 * `three are in critical condition`, `two others fight for their lives`, `four are recovering from injuries`: the hurt, told by how
 * they are. Leaves `prisoners in poor conditions`, `recovering from the war`.
 */
export function conditionTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  const base = {
    at,
    category: "injured",
    act: "injury",
    befalls: "persons",
    weak: false,
    negated: false,
  } as const;
  const start = conditionStart(terms, at);
  if (start !== undefined) {
    let i = start - 1;
    while (isAdverb(terms[i]) || isOneOf(terms[i], stays)) i -= 1;
    if (is(terms[i], "be") || isOneOf(terms[i + 1], stays))
      return { ...base, from: is(terms[i], "be") ? i : i + 1, harmed: "subject", voice: "adjective" };
    return countAt[start - 1] === undefined
      ? undefined
      : { ...base, from: start, harmed: "before", voice: "adjective" };
  }
  if (isWord(terms[at], "fighting", "fight", "fought", "battling") && isWord(terms[at + 1], "for"))
    return isWord(terms[at + 2], "their", "his", "her") && isWord(terms[at + 3], "lives", "life")
      ? { ...base, from: verbGroupAt(terms, at, anyForms).from, harmed: "subject", voice: "active" }
      : undefined;
  if (!isOneOf(terms[at], healing) || !isWord(terms[at + 1], "from")) return undefined;
  for (let i = at + 2; i < at + 6; i++)
    if (isOneOf(terms[i], hurts))
      return { ...base, from: verbGroupAt(terms, at, anyForms).from, harmed: "subject", voice: "active" };
  return undefined;
}
