import type { Span } from "../../core/index.ts";
import { foldBlanks, foldWords } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { skipSpace } from "../text/lines.ts";
import { letterOpening } from "../words/openings.ts";
import { organByName } from "../words/organs.ts";
import { beginsBody } from "./begins-body.ts";
import { organInColumn } from "./columns.ts";
import { type LetterTitle, readLetterTitle } from "./letter-title.ts";
import { type HeadToken, headTokenAt } from "./tokens.ts";

/** Words of the head that have no form of their own: titles of items and documents, wrappers, notes. */
export interface FreeWords extends Span {
  readonly token: "free";
  /** Index of the line. */
  readonly line: number;
  /** Whether a blank line or block boundary stands before. */
  readonly gap: boolean;
  /** Whether it begins as titles of reports, notes and statements do. */
  readonly isTitle: boolean;
}

export type HeadPiece = FreeWords | HeadToken;

/** The head of a document: its pieces in order, and where the body begins. */
export interface Head {
  readonly pieces: readonly HeadPiece[];
  readonly letter?: LetterTitle;
  /** Where the first word of the body stands. */
  readonly bodyStart: number;
  /** Whether the pieces make a masthead, and not only a few words that look like one. */
  readonly isMasthead: boolean;
}

const longestHead = 14_000;
const mostLines = 160;
const gluedFrom = 200;

interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pieces: HeadPiece[];
  /** Later lines of a name that was read over several lines of a column, by their first offset. */
  readonly taken: Map<number, number>;
  letter?: LetterTitle;
}

/** Reads masthead pieces from a line on until the body begins. */
export function scanHead(text: string, lines: readonly Line[], from: number): Head {
  const scan: Scan = { text, lines, pieces: [], taken: new Map() };
  const start = lines[from]?.start ?? text.length;
  let at = start;
  let bodyStart: number | undefined;
  for (let i = from; i < lines.length && bodyStart === undefined; i++) {
    const line = lines[i];
    if (line === undefined || line.start - start > longestHead || i - from > mostLines) {
      bodyStart = line?.start;
      break;
    }
    if (line.end <= at || line.layout === "front-matter") continue;
    const stop = scanLine(scan, i, Math.max(at, line.start));
    if (stop.body) bodyStart = stop.at;
    at = stop.at;
  }
  const letter = scan.letter === undefined ? {} : { letter: scan.letter };
  return {
    pieces: scan.pieces,
    ...letter,
    bodyStart: bodyStart ?? text.length,
    isMasthead: isMasthead(scan),
  };
}

function isMasthead({ pieces, letter }: Scan): boolean {
  const strong = new Set(pieces.map(({ token }) => token));
  for (const weak of [
    "free",
    "date",
    "notice",
    "language",
    "job-number",
    "other-title",
    "date-range",
  ] as const)
    strong.delete(weak);
  return letter !== undefined || strong.size >= 2;
}

/** Reads one line from an offset; says how far it came and whether the body begins there. */
function scanLine(scan: Scan, index: number, from: number): { at: number; body: boolean } {
  const { text, lines, pieces } = scan;
  const line = lines[index];
  const lineEnd = line?.end ?? from;
  const reach = Math.min(text.length, lineEnd + 120);
  let at = from;
  while (at < lineEnd) {
    at = skipSeparators(text, at, lineEnd);
    at = scan.taken.get(at) ?? at;
    at = skipSeparators(text, afterColumnOrgan(scan, index, at) ?? at, lineEnd);
    if (at >= lineEnd) break;
    const token = tokenThere(text, at, Math.max(lineEnd, Math.min(reach, endOfLine(lines, index + 2))));
    if (token?.token === "letter-title") {
      scan.letter = readLetterTitle(text, lines, at);
      return { at: skipSpace(text, scan.letter.span.end, text.length), body: true };
    }
    if (token !== undefined && token.token !== "other-title") {
      if (!isMidPhrase(text, lines, index, pieces)) {
        pieces.push(token.token === "sitting" ? withBody(text, token, pieces) : token);
        at = token.end;
        continue;
      }
    }
    const gap = (line?.gap ?? false) && at === line?.start;
    const isTitle = token?.token === "other-title";
    const isGlued = lineEnd - at > gluedFrom || /\S {3,}\S/.test(text.slice(at, lineEnd));
    const end = isGlued ? nextPiece(text, { start: at, end: lineEnd }, isTitle) : lineEnd;
    const inTitle = isTitle || (!gap && isInTitle(pieces));
    if (beginsBody(text, lines, { index, at, end, inTitle })) return { at, body: true };
    pieces.push({ token: "free", start: at, end, line: index, gap, isTitle });
    at = end;
  }
  return { at, body: false };
}

/** Takes an organ's name that goes on in the lines below; the other column's words between them are read in their turn. */
function afterColumnOrgan(
  { text, lines, pieces, taken }: Scan,
  index: number,
  at: number,
): number | undefined {
  if (at !== lines[index]?.start) return undefined;
  const found = organInColumn(text, lines, index);
  const [first, ...later] = found?.pieces ?? [];
  if (found === undefined || first === undefined) return undefined;
  for (const piece of later) taken.set(piece.start, piece.end);
  pieces.push({ token: "organ", start: first.start, end: later.at(-1)?.end ?? first.end, name: found.name });
  return first.end;
}

/** Whether the words before belong to a title such as `Report of the …`, with no blank line since it began. */
function isInTitle(pieces: readonly HeadPiece[]): boolean {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (piece?.token !== "free") return false;
    if (piece.isTitle) return true;
    if (piece.gap) return false;
  }
  return false;
}

const bodyName =
  /^(?:Open-ended |Ad Hoc |Intergovernmental |Preparatory |Standing |Special )*(?:Working Group|Commission|Committee|Conference|Sub-?[Cc]om|Board|Council|Group|Forum|Meeting)/i;

/** A title whose line ends in mid-phrase goes on, even with an organ or a session: `… on its / ninth special session`. */
function isMidPhrase(
  text: string,
  lines: readonly Line[],
  index: number,
  pieces: readonly HeadPiece[],
): boolean {
  const last = pieces.at(-1);
  if (last?.token !== "free" || lines[index]?.gap || last.line !== index - 1) return false;
  return /(?:^|\s)(?:of|the|its|on|and|to|in|at|for|by|with|from)$/i.test(text.slice(last.start, last.end));
}

/** The words just above a session name the body that sits: `Working Group on the …`, or the organ that a title ends with. */
function withBody(text: string, token: HeadToken & { token: "sitting" }, pieces: HeadPiece[]): HeadToken {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (last?.token !== "free") return token;
  const words = foldBlanks(text.slice(last.start, last.end));
  const both = before?.token === "free" ? foldBlanks(text.slice(before.start, last.end)) : words;
  for (const known of organByName.keys()) {
    if (!foldWords(both).endsWith(known)) continue;
    return { ...token, sitting: { ...token.sitting, organ: organByName.get(known) ?? known } };
  }
  if (!bodyName.test(words) || words.length > 160) return token;
  pieces[pieces.length - 1] = { token: "organ", start: last.start, end: last.end, name: words };
  return { ...token, sitting: { ...token.sitting, organ: words } };
}

function endOfLine(lines: readonly Line[], index: number): number {
  return lines[Math.min(index, lines.length - 1)]?.end ?? 0;
}

/** Separators that site headers put between pieces; an asterisk before words begins a note and is left. */
function skipSeparators(text: string, offset: number, end: number): number {
  let at = skipSpace(text, offset, end);
  while (
    at < end &&
    (text[at] === "|" ||
      text[at] === "•" ||
      (text[at] === "*" && /[\s*]*(?:\n|$)/y.test(text.slice(at + 1, at + 3))))
  ) {
    at = skipSpace(text, at + 1, end);
  }
  return at;
}

const needsToBeAlone = new Set(["date", "symbol", "sitting", "language", "original"]);

/** A token that prose could hold as well counts only where no lower-case words go on behind it. */
function tokenThere(text: string, at: number, reach: number): HeadToken | undefined {
  const token = headTokenAt(text, at, reach);
  if (token === undefined || !needsToBeAlone.has(token.token)) return token;
  const rest = text.slice(token.end, token.end + 12);
  return /^[ \u00a0]*(?:\p{Ll}|[,;:)\]’'”"]|[-–] )/u.test(rest) || /^\.[ \u00a0]*\p{L}/u.test(rest)
    ? undefined
    : token;
}

const textAfterTitle =
  /[ \u00a0](?=(?:(?:I|1)\.[ \u00a0]+)?(?:Introduction|INTRODUCTION|Summary|Contents)\b|(?:I|1|A)\.[ \u00a0]+\p{Lu}|The present report\b|The Secretary-General has\b|In (?:its|his|the|accordance)\b)/u;

/** In a line that holds a whole page: where a report's title ends, or the next piece of a masthead begins. */
function nextPiece(text: string, span: Span, isTitle: boolean): number {
  const next = nextToken(text, span.start + 1, span.end);
  if (!isTitle) return next;
  const body = textAfterTitle.exec(text.slice(span.start, Math.min(span.end, span.start + 1_000)));
  return body === null ? next : span.start + body.index;
}

/** Items have titles such as `Report of the …` too; the document's own is the one that its text follows. */
function isOwnTitle(text: string, at: number, end: number): boolean {
  const words = text.slice(at, Math.min(end, at + 300));
  const body = textAfterTitle.exec(words);
  return body !== null && !/[.;:]\s/.test(words.slice(0, body.index));
}

/** In a line that holds a whole page: where the next piece of a masthead begins. */
function nextToken(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 3_000);
  for (let at = from; at < limit; at++) {
    const before = text.charCodeAt(at - 1);
    if (before !== 32 && before !== 0xa0) continue;
    const code = text.charCodeAt(at);
    if (code < 48 || (code > 57 && code < 65) || (code >= 97 && code <= 122)) continue;
    const token = tokenThere(text, at, end);
    if (token?.token === "other-title" && isOwnTitle(text, at, end)) return at;
    if (token !== undefined && token.token !== "notice" && token.token !== "other-title") return at;
    if (letterOpening.test(text.slice(at, at + 60))) return at;
  }
  return end;
}
