import { Fault } from "../../../core/index.ts";
import { damaged } from "../damaged.ts";
import { limits } from "./limits.ts";

/** What the central directory says of a packed file; nothing of it is believed unchecked. */
export interface Entry {
  /** As written, bytes as Latin-1. */
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;

/** Lists what an archive holds by its central directory (APPNOTE 4.3.12), which alone says what counts. */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const stated = view.getUint32(end + 16, true);
  if (count > limits.entries) throw tooMany();
  // What stands before the archive shifts all its offsets.
  const shift = end - length - stated;
  if (shift < 0) throw damaged("its list of contents lies outside the file");
  const entries: Entry[] = [];
  let at = end - length;
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== 0x02_01_4b_50)
      throw damaged("its list of contents is broken");
    const entry = readEntry(bytes, view, { at, shift });
    entries.push(entry);
    at += entryLength + entry.name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= furthest; at--)
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at;
  throw damaged("it is cut short: the list of what it holds, which stands at the end, is missing");
}

function readEntry(bytes: Uint8Array, view: DataView, place: { at: number; shift: number }): Entry {
  const { at, shift } = place;
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  return {
    name: latin1(bytes.subarray(at + entryLength, nameEnd)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true) + shift,
  };
}

function latin1(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name;
}

function tooMany(): Fault {
  return new Fault(
    "file-too-large",
    `The file is an archive of more than ${limits.entries} files, more than any document has. It was not unpacked.`,
  );
}
