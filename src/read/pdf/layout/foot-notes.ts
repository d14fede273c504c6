import type { DrawnRule } from "../page/piece.ts";
import type { CleanPage } from "./furniture.ts";
import type { Line } from "./line.ts";
import { mergeMarkers, rowsOf } from "./rows.ts";

/** A note as it stands at a page's foot. Without a mark it goes on from the page before. */
export interface FootNote {
  /** As written, without raising: `1`, `*`, `a`. */
  readonly mark?: string;
  /** How much of the first line's text the mark takes. */
  readonly markEnd: number;
  readonly lines: readonly Line[];
  /** Whether its mark is typed as `1/`, which calls it in the text on the line: then it stays with its words. */
  readonly isTyped: boolean;
}

/** A page's text and the notes at its foot. */
export interface NotedPage extends CleanPage {
  readonly notes: readonly FootNote[];
}

const typedRule = /^[_—–-]{5,}$/;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const typedMark = /^(?<mark>\*{1,4}|†{1,2}|‡{1,2}|§{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[.)]?\s*(?=\S)/u;
const plainMark = /^\(?(?<mark>\d{1,3}|[a-z])[.)/]{0,2}\s+(?=[\p{L}“"‘[(\d])/u;

/** Takes the notes from a page's foot: what stands below a short rule, or in smaller letters and begins with a mark. */
export function takeFootNotes(page: CleanPage, bodySize: number): NotedPage {
  const lines = mergeMarkers(rowsOf(page.lines)).flatMap((row) => row.lines);
  const from = belowRule(lines, page, bodySize) ?? smallPrint(lines, bodySize);
  if (from === undefined) return { ...page, notes: [] };
  const isTyped = typedRule.test(lines[from.rule]?.text ?? "");
  const furniture = isTyped ? lines.slice(from.rule, from.notes) : [];
  const end = notesEnd(lines, from.notes);
  const isText = isLarger(lines[end], lines[from.notes]);
  return {
    ...page,
    lines: [...lines.slice(0, isTyped ? from.rule : from.notes), ...(isText ? lines.slice(end) : [])],
    furniture: [...furniture, ...(isText ? [] : lines.slice(end)), ...page.furniture],
    notes: cutNotes(lines.slice(from.notes, end)),
  };
}

/** In sizes of their letters: what stands further below notes is the page's foot. */
const widestGap = 2.4;

function notesEnd(lines: readonly Line[], from: number): number {
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    const last = lines[i - 1];
    if (line === undefined || last === undefined) break;
    const isApart = line.baseline - last.baseline > widestGap * line.size || isLarger(line, lines[from]);
    if (isApart && startOf(line, false) === undefined) return i;
  }
  return lines.length;
}

/** Copies set notes in the middle of a text: in its larger letters it goes on behind them. */
function isLarger(line: Line | undefined, note: Line | undefined): boolean {
  return line !== undefined && note !== undefined && line.size > 1.08 * note.size;
}

/** Index of the line in place of the rule, and of the first line of notes. */
interface NotesStart {
  readonly rule: number;
  readonly notes: number;
}

function belowRule(
  lines: readonly Line[],
  { rules, frame }: CleanPage,
  bodySize: number,
): NotesStart | undefined {
  for (let i = lines.length - 2; i >= 0; i--)
    if (typedRule.test(lines[i]?.text ?? "") && areNotes(lines.slice(i + 1), bodySize, true))
      return { rule: i, notes: i + 1 };
  for (const { left, right, y } of joinedRules(rules).sort((a, b) => b.y - a.y)) {
    if (right - left > 0.45 * frame.width || left > 0.4 * frame.width) continue;
    const notes = lines.findIndex(({ baseline }) => baseline > y + 2);
    if (notes > 0 && areNotes(lines.slice(notes), bodySize, false)) return { rule: notes, notes };
  }
  return undefined;
}

/** Rules that touch are one: tables draw theirs cell by cell. */
function joinedRules(rules: readonly DrawnRule[]): DrawnRule[] {
  const joined: DrawnRule[] = [];
  for (const rule of [...rules].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = joined.at(-1);
    if (last !== undefined && Math.abs(last.y - rule.y) < 1.5 && rule.left - last.right < 4)
      joined[joined.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
    else joined.push(rule);
  }
  return joined;
}

/**
 * Below a rule stand notes when they begin with a mark, or all stand in smaller letters than the text. A drawn
 * rule may underline words, so a bare number below it is not mark enough.
 */
function areNotes(lines: readonly Line[], bodySize: number, isTyped: boolean): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  if (startOf(first, isTyped) !== undefined) return true;
  return lines.every(({ size }) => size < 0.95 * bodySize);
}

/** Without a rule: smaller letters down to the page's foot, the first of them a mark. */
function smallPrint(lines: readonly Line[], bodySize: number): NotesStart | undefined {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.size ?? bodySize) < 0.93 * bodySize) at--;
  while (at < lines.length) {
    const line = lines[at];
    if (line !== undefined && startOf(line, false) !== undefined)
      return at === 0 ? undefined : { rule: at, notes: at };
    at++;
  }
  return undefined;
}

/** The mark that a line begins with; a bare number only where notes stand for sure. */
function startOf(line: Line, sure: boolean): { readonly mark: string; readonly end: number } | undefined {
  const [first] = line.stretches;
  if (first?.raised === true && first.end < line.text.length && first.end <= 5)
    return { mark: lowered(line.text.slice(0, first.end)), end: first.end };
  const found = typedMark.exec(line.text) ?? (sure ? plainMark.exec(line.text) : null);
  const mark = found?.groups?.mark;
  return found === null || mark === undefined ? undefined : { mark: lowered(mark), end: found[0].length };
}

function lowered(mark: string): string {
  return [...mark.trim()]
    .map((sign) => (superscripts.includes(sign) ? superscripts.indexOf(sign) : sign))
    .join("");
}

function cutNotes(lines: readonly Line[]): readonly FootNote[] {
  const isRaised = lines.some(({ stretches: [first] }) => first?.raised === true);
  const notes: { mark?: string; markEnd: number; lines: Line[]; isTyped: boolean }[] = [];
  for (const line of lines) {
    const start = startOf(line, !isRaised);
    if (start !== undefined) {
      const isTyped = /^\(?\w{1,3}\//.test(line.text);
      notes.push({ mark: start.mark, markEnd: start.end, lines: [line], isTyped });
    } else if (notes.length === 0) notes.push({ markEnd: 0, lines: [line], isTyped: false });
    else notes.at(-1)?.lines.push(line);
  }
  return notes;
}
