import type { Claim } from "../../../core/index.ts";
import { gatherOnes } from "../../gather.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { isWord } from "../text/terms.ts";
import { saysAge } from "./appositions.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { type Opening, openerAt, openingAt } from "./openings.ts";
import { hasOtherPredicate, isOtherOfThem, predicateGroups, sameThing } from "./part-checks.ts";
import { isFatal, isWholeOfItsKind, wholeAfter } from "./part-fates.ts";

/** The whole that parts belong to: a draft of this sentence, or a claim of an earlier one. */
type Whole = { readonly draft: FigureDraft } | { readonly claim: Claim };

/**
 * Breakdowns: counts that `including`, `of whom`, `among them`, a colon, a dash or brackets open after a figure are parts of
 * it, and take its category when they have none of their own. `613 civilians, including 106 women`.
 */
export function withParts(
  sentence: Sentence,
  drafts: readonly FigureDraft[],
  { earlier, past }: { readonly earlier: readonly Claim[]; readonly past: readonly Claim[] },
): readonly FigureDraft[] {
  if (sentence.counts.length === 0 || (drafts.length === 0 && earlier.length === 0)) return [];
  const known = new Map(drafts.map((draft) => [draft.count, draft]));
  for (let at = 0; at < sentence.terms.length; at++) {
    const opening = openingAt(sentence, at);
    if (opening === undefined) continue;
    const whole = wholeOf({ sentence, at, opening, known, earlier });
    if (
      whole === undefined ||
      (opening.harmed === true && categoryOf(whole) !== "affected" && categoryOf(whole) !== "damaged")
    )
      continue;
    for (const count of opening.counts) {
      if (count.head === undefined && isGoverned(known.get(count)) && isOtherOfThem(sentence, count)) {
        known.delete(count);
        continue;
      }
      if (
        count.reason !== undefined ||
        isNoneOf(known.get(count)) ||
        ("draft" in whole && count === whole.draft.count)
      )
        continue;
      const { exhaustive } = opening;
      const part = partOf({ sentence, count, whole, exhaustive, own: known.get(count), openedAt: at });
      if (part !== undefined) known.set(count, part);
    }
    putUnder(sentence, opening, { known, openedAt: at });
  }
  return gatherOnes(sentence.counts, (count) =>
    amongEarlier(known.get(count), { sentence, known, earlier: past }),
  );
}

/** `none of whom has been seen`: nobody is no part. */
function isNoneOf(draft: FigureDraft | undefined): boolean {
  return draft?.count.mention.form === "none";
}

function isGoverned(draft: FigureDraft | undefined): boolean {
  return draft?.trigger?.harmed === "object" || draft?.trigger?.harmed === "of";
}

/** `Among the dead were 16 children`, `forty of the wounded`: parts of the figure of that harm before. */
function amongEarlier(
  draft: FigureDraft | undefined,
  {
    sentence,
    known,
    earlier,
  }: {
    readonly sentence: Sentence;
    readonly known: ReadonlyMap<CountPhrase, FigureDraft>;
    readonly earlier: readonly Claim[];
  },
): FigureDraft | undefined {
  const after = draft === undefined ? undefined : wholeAfter(sentence, draft);
  if (draft !== undefined && after !== undefined && known.has(after))
    return { ...draft, parent: after, linked: { rule: "part-before-whole", at: after.from } };
  const among =
    draft?.rule === "casualty-among" ||
    (draft?.rule === "casualty-attributive" && draft.count.head === undefined);
  if (draft === undefined || !among || draft.parent !== undefined) return draft;
  const before = sentence.counts.findLast(
    (count) => count.to <= draft.count.from && isBigger(known.get(count), draft),
  );
  const linked = { rule: "part-of-harm-before", at: draft.harmAt };
  if (before !== undefined) return { ...draft, parent: before, linked };
  const value = draft.count.mention.lower ?? 0;
  const claim = earlier.findLast(
    (one) =>
      (one.category?.value === draft.category ||
        (draft.category === "affected" && one.category?.value === "killed")) &&
      !one.rule.startsWith("casualty-ellipsis") &&
      one.figure !== undefined &&
      isWholeOfItsKind(one, earlier) &&
      (one.figure?.lower ?? one.figure?.upper ?? 0) > value,
  );
  if (claim === undefined) return draft;
  const category = claim.category?.value ?? draft.category;
  return { ...draft, category, parentClaim: claim.id, linked };
}

function isBigger(other: FigureDraft | undefined, draft: FigureDraft): boolean {
  return (
    other !== undefined &&
    other.rule !== draft.rule &&
    other.category === draft.category &&
    other.parent === undefined &&
    (other.count.mention.lower ?? 0) > (draft.count.mention.lower ?? 0)
  );
}

function putUnder(
  sentence: Sentence,
  opening: Opening,
  { known, openedAt }: { readonly known: Map<CountPhrase, FigureDraft>; readonly openedAt: number },
): void {
  const first = opening.counts[0];
  const draft = first === undefined ? undefined : known.get(first);
  if (draft === undefined) return;
  for (const count of opening.under ?? []) {
    const own = known.get(count);
    const part = partOf({ sentence, count, whole: { draft }, exhaustive: false, own, openedAt });
    if (part !== undefined) known.set(count, part);
  }
}

interface WholeOptions {
  readonly sentence: Sentence;
  readonly at: number;
  readonly opening: Opening;
  readonly known: ReadonlyMap<CountPhrase, FigureDraft>;
  readonly earlier: readonly Claim[];
}

function wholeOf({ sentence, at, opening, known, earlier }: WholeOptions): Whole | undefined {
  const named = opening.whole;
  if (named !== undefined) {
    const draft = known.get(named);
    if (draft !== undefined) return { draft };
    const value = named.mention.lower;
    const claim = earlier.findLast((one) => one.figure?.lower === value && one.figure?.partOf === undefined);
    return claim === undefined ? undefined : { claim };
  }
  const first = Math.min(at, ...opening.counts.map((count) => count.from));
  const nested = isWord(sentence.terms[at], "(") && opening.harmed !== true;
  const sibling = alikeBefore(sentence, first, known);
  if (sibling !== undefined) {
    const claim = earlier.findLast((one) => isWholeOf(one, sibling));
    return claim === undefined ? undefined : { claim };
  }
  const draft = draftBefore(sentence, first, { known, across: opening.across === true, nested });
  if (draft !== undefined) return { draft };
  const last = opening.looksBack ? earlier.findLast((one) => one.figure?.partOf === undefined) : undefined;
  return last === undefined ? undefined : { claim: last };
}

/** `half of the dead, 81, were women; 46 were under 15`: a part of the same whole stands before. */
function alikeBefore(
  { terms, counts }: Sentence,
  at: number,
  known: ReadonlyMap<CountPhrase, FigureDraft>,
): FigureDraft | undefined {
  if (!isWord(terms[at - 1], ";")) return undefined;
  const before = counts.findLast((count) => count.to <= at);
  const draft = before === undefined ? undefined : known.get(before);
  return draft?.rule === "casualty-among" ? draft : undefined;
}

function isWholeOf({ category, figure }: Claim, part: FigureDraft): boolean {
  return (
    category?.value === part.category &&
    figure?.partOf === undefined &&
    (figure?.lower ?? figure?.upper ?? 0) > (part.count.mention.lower ?? 0)
  );
}

/** The nearest figure before the opener and its counts that is itself no part, in the same clause. */
function draftBefore(
  sentence: Sentence,
  at: number,
  options: {
    readonly known: ReadonlyMap<CountPhrase, FigureDraft>;
    readonly across: boolean;
    readonly nested: boolean;
  },
): FigureDraft | undefined {
  const { known, across, nested } = options;
  for (let i = at - 1; i >= 0; i--) {
    if (isWord(sentence.terms[i], ";") && !across) return undefined;
    const count = sentence.countAt[i];
    if (count === undefined) continue;
    const draft = known.get(count);
    if (draft !== undefined && (nested || (draft.parent === undefined && draft.parentClaim === undefined)))
      return draft;
    i = count.from;
  }
  return undefined;
}

interface PartOptions {
  readonly sentence: Sentence;
  readonly count: CountPhrase;
  readonly whole: Whole;
  readonly exhaustive: boolean;
  readonly own: FigureDraft | undefined;
  /** Term that opens the parts. */
  readonly openedAt: number;
}

function partOf(options: PartOptions): FigureDraft | undefined {
  const { sentence, count, whole, own } = options;
  const more = predicateGroups(sentence, count);
  const counted = own?.rule === "casualty-result" && own.category !== categoryOf(whole);
  if (counted || !canBePart(count, whole)) return own;
  const linked = {
    rule: openerAt(sentence, options.openedAt) ?? "part-opened-by-word",
    at: options.openedAt,
  };
  const link =
    "draft" in whole ? { parent: whole.draft.count, linked } : { parentClaim: whole.claim.id, linked };
  if (own?.trigger !== undefined) {
    if (!canBecome(categoryOf(whole), own.category)) return own;
    const predicate =
      own.trigger.harmed === "subject" || own.trigger.harmed === "before" || own.category === "missing";
    return predicate || own.category === categoryOf(whole) ? { ...own, ...link, moreGroups: more } : own;
  }
  const otherwise = hasOtherPredicate(sentence, count) && !saysAge(sentence.terms, count.to);
  if (otherwise || count.mention.form === "none") return own;
  const exhaustive = options.exhaustive ? { exhaustive: true } : {};
  const fatal =
    isFatal(sentence, count) || diedOfWounds(sentence, count, whole)
      ? ({ category: "killed", act: "death" } as const)
      : {};
  return {
    ...inheritedFrom(whole),
    ...fatal,
    ...exhaustive,
    ...link,
    count,
    moreGroups: more,
    inherited: true,
    rule: "casualty-part",
  };
}

/** `94 of these bodies had gunshot wounds`. */
function diedOfWounds({ terms }: Sentence, { to }: CountPhrase, whole: Whole): boolean {
  const unit = "draft" in whole ? whole.draft.count.unit : whole.claim.figure?.unit;
  if (unit !== "body") return false;
  for (let i = to; i < to + 8; i++) {
    if (isWord(terms[i], "wounds")) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

/** What may be said of parts of the dead and of the wounded; of others, that they were killed, freed or hurt. */
const fates: Readonly<Record<string, readonly string[]>> = {
  killed: ["killed", "executed", "identified", "discovered", "exhumed", "tortured", "raped"],
  injured: ["injured", "killed", "tortured", "ill-treated", "released", "displaced"],
};

function canBecome(whole: string | undefined, part: string): boolean {
  return fates[whole ?? ""]?.includes(part) ?? true;
}

function inheritedFrom(whole: Whole): Omit<FigureDraft, "count" | "moreGroups" | "rule" | "parent"> {
  if ("draft" in whole) {
    const { category, act, harmAt, negated, trigger } = whole.draft;
    return { category, act, harmAt, negated, inherited: true, ...(trigger === undefined ? {} : { trigger }) };
  }
  const { claim } = whole;
  const harm = claim.category === undefined ? {} : { harmSpan: claim.category.span };
  return {
    category: claim.category?.value ?? "affected",
    act: claim.act?.value ?? "harm",
    harmAt: 0,
    negated: claim.negated,
    inherited: true,
    ...harm,
  };
}

function categoryOf(whole: Whole): string | undefined {
  return "draft" in whole ? whole.draft.category : whole.claim.category?.value;
}

/** A part is not bigger than its whole, and of the same kind; families and the persons in them are no parts. */
function canBePart(count: CountPhrase, whole: Whole): boolean {
  const figure =
    "draft" in whole
      ? { upper: whole.draft.count.mention.upper, unit: whole.draft.count.unit }
      : { upper: whole.claim.figure?.upper, unit: whole.claim.figure?.unit ?? "person" };
  if (figure.unit === "family" || figure.unit === "household") return false;
  if ((count.mention.lower ?? 0) > (figure.upper ?? Number.POSITIVE_INFINITY)) return false;
  return sameThing(count, figure.unit);
}
