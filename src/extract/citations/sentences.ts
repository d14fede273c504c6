import { finiteVerbs } from "./words/finite-verbs.ts";

const verb = new RegExp(`(?<![\\p{L}’'-])(?:${finiteVerbs.join("|")})(?![\\p{L}’'-])`, "gu");

/**
 * Whether words outside titles are a sentence rather than a reference: takes
 * `The Ministry reported 12 deaths in May`, leaves `Report of the Ministry, May 2020`.
 */
export function readsAsSentence(plain: string): boolean {
  for (const match of plain.matchAll(verb)) {
    if (match[0] === "reports" && /(?:^|\b(?:of|the|see|other|and)\s)$/i.test(plain.slice(0, match.index)))
      continue;
    if (/(?:^|\s)(?:no|No)\s$/.test(plain.slice(Math.max(0, match.index - 4), match.index))) continue;
    return true;
  }
  return false;
}
