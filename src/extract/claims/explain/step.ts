import type { Field, RuleStep, SettledPart, Span } from "../../../core/index.ts";

/** A step, its words in the order in which they stand. */
export function step(
  rule: string,
  settles: SettledPart,
  { words, gave }: { readonly words: readonly (Span | undefined)[]; readonly gave: string },
): RuleStep {
  const standing = words.filter((span) => span !== undefined && span.end > span.start);
  return {
    rule: withoutVersion(rule),
    settles,
    words: standing
      .filter((span) => span !== undefined)
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
    gave,
  };
}

/** `casualty-part@1` is the rule `casualty-part`. */
export function withoutVersion(rule: string): string {
  return rule.replace(/@\d+$/, "");
}

/** One step for each value that a rule took from words of its own. */
export function fieldSteps(
  rule: string,
  settles: SettledPart,
  fields: readonly (Field<string> | undefined)[],
): readonly RuleStep[] {
  return fields.flatMap((field) =>
    field === undefined ? [] : [step(rule, settles, { words: [field.span], gave: field.value })],
  );
}

/** Whether two spans are the same stretch. */
export function isSame(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start === other.start && one.end === other.end;
}
