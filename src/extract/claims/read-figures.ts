import type { Claim, NearMiss } from "../../core/index.ts";
import { gather } from "../gather.ts";
import { hint } from "../words/hints.ts";
import type { ClaimContext } from "./build/context.ts";
import { figureClaim } from "./build/figure-claim.ts";
import type { claimIds } from "./build/identify.ts";
import { nearMissesOf } from "./build/near-misses.ts";
import type { CountPhrase } from "./counts/count-phrase.ts";
import { assignFigures } from "./frames/assign.ts";
import { withEllipses } from "./frames/ellipses.ts";
import type { FigureDraft } from "./frames/figure-draft.ts";
import { fits } from "./frames/fits.ts";
import { withWholes } from "./frames/partitive.ts";
import { withParts } from "./frames/parts.ts";
import { withTolls } from "./frames/toll.ts";
import type { Trigger } from "./frames/trigger.ts";
import type { Sentence } from "./text/sentence.ts";
import type { Term } from "./text/terms.ts";

export interface FigureReading {
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
  /** Terms of the words of harm whose harmed are counted. */
  readonly counted: ReadonlySet<number>;
}

/** The counted claims of one sentence, and the numerals in it that are none. */
export function readFigures(
  context: ClaimContext,
  triggers: readonly Trigger[],
  identify: ReturnType<typeof claimIds>,
): FigureReading {
  const { sentence } = context;
  if (sentence.counts.length === 0) return uncounted(sentence, triggers);
  const assigned = withLeadHarm(
    context,
    withEllipses(sentence, withTolls(sentence, assignFigures(sentence, triggers)), context.state.figures),
  );
  const parts = withParts(sentence, assigned, {
    earlier: context.state.figures,
    past: context.state.past,
  });
  const drafts = withWholes(sentence, parts, context.state.past);
  const ids = new Map<CountPhrase, string>();
  const claims: Claim[] = [];
  let last = context.state.lastFigure;
  for (const draft of parentsFirst(drafts)) {
    const partOf = draft.parent === undefined ? draft.parentClaim : ids.get(draft.parent);
    const apartFrom =
      draft.count.apart && partOf === undefined && last?.category?.value !== undefined ? last.id : undefined;
    const elided = draft.count.head === undefined && draft.count.groups.length === 0;
    const before = elided ? claims.at(-1) : undefined;
    const whole = partOf === undefined ? before : wholeOf(context, claims, partOf);
    const claim = figureClaim(context, draft, { identify, partOf, apartFrom, whole });
    context.trace?.(claim, { kind: "figure", context, draft });
    ids.set(draft.count, claim.id);
    claims.push(claim, ...alsoClaims(context, draft, identify));
    if (partOf === undefined) last = claim;
  }
  if (last !== undefined) context.state.lastFigure = last;
  if (claims.length > 0) {
    context.state.figures = [...context.state.figures, ...claims].slice(-40);
    context.state.past = [...context.state.past, ...claims].slice(-40);
  }
  const harmful = saysHarm(sentence, triggers) || drafts.length > 0;
  return {
    claims,
    nearMisses: harmful ? nearMissesOf(sentence, drafts, triggers) : [],
    counted: new Set(gather(drafts, countedAt)),
  };
}

/** The claim of that name, in this sentence or before. */
function wholeOf({ state }: ClaimContext, claims: readonly Claim[], id: string): Claim | undefined {
  const named = ({ id: other }: Claim): boolean => other === id;
  return claims.find(named) ?? state.figures.findLast(named) ?? state.past.findLast(named);
}

/** The words of harm under which a draft counts. */
function countedAt({ harmAt, also = [], covers = [] }: FigureDraft): readonly number[] {
  return [harmAt, ...also.map(({ at }) => at), ...covers];
}

/** Whether a sentence has a word of harm, also one that governs nothing. */
function saysHarm({ hints, terms }: Sentence, triggers: readonly Trigger[]): boolean {
  if (triggers.length > 0) return true;
  return (hints & hint.harm) !== 0 && terms.some(({ lexeme }) => isOfHarm(lexeme));
}

function isOfHarm({ harmVerb, harmNoun, harmAdjective }: Term["lexeme"]): boolean {
  return harmVerb !== undefined || harmNoun !== undefined || harmAdjective !== undefined;
}

/** Without a number there is nothing to count; a sentence of harm may still name dates and the like. */
function uncounted(sentence: Sentence, triggers: readonly Trigger[]): FigureReading {
  const nearMisses = saysHarm(sentence, triggers) ? nearMissesOf(sentence, [], triggers) : [];
  return { claims: [], nearMisses, counted: new Set() };
}

/** The first count of a list item takes the word of harm with which the lead-in ended: `has killed:`. */
function withLeadHarm(context: ClaimContext, drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const { state, sentence } = context;
  const first = sentence.counts[0];
  if (state.harm === undefined || state.figures.length > 0 || first === undefined || drafts.length > 0)
    return drafts;
  const { trigger, span } = state.harm;
  if (first.from > 4 || !fits(first, trigger)) return drafts;
  const { category, act } = trigger;
  return [
    {
      count: first,
      category,
      act,
      harmAt: 0,
      harmSpan: span,
      inherited: true,
      moreGroups: [],
      negated: false,
      rule: "casualty-list",
    },
  ];
}

/** One claim more for each further harm of the same count. */
function alsoClaims(
  context: ClaimContext,
  draft: FigureDraft,
  identify: ReturnType<typeof claimIds>,
): readonly Claim[] {
  return (draft.also ?? []).map(({ category, act, at }) => {
    const joined = { ...draft, category, act, harmAt: at };
    const claim = figureClaim(context, joined, { identify });
    context.trace?.(claim, { kind: "figure", context, draft: joined });
    return claim;
  });
}

/** A whole before its parts, and a part before the parts of it. */
function parentsFirst(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const byCount = new Map(drafts.map((draft) => [draft.count, draft]));
  const depth = (draft: FigureDraft): number => {
    let steps = 0;
    for (let at: FigureDraft | undefined = draft; at?.parent !== undefined && steps < 8; steps++)
      at = byCount.get(at.parent);
    return steps;
  };
  return drafts
    .map((draft) => ({ draft, depth: depth(draft) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ draft }) => draft);
}
