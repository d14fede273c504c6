import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-claim.ts";
import { verbGroupAt } from "../frames/verb-group.ts";
import { is, isWord } from "../text/terms.ts";
import { phraseAfter, phraseBefore } from "./phrases.ts";

const outcomes = new Set(
  "impunity convicted conviction convictions acquitted acquittal sentenced judgment judgement judgments verdict indicted indictment indictments arrest_warrant arrest_warrants charged extradited".split(
    " ",
  ),
);

/**
 * Proceedings: `steps to investigate and prosecute the violations`, `the perpetrators enjoy impunity`, `was convicted of`.
 * One draft for words that stand together. Leaves `tried to`, `in charge of`.
 */
export function readProceedings(context: ClaimContext): readonly PlainDraft[] {
  const { terms } = context.sentence;
  const drafts: PlainDraft[] = [];
  for (let at = 0; at < terms.length; at++) {
    if (!is(terms[at], "proceeding") || isOther(context, at)) continue;
    const last = lastTogether(context, at);
    drafts.push(draftAt(context, at, last));
    at = last;
  }
  return drafts;
}

function isOther({ sentence: { terms, countAt } }: ClaimContext, at: number): boolean {
  if (countAt[at] !== undefined) return true;
  if (isWord(terms[at], "tried") && isWord(terms[at + 1], "to")) return true;
  if (isWord(terms[at], "charge", "charges", "charged"))
    return isWord(terms[at - 1], "in") || !isWord(terms[at + 1], "with", "against", "of");
  return isWord(terms[at], "trial", "trials") && isWord(terms[at - 1], "military", "clinical");
}

/** `investigate and prosecute` is one proceeding. */
function lastTogether({ sentence: { terms } }: ClaimContext, at: number): number {
  let last = at;
  while (isWord(terms[last + 1], "and", "or", ",") && is(terms[last + 2], "proceeding")) last += 2;
  return last;
}

function draftAt(context: ClaimContext, at: number, last: number): PlainDraft {
  const { sentence } = context;
  const { terms } = sentence;
  const objectFrom = isWord(terms[last + 1], "of", "into", "for", "against", "with") ? last + 2 : last + 1;
  const object = phraseAfter(sentence, objectFrom);
  const verb = verbGroupAt(terms, at, new Set(["past", "participle", "base"]));
  const agent =
    verb.voice === "infinitive" || verb.voice === "active" ? phraseBefore(sentence, verb.from) : undefined;
  const outcome = outcomes.has(terms[at]?.text ?? "")
    ? { outcome: worded(context, { from: at, to: last + 1 }) }
    : {};
  const court = courtIn(context);
  return {
    kind: "proceeding",
    from: at,
    to: object?.to ?? last + 1,
    at,
    rule: "proceeding-words",
    inherits: false,
    negated: verb.negated,
    agents: agent === undefined ? [] : [worded(context, agent)],
    fields: {
      ...outcome,
      ...(object === undefined ? {} : { object: worded(context, object) }),
      ...(court === undefined ? {} : { court }),
    },
  };
}

/** A court or tribunal named with capitals in the sentence. */
function courtIn(context: ClaimContext): ReturnType<typeof worded> | undefined {
  const { terms } = context.sentence;
  const at = terms.findIndex((term) => isWord(term, "court", "tribunal") && term.capital);
  if (at < 0) return undefined;
  let from = at;
  while (from > 0 && terms[from - 1]?.capital === true) from -= 1;
  let to = at + 1;
  while (
    to < terms.length &&
    (terms[to]?.capital === true || (isWord(terms[to], "of", "for") && terms[to + 1]?.capital === true))
  )
    to += 1;
  return worded(context, { from, to });
}
