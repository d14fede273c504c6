import { hint } from "../../words/hints.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { agentOf, byPhrase } from "../frames/agent.ts";
import { ingForm, pastForms, verbGroupAt } from "../frames/verb-group.ts";
import { spanOf } from "../text/sentence.ts";
import { hasHint, is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { actorIn } from "./subject.ts";

/** Verbs that need a place, persons or forces after them to be an event: `struck a balance`, `launched a fund` are none. */
const needsTarget = new Set(
  "strike struck striking seize seized seizing fire fired firing launch launched launching cross crossed target targeted targeting violate violated violating occupy occupies occupied occupying burn storm raid stormed".split(
    " ",
  ),
);

/**
 * Events: `forces shelled the town of Lindhaven`, `the bombardment of the port by …`, `the largest massacre committed during …`.
 * Leaves event words that only qualify another noun (`attack helicopters`).
 */
export function readEvents(context: ClaimContext): readonly PlainDraft[] {
  const { terms, countAt } = context.sentence;
  const drafts: PlainDraft[] = [];
  let covered = -1;
  for (let at = 0; at < terms.length; at++) {
    if (at <= covered || !hasHint(terms[at], hint.event) || countAt[at] !== undefined) continue;
    const draft = eventVerb(context, at) ?? eventNoun(context, at);
    if (draft === undefined) continue;
    drafts.push(draft);
    covered = draft.to - 1;
  }
  return drafts;
}

function eventVerb(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const text = terms[at]?.text ?? "";
  if (!is(terms[at], "eventVerb") || (is(terms[at], "eventNoun") && !/(?:ed|ing)$/.test(text)))
    return undefined;
  const ing = text.endsWith("ing");
  const group = verbGroupAt(terms, at, ing ? ingForm : pastForms);
  if (ing && (is(terms[at - 1], "determiner") || isWord(terms[at + 1], "of"))) return undefined;
  const passive = group.voice === "passive";
  const target = passive
    ? phraseBefore(sentence, group.from)
    : phraseAfter(sentence, isWord(terms[at + 1], "on", "at", "upon", "into") ? at + 2 : at + 1);
  if (target === undefined || (needsTarget.has(text) && !isTarget(context, target))) return undefined;
  const trigger = {
    at,
    from: group.from,
    category: "attacked",
    act: "attack",
    befalls: "either",
    weak: false,
    harmed: passive ? "subject" : "object",
    voice: group.voice,
    negated: group.negated,
  } as const;
  const agent = agentOf(sentence, trigger);
  if (agent === undefined && !passive && needsTarget.has(text)) return undefined;
  return draft(context, {
    at,
    from: passive ? target.from : at,
    to: passive ? at + 1 : target.to,
    target,
    agent,
    negated: group.negated,
    rule: "event-verb",
  });
}

function isTarget(context: ClaimContext, target: Range): boolean {
  for (let i = target.from; i < target.to; i++) {
    const term = context.sentence.terms[i];
    if (
      is(term, "placeNoun") ||
      term?.lexeme.group !== undefined ||
      term?.lexeme.notCounted === "weapon" ||
      is(term, "eventNoun")
    )
      return true;
    if (term?.capital === true && term.lexeme.classes.size === 0) return true;
  }
  return false;
}

const afterEvents = new Set(
  "of on against by in committed carried_out perpetrated launched from carried".split(" "),
);

/** `the shelling of X`, `the attack on X by Y`, `the massacre committed in`, `X's invasion of Y`. */
function eventNoun(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  if (!is(terms[at], "eventNoun")) return undefined;
  const next = terms[at + 1];
  if (!isOneOf(next, afterEvents)) return undefined;
  const between = betweenTwo(context, at);
  if (between !== undefined) return between;
  const targeted = isWord(next, "of", "on", "against");
  const target = targeted ? phraseAfter(sentence, at + 2) : undefined;
  const agent = byPhrase(sentence, at + 1);
  if (
    target === undefined &&
    agent === undefined &&
    !isWord(next, "committed", "in", "carried", "perpetrated")
  )
    return undefined;
  if (isWord(terms[at - 1], "terrorist", "counter-terrorist") && target === undefined && agent === undefined)
    return undefined;
  return draft(context, {
    at,
    from: at,
    to: target?.to ?? at + 1,
    target,
    agent,
    negated: isWord(terms[at - 1], "no"),
    rule: "event-noun",
  });
}

/** `the aggression of A against B`, `A's attack on B`: A is the agent, B the affected. */
function betweenTwo(context: ClaimContext, at: number): PlainDraft | undefined {
  const { sentence } = context;
  const { terms } = sentence;
  const of = isWord(terms[at + 1], "of", "by") ? phraseAfter(sentence, at + 2) : undefined;
  const owner = isWord(terms[at - 1], "'s") ? ownerBefore(terms, at - 1) : undefined;
  const against = of?.to ?? at + 1;
  if ((of === undefined && owner === undefined) || !isWord(terms[against], "against", "on", "upon"))
    return undefined;
  const agent = actorIn(context, owner ?? of);
  const target = nameOnly(terms, phraseAfter(sentence, against + 1));
  if (agent === undefined || target === undefined) return undefined;
  const negated = isWord(terms[at - 1], "no");
  return draft(context, { at, from: at, to: target.to, target, agent, negated, rule: "event-noun" });
}

/** A name ends where its capitals end: `against Veldania went on`. */
function nameOnly(terms: readonly Term[], range: Range | undefined): Range | undefined {
  if (range === undefined || terms[range.from]?.capital !== true) return range;
  let { to } = range;
  while (to > range.from + 1 && terms[to - 1]?.capital !== true) to -= 1;
  return { from: range.from, to };
}

function ownerBefore(terms: readonly Term[], possessive: number): Range | undefined {
  let from = possessive;
  while (from > 0 && possessive - from < 6 && terms[from - 1]?.capital === true) from -= 1;
  return from < possessive ? { from, to: possessive } : undefined;
}

interface Found {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly target: Range | undefined;
  readonly agent: Range | undefined;
  readonly negated: boolean;
  readonly rule: string;
}

function draft(context: ClaimContext, found: Found): PlainDraft {
  return {
    kind: "event",
    from: found.from,
    to: found.to,
    at: found.at,
    rule: found.rule,
    negated: found.negated,
    inherits: true,
    agents: found.agent === undefined ? [] : [worded(context, found.agent)],
    affected: found.target === undefined ? [] : [worded(context, found.target)],
    fields: {
      act: {
        value: context.sentence.terms[found.at]?.text.replaceAll("_", " ") ?? "",
        basis: "read",
        span: spanOf(context.sentence.terms, found.at, found.at + 1),
      },
    },
  };
}
