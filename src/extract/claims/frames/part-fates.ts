import type { Claim } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { isWord } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";

/** `of which 15 were fatal`, `eight of them fatal`. */
export function isFatal({ terms }: Sentence, { to }: CountPhrase): boolean {
  for (let i = to; i < to + 4; i++) {
    if (isWord(terms[i], "fatal", "fatally")) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}

/** `800 civilians were among the 1,200 killed`: the whole stands after its part. */
export function wholeAfter(
  { terms, countAt }: Sentence,
  { trigger, parent, count }: FigureDraft,
): CountPhrase | undefined {
  if (parent !== undefined || trigger === undefined || !isWord(terms[trigger.at], "among", "amongst"))
    return undefined;
  const whole = countAt[trigger.at + 1] ?? countAt[trigger.at + 2];
  return whole !== undefined && (whole.mention.lower ?? 0) > (count.mention.lower ?? 0) ? whole : undefined;
}

/** No part, or a part of those who suffered something else: the 112 shot of the 361 taken. */
export function isWholeOfItsKind({ figure, category }: Claim, earlier: readonly Claim[]): boolean {
  if (figure?.partOf === undefined) return true;
  const whole = earlier.find(({ id }) => id === figure.partOf);
  return whole !== undefined && whole.category?.value !== category?.value;
}
