import type { Claim } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";

/**
 * Those of a breakdown of whom something is not known: `… were women; the sex of another 52 children and 628 adults is not yet
 * known`. They suffered what those before did. Leaves `the sex of 12 calves`.
 */
export function unknownDraft(
  { terms, countAt }: Sentence,
  count: CountPhrase,
  { last, earlier }: { readonly last: FigureDraft | undefined; readonly earlier: readonly Claim[] },
): FigureDraft | undefined {
  if (count.unit !== "person" || count.own !== undefined) return undefined;
  const at = attributeBefore(terms, count, countAt);
  if (at === undefined || !isUnknown(terms, count.to)) return undefined;
  if (last !== undefined) {
    const { category, act, harmAt, parent, parentClaim } = last;
    return {
      ...base(count, category, act),
      harmAt,
      ...(parent === undefined ? {} : { parent }),
      ...(parentClaim === undefined ? {} : { parentClaim }),
    };
  }
  const claim = earlier.findLast(({ figure }) => figure?.unit === "person" && figure.form !== "none");
  if (claim?.category === undefined) return undefined;
  const whole = claim.figure?.partOf;
  return {
    ...base(count, claim.category.value, claim.act?.value ?? claim.category.value),
    harmAt: 0,
    harmSpan: claim.category.span,
    ...(whole === undefined ? {} : { parentClaim: whole }),
  };
}

function base(
  count: CountPhrase,
  category: FigureDraft["category"],
  act: string,
): Omit<FigureDraft, "harmAt"> {
  return {
    count,
    category,
    act,
    inherited: true,
    moreGroups: [],
    negated: false,
    rule: "casualty-unknown-sex",
  };
}

/** The `sex of` before the count or the list that it stands in. */
function attributeBefore(
  terms: readonly Term[],
  count: CountPhrase,
  countAt: Sentence["countAt"],
): number | undefined {
  for (let i = count.from - 1; i > Math.max(0, count.from - 10); i--) {
    if (isWord(terms[i], "of"))
      return isWord(terms[i - 1], "sex", "gender", "age", "ages", "identity", "identities")
        ? i - 1
        : undefined;
    if (countAt[i] === undefined && !isWord(terms[i], "and", ",")) return undefined;
  }
  return undefined;
}

function isUnknown(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 14, terms.length); i++) {
    if (is(terms[i], "negation") || isWord(terms[i], "unknown", "undetermined", "unconfirmed", "remains"))
      return true;
    if (isWord(terms[i], ";", ".")) return false;
  }
  return false;
}
