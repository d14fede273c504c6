import type { Claim, RuleStep } from "../../../core/index.ts";
import type { Manner } from "../frames/modality.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { step } from "./step.ts";

/** How the statement stands, and whether it is negated. */
export function mannerSteps(claim: Claim, { terms }: Sentence, { rule, at }: Manner): readonly RuleStep[] {
  const words = at === undefined ? [] : [spanOf(terms, at, at + 1)];
  const stands = step(rule, "manner", { words, gave: claim.modality });
  if (!claim.negated) return [stands];
  const { figure } = claim;
  const nobody = figure?.form === "none";
  const negation = step(nobody ? "negation-none" : "negation-of-verb", "manner", {
    words: nobody ? [figure.words] : [],
    gave: "negated",
  });
  return [stands, negation];
}
