import { entityAt } from "../entities.ts";
import { raisedDigits } from "../raised-digits.ts";
import { delimitersAt, pairEmphasis } from "./emphasis.ts";
import { folded, linkTailAt } from "./links.ts";
import type { Mark } from "./marks.ts";
import { tagAt } from "./tags.ts";

/** A stretch of the source that is read as running text. */
export interface InlineStretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** How many `>` each line begins with. */
  readonly quoteDepth: number;
  readonly definitions: ReadonlyMap<string, string>;
}

interface Scan extends InlineStretch {
  readonly marks: Mark[];
  readonly brackets: Mark[];
  /** Lengths of code fences of which no further one stands in this stretch. */
  unmatchedTicks: Set<number> | undefined;
  commentsEnded: boolean;
}

/** More open brackets than this are taken as they stand. */
const bracketLimit = 200;
const special = /[\n\\`*_[\]!<&^$~]/g;
const note = /\[\^([^\]\s[]{1,60})\]/y;
const reference = /\[([^\][\n]{0,200})\]/y;
const raisedByCarets = /\^(\d{1,3}|[a-z*]{1,2})\^/y;
const raisedInFormula = /\$\s{0,2}(?:\{\s?\})?\s?\^\s?\{?\s?\\?(\d{1,3}|[a-z*]{1,2})\s?\}?\s{0,2}\$/y;
const autolink =
  /<((?:https?|ftp):\/\/[^\s<>]{1,4000}|mailto:[^\s<>]{1,400}|[^\s<>@]{1,80}@[^\s<>@]{1,80})>/y;
const anyTicks = /`+/g;

/** Finds everything in a stretch that is not simply copied, in one pass from left to right. */
export function scanInline(stretch: InlineStretch): readonly Mark[] {
  const { source, start, end, quoteDepth, definitions } = stretch;
  const scan: Scan = {
    source,
    start,
    end,
    quoteDepth,
    definitions,
    marks: [],
    brackets: [],
    unmatchedTicks: undefined,
    commentsEnded: false,
  };
  for (let at = nextSpecial(scan, stretch.start); at < stretch.end; )
    at = nextSpecial(scan, readSpecial(scan, at));
  if (scan.marks.some((mark) => mark.delimiters !== undefined)) pairEmphasis(scan.marks);
  return scan.marks;
}

function nextSpecial(scan: Scan, from: number): number {
  special.lastIndex = from;
  return special.test(scan.source) ? special.lastIndex - 1 : scan.end;
}

/** Reads the sign at `at` and says where to go on. */
function readSpecial(scan: Scan, at: number): number {
  switch (scan.source.charAt(at)) {
    case "\n":
      return readLineEnd(scan, at);
    case "\\":
      return readBackslash(scan, at);
    case "`":
      return readCode(scan, at);
    case "*":
    case "_":
      return readDelimiters(scan, at);
    case "[":
      return readOpeningBracket(scan, at, at);
    case "!":
      return scan.source.charAt(at + 1) === "[" ? readOpeningBracket(scan, at, at + 1) : at + 1;
    case "]":
      return readClosingBracket(scan, at);
    case "<":
      return readAngle(scan, at);
    case "&":
      return readEntity(scan, at);
    case "~":
      return readStrike(scan, at);
    default:
      return readFormula(scan, at);
  }
}

function add(scan: Scan, mark: Mark): number {
  scan.marks.push(mark);
  return mark.end;
}

/** Line ends stay; the spaces around them go, and the signs of the quotation in which they stand. */
function readLineEnd(scan: Scan, at: number): number {
  const { source, marks, start, end } = scan;
  const floor = Math.max(start, marks.at(-1)?.end ?? start);
  let before = at;
  while (before > floor && isBlank(source.charCodeAt(before - 1))) before--;
  if (before < at) add(scan, { start: before, end: at, action: "drop" });
  let after = at + 1;
  for (let quotes = 0; after < end; after++) {
    const code = source.charCodeAt(after);
    if (code === 0x3e && quotes < scan.quoteDepth) quotes++;
    else if (!isBlank(code)) break;
  }
  return after > at + 1 ? add(scan, { start: at + 1, end: after, action: "drop" }) : after;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function readBackslash(scan: Scan, at: number): number {
  const next = scan.source.charAt(at + 1);
  if (at + 1 >= scan.end || !/[!-/:-@[-`{-~\n]/.test(next)) return at + 1;
  add(scan, { start: at, end: at + 1, action: "drop" });
  return next === "\n" ? at + 1 : at + 2;
}

function readCode(scan: Scan, at: number): number {
  const { source, end } = scan;
  let after = at;
  while (source.charCodeAt(after) === 0x60) after++;
  const length = after - at;
  if (scan.unmatchedTicks?.has(length)) return after;
  anyTicks.lastIndex = after;
  for (
    let match = anyTicks.exec(source);
    match !== null && match.index < end;
    match = anyTicks.exec(source)
  ) {
    if (match[0].length !== length) continue;
    add(scan, { start: at, end: after, action: "drop" });
    return add(scan, { start: match.index, end: match.index + length, action: "drop" });
  }
  scan.unmatchedTicks ??= new Set();
  scan.unmatchedTicks.add(length);
  return after;
}

function readDelimiters(scan: Scan, at: number): number {
  const code = scan.source.charCodeAt(at);
  let end = at;
  while (end < scan.end && scan.source.charCodeAt(end) === code) end++;
  const delimiters = delimitersAt(scan.source, at, end);
  if (delimiters !== undefined) add(scan, { start: at, end, action: "delimiters", delimiters });
  return end;
}

function readOpeningBracket(scan: Scan, at: number, bracketAt: number): number {
  note.lastIndex = bracketAt;
  const label = at === bracketAt ? note.exec(scan.source)?.[1] : undefined;
  if (label !== undefined) {
    const end = at + label.length + 3;
    const words = /^\d+$/.test(label) ? raisedDigits(label) : `${label}]`;
    if (words.endsWith("]")) scan.marks.push({ start: at, end: at + 2, action: "write", words: "[" });
    return add(scan, {
      start: words.endsWith("]") ? at + 2 : at,
      end,
      action: "write",
      words,
      wordsAt: at + 2,
      style: "note-reference",
      target: label,
    });
  }
  const mark: Mark = { start: at, end: bracketAt + 1, action: "bracket" };
  scan.brackets.push(mark);
  if (scan.brackets.length > bracketLimit) scan.brackets.shift();
  return add(scan, mark);
}

function readClosingBracket(scan: Scan, at: number): number {
  const { source, end, brackets } = scan;
  const opening = brackets.pop();
  if (opening === undefined) return at + 1;
  const attributes = attributesAt(scan, at + 1);
  if (attributes > 0 && opening.end - opening.start === 1) {
    opening.action = "drop";
    return add(scan, { start: at, end: at + 1 + attributes, action: "drop" });
  }
  const tail =
    source.charAt(at + 1) === "(" ? linkTailAt(source, at + 1, end) : referenceTail(scan, opening, at);
  if (tail === undefined) return at + 1;
  if (opening.end - opening.start === 2) opening.action = "drop";
  else Object.assign(opening, { action: "open", style: "link", target: tail.target });
  return add(scan, {
    start: at,
    end: tail.end,
    action: opening.action === "drop" ? "drop" : "close",
    style: "link",
  });
}

const attributeList = /\{[.#][^{}\n]{1,200}\}/y;

/** Length of what Pandoc writes after words of a class: `[words]{.underline}`. */
function attributesAt(scan: Scan, at: number): number {
  if (scan.source.charCodeAt(at) !== 0x7b) return 0;
  attributeList.lastIndex = at;
  const length = attributeList.exec(scan.source)?.[0].length ?? 0;
  return at + length <= scan.end ? length : 0;
}

function referenceTail(
  scan: Scan,
  opening: Mark,
  at: number,
): { readonly target: string; readonly end: number } | undefined {
  const { source, definitions } = scan;
  if (definitions.size === 0) return undefined;
  reference.lastIndex = at + 1;
  const named = reference.exec(source);
  const ownWords = at - opening.end <= 200 ? source.slice(opening.end, at) : "";
  const label = named?.[1] === undefined || named[1] === "" ? ownWords : named[1];
  const target = definitions.get(folded(label));
  return target === undefined ? undefined : { target, end: at + 1 + (named?.[0].length ?? 0) };
}

function readAngle(scan: Scan, at: number): number {
  const { source, end } = scan;
  autolink.lastIndex = at;
  const address = autolink.exec(source)?.[1];
  if (address !== undefined && at + address.length + 2 <= end) {
    const target = address.includes("@") && !address.includes(":") ? `mailto:${address}` : address;
    add(scan, { start: at, end: at + 1, action: "open", style: "link", target });
    const after = at + 1 + address.length;
    return add(scan, { start: after, end: after + 1, action: "close", style: "link" });
  }
  const tag = source.startsWith("<!--", at) ? commentAt(scan, at) : tagAt(source, at, end);
  return tag === undefined ? at + 1 : add(scan, tag);
}

/** A comment; once none of them ends any more, the rest of the stretch is not searched again. */
function commentAt(scan: Scan, at: number): Mark | undefined {
  if (scan.commentsEnded) return undefined;
  const end = scan.source.slice(at, scan.end).indexOf("-->");
  scan.commentsEnded = end < 0;
  return end < 0 ? undefined : { start: at, end: at + end + 3, action: "drop" };
}

function readEntity(scan: Scan, at: number): number {
  const entity = entityAt(scan.source, at);
  if (entity === undefined || entity.end > scan.end) return at + 1;
  return add(scan, { start: at, end: entity.end, action: "write", words: entity.words });
}

/** `~~struck out~~`: the words stay, as they do on the page. */
function readStrike(scan: Scan, at: number): number {
  if (scan.source.charAt(at + 1) !== "~") return at + 1;
  return add(scan, { start: at, end: at + 2, action: "drop" });
}

/** Raised marks as Pandoc (`^1^`) and readers of scans (`$^{1}$`) write them. */
function readFormula(scan: Scan, at: number): number {
  const pattern = scan.source.charAt(at) === "^" ? raisedByCarets : raisedInFormula;
  pattern.lastIndex = at;
  const match = pattern.exec(scan.source);
  if (match === null || at + match[0].length > scan.end) return at + 1;
  const mark = match[1] ?? "";
  return add(scan, {
    start: at,
    end: at + match[0].length,
    action: "write",
    words: raisedDigits(mark),
    wordsAt: at + match[0].lastIndexOf(mark),
    style: "raised",
  });
}
