import type { Line } from "./line.ts";
import { endsTitle, isBreakMeant, isCentred, startsApart } from "./line-breaks.ts";
import { markerOf } from "./list-markers.ts";
import type { Measures } from "./measures.ts";
import { isMostlyRightToLeft, mirrored } from "./right-to-left.ts";
import type { Flow } from "./setting.ts";

/** What stands between two lines of one block: a mere line end of the page, or one that its author meant. */
export type Join = "space" | "line";

/** Lines that are one block; `joins` has one fewer. */
export interface LineGroup {
  readonly kind: "heading" | "paragraph" | "list-item";
  readonly lines: readonly Line[];
  readonly joins: readonly Join[];
  readonly level?: number;
  /** How much of the first line's text its number or bullet takes. */
  readonly markerEnd?: number;
  /** Whether the column ends in the middle of a line's sentence, so that it may go on in the next. */
  readonly isOpen: boolean;
}

interface Growing {
  readonly lines: Line[];
  readonly joins: Join[];
}

/** Cuts a column's lines into headings, paragraphs and list items; those from right to left as a mirror shows them. */
export function cutParagraphs(flow: Flow, measures: Measures): readonly LineGroup[] {
  if (!isMostlyRightToLeft(flow.lines)) return cutFlow(flow, measures);
  const shown = mirrored(flow.lines, flow.left + flow.right);
  const originals = new Map(shown.map((line, i) => [line, flow.lines[i] ?? line]));
  return cutFlow({ ...flow, lines: shown }, measures).map((group) => ({
    ...group,
    lines: group.lines.map((line) => originals.get(line) ?? line),
  }));
}

function cutFlow(flow: Flow, measures: Measures): readonly LineGroup[] {
  const groups: Growing[] = [];
  flow.lines.forEach((line, index) => {
    const group = groups.at(-1);
    const next = flow.lines[index + 1];
    const join = group === undefined ? undefined : joinOf(group, line, { next, flow, measures, index });
    if (group === undefined || join === undefined) groups.push({ lines: [line], joins: [] });
    else {
      group.lines.push(line);
      group.joins.push(join);
    }
  });
  return groups.map((group, index) =>
    classify(group, { flow, measures, isLast: index === groups.length - 1 }),
  );
}

interface Around {
  readonly next: Line | undefined;
  readonly flow: Flow;
  readonly measures: Measures;
  readonly index: number;
}

/** How a line goes on with a block; undefined when it begins another. */
function joinOf({ lines }: Growing, line: Line, { next, flow, measures, index }: Around): Join | undefined {
  const last = lines.at(-1);
  if (last === undefined || startsApart(last, line, measures)) return undefined;
  const isTitle = isStrong(last, measures) && isStrong(line, measures);
  const isShort = isBreakMeant(last, line, { flow, index: index - 1 });
  const ends = /[.!?:;][”"’»)\]]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹*]{0,4}$/.test(last.text);
  if (markerOf(line.text) !== undefined && (isShort || /[.:;,?!”)]$|\b(?:and|or)$/.test(last.text)))
    return undefined;
  if (isNextNote(lines[0], line)) return undefined;
  if (isTitle) return isShort && endsTitle(last, line, { flow, index: index - 1 }) ? "line" : "space";
  const indent = (line.left - last.left) / line.size;
  const centred = isCentred(last, flow) && isCentred(line, flow);
  if (indent > 0.9 && !centred) {
    const isHanging = lines.length === 1 && markerOf(last.text) !== undefined;
    if (isHanging) return isShort && ends ? undefined : "space";
    const isFirstLine = next !== undefined && next.left < line.left - 0.5 * line.size;
    return isShort || ends || isFirstLine ? undefined : "space";
  }
  if (indent < -0.9 && !centred) return lines.length > 1 || isShort ? undefined : "space";
  if (!isShort) return "space";
  return ends ? undefined : "line";
}

/** Notes at the end of a document begin with bare numbers: `7 Ibid.` is followed by `8 See`. */
function isNextNote(first: Line | undefined, line: Line): boolean {
  const number = bareNumber(line.text);
  return number !== undefined && bareNumber(first?.text ?? "") === number - 1;
}

function bareNumber(text: string): number | undefined {
  const digits = /^(\d{1,3}) [\p{Lu}“"]/u.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isStrong({ bold, size }: Line, { bodySize }: Measures): boolean {
  return bold || size > 1.12 * bodySize;
}

const longestHeading = 400;

interface Place {
  readonly flow: Flow;
  readonly measures: Measures;
  readonly isLast: boolean;
}

function classify({ lines, joins }: Growing, { flow, measures, isLast }: Place): LineGroup {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error("a block has a line");
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isOpen = isLast && !flow.isApart && !/[.!?:;][”"’»)\]]{0,2}[⁰¹²³⁴⁵⁶⁷⁸⁹*]{0,4}$/.test(last.text);
  if (length <= longestHeading && lines.every((line) => isStrong(line, measures)))
    return { kind: "heading", lines, joins, level: levelOf(first, measures), isOpen: false };
  const marker = markerOf(first.text);
  if (marker === undefined) return { kind: "paragraph", lines, joins, isOpen };
  const level = Math.min(6, 1 + Math.max(0, Math.round((first.left - flow.left) / (3 * first.size))));
  return {
    kind: "list-item",
    lines,
    joins,
    level: marker.isNumber ? 1 : level,
    markerEnd: marker.end,
    isOpen,
  };
}

function levelOf({ size }: Line, { bodySize }: Measures): number {
  if (size > 1.6 * bodySize) return 1;
  return size > 1.12 * bodySize ? 2 : 3;
}

/** Whether a block goes on at the top of the next column or page with a group of lines. */
export function goesOn(before: LineGroup, group: LineGroup): boolean {
  const last = before.lines.at(-1);
  const [first] = group.lines;
  if (last === undefined || first === undefined || !before.isOpen) return false;
  if (group.kind !== "paragraph" || Math.abs(last.size - first.size) > 0.06 * last.size) return false;
  const startsSmall = /^[\p{Ll}\d(“"‘[]/u.test(first.text);
  if (startsSmall && /^\p{Ll}/u.test(first.text)) return true;
  const isFull =
    last.right >
    before.lines.slice(-8).reduce((right, line) => Math.max(right, line.right), 0) - 3 * last.size;
  return isFull && !/[,;]$/.test(last.text) ? true : startsSmall && isFull;
}
