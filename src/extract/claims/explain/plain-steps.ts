import type { Claim, RuleStep } from "../../../core/index.ts";
import type { Making } from "../build/context.ts";
import { type Manner, mannerAt } from "../frames/modality.ts";
import { mannerSteps } from "./manner-steps.ts";
import { speakerSteps } from "./speaker-steps.ts";
import { fieldSteps, step } from "./step.ts";
import { supportSteps } from "./support-steps.ts";
import { whenWhereSteps } from "./when-where-steps.ts";

/** The rules that fired for a claim that counts nothing. */
export function plainSteps(claim: Claim, making: Making & { readonly kind: "plain" }): readonly RuleStep[] {
  const { context, draft } = making;
  const { sentence } = context;
  const verb = draft.verb ?? { from: draft.at, to: draft.at };
  const manner: Manner =
    claim.kind === "qualification" && claim.negated
      ? { modality: "denied", rule: "manner-denied", at: draft.at }
      : mannerAt(sentence, verb, context.cues);
  const { category, act, qualification, stance, object, instrument, duty, court, caseName, outcome } = claim;
  return [
    step(claim.rule, "statement", { words: [claim.span], gave: claim.kind }),
    ...fieldSteps(claim.rule, "category", [category ?? act]),
    ...fieldSteps(claim.rule, "statement", [
      qualification,
      stance,
      object,
      instrument,
      duty,
      court,
      caseName,
      outcome,
    ]),
    ...claim.groups.map(({ value, span }) =>
      step("group-word", "groups", { words: [span], gave: value.name ?? value.code }),
    ),
    ...whenWhereSteps(claim, context),
    ...fieldSteps(claim.rule, "agent", claim.agents),
    ...fieldSteps(claim.rule, "affected", claim.affected),
    ...mannerSteps(claim, sentence, manner),
    ...speakerSteps(claim, context),
    ...supportSteps(claim),
  ];
}
