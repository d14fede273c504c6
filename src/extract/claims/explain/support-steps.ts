import type { Claim, RuleStep } from "../../../core/index.ts";
import { step } from "./step.ts";

/** What stands behind it in the document. */
export function supportSteps({ support, sentence }: Claim): readonly RuleStep[] {
  const { notes, citations } = support;
  if (notes.length + citations.length === 0) return [];
  const gave = `${notes.length} notes, ${citations.length} citations`;
  return [step("support-at-sentence", "support", { words: [sentence], gave })];
}
