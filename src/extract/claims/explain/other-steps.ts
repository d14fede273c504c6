import type { Claim, RuleStep } from "../../../core/index.ts";
import { boundsWords } from "./number-steps.ts";
import { authorStep } from "./speaker-steps.ts";
import { fieldSteps, step } from "./step.ts";
import { supportSteps } from "./support-steps.ts";

/** The rules that fired for a count in a table's cell: its column's head and its row's say what it counts. */
export function cellSteps(claim: Claim): readonly RuleStep[] {
  const { rule, figure, category, time, places } = claim;
  return [
    step(rule, "bounds", { words: [claim.span], gave: figure === undefined ? "" : boundsWords(figure) }),
    ...(figure?.cumulative === true
      ? [step("number-total", "bounds", { words: [claim.span], gave: "a running total" })]
      : []),
    ...fieldSteps(rule, "category", [category]),
    ...groupSteps(claim, rule),
    ...(figure?.partOf === undefined
      ? []
      : [step("part-of-column", "part-of", { words: [claim.span], gave: figure.partOf })]),
    ...fieldSteps("time-of-row", "time", [time]),
    ...fieldSteps("place-of-row", "place", places),
    ...claim.attribution.map(authorStep),
    ...supportSteps(claim),
  ];
}

/** The rules that fired for a figure in a language that shares the small grammar. */
export function phraseSteps(claim: Claim): readonly RuleStep[] {
  const { rule, figure, category, time, affected } = claim;
  return [
    ...(figure === undefined
      ? []
      : [step(rule, "bounds", { words: [figure.words, figure.hedge], gave: boundsWords(figure) })]),
    ...fieldSteps(rule, "category", [category]),
    ...groupSteps(claim, rule),
    ...(figure?.partOf === undefined
      ? []
      : [step(rule, "part-of", { words: [claim.span], gave: figure.partOf })]),
    ...fieldSteps(rule, "time", [time]),
    ...fieldSteps(rule, "affected", affected),
    step(rule, "manner", { words: [], gave: claim.negated ? `${claim.modality}, negated` : claim.modality }),
    ...claim.attribution.map((speaker) =>
      speaker.role === "author"
        ? authorStep(speaker)
        : step(rule, "speakers", { words: [speaker.name.span, speaker.cue], gave: speaker.name.value }),
    ),
    ...supportSteps(claim),
  ];
}

function groupSteps({ groups }: Claim, rule: string): readonly RuleStep[] {
  return groups.map(({ value, span }) =>
    step(rule, "groups", { words: [span], gave: value.name ?? value.code }),
  );
}
