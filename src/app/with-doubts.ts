import { type Claim, doubtfulWords, type Recognition } from "../core/index.ts";

/** Claims that say which of their words were recognised with doubt. */
export function* withDoubts(claims: Iterable<Claim>, recognition: Recognition): Generator<Claim> {
  for (const claim of claims) {
    const doubts = doubtfulWords(recognition, claim.span);
    yield doubts.length === 0 ? claim : { ...claim, doubts };
  }
}
