import type { CitationKind, Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";
import { headAdjectives, heads } from "./words/heads.ts";

/** A noun that says what sort of work follows; offsets as of the words given. */
export interface Head extends Span {
  readonly kind: CitationKind;
}

const anyHead = new RegExp(`(?:${heads.flatMap(({ words }) => words).join("|")})(?![\\p{L}])`, "gu");
const byKind = heads.map(({ kind, words }) => ({
  kind,
  pattern: new RegExp(`^(?:${words.join("|")})$`, "u"),
}));
const adjectives = new RegExp(`(?:(?:${headAdjectives.join("|")}) )+$`);
const follows =
  /^,?(?:[ (]*$|[ (]+(?:of|from|dated|by|on|to|addressed|sent|submitted|entitled|titled|contained|issued|made|transmitting|concerning|regarding|No|du|de|des|del|von|от|for|in|adopted|which|“|[A-Z]{1,8}\/|\(|\d))/u;
const present = /(?:present|this|said|following|abovementioned|same) $/i;

/**
 * The nouns in a stretch that lead to a work: takes `letter dated`, `report of`, leaves `the present
 * letter`, `reportedly` and `notes that`.
 */
export function findHeads(words: string): readonly Head[] {
  const found: Head[] = [];
  for (const match of matchesOf(anyHead, words)) {
    const end = match.index + match[0].length;
    if (isLetter(words.charCodeAt(match.index - 1))) continue;
    const isLatin = match[0].charCodeAt(0) < 0x250;
    if (isLatin && !follows.test(words.slice(end, end + 20))) continue;
    const before = words.slice(Math.max(0, match.index - 24), match.index);
    if (present.test(before)) continue;
    const kind = byKind.find(({ pattern }) => pattern.test(match[0]))?.kind;
    const start = match.index - (adjectives.exec(before)?.[0].length ?? 0);
    if (kind) found.push({ start, end, kind });
  }
  return found;
}

function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    (code >= 0xc0 && code < 0x2000)
  );
}
