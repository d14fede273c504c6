import type { Line } from "../layout/line.ts";
import type { LineGroup } from "../layout/paragraphs.ts";
import type { Item } from "./item.ts";

/** More notes than documents have at their end. */
const mostNotes = 2_000;
const bareMark = /^(?<mark>\d{1,4}) (?=[\p{L}“"‘[(])/u;
const closed = /[.!?…][”"’»)\]]{0,2}$/;

/**
 * Takes the paragraphs at a document's end for its notes when they are numbered from 1 without a full stop and
 * each number is called by a raised mark; one that is not closed goes on in what stands overleaf.
 */
export function withEndNotes(items: readonly Item[]): readonly Item[] {
  const from = endNotesStart(items);
  if (from === undefined) return items;
  const settled: Item[] = items.slice(0, from);
  const between: Item[] = [];
  let lines: Line[] = [];
  for (const item of items.slice(from)) {
    if (item.kind !== "paragraph") {
      between.push(item);
      continue;
    }
    const mark = markOf(item);
    if (mark === undefined) {
      lines.push(...item.lines);
      continue;
    }
    settled.push(...between.splice(0));
    lines = [...item.lines];
    settled.push({ kind: "note", note: { mark, markEnd: mark.length + 1, lines, isTyped: false } });
  }
  return [...settled, ...between];
}

/** Index of the first note; undefined when the document does not end in notes. */
function endNotesStart(items: readonly Item[]): number | undefined {
  let expected: number | undefined;
  const marks: string[] = [];
  for (let i = items.length - 1; i >= Math.max(0, items.length - mostNotes); i--) {
    const item = items[i];
    if (item === undefined || item.kind === "furniture") continue;
    if (item.kind !== "paragraph") return undefined;
    const mark = markOf(item);
    if (mark === undefined ? isClosedBefore(items, i) : expected !== undefined && Number(mark) !== expected)
      return undefined;
    if (mark === undefined) continue;
    marks.push(mark);
    expected = Number(mark) - 1;
    if (expected === 0) return areCalled(marks, items.slice(0, i)) ? i : undefined;
  }
  return undefined;
}

function markOf({ lines: [first] }: LineGroup): string | undefined {
  return bareMark.exec(first?.text ?? "")?.groups?.mark;
}

/** Whether the paragraph before an item is closed, so that the item cannot go on with it. */
function isClosedBefore(items: readonly Item[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === "furniture") continue;
    return item?.kind !== "paragraph" || closed.test(item.lines.at(-1)?.text ?? "");
  }
  return true;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function areCalled(marks: readonly string[], items: readonly Item[]): boolean {
  const called = new Set(items.flatMap(linesOf).flatMap(raisedNumbers));
  return marks.every((mark) => called.has(mark));
}

function linesOf(item: Item): readonly Line[] {
  if (item.kind === "note") return item.note.lines;
  if (item.kind === "table") return item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  return item.lines;
}

function raisedNumbers({ text, stretches }: Line): readonly string[] {
  return stretches
    .filter((stretch) => stretch.raised)
    .flatMap(({ start, end }) => text.slice(start, end).split(/[^⁰¹²³⁴-⁹]+/))
    .map((number) => [...number].map((digit) => raised.indexOf(digit)).join(""));
}
