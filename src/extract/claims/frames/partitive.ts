import type { Category, Claim } from "../../../core/index.ts";
import { gatherOnes } from "../../gather.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is } from "../text/terms.ts";
import { withSubject } from "./ellipses.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { predicateGroups } from "./part-checks.ts";

/** What a noun of the harmed calls the whole: `of the dead`, `of the hostages`. */
const named: Readonly<Record<string, readonly Category[]>> = {
  killed: ["killed", "executed"],
  injured: ["injured"],
  missing: ["missing", "disappeared"],
  hostage: ["hostage", "abducted", "detained"],
  detained: ["detained", "hostage", "abducted"],
  abducted: ["abducted", "hostage", "detained", "disappeared"],
  disappeared: ["disappeared", "missing", "abducted"],
  displaced: ["displaced", "deported"],
  deported: ["deported", "displaced"],
  affected: ["killed", "affected", "raped", "tortured", "executed", "injured", "abducted"],
};

/**
 * Parts whose whole stands after `of`: `12 of the 31 hostages`, `12 of the hostages` after a sentence that counted hostages.
 * Leaves `two of his brothers`.
 */
export function withWholes(
  sentence: Sentence,
  drafts: readonly FigureDraft[],
  earlier: readonly Claim[],
): readonly FigureDraft[] {
  if (!sentence.counts.some((count) => count.partitive !== undefined)) return drafts;
  const known = new Map(drafts.map((draft) => [draft.count, draft]));
  for (const count of sentence.counts) {
    if (count.partitive === undefined || count.reason !== undefined) continue;
    const part = count.partitive === "count" ? ofCount(sentence, count, { known, earlier }) : undefined;
    const draft = part ?? ofNoun(sentence, known.get(count), { known, earlier });
    if (draft !== undefined) known.set(count, draft);
  }
  return gatherOnes(sentence.counts, (count) => known.get(count));
}

interface Others {
  readonly known: ReadonlyMap<CountPhrase, FigureDraft>;
  readonly earlier: readonly Claim[];
}

/** `12 of the 31 killed`: the next count is the whole, here or where it was first counted. */
function ofCount(
  sentence: Sentence,
  count: CountPhrase,
  { known, earlier }: Others,
): FigureDraft | undefined {
  const whole = sentence.countAt[count.to];
  const own = known.get(count);
  if (whole === undefined || whole === count || own?.parent !== undefined || own?.parentClaim !== undefined)
    return own;
  const value = whole.mention.lower;
  if ((count.mention.lower ?? 0) > (value ?? Number.POSITIVE_INFINITY)) return own;
  const draft = known.get(whole);
  const claim =
    draft === undefined
      ? earlier.findLast((one) => one.figure?.lower === value && one.figure?.form !== "none")
      : undefined;
  if (draft === undefined && claim === undefined) return own;
  const linked = { rule: "part-of-count", at: whole.from };
  const link = draft === undefined ? { parentClaim: claim?.id ?? "", linked } : { parent: whole, linked };
  if (own !== undefined) return { ...own, ...link };
  return withSubject(sentence, {
    ...likeWhole(draft, claim),
    ...link,
    count,
    moreGroups: predicateGroups(sentence, count),
  });
}

function likeWhole(
  draft: FigureDraft | undefined,
  claim: Claim | undefined,
): Omit<FigureDraft, "count" | "moreGroups"> {
  const category = draft?.category ?? claim?.category?.value ?? "affected";
  return {
    category,
    act: draft?.act ?? claim?.act?.value ?? category,
    harmAt: draft?.harmAt ?? 0,
    ...(claim?.category === undefined ? {} : { harmSpan: claim.category.span }),
    inherited: true,
    negated: false,
    rule: "casualty-part",
  };
}

/** `12 of the hostages were freed`: the figure of hostages before it, in this sentence or an earlier one. */
function ofNoun(
  { terms, counts }: Sentence,
  draft: FigureDraft | undefined,
  { known, earlier }: Others,
): FigureDraft | undefined {
  const head = draft?.count.head;
  if (
    draft === undefined ||
    head === undefined ||
    draft.count.partitive !== "noun" ||
    draft.parent !== undefined ||
    draft.parentClaim !== undefined
  )
    return draft;
  const value = draft.count.mention.lower ?? draft.count.mention.upper ?? 0;
  const wanted = { word: stem(terms[head]?.text ?? ""), categories: categoriesOf(terms[head]) };
  const before = counts.findLast((other) => {
    const one = known.get(other);
    const word = other.head === undefined ? "" : stem(terms[other.head]?.text ?? "");
    return (
      one !== undefined &&
      other.to <= draft.count.from &&
      other.partitive === undefined &&
      (other.mention.lower ?? 0) > value &&
      (wanted.categories.includes(one.category) || word === wanted.word)
    );
  });
  const linked = { rule: "part-of-noun", at: head };
  if (before !== undefined) return { ...asWhole(draft, known.get(before)?.category), parent: before, linked };
  const claim = earlier.findLast(
    ({ figure, category, affected }) =>
      figure !== undefined &&
      (figure.lower ?? figure.upper ?? 0) > value &&
      ((category !== undefined && wanted.categories.includes(category.value)) ||
        lastWord(affected[0]?.value) === wanted.word),
  );
  return claim === undefined
    ? draft
    : { ...asWhole(draft, claim.category?.value), parentClaim: claim.id, linked };
}

/** `Twelve of the victims` of a figure of the killed are killed. */
function asWhole(draft: FigureDraft, category: Category | undefined): FigureDraft {
  return draft.category !== "affected" || category === undefined || draft.trigger !== undefined
    ? draft
    : { ...draft, category, inherited: true };
}

function categoriesOf(term: Sentence["terms"][number] | undefined): readonly Category[] {
  const lexeme = term?.lexeme;
  const noun = lexeme?.harmNoun?.counts === "act" ? undefined : lexeme?.harmNoun;
  const category = noun?.category ?? lexeme?.harmAdjective?.category;
  if (category !== undefined) return named[category] ?? [category];
  return is(term, "captiveNoun") ? (named.hostage ?? []) : [];
}

function lastWord(words: string | undefined): string | undefined {
  return words === undefined ? undefined : stem(words.toLowerCase().split(" ").at(-1) ?? "");
}

function stem(word: string): string {
  return word.replace(/s$/, "");
}
