import type { Claim, Figure, RuleStep } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { NumberMention } from "../numbers/number-mention.ts";
import { hedgeBefore } from "../numbers/read-numbers.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { step } from "./step.ts";

/** The number grammar: the number itself, its hedge, a percentage, a total. */
export function numberSteps(figure: Figure, sentence: Sentence, count: CountPhrase): readonly RuleStep[] {
  const { terms } = sentence;
  const { mention } = count;
  const gave = boundsWords(figure);
  const after = mention.hedge !== undefined && mention.hedge.from >= mention.core;
  const end = after ? mention.hedge.from : mention.to;
  const steps = [step(valueRule(mention), "bounds", { words: [spanOf(terms, mention.core, end)], gave })];
  if (mention.hedge !== undefined && mention.form !== "range") {
    const rule = hedgeRule(sentence, mention);
    const words = spanOf(terms, mention.hedge.from, mention.hedge.to);
    steps.push(step(rule, "bounds", { words: [words], gave }));
  }
  if (mention.percent)
    steps.push(
      step("number-percent", "bounds", {
        words: [spanOf(terms, mention.to - 1, mention.to)],
        gave: "per cent",
      }),
    );
  if (count.total)
    steps.push(
      step("number-total", "bounds", {
        words: [spanOf(terms, count.from, mention.from)],
        gave: "a running total",
      }),
    );
  return steps;
}

function valueRule({ form, lower, upper }: NumberMention): string {
  if (form === "vague" || form === "plural" || form === "none" || form === "range") return `number-${form}`;
  return lower === undefined && upper === undefined ? "number-vague" : "number-value";
}

function hedgeRule({ terms }: Sentence, { hedge, core, form }: NumberMention): string {
  if (hedge !== undefined && hedge.from >= core) return "number-hedge-after";
  const before = hedgeBefore(terms, core);
  return before !== undefined && before.form !== form && form !== "vague"
    ? "number-hedge-turned"
    : "number-hedge";
}

/** `at least 12`, as bounds: `at-least, from 12`. */
export function boundsWords({ form, lower, upper }: Figure): string {
  if (lower !== undefined && lower === upper) return `${form} ${lower}`;
  const bounds = [
    lower === undefined ? undefined : `from ${lower}`,
    upper === undefined ? undefined : `to ${upper}`,
  ];
  return [form, ...bounds.filter((bound) => bound !== undefined)].join(" ");
}

/** What is counted, and who they are. */
export function countedSteps(claim: Claim, { terms }: Sentence, count: CountPhrase): readonly RuleStep[] {
  const unit = claim.figure?.unit ?? "unspecified";
  const { head, mention } = count;
  const words = head === undefined ? [] : [spanOf(terms, Math.min(mention.to, head), head + 1)];
  const rule =
    head === undefined
      ? "counted-left-out"
      : count.partitive === undefined
        ? "counted-noun"
        : "counted-of-whole";
  return [step(rule, "counted", { words, gave: unit })];
}
