import type { Problem } from "../core/index.ts";

/** A decoded text without what is not to be seen. `map` leads back to the decoded text; absent when nothing changed. */
export interface CleanText {
  readonly text: string;
  readonly map?: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Line ends become `\n`. Control characters go, as do marks that only steer a display (soft hyphens,
 * zero-width spaces, overrides of the writing direction): with them in the text, words that look equal
 * are not. Form feeds stay, since they end pages, and joiners stay, since Arabic and Indic words need them.
 */
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\r\n?|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What other characters become; all others are removed. U+001E is what old Word puts for a hyphen that does not break. */
const replacements: ReadonlyMap<string, string> = new Map([
  ["\r", "\n"],
  ["\u000b", "\n"],
  ["\u0085", "\n"],
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ["\u001e", "-"],
]);

/** Makes line ends alike and removes characters that are not to be seen. */
export function cleanText(decoded: string): CleanText {
  const pieces: string[] = [];
  const map: number[] = [];
  let length = 0;
  let from = 0;
  let controls = 0;
  let invisible = 0;
  const add = (start: number, words: string): void => {
    if (words.length === 0) return;
    pieces.push(words);
    const last = map.length - 3;
    if (last >= 0 && (map[last + 1] ?? 0) + (map[last + 2] ?? 0) === start)
      map[last + 2] = (map[last + 2] ?? 0) + words.length;
    else map.push(length, start, words.length);
    length += words.length;
  };
  unclean.lastIndex = 0;
  for (let match = unclean.exec(decoded); match !== null; match = unclean.exec(decoded)) {
    const found = match[0];
    if (found === "\r\n") {
      add(from, decoded.slice(from, match.index));
      from = match.index + 1;
      continue;
    }
    const replacement = replacements.get(found);
    add(from, decoded.slice(from, match.index));
    if (replacement !== undefined) add(match.index, replacement);
    else if (found < "\u00ad") controls++;
    else invisible++;
    from = match.index + 1;
  }
  if (from === 0) return { text: decoded, problems: [] };
  add(from, decoded.slice(from));
  return { text: pieces.join(""), map, problems: removedProblems(controls, invisible) };
}

/** What tells of characters that were removed, by their number. */
export function removedProblems(controls: number, invisible: number): readonly Problem[] {
  const problems: Problem[] = [];
  const note = (detail: string): void => {
    problems.push({ kind: "problem", code: "control-characters", detail });
  };
  if (controls > 0) note(`${counted(controls, "control character")} removed from the text.`);
  if (invisible > 0) note(`${counted(invisible, "invisible formatting character")} removed from the text.`);
  return problems;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were`;
}

/** Whether the character only steers a display, as those do that are removed from texts. */
export function isInvisible(point: number): boolean {
  if (point === 0xad || point === 0x200b || point === 0x200e || point === 0x200f) return true;
  return (
    (point >= 0x202a && point <= 0x202e) ||
    point === 0x2060 ||
    (point >= 0x2066 && point <= 0x2069) ||
    point === 0xfeff
  );
}
