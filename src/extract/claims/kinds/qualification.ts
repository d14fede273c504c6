import { hint } from "../../words/hints.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { pastForms, presentForms, verbGroupAt } from "../frames/verb-group.ts";
import { hasHint, is, isOneOf, isWord } from "../text/terms.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { speakerBefore, speakerBy } from "./speaker.ts";

/**
 * Legal and moral qualifications: `condemned the shelling as an act of genocide or a crime against humanity`, `amounts to a
 * war crime`, `were part of a widespread and systematic policy`. One draft a term. Leaves the bare name of a crime.
 */
export function readQualifications(context: ClaimContext): readonly PlainDraft[] {
  const { terms } = context.sentence;
  const drafts: PlainDraft[] = [];
  for (let at = 0; at < terms.length; at++) {
    if (!hasHint(terms[at], hint.naming)) continue;
    const found =
      describedAs(context, at) ??
      linked(context, at) ??
      committed(context, at) ??
      named(context, at) ??
      pointedAt(context, at);
    if (found !== undefined) drafts.push(...found);
  }
  return drafts;
}

/** `condemned X as T or T`, and the passive `X was recognised as T by Y`. */
function describedAs(context: ClaimContext, at: number): readonly PlainDraft[] | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  if (!is(terms[at], "asVerb")) return undefined;
  const asAt = asAfter(context, at);
  if (asAt === undefined) return undefined;
  const found = termsFrom(context, asAt + 1);
  if (found.length === 0) return undefined;
  const lexeme = terms[at]?.lexeme;
  const group = verbGroupAt(terms, at, lexeme?.stance?.forms ?? lexeme?.saying ?? pastForms);
  const passive = group.voice === "passive";
  const object = passive ? phraseBefore(sentence, group.from) : { from: at + 1, to: asAt };
  const speaker = passive
    ? speakerBy(context, found.at(-1)?.to ?? asAt)
    : speakerBefore(context, group.from, at);
  return draftsOf(context, {
    found,
    object,
    at,
    from: passive ? group.from : at,
    negated: group.negated,
    rule: "qualification-as",
    ...(speaker === undefined ? {} : { speaker }),
  });
}

function asAfter({ sentence }: ClaimContext, at: number): number | undefined {
  for (let i = at + 1; i < Math.min(at + 28, sentence.terms.length); i++) {
    if (isWord(sentence.terms[i], "as")) return i;
    if (isWord(sentence.terms[i], ";", ".", ":") || is(sentence.terms[i], "be")) return undefined;
  }
  return undefined;
}

/** `X constitutes T`, `X is T`, `X amounts to T`. */
function linked(context: ClaimContext, at: number): readonly PlainDraft[] | undefined {
  const { terms } = context.sentence;
  if (!is(terms[at], "linking") && !is(terms[at], "pointsTo")) return undefined;
  if (is(terms[at + 1], "linking") || is(terms[at + 1], "asVerb") || is(terms[at + 1], "preposition"))
    return undefined;
  const found = termsFrom(context, at + 1);
  if (found.length === 0) return undefined;
  if (isWord(terms[at], "be") && isWord(terms[at - 1], "to")) {
    const named = heldToBe(context, at, found);
    if (named !== undefined) return named;
  }
  const group = verbGroupAt(terms, at, presentForms);
  const object = phraseBefore(context.sentence, Math.min(group.from, at));
  if (object === undefined || isWord(terms[object.from], "there", "it")) return undefined;
  return draftsOf(context, {
    found,
    object,
    at,
    from: at,
    negated: group.negated || isWord(terms[at + 1], "not"),
    rule: "qualification-linked",
  });
}

/** `considers the bombing to be T`, `we hold this to be T`: the object stands between the verb and `to be`. */
function heldToBe(
  context: ClaimContext,
  at: number,
  found: readonly Range[],
): readonly PlainDraft[] | undefined {
  const { terms } = context.sentence;
  for (let i = at - 2; i > Math.max(0, at - 20); i--) {
    if (!is(terms[i], "naming") && !is(terms[i], "asVerb")) continue;
    const group = verbGroupAt(terms, i, terms[i]?.lexeme.saying ?? pastForms);
    const passive = group.voice === "passive";
    const object = passive ? phraseBefore(context.sentence, group.from) : { from: i + 1, to: at - 1 };
    const speaker = passive ? undefined : speakerBefore(context, group.from, i);
    return draftsOf(context, {
      found,
      object,
      at: i,
      from: i,
      negated: group.negated,
      rule: "qualification-held",
      ...(speaker === undefined ? {} : { speaker }),
    });
  }
  return undefined;
}

/** `considers them war crimes`: a pronoun and the term. */
function named(context: ClaimContext, at: number): readonly PlainDraft[] | undefined {
  const { terms } = context.sentence;
  if (!is(terms[at], "naming") || !isWord(terms[at + 1], "them", "it", "this", "these", "that"))
    return undefined;
  const start = is(terms[at + 2], "determiner") ? at + 3 : at + 2;
  if (!is(terms[start], "legalTerm")) return undefined;
  const group = verbGroupAt(terms, at, terms[at]?.lexeme.saying ?? pastForms);
  const speaker = speakerBefore(context, group.from, at);
  return draftsOf(context, {
    found: [{ from: start, to: start + 1 }],
    object: { from: at + 1, to: at + 2 },
    at,
    from: at,
    negated: group.negated,
    rule: "qualification-named",
    ...(speaker === undefined ? {} : { speaker }),
  });
}

/** `condemns these acts of terrorism`, `this new act of aggression`: a thing known to both is called by the term. */
function pointedAt(context: ClaimContext, at: number): readonly PlainDraft[] | undefined {
  const { terms } = context.sentence;
  if (!is(terms[at], "legalTerm")) return undefined;
  let i = at - 1;
  while (i > at - 4 && terms[i]?.kind === "word" && terms[i]?.lexeme.classes.size === 0) i -= 1;
  if (!isWord(terms[i], "this", "these")) return undefined;
  return draftsOf(context, {
    found: [{ from: at, to: at + 1 }],
    object: undefined,
    at,
    from: at,
    negated: false,
    rule: "qualification-pointed",
  });
}

/** `war crimes committed by the Morvenian army`, `committed genocide`: the term with the verb of committing. */
function committed(context: ClaimContext, at: number): readonly PlainDraft[] | undefined {
  const { terms } = context.sentence;
  if (!is(terms[at], "legalTerm")) return undefined;
  const after =
    isWord(terms[at + 1], "committed", "perpetrated", "carried_out") ||
    (is(terms[at + 1], "be") && isWord(terms[at + 2], "committed", "perpetrated"));
  const before =
    isWord(terms[at - 1], "committed", "commits", "committing", "perpetrated", "commit") ||
    isWord(terms[at - 2], "committed", "committing", "commit", "perpetrated");
  if (!after && !before) return undefined;
  if (
    before &&
    isWord(terms[at - 1], "committed", "perpetrated") &&
    isWord(terms[at - 2], "have") &&
    isWord(terms[at - 3], "to")
  )
    return undefined;
  const edge = after ? at + 2 : at + 1;
  const object = after ? phraseAfter(context.sentence, edge) : undefined;
  const to = object === undefined ? at + 1 : object.to;
  return draftsOf(context, {
    found: [{ from: at, to: at + 1 }],
    object: after ? object : undefined,
    at,
    from: before ? at - 1 : at,
    to,
    negated: false,
    rule: "qualification-committed",
  });
}

const betweenTerms = new Set(", and or a an the as of even well".split(" "));

/** The terms that follow: `an act of genocide`, `a clear violation of international law`, joined by `and`, `or` and commas. */
function termsFrom(context: ClaimContext, from: number): readonly Range[] {
  const { terms } = context.sentence;
  const found: Range[] = [];
  let start = from;
  for (let i = from; i < terms.length && i - start < 9; i++) {
    const term = terms[i];
    if (is(term, "legalTerm") || (isPolicy(context, i) && found.length === 0)) {
      found.push({ from: i, to: i + 1 });
      start = i + 1;
      continue;
    }
    if (isWord(term, ";", ":", ".", "(") || is(term, "be") || is(term, "relative") || is(term, "modal"))
      break;
    if (isWord(term, ",") && found.length === 0) break;
    if (is(term, "preposition") && !isWord(term, "of") && i > from && found.length === 0) break;
    if (found.length > 0 && !isOneOf(term, betweenTerms) && i - start > 2) break;
    if (term?.lexeme.harmVerb !== undefined && term.lexeme.harmNoun === undefined) break;
  }
  return found.map((range) => wholeTerm(context, range, from));
}

/** `part of a widespread and systematic policy and practice`: the noun of a policy after a word for its scale. */
function isPolicy({ sentence: { terms } }: ClaimContext, at: number): boolean {
  if (!isWord(terms[at], "policy", "practice", "pattern", "campaign", "attack", "plan")) return false;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--)
    if (isWord(terms[i], "systematic", "widespread", "deliberate", "systematically")) return true;
  return false;
}

/** The term with the adjectives before it and, for a policy, what it is a policy of. */
function wholeTerm({ sentence }: ClaimContext, range: Range, from: number): Range {
  const { terms } = sentence;
  if (is(terms[range.from], "legalTerm")) return range;
  let start = range.from;
  while (start > from && !is(terms[start - 1], "determiner")) start -= 1;
  const end = phraseAfter(sentence, range.from)?.to ?? range.to;
  return { from: start, to: end };
}

interface Found {
  readonly found: readonly Range[];
  readonly object: Range | undefined;
  readonly at: number;
  readonly from: number;
  readonly to?: number;
  readonly negated: boolean;
  readonly rule: string;
  readonly speaker?: PlainDraft["speaker"];
}

function draftsOf(context: ClaimContext, options: Found): readonly PlainDraft[] {
  const { terms } = context.sentence;
  const { found, object } = options;
  const last = found.at(-1);
  if (last === undefined) return [];
  const or = terms.slice(found[0]?.to ?? 0, last.from).some((term) => isWord(term, "or"));
  const joined = found.length < 2 ? {} : { joinedBy: or ? ("or" as const) : ("and" as const) };
  return found.map((term) => ({
    kind: "qualification",
    from: term.from,
    to: Math.max(term.to, found.length === 1 ? (options.to ?? 0) : 0),
    at: options.at,
    rule: options.rule,
    negated: options.negated,
    inherits: false,
    ...(options.speaker === undefined ? {} : { speaker: options.speaker }),
    fields: {
      qualification: worded(context, term),
      ...joined,
      ...(object === undefined ? {} : { object: worded(context, object) }),
    },
  }));
}
