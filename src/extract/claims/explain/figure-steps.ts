import type { Claim, RuleStep, Span } from "../../../core/index.ts";
import type { Making } from "../build/context.ts";
import { agentRule } from "../frames/agent.ts";
import type { FigureDraft } from "../frames/figure-draft.ts";
import { mannerAt } from "../frames/modality.ts";
import { type Sentence, spanOf } from "../text/sentence.ts";
import { mannerSteps } from "./manner-steps.ts";
import { boundsWords, countedSteps, numberSteps } from "./number-steps.ts";
import { speakerSteps } from "./speaker-steps.ts";
import { fieldSteps, step } from "./step.ts";
import { supportSteps } from "./support-steps.ts";
import { whenWhereSteps } from "./when-where-steps.ts";

/** The rules that fired for a counted claim, from the number to its speakers. */
export function figureSteps(claim: Claim, making: Making & { readonly kind: "figure" }): readonly RuleStep[] {
  const { context, draft } = making;
  const { sentence } = context;
  const { count, trigger, harmAt } = draft;
  const verb = trigger === undefined ? { from: harmAt, to: harmAt } : { from: trigger.from, to: trigger.at };
  return [
    ...(claim.figure === undefined ? [] : numberSteps(claim.figure, sentence, count)),
    ...countedSteps(claim, sentence, count),
    ...harmSteps(claim, sentence, draft),
    ...groupSteps(claim, draft),
    ...linkSteps(claim, sentence, draft),
    ...whenWhereSteps(claim, context),
    ...fieldSteps(trigger === undefined ? "agent-by" : agentRule(sentence, trigger), "agent", claim.agents),
    ...fieldSteps("affected-counted", "affected", claim.affected),
    ...mannerSteps(claim, sentence, mannerAt(sentence, verb, context.cues)),
    ...speakerSteps(claim, context),
    ...supportSteps(claim),
  ];
}

function harmSteps(claim: Claim, { terms }: Sentence, draft: FigureDraft): readonly RuleStep[] {
  const { trigger, covers = [], also = [] } = draft;
  const said = claim.category?.span;
  const group = trigger === undefined ? undefined : spanOf(terms, trigger.from, trigger.at + 1);
  const words = draft.inherited && draft.harmSpan !== undefined ? [said] : [group ?? said];
  const gave = claim.category?.value ?? "";
  const steps = [step(draft.rule, "category", { words, gave })];
  const either = covers.map((at) => spanOf(terms, at, at + 1));
  if (either.length > 0) steps.push(step("harm-either", "category", { words: either, gave }));
  else if (also.length > 0 || trigger?.joined !== undefined)
    steps.push(step("harm-joined", "category", { words: [said], gave }));
  return steps;
}

function groupSteps(claim: Claim, { count }: FigureDraft): readonly RuleStep[] {
  return claim.groups.map(({ value, span }, index) =>
    step(index < count.groups.length ? "group-word" : "group-in-predicate", "groups", {
      words: [span],
      gave: value.name ?? value.code,
    }),
  );
}

function linkSteps({ figure }: Claim, { terms }: Sentence, draft: FigureDraft): readonly RuleStep[] {
  const { linked, count } = draft;
  const word = (at: number): Span => spanOf(terms, at, at + 1);
  if (figure?.partOf !== undefined && linked !== undefined)
    return [step(linked.rule, "part-of", { words: [word(linked.at)], gave: figure.partOf })];
  if (figure?.apartFrom === undefined) return [];
  const words = [spanOf(terms, count.from, count.to)];
  return [
    step("apart-from", "apart-from", {
      words,
      gave: `${figure.apartFrom}: ${boundsWords(figure)} beside it`,
    }),
  ];
}
