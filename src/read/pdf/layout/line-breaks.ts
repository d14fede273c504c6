import type { Flow } from "./arrange.ts";
import type { Line } from "./line.ts";
import type { Measures } from "./measures.ts";

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
  const word = next.text.search(/[\s-]|$/);
  const width = ((next.right - next.left) * word) / Math.max(1, next.text.length);
  const room = isCentred(line, flow)
    ? flow.right - flow.left - (line.right - line.left)
    : edgeAt(flow, index) - line.right;
  const needed = width * 1.15 + 0.45 * line.size;
  return Math.max(needed, endsSentence(line) ? 0 : fullShare * (flow.right - flow.left)) < room;
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
