import { isLetterBefore } from "./letters.ts";
import { finiteVerbs } from "./words/finite-verbs.ts";

const verbs: ReadonlySet<string> = new Set(finiteVerbs);
/** By the first letter, the lengths of the verbs that begin with it as bits. */
const lengths = new Int32Array(128);
for (const verb of finiteVerbs)
  lengths[verb.charCodeAt(0)] = (lengths[verb.charCodeAt(0)] ?? 0) | (1 << verb.length);
const longest = Math.max(...finiteVerbs.map((verb) => verb.length));
const letterAhead = /^[\p{L}’-]/u;

/**
 * Whether words outside titles are a sentence rather than a reference: takes
 * `The Ministry reported 12 deaths in May`, leaves `Report of the Ministry, May 2020`.
 */
export function readsAsSentence(plain: string): boolean {
  let start = 0;
  for (let at = 0; at <= plain.length; at++) {
    if (isSmall(plain.charCodeAt(at))) continue;
    const length = at - start;
    if (length > 1 && length <= longest && isVerb(plain, start, at)) return true;
    start = at + 1;
  }
  return false;
}

function isVerb(plain: string, start: number, end: number): boolean {
  if ((((lengths[plain.charCodeAt(start)] ?? 0) >> (end - start)) & 1) === 0) return false;
  const word = plain.slice(start, end);
  if (!verbs.has(word) || isWithinWord(plain, start, end)) return false;
  if (word === "reports" && /(?:^|\b(?:of|the|see|other|and)\s)$/i.test(plain.slice(0, start))) return false;
  return !/(?:^|\s)(?:no|No)\s$/.test(plain.slice(Math.max(0, start - 4), start));
}

function isWithinWord(plain: string, start: number, end: number): boolean {
  const before = plain.charCodeAt(start - 1);
  if (before === 0x2019 || before === 39 || before === 45 || isLetterBefore(plain, start)) return true;
  const after = plain.charCodeAt(end);
  if (after === 39 || after === 45 || (after >= 65 && after <= 90)) return true;
  return after >= 0x80 && letterAhead.test(plain.slice(end, end + 2));
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
