import type { Claim, Field, RuleStep } from "../../../core/index.ts";
import type { ClaimContext } from "../build/context.ts";
import { spanOf } from "../text/sentence.ts";
import { isSame, step } from "./step.ts";

/** Time and place: the words that name them, and why these were taken. */
export function whenWhereSteps({ time, places }: Claim, context: ClaimContext): readonly RuleStep[] {
  return [...(time === undefined ? [] : timeSteps(time, context)), ...placeSteps(places, context)];
}

function timeSteps(time: Field<string>, { sentence }: ClaimContext): readonly RuleStep[] {
  const { terms, times } = sentence;
  const named = times.some(({ from, to }) => isSame(spanOf(terms, from, to), time.span));
  const words = [time.span];
  const grammar = time.rule ?? (time.value.includes("/") ? "time-interval" : "time-date");
  return [
    step(grammar, "time", { words, gave: time.value }),
    step(`time-${whence(named, time)}`, "time", { words, gave: time.value }),
  ];
}

function placeSteps(
  places: readonly Field<string>[],
  { sentence, places: mentions }: ClaimContext,
): readonly RuleStep[] {
  const [first, ...larger] = places;
  if (first === undefined) return [];
  const named = mentions.some(({ names }) =>
    names.some(({ from, to }) => isSame(spanOf(sentence.terms, from, to), first.span)),
  );
  const words = [first.span];
  const gave = first.value;
  return [
    step("place-name", "place", { words, gave }),
    ...(larger.length === 0
      ? []
      : [
          step("place-larger", "place", {
            words: larger.map(({ span }) => span),
            gave: larger.map(({ value }) => value).join(", "),
          }),
        ]),
    step(`place-${whence(named, first)}`, "place", { words, gave }),
  ];
}

/** Where words stand that are not the claim's own. */
function whence(inSentence: boolean, { basis }: Field<string>): string {
  if (!inSentence) return "of-paragraph";
  return basis === "inherited" ? "before-in-sentence" : "nearest";
}
