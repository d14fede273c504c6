/** Takes what is written, one piece of UTF-8 after another; no character is parted between two. */
export type Take = (piece: Uint8Array) => void;

/** Bytes being written: they are handed on when about 64 KiB are full. */
export interface ByteOutput {
  bytes: Uint8Array;
  length: number;
  readonly take: Take;
}

const pieceBytes = 65_536;
/** What small values need: those are written in thousands. */
const firstBytes = 1024;
const encoder = new TextEncoder();

/** An output without a byte. */
export function openOutput(take: Take): ByteOutput {
  return { bytes: new Uint8Array(firstBytes), length: 0, take };
}

/** Hands on what has been written. */
export function flush(output: ByteOutput): void {
  if (output.length > 0) output.take(output.bytes.slice(0, output.length));
  output.length = 0;
}

/** Sees to it that some more bytes, at most 64 KiB, can be written behind `length`. */
export function makeRoom(output: ByteOutput, more: number): void {
  if (output.length + more <= output.bytes.length) return;
  if (output.bytes.length < pieceBytes) {
    const larger = new Uint8Array(pieceBytes);
    larger.set(output.bytes.subarray(0, output.length));
    output.bytes = larger;
  }
  if (output.length + more > pieceBytes) flush(output);
}

/** Writes one byte. */
export function putByte(output: ByteOutput, byte: number): void {
  makeRoom(output, 1);
  output.bytes[output.length] = byte;
  output.length += 1;
}

/** Writes bytes as they are: mostly a few, which a loop copies soonest. */
export function putBytes(output: ByteOutput, some: Uint8Array): void {
  if (some.length > pieceBytes) {
    flush(output);
    output.take(some.slice());
    return;
  }
  makeRoom(output, some.length);
  const { bytes } = output;
  let at = output.length;
  for (let i = 0; i < some.length; i++) bytes[at++] = some[i] ?? 0;
  output.length = at;
}

/** Writes a whole number from 0 to 999,999,999 in decimal digits. */
export function putDigits(output: ByteOutput, number: number): void {
  makeRoom(output, 9);
  let end = output.length + 1;
  for (let power = 10; power <= number; power *= 10) end++;
  output.length = end;
  const { bytes } = output;
  let rest = number | 0;
  do {
    const tens = (rest / 10) | 0;
    bytes[--end] = 48 + rest - tens * 10;
    rest = tens;
  } while (rest > 0);
}

/** Writes a text whose UTF-8 form has at most 64 KiB. */
export function putText(output: ByteOutput, text: string): void {
  makeRoom(output, Math.min(text.length * 3, pieceBytes));
  const { written } = encoder.encodeInto(text, output.bytes.subarray(output.length));
  output.length += written;
}
