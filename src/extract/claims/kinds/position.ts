import { hint } from "../../words/hints.ts";
import { sourceAfter, sourceBefore } from "../attribution/source-phrase.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { isAdverb, verbGroupAt } from "../frames/verb-group.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { clauseAfter, phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { isAuthorsVoice, isSameParty, speakerBefore, speakerBy } from "./speaker.ts";
import { isStanceNoun } from "./stance-noun.ts";
import { clauseSubject, isFiniteVerb } from "./subject.ts";

/**
 * Stands taken: `My Government rejects these allegations`, `the Council condemned the attack`, `calls upon the parties to …`.
 * Leaves participles that only qualify a noun (`condemned prisoners`) and passives without a speaker.
 */
export function readPositions(context: ClaimContext): readonly PlainDraft[] {
  const { terms } = context.sentence;
  const drafts: PlainDraft[] = [];
  for (let at = 0; at < terms.length; at++) {
    if (!hasHint(terms[at], hint.stance)) continue;
    const draft = positionAt(context, at);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function positionAt(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const stance = terms[at]?.lexeme.stance;
  if (stance === undefined || sentence.countAt[at] !== undefined || isQualifier(terms, at)) return undefined;
  const group = verbGroupAt(terms, at, stance.forms);
  if (asksQuestion(terms, at) || (group.from === at && isStanceNoun(terms, at))) return undefined;
  if (group.voice === "passive") return passivePosition(context, at, group);
  const wished = group.voice === "infinitive" ? wishBefore(terms, group.from) : undefined;
  if (group.voice === "infinitive" && wished === undefined) return undefined;
  const opens = isOpening(terms, group.from);
  if (group.voice === "ing" && !opens) return undefined;
  const verbFrom = wished ?? group.from;
  const object = objectAfter(context, at);
  if (object === undefined) return undefined;
  if (!opens && !standTaker(context, verbFrom)) return undefined;
  const speaker = opens ? speakerLater(context, at) : takerBefore(context, verbFrom, at);
  return draft(context, { at, to: object.to, object, negated: group.negated, speaker });
}

/** `condemned prisoners`, `a request for comment`, `their recognized borders`: no verb here. */
function isQualifier(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  if (isWord(before, "'s")) return true;
  return (
    (is(before, "determiner") && !isWord(before, "all", "both", "each", "this", "that")) ||
    (is(before, "preposition") && !isWord(before, "to") && !isWord(terms[at], "request"))
  );
}

const questions = new Set("if whether who what why how when where which question questions".split(" "));
const rights = new Set("bail entry access visa visas permission parole treatment care".split(" "));

/** `asked me whether`, `asked who it was`: a question, no request; `denied him bail` says nothing of what is so. */
function asksQuestion(terms: readonly Term[], at: number): boolean {
  const asked = isWord(terms[at], "ask", "asks", "asked", "asking");
  const denied = isWord(terms[at], "deny", "denies", "denied", "denying");
  if (!asked && !denied) return false;
  for (let i = at + 1; i < Math.min(at + 5, terms.length); i++) {
    if (isWord(terms[i], "to", "that", "for", ",")) return false;
    if (!isOneOf(terms[i], asked ? questions : rights)) continue;
    if (
      denied ||
      i === at + 1 ||
      is(terms[i - 1], "pronoun") ||
      isWord(terms[i], "if", "whether", "question", "questions")
    )
      return true;
  }
  return false;
}

const wishing = new Set(
  "wish wishes wished like desire desires continues continue continued wants hastens".split(" "),
);

/** `wishes to protest`, `would like to welcome`, `continues to support`. */
function wishBefore(terms: readonly Term[], to: number): number | undefined {
  if (!isOneOf(terms[to - 1], wishing)) return undefined;
  return is(terms[to - 2], "modal") ? to - 2 : to - 1;
}

/** A paragraph of a resolution or a preamble begins with its verb: `2. Strongly condemns`, `Welcoming`. */
function isOpening(terms: readonly Term[], from: number): boolean {
  if (from > 6) return false;
  for (let i = 0; i < from; i++)
    if (terms[i]?.kind === "word" && !isAdverb(terms[i]) && (terms[i]?.text.length ?? 0) > 1) return false;
  return true;
}

/** `Condemning the attack, the Council …`: the subject of the verb that follows. */
function speakerLater(context: ClaimContext, at: number): PlainDraft["speaker"] {
  const { terms } = context.sentence;
  if (terms[at]?.lexeme.stance?.forms.has("ing") !== true) return undefined;
  for (let i = at + 2; i < terms.length; i++) {
    const next = terms[i]?.lexeme.stance;
    if (next?.forms.has("third") !== true && next?.forms.has("past") !== true) continue;
    const group = verbGroupAt(terms, i, next.forms);
    if (group.voice !== "passive") return speakerBefore(context, group.from, i);
  }
  return undefined;
}

/** The subject before the verb, or that of the verb with which it is joined: `deplores that vote and asks`. */
function standTaker(context: ClaimContext, verbFrom: number): Range | undefined {
  const { sentence } = context;
  const joined = isJoined(context, verbFrom) ? clauseSubject(sentence, verbFrom - 1) : undefined;
  if (joined !== undefined && takesStand(context, joined)) return joined;
  const direct = sourceBefore(sentence, verbFrom);
  if (direct !== undefined && takesStand(context, direct)) return direct;
  const wide = phraseBefore(sentence, verbFrom, 60);
  return wide !== undefined && takesStand(context, wide) ? wide : undefined;
}

function isJoined({ sentence: { terms } }: ClaimContext, verbFrom: number): boolean {
  return isWord(terms[verbFrom - 1], "and", "or", "but", ",");
}

function takerBefore(context: ClaimContext, verbFrom: number, at: number): PlainDraft["speaker"] {
  const joined = isJoined(context, verbFrom) ? clauseSubject(context.sentence, verbFrom - 1) : undefined;
  if (joined === undefined) return speakerBefore(context, verbFrom, at);
  return takesStand(context, joined) ? speakerBefore(context, joined.to, at) : undefined;
}

/** `The attack was condemned by the Council`; `All States are urged to …`. A bare passive takes no stand. */
function passivePosition(
  context: ClaimContext,
  at: number,
  group: { readonly from: number; readonly negated: boolean },
): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const object = phraseBefore(sentence, group.from, 40);
  if (object === undefined) return undefined;
  const { negated } = group;
  if (isWord(terms[at + 1], "by")) {
    const source = sourceAfter(sentence, at + 2);
    if (source === undefined || !takesStand(context, source)) return undefined;
    return draft(context, {
      at,
      to: at + 1,
      object,
      negated,
      speaker: isAuthorsVoice(terms, source.from, source.to) ? undefined : speakerBy(context, at + 1),
    });
  }
  const urged = isWord(terms[at], "urged", "requested", "invited", "encouraged", "called_upon");
  const clause = urged && isWord(terms[at + 1], "to") ? clauseAfter(sentence, at + 1) : undefined;
  if (clause === undefined || is(terms[group.from], "modal")) return undefined;
  return draft(context, {
    at,
    to: clause.to,
    object: { from: object.from, to: clause.to },
    negated,
    speaker: undefined,
  });
}

function draft(
  context: ClaimContext,
  found: {
    readonly at: number;
    readonly to: number;
    readonly object: Range;
    readonly negated: boolean;
    readonly speaker: PlainDraft["speaker"];
  },
): PlainDraft | undefined {
  const { at, to, object, negated, speaker } = found;
  const { terms } = context.sentence;
  const stance = terms[at]?.lexeme.stance;
  if (stance === undefined) return undefined;
  return {
    kind: "position",
    from: at,
    to,
    at,
    rule: "position-verb",
    negated,
    inherits: false,
    ...(speaker === undefined ? {} : { speaker }),
    fields: {
      stance: { value: stance.verb, basis: "read", span: spanOf(terms, at, at + 1) },
      object: worded(context, object),
    },
  };
}

const noObjects = new Set(". , ; ) by you when why how whether".split(" "));

/** `X as Y` is the qualification's; the object ends before `as`. */
function objectAfter(context: ClaimContext, at: number): Range | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const from = objectStart(terms, at);
  const next = terms[from];
  if (next === undefined || isOneOf(next, noObjects)) return undefined;
  if (isWord(next, "to") && !takesTo(terms, at)) return undefined;
  const recognises = terms[at]?.lexeme.stance?.verb === "recognises";
  if (recognises && (isWord(next, "that") || /ing$/.test(next.text))) return undefined;
  const skips = isWord(next, "to") || (isWord(next, "that") && opensClause(sentence, from));
  const ing = terms[at]?.lexeme.stance?.forms.has("ing") === true;
  const clause = clauseAfter(sentence, skips ? from + 1 : from);
  if (clause === undefined) return undefined;
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (isWord(terms[i], "as") && !isWord(terms[i + 1], "well")) return { from: clause.from, to: i };
    if (ing && isWord(terms[i], ",")) return { from: clause.from, to: i };
    if (isWord(terms[i], "and", "but", ",") && startsStance(terms, i + 1))
      return { from: clause.from, to: i };
  }
  const short = phraseAfter(sentence, clause.from);
  return is(terms[clause.from], "determiner") && short !== undefined && clause.to - clause.from > 40
    ? short
    : clause;
}

/** After `, however,`, `in the strongest terms` and `against`. */
function objectStart(terms: readonly Term[], at: number): number {
  let i = at + 1;
  if (isWord(terms[i], ",") && isWord(terms[i + 2], ",") && isAdverb(terms[i + 1])) i += 3;
  if (isWord(terms[i], "in", "most")) {
    const end = terms.findIndex((term, k) => k > i && k < i + 8 && isWord(term, "terms", "manner"));
    if (end > 0) i = end + 1;
  }
  while (isAdverb(terms[i])) i += 1;
  return isWord(terms[i], "against") ? i + 1 : i;
}

/** `committed to`, `appealed to`, `undertaken to`: verbs whose object stands after `to`. */
function takesTo(terms: readonly Term[], at: number): boolean {
  const stance = terms[at]?.lexeme.stance?.verb;
  return stance === "commits" || isWord(terms[at], "appealed", "appeals", "object", "objects", "objected");
}

/** `that its authors be tried`, and not `that explanation`. */
function opensClause({ terms }: Sentence, at: number): boolean {
  if (is(terms[at + 1], "determiner") || is(terms[at + 1], "pronoun")) return true;
  for (let i = at + 2; i < Math.min(at + 24, terms.length); i++) {
    if (isWord(terms[i], ";", ",", "and")) return false;
    if (isFiniteVerb(terms, i)) return true;
  }
  return terms[at + 1]?.capital === true;
}

function startsStance(terms: readonly Term[], at: number): boolean {
  let i = at;
  while (isAdverb(terms[i]) || isWord(terms[i], "and")) i += 1;
  const forms = terms[i]?.lexeme.stance?.forms;
  return forms?.has("third") === true || forms?.has("past") === true;
}

/** The author's own voice, a named party, a body, or persons who can take a stand. */
function takesStand(context: ClaimContext, subject: Range): boolean {
  const { terms } = context.sentence;
  if (isAuthorsVoice(terms, subject.from, subject.to)) return true;
  for (let i = subject.from; i < subject.to; i++) {
    const term = terms[i];
    if (hasHint(term, hint.body | hint.person)) return true;
    if (term?.capital === true && term.lexeme.classes.size === 0 && (i > 0 || subject.to - subject.from <= 4))
      return true;
  }
  return isSameParty(context.author.name.value, worded(context, subject).value);
}
