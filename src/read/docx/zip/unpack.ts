import { Inflate } from "fflate";
import { Fault } from "../../../core/index.ts";
import { damaged } from "../damaged.ts";
import { crc32 } from "./crc32.ts";
import type { Entry } from "./directory.ts";
import { limits } from "./limits.ts";

/** Bytes that may still be unpacked from one file. */
export interface Budget {
  left: number;
}

/** An unpacked file, and whether its checksum holds. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly isSound: boolean;
}

/** A step of 16 KiB can grow to 16 MiB at most before it is counted. */
const stepBytes = 16_384;
const headerLength = 30;

/** Unpacks one file of an archive, counting what comes out; throws a fault when it grows beyond the limits. */
export function unpack(archive: Uint8Array, entry: Entry, budget: Budget): Unpacked {
  if (entry.isEncrypted)
    throw new Fault(
      "format-unsupported",
      "The file is a ZIP archive locked with a password. Unlock it and try again.",
    );
  const packed = packedBytes(archive, entry);
  const bytes = entry.method === 0 ? stored(packed, budget) : inflated(packed, entry, budget);
  return { bytes, isSound: crc32(bytes) === entry.crc };
}

function packedBytes(archive: Uint8Array, { headerAt, packedBytes }: Entry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (headerAt + headerLength > archive.length || view.getUint32(headerAt, true) !== 0x04_03_4b_50)
    throw damaged("a part of it does not stand where its list of contents says");
  const start =
    headerAt + headerLength + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > archive.length) throw damaged("it is cut short");
  return archive.subarray(start, start + packedBytes);
}

function stored(packed: Uint8Array, budget: Budget): Uint8Array {
  count(packed.length, { packed: packed.length, budget });
  budget.left -= packed.length;
  return packed;
}

function inflated(packed: Uint8Array, { method }: Entry, budget: Budget): Uint8Array {
  if (method !== 8)
    throw damaged(`a part of it is packed in a way (method ${method}) that documents do not use`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
    const isLast = at + stepBytes >= packed.length;
    push(stream, packed.subarray(at, at + stepBytes), isLast);
    count(length, { packed: packed.length, budget });
  }
  budget.left -= length;
  return joined(pieces, length);
}

function push(stream: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    stream.push(bytes, isLast);
  } catch (cause) {
    throw damaged("a part of it cannot be unpacked", cause);
  }
}

function count(length: number, { packed, budget }: { packed: number; budget: Budget }): void {
  const isBomb = length > limits.ratioFromBytes && length > packed * limits.ratio;
  if (length <= limits.partBytes && length <= budget.left && !isBomb) return;
  throw new Fault(
    "file-too-large",
    "The file unpacks to more than any document needs. It was not unpacked further; if it is a true document, save it in parts.",
  );
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
