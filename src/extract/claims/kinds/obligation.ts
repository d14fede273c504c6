import type { Field } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { isAdverb, pastForms, verbGroupAt } from "../frames/verb-group.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import { clauseAfter, phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { actorIn, clauseSubject } from "./subject.ts";

/**
 * Duties: `the obligation of States to punish such crimes`, `the occupying Power shall …`, `must be brought to justice`.
 * Leaves `responsibility for the attack`, which says who did it.
 */
export function readObligations(context: ClaimContext): readonly PlainDraft[] {
  const { terms } = context.sentence;
  const drafts: PlainDraft[] = [];
  for (let at = 0; at < terms.length; at++) {
    if (!hasHint(terms[at], hint.duty)) continue;
    const draft = dutyNoun(context, at) ?? dutyVerb(context, at) ?? dutyOf(context, at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** `the obligation of States to punish the most serious crimes`. */
function dutyNoun(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  if (!is(terms[at], "dutyNoun")) return undefined;
  if (isWord(terms[at - 1], "my", "our", "on")) return undefined;
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
    agents: agentsOf(context, bearer ?? ownerBefore(context, at)),
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
  if (isNoDuty(sentence.terms, at)) return undefined;
  const direct = phraseBefore(sentence, at);
  const joined = isWord(sentence.terms[at - 1], "and", "or", ",")
    ? clauseSubject(sentence, at - 1)
    : undefined;
  const subject = joined ?? direct;
  const duty = clauseAfter(sentence, at + 1);
  if (subject === undefined || duty === undefined) return undefined;
  const [agent] = agentsOf(context, joined ?? direct);
  return draft(context, {
    from: subject.from,
    to: duty.to,
    at,
    duty,
    agents: agent === undefined ? [] : [agent],
    rule: "obligation-verb",
  });
}

/** `must have taken`, `it must be noted`, `I shall be grateful`: what is certain, or what the writer says of himself. */
function isNoDuty(terms: readonly Term[], at: number): boolean {
  if (!isWord(terms[at], "must", "shall")) return false;
  let i = at + 1;
  while (isAdverb(terms[i]) || isWord(terms[i], "not", "always")) i += 1;
  if (isWord(terms[i], "have") || isWord(terms[at - 1], "i", "it")) return true;
  if (isWord(terms[at - 1], "we") && (terms[i]?.lexeme.saying !== undefined || isWord(terms[at], "shall")))
    return true;
  while (is(terms[i], "be") || isAdverb(terms[i])) i += 1;
  return i > at + 1 && is(terms[i], "notDuty");
}

/** `obliges all States to refrain`, `is bound by the Convention`, `is prohibited by article 28`, `undertook, by the Accord, to …`. */
function dutyOf(context: ClaimContext, at: number): PlainDraft | undefined {
  const { terms } = context.sentence;
  if (is(terms[at], "dutyObject") && !is(terms[at - 1], "be")) return obliging(context, at);
  if (is(terms[at], "forbidden")) return forbidding(context, at);
  if (!is(terms[at], "dutyBound") && !is(terms[at], "dutyBy") && !is(terms[at], "undertaking"))
    return undefined;
  const instrument = instrumentIn(context);
  if (!is(terms[at], "dutyBound") && instrument === undefined) return undefined;
  const group = verbGroupAt(terms, at, pastForms);
  const subject = phraseBefore(context.sentence, group.from);
  const clause = clauseAfter(context.sentence, at + 1);
  if (subject === undefined || clause === undefined) return undefined;
  const to = terms.findIndex(
    (term, i) => i > at && i < clause.to && isWord(term, "to") && !is(terms[i + 1], "determiner"),
  );
  if (to < 0 && !is(terms[at], "dutyBound")) return undefined;
  const duty = to < 0 ? clause : { from: to + 1, to: clause.to };
  if (duty.to <= duty.from) return undefined;
  return draft(context, {
    from: subject.from,
    to: clause.to,
    at,
    duty,
    agents: agentsOf(context, subject),
    rule: "obligation-bound",
  });
}

function obliging(context: ClaimContext, at: number): PlainDraft | undefined {
  const bearer = bearerTo(context, at + 1);
  const duty = bearer === undefined ? undefined : clauseAfter(context.sentence, bearer.to + 1);
  if (bearer === undefined || duty === undefined) return undefined;
  return draft(context, {
    from: at,
    to: duty.to,
    at,
    duty,
    agents: agentsOf(context, bearer),
    rule: "obligation-obliges",
  });
}

function forbidding(context: ClaimContext, at: number): PlainDraft | undefined {
  const duty = phraseBefore(context.sentence, at);
  const clause = clauseAfter(context.sentence, at + 1);
  const relative = is(context.sentence.terms[at - 1], "relative");
  if (clause === undefined || (duty === undefined && !relative) || instrumentIn(context) === undefined)
    return undefined;
  const what = duty ?? { from: at, to: clause.to };
  return draft(context, {
    from: Math.min(what.from, at),
    to: clause.to,
    at,
    duty: what,
    agents: [],
    rule: "obligation-forbids",
  });
}

function agentsOf(context: ClaimContext, range: Range | undefined): readonly Field<string>[] {
  const actor = actorIn(context, range);
  return actor === undefined ? [] : [worded(context, actor)];
}

/** `Karthesia's obligation to …`. */
function ownerBefore({ sentence: { terms } }: ClaimContext, at: number): Range | undefined {
  if (!isWord(terms[at - 1], "'s")) return undefined;
  let from = at - 1;
  while (from > 0 && at - from < 8 && (terms[from - 1]?.capital === true || isWord(terms[from - 1], "of")))
    from -= 1;
  return from < at - 1 ? { from, to: at - 1 } : undefined;
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
      !is(terms[from - 1], "dutyBound") &&
      terms[from - 1]?.kind === "word" &&
      !is(terms[from - 1], "be")
    )
      from -= 1;
    const range = phraseAfter(context.sentence, from) ?? { from, to: i + 1 };
    return worded(context, { from: range.from, to: Math.max(range.to, i + 1) });
  }
  return undefined;
}
