import { hintFinder } from "./find-hints.ts";
import type { TextRule } from "./text-rule.ts";

/** Which styled runs stand in a passage. */
export interface Runs {
  readonly italics: boolean;
  readonly links: boolean;
}

/** Tells which of some rules have a hint in a text or its runs, in one pass over it. */
export type RuleWaker = (words: string, runs: Runs) => readonly TextRule[];

const none: readonly TextRule[] = [];

/** Prepares that pass for a list of at most 31 rules. */
export function ruleWaker(rules: readonly TextRule[]): RuleWaker {
  const byHint = new Map<string, number>();
  for (const [index, rule] of rules.entries()) {
    for (const hint of rule.hints) byHint.set(hint, (byHint.get(hint) ?? 0) | (1 << index));
  }
  const find = hintFinder(byHint);
  const ofRuns = (run: TextRule["runs"]): number =>
    rules.reduce((bits, rule, index) => (rule.runs === run ? bits | (1 << index) : bits), 0);
  const byItalics = ofRuns("italics");
  const byLinks = ofRuns("links");
  return (words, runs) => {
    const awake = find(words) | (runs.italics ? byItalics : 0) | (runs.links ? byLinks : 0);
    return awake === 0 ? none : rules.filter((_, index) => ((awake >> index) & 1) === 1);
  };
}
