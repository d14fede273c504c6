import type { CitationKind, Span } from "../../core/index.ts";
import { heads } from "./words/heads.ts";

/** A noun that says what sort of work follows; offsets as of the words given. */
export interface Head extends Span {
  readonly kind: CitationKind;
}

const byLength = heads.map(({ kind, words }) => ({
  kind,
  pattern: new RegExp(`^(?:${words.join("|")})$`, "iu"),
}));
const anyHead = new RegExp(
  `(?<![\\p{L}\\d-])(?:${heads.flatMap(({ words }) => words).join("|")})(?![\\p{L}])`,
  "giu",
);
const follows =
  /^[,]?[\s\u00a0(]+(?:of|from|dated|by|on|to|addressed|sent|submitted|entitled|titled|contained|issued|made|transmitting|concerning|regarding|No|du|de|от|for|in|“|A\/|S\/|E\/|[A-Z]{2,}\/|\(|\d)/u;
const present = /(?:present|this|said|following|abovementioned|same)\s$/i;

/**
 * The nouns in a stretch that lead to a work: takes `letter dated`, `report of`, leaves `the present
 * letter`, `reportedly` and `notes that`.
 */
export function findHeads(words: string): readonly Head[] {
  const found: Head[] = [];
  for (const match of words.matchAll(anyHead)) {
    const end = match.index + match[0].length;
    if (!follows.test(words.slice(end, end + 20)) && end < words.length - 2) continue;
    if (present.test(words.slice(Math.max(0, match.index - 16), match.index))) continue;
    const kind = byLength.find(({ pattern }) => pattern.test(match[0]))?.kind;
    if (kind) found.push({ start: match.index, end, kind });
  }
  return found;
}
