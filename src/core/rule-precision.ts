import type { LabelledCases, RuleStep, SettledPart, UnreviewedClaim } from "./explanation.ts";

/** Two standard deviations of the normal distribution, as Wilson's interval of 95 per cent takes them. */
const z = 1.96;

/**
 * The least share of right cases that so many cases speak for: the lower end of Wilson's interval. No cases speak for nothing.
 * It orders what people look at first, and says nothing of any statement.
 */
export function leastShare({ cases, right }: LabelledCases): number {
  if (cases === 0) return 0;
  const share = right / cases;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * cases)) / cases);
  return (share + (z * z) / (2 * cases) - spread) / (1 + (z * z) / cases);
}

/** What is compared of a claim where a rule settles a part of it, and how that is called. */
const compared: Readonly<Partial<Record<SettledPart, readonly [field: string, words: string]>>> = {
  statement: ["found", "a statement that is labelled"],
  counted: ["found", "a figure that is labelled"],
  bounds: ["bounds", "bounds as labelled"],
  category: ["category", "the category as labelled"],
  groups: ["groups", "the groups as labelled"],
  "part-of": ["part-of", "the whole as labelled"],
  "apart-from": ["apart-from", "the other figure as labelled"],
  time: ["time", "the time as labelled"],
  place: ["place", "the place as labelled"],
  manner: ["manner", "the manner as labelled"],
  speakers: ["speakers", "the speakers as labelled"],
};

/** `Of 41 labelled cases where this rule fired, 38 had bounds as labelled.` */
export function precisionWords(
  { settles }: Pick<RuleStep, "settles">,
  precision: Readonly<Record<string, LabelledCases>> | undefined,
): string {
  const [field, words] = compared[settles] ?? [];
  if (field === undefined || words === undefined) return "What it settles is not labelled.";
  const known = precision?.[field];
  if (known === undefined) return "It has fired in no labelled case.";
  return `Of ${casesWords(known)} where this rule fired, ${known.right} had ${words}.`;
}

function casesWords({ cases }: LabelledCases): string {
  return cases === 1 ? "1 labelled case" : `${cases} labelled cases`;
}

/** Why a claim stands where it does among those to be reviewed. */
export function reviewReason({ row, cases: known, compared: how }: UnreviewedClaim): string {
  const name = row.claim.rule.replace(/@.*$/, "");
  if (known === undefined) return `The rule ${name} has fired in no labelled case.`;
  const were = known.right === 1 ? "1 was" : `${known.right} were`;
  const right = how === "whole" ? "as labelled in all its values" : "a statement that is labelled";
  return `Of ${casesWords(known)} where the rule ${name} fired, ${were} ${right}.`;
}
