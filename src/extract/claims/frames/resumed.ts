import type { Claim } from "../../../core/index.ts";
import type { CountPhrase } from "../counts/count-phrase.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { ends } from "./gaps.ts";

const following = new Set("followed did suffered met shared were had was".split(" "));
const turns = new Set("next following same later before after afterwards overnight then since".split(" "));

/**
 * `Another 12 the next day`, `A further four followed`, `; the second, another 12`: more of those counted before, without a noun
 * and without a verb of their own. Leaves `another 12 arrived`, `another 12 months`.
 */
export function isResumed(terms: readonly Term[], count: CountPhrase): boolean {
  if (!count.apart || count.head !== undefined || count.mention.percent) return false;
  const next = terms[count.to];
  if (ends(next)) return isWord(terms[count.from - 1], ",", ";", ":") || count.from <= 1;
  if (is(next, "weekday") || is(next, "preposition")) return true;
  if (isWord(next, "the") && isOneOf(terms[count.to + 1], turns)) return true;
  if (!isOneOf(next, following)) return isOneOf(next, turns);
  return saysNothingNew(terms, count.to);
}

/** `followed`, `were the next day`, `did so`, `suffered the same fate`: a verb that says only that there were more. */
function saysNothingNew(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1];
  if (isWord(terms[at], "followed")) return ends(next) || is(next, "preposition") || isOneOf(next, turns);
  if (isWord(terms[at], "suffered", "met", "shared"))
    return isWord(next, "the", "a") && isWord(terms[at + 2], "same", "similar");
  return ends(next) || isWord(next, "so", "on") || (isWord(next, "the") && isOneOf(terms[at + 2], turns));
}

/** The figure that such a count goes on from: the last of persons or things that is no part. */
export function figureBefore(earlier: readonly Claim[]): Claim | undefined {
  return earlier.findLast(({ figure }) => figure?.partOf === undefined && figure?.form !== "none");
}
