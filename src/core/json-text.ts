import { type ByteOutput, makeRoom, putByte, putText } from "./byte-output.ts";

/** Code units below which a loop is done before the engine's own encoder is called. */
const short = 128;
/** Code units written at a time: escaped, they have at most six bytes each. */
const stretch = 8192;
const quotationMark = 0x22;
const backslash = 0x5c;
/** Engines keep slices, literals and joined texts in different ways; asked of all of them, `text.charCodeAt` is looked up anew for each unit. */
const { charCodeAt } = String.prototype;

/** Writes a text as a JSON string; throws a `TypeError` where it holds a lone surrogate. */
export function putJsonText(output: ByteOutput, text: string): void {
  if (text.length <= short && putPlain(output, text)) return;
  if (!text.isWellFormed()) refuseSurrogate();
  putByte(output, quotationMark);
  for (let start = 0; start < text.length; ) {
    const end = stretchEnd(text, start);
    putText(output, JSON.stringify(text.slice(start, end)).slice(1, -1));
    start = end;
  }
  putByte(output, quotationMark);
}

/** A lone surrogate has no UTF-8 form (RFC 8785, section 3.2.2.2). */
export function refuseSurrogate(): never {
  throw new TypeError("canonical JSON has no form for a lone surrogate");
}

/** No surrogate pair is parted. */
function stretchEnd(text: string, start: number): number {
  const end = start + stretch;
  if (end >= text.length) return text.length;
  return (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end - 1 : end;
}

/** Writes a text of which every code unit stands for itself; at the first that does not it leaves all unwritten. */
function putPlain(output: ByteOutput, text: string): boolean {
  const { length } = text;
  makeRoom(output, length * 3 + 2);
  const { bytes } = output;
  let at = output.length;
  bytes[at++] = quotationMark;
  for (let i = 0; i < length; i++) {
    const code = charCodeAt.call(text, i);
    if (code < 0x80) {
      if (code < 0x20 || code === quotationMark || code === backslash) return false;
      bytes[at++] = code;
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      if (code >= 0xd800 && code <= 0xdfff) return false;
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  bytes[at++] = quotationMark;
  output.length = at;
  return true;
}
