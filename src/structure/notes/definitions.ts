import type { Span, StyleRun } from "../../core/index.ts";
import { trimSpan } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { bodyHeading } from "../words/openings.ts";

/** How a note's definition is marked, from the surest to the least sure. */
export type DefinitionStyle = "layout" | "raised" | "bracket" | "asterisk" | "slash" | "plain";

/** A note's own words, found where notes stand. */
export interface Definition {
  readonly mark: string;
  readonly style: DefinitionStyle;
  /** Index of the line it begins in. */
  readonly line: number;
  /** Index of the line after its last. */
  readonly to: number;
  readonly start: number;
  readonly body: Span;
  /** Whether it stands below a rule or another note, where nothing but notes stands. */
  readonly sure: boolean;
}

const superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const patterns: readonly (readonly [DefinitionStyle, RegExp])[] = [
  ["raised", /^(?<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[ᵃ-ᶻ])[.)]?\s*(?=\S)/u],
  ["bracket", /^\\?\[\^?(?<mark>\d{1,4}|[a-z]|\*{1,3})\\?\]:?\s+(?=\S)/u],
  ["asterisk", /^(?<mark>\*{1,4}|†{1,2}|‡{1,2})\s*(?=[\p{L}“"‘[(\d])/u],
  ["slash", /^(?<mark>\d{1,3}|[a-z])\/\s+(?=\S)/u],
  ["plain", /^\(?(?<mark>\d{1,3})[.)]?[ \u00a0\t]+(?!\((?:19|20)\d\d\))(?=[\p{Lu}“"‘[(]|ibid|see|cf|id\.)/u],
];
const numberedOnly = /^(?<mark>\*{1,4}|\d{1,3})$/u;

/** Every note definition among the lines, in order. */
export function findDefinitions(
  text: string,
  lines: readonly Line[],
  runs: readonly StyleRun[],
): readonly Definition[] {
  const raisedStarts = new Map(
    runs.filter(({ style }) => style === "raised").map((run) => [run.start, run] as const),
  );
  const found: Definition[] = [];
  let zone = false;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const definition = definitionAt(text, lines, { index: i, zone, raisedStarts });
    if (definition !== undefined) {
      found.push(definition);
      zone = definition.style !== "layout";
      i = definition.to;
      continue;
    }
    zone = isRule(text, line) || (zone && isAside(text, line));
    i++;
  }
  return found;
}

/** A rule, drawn or typed: below it notes stand. */
function isRule(text: string, line: Line): boolean {
  if (line.layout === "rule") return true;
  const code = text.charCodeAt(line.start);
  return (
    (code === 95 || code === 45 || code === 0x2014 || code === 0x2500) &&
    /^[_\-—─]{3,}$/.test(text.slice(line.start, line.end))
  );
}

function isAside(text: string, line: Line): boolean {
  return line.end - line.start < 24 && /^[\d\s*/()A-Z.-]+$/.test(text.slice(line.start, line.end));
}

interface Place {
  readonly index: number;
  readonly zone: boolean;
  readonly raisedStarts: ReadonlyMap<number, StyleRun>;
}

function definitionAt(text: string, lines: readonly Line[], place: Place): Definition | undefined {
  const line = lines[place.index];
  if (line === undefined || line.layout === "table" || line.layout === "heading") return undefined;
  if (line.layout === "note") return layoutNote(text, lines, place.index);
  const raised = place.raisedStarts.get(line.start);
  if (raised !== undefined && raised.end < line.end && plainMark(text.slice(raised.start, raised.end)) !== "")
    return make(text, lines, place, {
      mark: plainMark(text.slice(raised.start, raised.end)),
      style: "raised",
      bodyStart: raised.end,
    });
  if (line.marker !== undefined) return listNote(text, lines, place);
  if (!mayBegin(text.charCodeAt(line.start))) return undefined;
  const words = text.slice(line.start, Math.min(line.end, line.start + 40));
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(words);
    const mark = match?.groups?.mark;
    if (match === null || mark === undefined) continue;
    const isDotted = style === "plain" && /^\(?\d+[.)]/.test(words);
    const isInParagraph = style === "plain" && !line.gap && !place.zone;
    if ((isDotted && !place.zone) || isInParagraph) return undefined;
    return make(text, lines, place, {
      mark: plainMark(mark),
      style,
      bodyStart: line.start + match[0].length,
    });
  }
  return loneMark(text, lines, place, words);
}

function mayBegin(code: number): boolean {
  if (code === 42 || code === 91 || code === 92 || (code >= 48 && code <= 57)) return true;
  return (
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0x2020 ||
    code === 0x2021 ||
    (code >= 0x2070 && code <= 0x2079) ||
    (code >= 97 && code <= 122)
  );
}

function layoutNote(text: string, lines: readonly Line[], index: number): Definition | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const inText =
    line.marker === undefined
      ? patterns
          .map(([, pattern]) => pattern.exec(text.slice(line.start, line.start + 40)))
          .find((match) => match !== null)
      : undefined;
  const mark = line.marker ?? inText?.groups?.mark;
  if (mark === undefined) return undefined;
  let to = index + 1;
  while (
    to < lines.length &&
    lines[to]?.layout === "note" &&
    lines[to]?.marker === undefined &&
    lines[to]?.block === line.block
  )
    to++;
  while (
    to < lines.length &&
    lines[to]?.layout === "note" &&
    lines[to]?.marker === undefined &&
    inText === undefined
  )
    to++;
  const body = trimSpan(text, {
    start: line.start + (inText?.[0].length ?? 0),
    end: lines[to - 1]?.end ?? line.end,
  });
  return {
    mark: plainMark(mark),
    style: "layout",
    line: index,
    to,
    start: markerStart(text, line),
    body,
    sure: true,
  };
}

/** Where a line begins with its marker, which the layout leaves outside the block. */
function markerStart(text: string, line: Line): number {
  if (line.marker === undefined) return line.start;
  const lineStart = text.lastIndexOf("\n", line.start - 1) + 1;
  return line.start - lineStart <= line.marker.length + 8 ? lineStart : line.start;
}

/** `1. See …` below a rule is read as a list by some formats; a bullet `*` may have been a note's asterisk. */
function listNote(text: string, lines: readonly Line[], place: Place): Definition | undefined {
  const line = lines[place.index];
  const mark = /^\(?(?<mark>\d{1,3}|\*)[.)/]?$/.exec(line?.marker ?? "")?.groups?.mark;
  if (line === undefined || mark === undefined) return undefined;
  const neighbours = [lines[place.index - 1]?.marker, lines[place.index + 1]?.marker];
  if (!place.zone && (mark !== "*" || neighbours.includes("*"))) return undefined;
  return make(text, lines, place, {
    mark,
    style: mark === "*" ? "asterisk" : "plain",
    bodyStart: line.start,
  });
}

function make(
  text: string,
  lines: readonly Line[],
  place: Place,
  read: { mark: string; style: DefinitionStyle; bodyStart: number },
): Definition {
  const first = lines[place.index];
  let to = place.index + 1;
  while (to < lines.length && goesOn(text, lines, to, place)) to++;
  const end = lines[to - 1]?.end ?? first?.end ?? read.bodyStart;
  const body = trimSpan(text, { start: read.bodyStart, end });
  return {
    mark: read.mark,
    style: read.style,
    line: place.index,
    to,
    start: first === undefined ? read.bodyStart : markerStart(text, first),
    body,
    sure: place.zone,
  };
}

/** A note ends at a blank line, at the next note, or at the page's furniture. */
function goesOn(text: string, lines: readonly Line[], index: number, place: Place): boolean {
  const line = lines[index];
  if (line === undefined || line.gap || line.cut || line.block !== lines[place.index]?.block) return false;
  if (line.marker !== undefined || place.raisedStarts.has(line.start)) return false;
  const words = text.slice(line.start, Math.min(line.end, line.start + 40));
  if (/^(?:GE\.\s?)?\d{2}-\d{5}\b|^\d{1,3}\/\d{1,3}$/.test(words)) return false;
  return (
    !patterns.some(([style, pattern]) => style !== "slash" && pattern.test(words)) || /^\d{4}/.test(words)
  );
}

/** Text taken from PDF may put notes' marks on lines of their own, and the words of each on lines after them all. */
function loneMark(text: string, lines: readonly Line[], place: Place, words: string): Definition | undefined {
  const mark = numberedOnly.exec(words)?.groups?.mark;
  if (mark === undefined || !mark.startsWith("*")) return undefined;
  let above = 0;
  while (isLone(text, lines[place.index - above - 1])) above++;
  let below = 1;
  while (isLone(text, lines[place.index + below])) below++;
  let at = place.index + below;
  while (at < place.index + below + 4 && isAsideLine(text, lines[at])) at++;
  const body = lines[at + above];
  const mine = lines[at];
  if (body === undefined || mine === undefined || bodyHeading.test(lineWords(text, mine))) return undefined;
  if (
    !/^\p{Lu}/u.test(text.slice(body.start, body.start + 1)) ||
    !/\.$/.test(paragraphWords(text, lines, at))
  )
    return undefined;
  const definition = make(
    text,
    lines,
    { ...place, index: at + above },
    { mark, style: "asterisk", bodyStart: body.start },
  );
  const isOneOfMany = above + below > 1;
  const end = isOneOfMany && above + 1 < above + below ? body.end : definition.body.end;
  return {
    ...definition,
    start: lines[place.index]?.start ?? definition.start,
    body: { start: body.start, end },
    to: isOneOfMany ? place.index + 1 : definition.to,
    line: isOneOfMany ? place.index : definition.line,
    sure: false,
  };
}

function isLone(text: string, line: Line | undefined): boolean {
  return line !== undefined && /^\*{1,4}$/.test(text.slice(line.start, Math.min(line.end, line.start + 6)));
}

function isAsideLine(text: string, line: Line | undefined): boolean {
  return line !== undefined && /^(?:GE\.\s?)?\d{2}-\d{5}|^\d{6}/.test(lineWords(text, line));
}

function paragraphWords(text: string, lines: readonly Line[], index: number): string {
  let to = index + 1;
  while (to < lines.length && lines[to]?.gap === false && to - index < 6) to++;
  return text.slice(lines[index]?.start ?? 0, lines[to - 1]?.end ?? 0);
}

function lineWords(text: string, line: Line | undefined): string {
  return line === undefined ? "" : text.slice(line.start, Math.min(line.end, line.start + 40));
}

/** A mark without raising or brackets: `²³` is `23`, `[^a]` is `a`. */
export function plainMark(words: string): string {
  const digits = [...words].map((char) => {
    const index = superscript.indexOf(char);
    return index === -1 ? char : String(index);
  });
  return digits.join("").replace(/[[\]^\s().:/\\]/g, "");
}
