import type { TextRule } from "./text-rule.ts";

/** Tells which of some rules have a hint in a text, in one pass over it. */
export type RuleWaker = (words: string) => readonly TextRule[];

/** Prepares that pass for a list of rules. */
export function ruleWaker(rules: readonly TextRule[]): RuleWaker {
  const byHint = new Map<string, TextRule[]>();
  for (const rule of rules) {
    for (const hint of rule.hints) byHint.set(hint, [...(byHint.get(hint) ?? []), rule]);
  }
  const always = rules.filter((rule) => rule.hints.length === 0);
  const hints = [...byHint.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(hints.map((hint) => hint.replace(/[.[\]()§/]/g, "\\$&")).join("|"), "g");
  return (words) => {
    const awake = new Set<TextRule>(always);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      for (const rule of byHint.get(match[0]) ?? []) awake.add(rule);
      if (awake.size === rules.length) break;
    }
    return rules.filter((rule) => awake.has(rule));
  };
}
