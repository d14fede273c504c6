import { hint } from "../../words/hints.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { anyForms, isAdverb, pastForms, type VerbGroup, verbGroupAt } from "../frames/verb-group.ts";
import { hasHint, is, isWord, type Term } from "../text/terms.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { actorIn, clauseSubject } from "./subject.ts";

const outcomes = new Set(
  "impunity convicted conviction convictions acquitted acquittal sentenced judgment judgement judgments verdict indicted indictment indictments arrest_warrant arrest_warrants charged extradited sentenced_to referred_to_the_prosecutor referred_to_the_court warrants_of_arrest warrant_of_arrest court-martialled".split(
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
    if (!hasHint(terms[at], hint.proceeding) || isOther(context, at) || isMereName(context, at)) continue;
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

const nouns =
  /^(?:inquiry|inquest|judge?ments?|trials?|prosecutions?|proceedings|investigations?|verdict|lawsuit|indictments?|accountability|prosecution|criminal_cases?|arrest_warrants?|warrants?_of_arrest)$/;

/** `the commission of inquiry`, `its judgment of 3 May`, `without trial`, `must be brought to justice`: named or wished, and none is said to take place. */
function isMereName({ sentence: { terms } }: ClaimContext, at: number): boolean {
  const text = terms[at]?.text ?? "";
  if (nouns.test(text)) {
    if (terms[at]?.capital === true && at > 0) return true;
    return !hasProcedure(terms, at);
  }
  let i = at - 1;
  while (is(terms[i], "be") || isAdverb(terms[i]) || isWord(terms[i], "not")) i -= 1;
  return is(terms[i], "modal") && !isWord(terms[i], "could", "cannot", "can", "will");
}

/** An investigation is opened, a judgment delivered, a trial begun: a verb of procedure within the clause. */
function hasProcedure(terms: readonly Term[], at: number): boolean {
  for (let i = Math.max(0, at - 8); i < Math.min(terms.length, at + 12); i++) {
    if (isWord(terms[i], ";", ".", ":") && i > at) return false;
    if (is(terms[i], "procedure")) return true;
  }
  return false;
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
  const verb = verbGroupAt(terms, at, anyForms);
  const passive = verb.voice === "passive" || isWord(terms[at], "impunity");
  const object = passive
    ? passiveObject(context, at, verb.from)
    : phraseAfter(sentence, objectStart(terms, last + 1, nouns.test(terms[at]?.text ?? "")));
  const agent = passive ? undefined : agentOf(context, at, verb);
  const outcome = outcomes.has(terms[at]?.text ?? "")
    ? { outcome: worded(context, { from: at, to: outcomeEnd(context, at, last) }) }
    : {};
  const court = courtIn(context);
  return {
    kind: "proceeding",
    from: passive && object !== undefined ? Math.min(object.from, at) : at,
    to: Math.max(object?.to ?? 0, last + 1),
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

/** `sentenced to 20 years` with the sentence; other outcomes are the word alone. */
function outcomeEnd({ sentence }: ClaimContext, at: number, last: number): number {
  const sentenced = isWord(sentence.terms[at], "sentenced_to");
  return (sentenced ? phraseAfter(sentence, at + 1)?.to : undefined) ?? last + 1;
}

/** Who stood trial, or who enjoys impunity: the words before the verb. */
function passiveObject({ sentence }: ClaimContext, at: number, verbFrom: number): Range | undefined {
  const { terms } = sentence;
  if (!isWord(terms[at], "impunity")) return phraseBefore(sentence, verbFrom);
  let from = at - 1;
  while (from > 0 && at - from < 4 && !isWord(terms[from], "enjoy", "enjoys", "enjoyed", "enjoying"))
    from -= 1;
  if (!isWord(terms[from], "enjoy", "enjoys", "enjoyed", "enjoying")) return undefined;
  while (isAdverb(terms[from - 1]) || isWord(terms[from - 1], "to", "continue", "continues", "continued"))
    from -= 1;
  return phraseBefore(sentence, from);
}

function objectStart(terms: readonly Term[], from: number, noun: boolean): number {
  for (let i = from; noun && i < from + 6; i++) if (isWord(terms[i], "into", "against", "for")) return i + 1;
  return isWord(terms[from], "of", "into", "for", "against", "with") ? from + 1 : from;
}

/** `The Prosecutor opened an investigation`: who opened it. */
function opener(context: ClaimContext, at: number): Range | undefined {
  const { terms } = context.sentence;
  for (let i = at - 1; i > Math.max(0, at - 6); i--) {
    if (!is(terms[i], "procedure")) continue;
    const group = verbGroupAt(terms, i, pastForms);
    return group.voice === "passive"
      ? undefined
      : actorIn(context, phraseBefore(context.sentence, group.from));
  }
  return undefined;
}

function agentOf(context: ClaimContext, at: number, verb: VerbGroup): Range | undefined {
  if (nouns.test(context.sentence.terms[at]?.text ?? "")) return opener(context, at);
  if (verb.voice === "ing") return undefined;
  const direct = verb.voice === "infinitive" ? undefined : phraseBefore(context.sentence, verb.from);
  return actorIn(context, direct) ?? actorIn(context, clauseSubject(context.sentence, verb.from));
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
