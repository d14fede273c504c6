import type { Line } from "./line.ts";
import type { Measures } from "./measures.ts";
import type { Flow } from "./setting.ts";

/** Whether a line cannot belong to the block of the one before: too far down, higher up, or in other letters. */
export function startsApart(last: Line, line: Line, { leading }: Measures): boolean {
  const down = line.baseline - last.baseline;
  if (down <= 0 || down > leading * Math.max(last.size, line.size) * 1.28 + 0.8) return true;
  if (Math.abs(line.size - last.size) > 0.08 * last.size) return true;
  return line.bold !== last.bold && last.stretches.at(-1)?.bold !== line.stretches[0]?.bold;
}

/** Whether a line stands in the middle of its column. */
export function isCentred({ left, right, size }: Line, flow: Flow): boolean {
  const before = left - flow.left;
  const behind = flow.right - right;
  return before > 2 * size && Math.abs(before - behind) < 2 * size;
}

/** Where a line stands in its column. */
interface Place {
  readonly flow: Flow;
  readonly index: number;
}

/** Whether the next line's first word would have had room on this one: then its author broke the line. */
export function isBreakMeant(line: Line, next: Line, { flow, index }: Place): boolean {
  const room = isCentred(line, flow)
    ? flow.right - flow.left - (line.right - line.left)
    : edgeAt(flow, index) - line.right;
  const needed = wordWidth(next) * 1.15 + 0.45 * line.size;
  return Math.max(needed, endsSentence(line) ? 0 : fullShare * (flow.right - flow.left)) < room;
}

/**
 * Whether a line of strong letters is a title's last. Titles are broken at will; but names and sessions that stand
 * below each other are short, and what ends before the edge that the titles around it reach, a capital behind it, stands for itself.
 */
export function endsTitle(line: Line, next: Line, { flow, index }: Place): boolean {
  if (isCentred(line, flow)) return false;
  if (line.right - line.left < 0.45 * (flow.right - flow.left)) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(next.text) || /[,;:–-]$|\b(?:and|by|for|in|of|on|the|to|with)$/.test(line.text))
    return false;
  const around = titlesAround(flow, index);
  return (
    around.reduce((edge, { right }) => Math.max(edge, right), 0) - line.right >
    wordWidth(next) * 1.15 + line.size
  );
}

/** The strong lines next to a line that begin where it does. */
function titlesAround({ lines }: Flow, index: number): readonly Line[] {
  const line = lines[index];
  if (line === undefined) return [];
  const isTitle = (other: Line | undefined): boolean =>
    other !== undefined &&
    other.bold === line.bold &&
    Math.abs(other.size - line.size) < 0.5 &&
    Math.abs(other.left - line.left) < line.size;
  let from = index;
  let to = index + 1;
  while (index - from < mostTitles && isTitle(lines[from - 1])) from -= 1;
  while (to - index < mostTitles && isTitle(lines[to])) to += 1;
  return lines.slice(from, to);
}

const mostTitles = 12;

/** How wide a line's first word is. */
function wordWidth({ left, right, text }: Line): number {
  return ((right - left) * text.search(/[\s-]|$/)) / Math.max(1, text.length);
}

/** A line in the middle of a sentence that leaves less of its column free than this was broken by the page. */
const fullShare = 0.22;

function endsSentence({ text }: Line): boolean {
  return /[.!?:;,][”"’»)\]]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹*]{0,4}$/.test(text);
}

const around = 4;

/**
 * The right edge that a line could have reached: that of the lines around it when they fill a narrower
 * measure, as quotations do, and the column's else.
 */
function edgeAt({ lines, right }: Flow, index: number): number {
  const line = lines[index];
  if (line === undefined) return right;
  const near = lines
    .slice(Math.max(0, index - around), index + around + 1)
    .filter(
      ({ left, size }) => Math.abs(left - line.left) < 2.6 * line.size && Math.abs(size - line.size) < 0.5,
    );
  const edge = Math.max(...near.map((each) => each.right));
  const full = near.filter((each) => each.right > edge - 0.14 * (edge - line.left)).length;
  return near.length > 3 && full * 2 > near.length && edge - line.left > 12 * line.size
    ? edge
    : Math.max(right, edge);
}
