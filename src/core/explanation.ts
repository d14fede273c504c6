import type { Claim } from "./claim.ts";
import type { Reader } from "./reading.ts";
import type { Span } from "./span.ts";
import type { ClaimRow } from "./view.ts";

/** What a step of reading settles of a claim, in the order in which explanations tell of it. */
export const settledParts = [
  "statement",
  "bounds",
  "counted",
  "category",
  "groups",
  "part-of",
  "apart-from",
  "time",
  "place",
  "agent",
  "affected",
  "manner",
  "speakers",
  "support",
] as const;

export type SettledPart = (typeof settledParts)[number];

/** A rule that fired for a claim: the words that it took, and what it made of them. */
export interface RuleStep {
  /** Name of the rule in the list of rules, without its version. */
  readonly rule: string;
  readonly settles: SettledPart;
  /** Where its words stand; none where the rule is that nothing stands there. */
  readonly words: readonly Span[];
  /** What was read, in few words: `exact 613`. */
  readonly gave: string;
}

/** A rule of the reader, as people may read it. */
export interface ReadingRule {
  readonly name: string;
  readonly settles: SettledPart;
  /** One sentence. */
  readonly says: string;
  /** Path of the file in which it is written. */
  readonly file: string;
  /** A text for which it fires. */
  readonly finds: string;
  /** A near one for which it does not. */
  readonly leaves: string;
}

/** How often a rule fired where people had labelled what is right, and how often the value was as labelled. */
export interface LabelledCases {
  readonly cases: number;
  readonly right: number;
}

/** A claim that nobody has reviewed, and how its rule fared where people had labelled what is right. */
export interface UnreviewedClaim {
  readonly row: ClaimRow;
  /** Absent where the rule fired in no labelled case. */
  readonly cases?: LabelledCases;
  /** Whether all values were compared (figures), or only that there is such a statement (all else). */
  readonly compared?: "whole" | "found";
}

/** By what was compared: `whole`, `found`, `bounds`, `category`, … */
export type RulePrecision = Readonly<Record<string, LabelledCases>>;

/** A step together with what is known of its rule. */
export interface ExplainedStep extends RuleStep {
  readonly known?: Pick<ReadingRule, "says" | "file">;
  readonly precision?: RulePrecision;
}

/** How a claim was read: the rules that fired, in order, each with its words. */
export interface Explanation {
  readonly claim: Claim;
  /** The reader that made the reading in which the claim stands, and the one that explains it. */
  readonly readBy: Reader;
  readonly explainedBy: Reader;
  /** Whether the claim came out the same to the last byte when it was read again. */
  readonly same: boolean;
  /** Empty where the claim did not come out at all. */
  readonly steps: readonly ExplainedStep[];
}
