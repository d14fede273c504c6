import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-claim.ts";
import { verbGroupAt } from "../frames/verb-group.ts";
import { spanOf } from "../text/sentence.ts";
import { is, isWord } from "../text/terms.ts";
import { clauseAfter, phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { isAuthorsVoice, isSameParty, speakerBefore } from "./speaker.ts";

/**
 * Stands taken: `My Government rejects these allegations`, `the Council condemned the attack`, `calls upon the parties to …`.
 * Leaves participles that only qualify a noun (`condemned prisoners`) and passives without a speaker.
 */
export function readPositions(context: ClaimContext): readonly PlainDraft[] {
  const { sentence } = context;
  const drafts: PlainDraft[] = [];
  sentence.terms.forEach((term, at) => {
    const stance = term.lexeme.stance;
    if (stance === undefined || sentence.countAt[at] !== undefined) return;
    const group = verbGroupAt(sentence.terms, at, stance.forms);
    const voice = group.voice === "ing" || group.voice === "infinitive" ? undefined : group.voice;
    if (voice === undefined || voice === "passive") return;
    const subject = phraseBefore(sentence, group.from, 60);
    const object = objectAfter(context, at);
    if (object === undefined || subject === undefined || !takesStand(context, subject)) return;
    const speaker = speakerBefore(context, group.from, at);
    const field = { value: stance.verb, basis: "read", span: spanOf(sentence.terms, at, at + 1) } as const;
    drafts.push({
      kind: "position",
      from: at,
      to: object.to,
      at,
      rule: "position-verb",
      negated: group.negated,
      inherits: false,
      ...(speaker === undefined ? {} : { speaker }),
      fields: { stance: field, object: worded(context, object) },
    });
  });
  return drafts;
}

/** `X as Y` is the qualification's; the object ends before `as`. */
function objectAfter(context: ClaimContext, at: number): Range | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const next = terms[at + 1];
  if (next === undefined || isWord(next, ".", ",", ";", ")", "by", "to")) return undefined;
  const clause = clauseAfter(sentence, isWord(next, "that") ? at + 2 : at + 1);
  if (clause === undefined) return undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (isWord(terms[i], "as") && !isWord(terms[i + 1], "well") && i > clause.from)
      return { from: clause.from, to: i };
  }
  const short = phraseAfter(sentence, clause.from);
  return is(terms[clause.from], "determiner") && short !== undefined && clause.to - clause.from > 40
    ? short
    : clause;
}

/** The author's own voice, a named party, a body, or persons who can take a stand. */
function takesStand(context: ClaimContext, subject: Range): boolean {
  const { terms } = context.sentence;
  if (
    isAuthorsVoice(terms, subject.from, subject.to) ||
    isSameParty(context.author.name.value, worded(context, subject).value)
  )
    return true;
  for (let i = subject.from; i < subject.to; i++) {
    const term = terms[i];
    if (
      is(term, "organisation") ||
      is(term, "bodyNoun") ||
      is(term, "sayNoun") ||
      term?.lexeme.group?.unit === "person"
    )
      return true;
    if (term?.capital === true && term.lexeme.classes.size === 0 && (i > 0 || subject.to - subject.from <= 4))
      return true;
  }
  return false;
}
