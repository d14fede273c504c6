import {
  canonicalJson,
  type ExplainedStep,
  type Explanation,
  type Reading,
  type RuleStep,
} from "../core/index.ts";
import { explainClaims, measuredRules, readingRules } from "../extract/index.ts";
import { reader } from "./reader.ts";

const ruleNamed = new Map(readingRules.map((rule) => [rule.name, rule]));

/**
 * How a claim of a reading was read. The reading's text is read once more up to the claim, with a note taken of each rule
 * that fires; nothing of it stands in the reading, and the claim that comes out is compared with the one that is kept.
 * Undefined when the reading has no such claim.
 */
export function explainClaim(reading: Reading, id: string): Explanation | undefined {
  const claim = reading.claims.find((one) => one.id === id);
  if (claim === undefined) return undefined;
  const { source, document, citations } = reading;
  const [again] = explainClaims(source, document, { citations, only: id });
  return {
    claim,
    readBy: reading.reader,
    explainedBy: reader,
    same: again !== undefined && canonicalJson(again.claim) === canonicalJson(claim),
    steps: (again?.steps ?? []).map(withWhatIsKnown),
  };
}

function withWhatIsKnown(step: RuleStep): ExplainedStep {
  const rule = ruleNamed.get(step.rule);
  const precision = measuredRules().rules.get(step.rule);
  return {
    ...step,
    ...(rule === undefined ? {} : { known: { says: rule.says, file: rule.file } }),
    ...(precision === undefined ? {} : { precision }),
  };
}
