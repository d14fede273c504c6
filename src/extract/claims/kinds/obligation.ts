import type { Field } from "../../../core/index.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-claim.ts";
import { is, isWord } from "../text/terms.ts";
import { clauseAfter, phraseAfter, phraseBefore } from "./phrases.ts";

/**
 * Duties: `the obligation of States to punish such crimes`, `the occupying Power shall …`, `must be brought to justice`.
 * Leaves `responsibility for the attack`, which says who did it.
 */
export function readObligations(context: ClaimContext): readonly PlainDraft[] {
  const drafts: PlainDraft[] = [];
  for (let at = 0; at < context.sentence.terms.length; at++) {
    const draft = dutyNoun(context, at) ?? dutyVerb(context, at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** `the obligation of States to punish the most serious crimes`. */
function dutyNoun(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  if (!is(terms[at], "dutyNoun")) return undefined;
  const bearer = isWord(terms[at + 1], "of") ? bearerTo(context, at + 2) : undefined;
  const toAt = bearer?.to ?? at + 1;
  if (!isWord(terms[toAt], "to", "not") || isWord(terms[toAt + 1], "the", "a", "its", "their"))
    return undefined;
  const duty = phraseAfter(sentence, toAt + 1);
  if (duty === undefined) return undefined;
  return draft(context, {
    from: at,
    to: duty.to,
    at,
    duty,
    agents: bearer === undefined ? [] : [worded(context, bearer)],
    rule: "obligation-noun",
  });
}

function bearerTo(
  { sentence: { terms } }: ClaimContext,
  from: number,
): { from: number; to: number } | undefined {
  for (let i = from; i < Math.min(from + 12, terms.length); i++) {
    if (isWord(terms[i], "to")) return i > from ? { from, to: i } : undefined;
    if (terms[i]?.kind === "mark") return undefined;
  }
  return undefined;
}

/** `States shall …`, `is obliged to …`, `must …`. */
function dutyVerb(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  if (!is(sentence.terms[at], "duty") || sentence.countAt[at] !== undefined) return undefined;
  const subject = phraseBefore(sentence, at);
  const duty = clauseAfter(sentence, at + 1);
  if (subject === undefined || duty === undefined) return undefined;
  return draft(context, {
    from: subject.from,
    to: duty.to,
    at,
    duty,
    agents: [worded(context, subject)],
    rule: "obligation-verb",
  });
}

interface Duty {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly duty: { readonly from: number; readonly to: number };
  readonly agents: readonly Field<string>[];
  readonly rule: string;
}

function draft(context: ClaimContext, found: Duty): PlainDraft {
  const instrument = instrumentIn(context);
  return {
    kind: "obligation",
    from: found.from,
    to: found.to,
    at: found.at,
    rule: found.rule,
    inherits: false,
    agents: found.agents,
    fields: { duty: worded(context, found.duty), ...(instrument === undefined ? {} : { instrument }) },
  };
}

/** `under the Convention`, `prescribed in the relevant international instruments`. */
function instrumentIn(context: ClaimContext): Field<string> | undefined {
  const { terms } = context.sentence;
  for (let i = 1; i < terms.length; i++) {
    if (!is(terms[i], "instrumentNoun")) continue;
    let from = i;
    while (
      from > 0 &&
      i - from < 8 &&
      !is(terms[from - 1], "preposition") &&
      terms[from - 1]?.kind === "word" &&
      !is(terms[from - 1], "be")
    )
      from -= 1;
    const range = phraseAfter(context.sentence, from) ?? { from, to: i + 1 };
    return worded(context, { from: range.from, to: Math.max(range.to, i + 1) });
  }
  return undefined;
}
