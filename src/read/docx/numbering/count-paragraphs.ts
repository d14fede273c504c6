import { plainBullet } from "../symbols/symbol-fonts.ts";
import { formatNumber } from "./format-number.ts";
import type { Level, List, Numbering } from "./read-numbering.ts";

/** Counts the paragraphs of lists and says what a word processor shows before each: `12.`, `(a)`, `•`. */
export type CountParagraph = (number: string, level: number) => string | undefined;

interface Counts {
  readonly values: (number | undefined)[];
  readonly used: Set<string>;
}

/** A counter for one story: the document's text, or the notes. */
export function countParagraphs(numbering: Numbering): CountParagraph {
  const counts = new Map<string, Counts>();
  return (number, index) => {
    const list = numbering.get(number);
    const level = list?.levels[index];
    if (list === undefined || level === undefined) return undefined;
    let own = counts.get(list.definition);
    if (own === undefined) {
      own = { values: [], used: new Set() };
      counts.set(list.definition, own);
    }
    beginList(own, number, list);
    own.values[index] = nextValue(own, { number, list, level, index });
    restartBelow(own, list, index);
    return shown(own, list, level);
  };
}

/** Where a list is used for the first time, the levels that it starts anew forget what was counted. */
function beginList(counts: Counts, number: string, list: List): void {
  if (counts.used.has(number)) return;
  counts.used.add(number);
  for (const level of list.starts.keys()) counts.values[level] = undefined;
}

function nextValue(
  counts: Counts,
  { list, level, index }: { number: string; list: List; level: Level; index: number },
): number {
  const value = counts.values[index];
  return value === undefined ? startOf(list, level, index) : value + 1;
}

function startOf(list: List, level: Level, index: number): number {
  return list.starts.get(index) ?? level.start;
}

function restartBelow(counts: Counts, list: List, index: number): void {
  for (let below = index + 1; below < list.levels.length; below++) {
    const restart = list.levels[below]?.restart;
    if (restart === undefined || index < restart) counts.values[below] = undefined;
  }
}

function shown({ values }: Counts, list: List, level: Level): string {
  if (level.format === "bullet") return [...level.text].map(plainBullet).join("") || "•";
  return level.text.replace(/%(?<place>[1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const other = list.levels[index];
    if (other === undefined) return "";
    const value = values[index] ?? startOf(list, other, index);
    return formatNumber(value, level.isLegal && other.format !== "none" ? "decimal" : other.format);
  });
}
