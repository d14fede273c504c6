import {
  type ByteOutput,
  flush,
  openOutput,
  putByte,
  putBytes,
  putDigits,
  putText,
  type Take,
} from "./byte-output.ts";
import { putJsonText } from "./json-text.ts";
import { memberOrders, type Place } from "./member-order.ts";

/**
 * Canonical JSON, RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Absent values (`undefined`) are left out, as in `JSON.stringify`.
 * Whatever gives its items one after another is written as an array is, each item when it is given.
 * Lone surrogates have no UTF-8 form and are refused, as are numbers that are not finite (sections 3.2.2.2, 3.2.2.3).
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = [];
  writeCanonicalJson(value, (piece) => pieces.push(decoder.decode(piece)));
  return pieces.join("");
}

/** The same text as UTF-8, in pieces of about 64 KiB, so that a large reading never stands in memory twice. */
export function writeCanonicalJson(value: unknown, take: Take): void {
  const output = openOutput(take);
  write(value, output, {});
  flush(output);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const orderOf = memberOrders();
const encoder = new TextEncoder();
const literals = {
  null: encoder.encode("null"),
  true: encoder.encode("true"),
  false: encoder.encode("false"),
} as const;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
const comma = 0x2c;

function write(value: unknown, output: ByteOutput, place: Place): void {
  if (typeof value === "string") putJsonText(output, value);
  else if (typeof value === "number") writeNumber(value, output);
  else if (Array.isArray(value)) writeArray(value, output, place);
  else if (isObject(value)) writeObject(value, output, place);
  else if (value === null || typeof value === "boolean") putBytes(output, literals[`${value}`]);
  else throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function writeNumber(value: number, output: ByteOutput): void {
  if (Number.isInteger(value) && value >= 0 && value < 1e9) putDigits(output, value);
  else if (Number.isFinite(value)) putText(output, String(value));
  else throw new TypeError("canonical JSON has no form for a number that is not finite");
}

function writeArray(items: readonly unknown[], output: ByteOutput, place: Place): void {
  putByte(output, openingBracket);
  for (let i = 0; i < items.length; i++) {
    if (i > 0) putByte(output, comma);
    write(items[i], output, place);
  }
  putByte(output, closingBracket);
}

function writeItems(items: Iterable<unknown>, output: ByteOutput, place: Place): void {
  let before = openingBracket;
  for (const item of items) {
    putByte(output, before);
    write(item, output, place);
    before = comma;
  }
  if (before === openingBracket) putByte(output, openingBracket);
  putByte(output, closingBracket);
}

function writeObject(value: Readonly<Record<string, unknown>>, output: ByteOutput, place: Place): void {
  let isFirst = true;
  for (const { key, opening, following, within } of orderOf(value, place).members) {
    const item = value[key];
    if (item === undefined) continue;
    putBytes(output, isFirst ? opening : following);
    isFirst = false;
    write(item, output, within);
  }
  if (isFirst && isIterable(value)) {
    writeItems(value, output, place);
    return;
  }
  if (isFirst) putByte(output, openingBrace);
  putByte(output, closingBrace);
}
