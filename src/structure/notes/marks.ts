import type { Span, StyleRun } from "../../core/index.ts";
import { plainMark } from "./definitions.ts";

/** Where a note may be called in the text. */
export interface MarkPlace extends Span {
  readonly mark: string;
  readonly style:
    | "reference"
    | "raised"
    | "bracket"
    | "asterisk"
    | "glued"
    | "slash"
    | "paren"
    | "spaced"
    | "year"
    | "stop";
}

const raisedDigits = /[⁰¹²³⁴-⁹]+(?:[,⁻][⁰¹²³⁴-⁹]+)*/gu;
const unitBefore = /(?:^|[\s\d(])(?:k|c|m|d|h)?m$/;

/** Marks that the format or the letters themselves show: note references, raised digits. */
export function shownMarks(text: string, runs: readonly StyleRun[]): readonly MarkPlace[] {
  const found: MarkPlace[] = [];
  const taken = new Set<number>();
  for (const run of runs) {
    if (run.style !== "note-reference") continue;
    found.push({
      start: run.start,
      end: run.end,
      mark: plainMark(run.target ?? text.slice(run.start, run.end)),
      style: "reference",
    });
    for (let at = run.start; at < run.end; at++) taken.add(at);
  }
  for (const run of runs) {
    if (run.style !== "raised" || taken.has(run.start)) continue;
    const words = text.slice(run.start, run.end);
    if (!/^\(?[a-z*†‡]{1,3}\)?$/.test(words)) continue;
    found.push({ start: run.start, end: run.end, mark: plainMark(words), style: "raised" });
  }
  for (const match of text.matchAll(raisedDigits)) {
    if (taken.has(match.index)) continue;
    if (/^[²³]$/.test(match[0]) && unitBefore.test(text.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    let at = match.index;
    for (const piece of match[0].split(/[,⁻]/)) {
      found.push({ start: at, end: at + piece.length, mark: plainMark(piece), style: "raised" });
      at += piece.length + 1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
