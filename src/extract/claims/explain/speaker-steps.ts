import type { Claim, RuleStep, Speaker } from "../../../core/index.ts";
import type { ClaimContext } from "../build/context.ts";
import { spanOf } from "../text/sentence.ts";
import { isSame, step } from "./step.ts";

/** The chain of speakers, from the author on; whom a pronoun or a short form means is a step of its own. */
export function speakerSteps({ attribution }: Claim, context: ClaimContext): readonly RuleStep[] {
  return attribution.flatMap((speaker) =>
    speaker.role === "author" ? [authorStep(speaker)] : speakerStep(speaker, context),
  );
}

/** By what the author of a part of the document is known. */
export function authorStep({ name }: Speaker): RuleStep {
  return step(name.rule ?? "attribution-head", "speakers", { words: [name.span], gave: name.value });
}

function speakerStep(speaker: Speaker, { sentence, cues, state }: ClaimContext): readonly RuleStep[] {
  const { name, cue } = speaker;
  const { terms } = sentence;
  const found = cues.find((one) => isSame(spanOf(terms, one.cue.from, one.cue.to), cue));
  if (found === undefined) {
    const goesOn = state.speech.quoting?.name.value === name.value;
    const rule = goesOn
      ? "attribution-goes-on"
      : name.basis === "inherited"
        ? "attribution-of-whole"
        : "attribution-subject";
    return [step(rule, "speakers", { words: [name.span, cue], gave: name.value })];
  }
  const source = spanOf(terms, found.source.from, found.source.to);
  const said = step(found.rule, "speakers", { words: [source, cue], gave: name.value });
  if (name.basis !== "inherited") return [said];
  return [said, step("attribution-short-form", "speakers", { words: [source, name.span], gave: name.value })];
}
