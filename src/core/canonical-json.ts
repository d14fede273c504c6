import { memberOrders, type Order } from "./member-order.ts";

type Take = (piece: string) => void;

/** Code units gathered before they are handed on. */
const pieceLength = 16_384;

/**
 * Canonical JSON, RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Absent values (`undefined`) are left out, as in `JSON.stringify`.
 * Whatever gives its items one after another is written as an array is, each item when it is given.
 * Lone surrogates have no UTF-8 form and are refused, as are numbers that are not finite (sections 3.2.2.2, 3.2.2.3).
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = [];
  writeCanonicalJson(value, (piece) => pieces.push(piece));
  return pieces.join("");
}

/** The same text in pieces of about 16 Ki code units, so that a large reading never stands in memory twice. */
export function writeCanonicalJson(value: unknown, take: Take): void {
  const output: Output = { parts: [], length: 0, take, orderOf: memberOrders(stringText) };
  write(value, output);
  if (output.length > 0) take(output.parts.join(""));
}

interface Output {
  /** Joined at once: adding to a growing string piece by piece leaves thousands of small strings alive. */
  readonly parts: string[];
  length: number;
  readonly take: Take;
  readonly orderOf: (value: object) => Order;
}

function put(output: Output, part: string): void {
  output.parts.push(part);
  output.length += part.length;
  if (output.length <= pieceLength) return;
  output.take(output.parts.join(""));
  output.parts.length = 0;
  output.length = 0;
}

function write(value: unknown, output: Output): void {
  if (typeof value === "string") writeText(value, output);
  else if (typeof value === "number") put(output, numberText(value));
  else if (Array.isArray(value)) writeItems(value, output);
  else if (isObject(value)) writeObject(value, output);
  else if (value === null || typeof value === "boolean") put(output, String(value));
  else throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A long text is escaped in stretches that never part a surrogate pair. */
function writeText(value: string, output: Output): void {
  if (value.length <= pieceLength) {
    put(output, stringText(value));
    return;
  }
  if (!value.isWellFormed()) refuseSurrogate();
  put(output, '"');
  for (let start = 0; start < value.length; ) {
    let end = Math.min(start + pieceLength, value.length);
    if (end < value.length && (value.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
    put(output, stringText(value.slice(start, end)).slice(1, -1));
    start = end;
  }
  put(output, '"');
}

function writeItems(items: Iterable<unknown>, output: Output): void {
  let before = "[";
  for (const item of items) {
    put(output, before);
    write(item, output);
    before = ",";
  }
  put(output, before === "[" ? "[]" : "]");
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function writeObject(value: Readonly<Record<string, unknown>>, output: Output): void {
  let first = true;
  for (const { key, opening, following } of output.orderOf(value)) {
    const item = value[key];
    if (item === undefined) continue;
    const prefix = first ? opening : following;
    first = false;
    if (typeof item === "number") put(output, prefix + numberText(item));
    else {
      put(output, prefix);
      write(item, output);
    }
  }
  if (!first) put(output, "}");
  else if (isIterable(value)) writeItems(value, output);
  else put(output, "{}");
}

function numberText(value: number): string {
  if (!Number.isFinite(value))
    throw new TypeError("canonical JSON has no form for a number that is not finite");
  return Object.is(value, -0) ? "0" : String(value);
}

function stringText(value: string): string {
  if (value.length < 100 && needsNoEscape(value)) return `"${value}"`;
  if (!value.isWellFormed()) refuseSurrogate();
  return JSON.stringify(value);
}

/** Whether every code unit stands for itself: no control character, quotation mark, backslash or surrogate. */
function needsNoEscape(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}

function refuseSurrogate(): never {
  throw new TypeError("canonical JSON has no form for a lone surrogate");
}
