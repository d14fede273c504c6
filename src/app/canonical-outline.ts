import { isUtf8 } from "node:buffer";

/** Where a value stands in a JSON text and, as far down as was asked for, what it has. */
export interface Outline {
  readonly start: number;
  readonly end: number;
  readonly kind: "object" | "array" | "string" | "other";
  /** How many members or items it has. */
  readonly count: number;
  /** Those of an object, by their names; empty further down. */
  readonly members: ReadonlyMap<string, Outline>;
}

const deepest = 64;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const none: ReadonlyMap<string, Outline> = new Map();

/**
 * What bytes hold that are one value in canonical JSON (RFC 8785), to the last byte; undefined when they
 * are not, or when a member's name is not plain ASCII, which no name of Aver's is. Nothing is built of the
 * value: a reading is looked through in a fraction of the time that parsing and writing it again takes.
 */
export function outlineOf(bytes: Uint8Array, levels: number): Outline | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isUtf8(text)) return undefined;
  const found = outline({ text, levels }, 0, 0);
  return found?.end === text.length ? found : undefined;
}

interface Scan {
  readonly text: Buffer;
  /** So many levels have their members told. */
  readonly levels: number;
}

function outline(scan: Scan, start: number, depth: number): Outline | undefined {
  const first = scan.text[start];
  if (first === openBrace) return object(scan, start, depth);
  if (first === openBracket) return array(scan, start, depth);
  const end = first === quote ? endOfString(scan.text, start) : endOfOther(scan.text, start);
  if (end < 0) return undefined;
  return { start, end, kind: first === quote ? "string" : "other", count: 0, members: none };
}

// Below the levels that are told, values are passed over and no object is made for any.
function endOf(scan: Scan, start: number, depth: number): number {
  const first = scan.text[start];
  if (first === quote) return endOfString(scan.text, start);
  if (first !== openBrace && first !== openBracket) return endOfOther(scan.text, start);
  return (first === openBrace ? object : array)(scan, start, depth)?.end ?? -1;
}

function object(scan: Scan, start: number, depth: number): Outline | undefined {
  const { text, levels } = scan;
  if (depth > deepest) return undefined;
  const members = depth < levels ? new Map<string, Outline>() : undefined;
  let at = start + 1;
  let count = 0;
  let [last, lastEnd] = [at, at];
  if (text[at] === closeBrace) at += 1;
  else
    for (;;) {
      const nameEnd = endOfName(text, at);
      const isNext = count === 0 || isBefore(text, [last, lastEnd], [at + 1, nameEnd - 1]);
      if (nameEnd < 0 || !isNext || text[nameEnd] !== colon) return undefined;
      [last, lastEnd] = [at + 1, nameEnd - 1];
      const inner = members === undefined ? undefined : outline(scan, nameEnd + 1, depth + 1);
      if (inner !== undefined) members?.set(text.toString("latin1", last, lastEnd), inner);
      at = members === undefined ? endOf(scan, nameEnd + 1, depth + 1) : (inner?.end ?? -1);
      if (at < 0) return undefined;
      count += 1;
      const next = text[at++];
      if (next === closeBrace) break;
      if (next !== comma) return undefined;
    }
  return { start, end: at, kind: "object", count, members: members ?? none };
}

function array(scan: Scan, start: number, depth: number): Outline | undefined {
  const { text } = scan;
  if (depth > deepest) return undefined;
  let at = start + 1;
  let count = 0;
  if (text[at] === closeBracket) at += 1;
  else
    for (;;) {
      at = endOf(scan, at, Math.max(depth + 1, scan.levels));
      if (at < 0) return undefined;
      count += 1;
      const next = text[at++];
      if (next === closeBracket) break;
      if (next !== comma) return undefined;
    }
  return { start, end: at, kind: "array", count, members: none };
}

// Names are sorted by their UTF-16 code units, which of ASCII are its bytes; none stands there twice.
function isBefore(
  text: Buffer,
  [start, end]: readonly [number, number],
  [otherStart, otherEnd]: readonly [number, number],
): boolean {
  for (let i = 0; start + i < end && otherStart + i < otherEnd; i++) {
    const difference = (text[start + i] ?? 0) - (text[otherStart + i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return end - start < otherEnd - otherStart;
}

/** Behind a name in its quotes, all of it ASCII without escapes; -1 for any other. */
function endOfName(text: Buffer, start: number): number {
  if (text[start] !== quote) return -1;
  for (let at = start + 1; ; at++) {
    const byte = text[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < 0x20 || byte > 0x7e || byte === backslash) return -1;
  }
}

function endOfString(text: Buffer, start: number): number {
  for (let at = start + 1; ; ) {
    const byte = text[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < 0x20) return -1;
    if (byte !== backslash) at += 1;
    else {
      const length = lengthOfEscape(text, at + 1);
      if (length === 0) return -1;
      at += 1 + length;
    }
  }
}

const shortEscapes = new Set([...'"\\bfnrt'].map((sign) => sign.charCodeAt(0)));
const letterU = 0x75;

// One that RFC 8785 writes; 0 for any other. It escapes no sign that may stand as it is.
function lengthOfEscape(text: Buffer, at: number): number {
  const sign = text[at] ?? 0;
  if (shortEscapes.has(sign)) return 1;
  if (sign !== letterU) return 0;
  return /^00(?:0[0-7be-f]|1[0-9a-f])$/.test(text.toString("latin1", at + 1, at + 5)) ? 5 : 0;
}

const literals = ["null", "true", "false"];
const mostDigits = 15;

/** Behind a number or a literal as ECMAScript writes it; -1 for any other. */
function endOfOther(text: Buffer, start: number): number {
  let end = start;
  for (; isOfOther(text[end] ?? 0); end++);
  const first = text[start] ?? 0;
  if (isDigit(first) && end - start <= mostDigits && (first !== 0x30 || end === start + 1)) {
    let at = start;
    for (; isDigit(text[at] ?? 0); at++);
    if (at === end) return end;
  }
  const word = text.toString("latin1", start, Math.min(end, start + 40));
  if (end - start > 40 || word === "") return -1;
  return literals.includes(word) || String(Number(word)) === word ? end : -1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

// Letters, digits, and the signs of numbers.
function isOfOther(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}
