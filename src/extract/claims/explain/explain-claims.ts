import type { Citation, Claim, Document, RuleStep, SourceText } from "../../../core/index.ts";
import type { Making, Trace } from "../build/context.ts";
import { tracedClaims } from "../extract-claims.ts";
import { figureSteps } from "./figure-steps.ts";
import { cellSteps, phraseSteps } from "./other-steps.ts";
import { plainSteps } from "./plain-steps.ts";

/** A claim with the rules that fired for it, in order. */
export interface ExplainedClaim {
  readonly claim: Claim;
  readonly steps: readonly RuleStep[];
}

/**
 * The claims of a document once more, with the rules that fired for each; of one alone where `only` names it, and then
 * no further than it stands. As pure as reading itself.
 */
export function* explainClaims(
  source: SourceText,
  document: Document,
  { citations, only }: { readonly citations: readonly Citation[]; readonly only?: string },
): Generator<ExplainedClaim> {
  const steps = new Map<Claim, readonly RuleStep[]>();
  const trace: Trace = (claim, making) => {
    if (only === undefined || claim.id === only) steps.set(claim, stepsOf(claim, making));
  };
  for (const claim of tracedClaims(source, document, { citations, trace }).claims) {
    const found = steps.get(claim);
    steps.delete(claim);
    if (found === undefined) continue;
    yield { claim, steps: found };
    if (only !== undefined) return;
  }
}

function stepsOf(claim: Claim, making: Making): readonly RuleStep[] {
  switch (making.kind) {
    case "figure":
      return figureSteps(claim, making);
    case "plain":
      return plainSteps(claim, making);
    case "cell":
      return cellSteps(claim);
    case "phrase":
      return phraseSteps(claim);
  }
}
