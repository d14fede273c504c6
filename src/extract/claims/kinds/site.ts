import { gather } from "../../gather.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import type { PlainDraft } from "../build/plain-draft.ts";
import { is, isWord } from "../text/terms.ts";

/** Sites named without a number: `a mass grave was found`, `held in detention camps`. Leaves `these mass graves`, already named. */
export function readSites(context: ClaimContext): readonly PlainDraft[] {
  const { terms, countAt } = context.sentence;
  return gather(terms, (term, at) => {
    if (
      !is(term, "siteNoun") ||
      countAt[at] !== undefined ||
      isWord(terms[at - 1], "these", "those", "such", "the", "this", "that")
    )
      return [];
    const draft: PlainDraft = {
      kind: "site",
      from: at,
      to: at + 1,
      at,
      rule: "site-noun",
      inherits: false,
      affected: [worded(context, { from: at, to: at + 1 })],
      fields: {},
    };
    return [draft];
  });
}
