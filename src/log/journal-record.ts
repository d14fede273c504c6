import { type Leaves, leavesOf } from "../ledger/index.ts";

/** A batch of entries as the journal keeps it, with the signed checkpoint over all entries up to its last. */
export interface JournalRecord {
  /** Number of the first entry. */
  readonly first: number;
  readonly leaves: Leaves;
  readonly checkpoint: string;
}

// Number of the first entry (6), how many (4), bytes of their bundle (4), the bundle, the checkpoint.
const headBytes = 14;

/** How many bytes a record of a log of that name has at most. */
export function recordBytes(bundle: Uint8Array, origin: string): number {
  // A signed checkpoint is its origin twice, numbers and base64 of known length.
  return headBytes + bundle.length + 2 * Buffer.byteLength(origin) + 256;
}

/** The bytes of a record whose entries stand in a bundle. */
export function writeRecord(
  bundle: Uint8Array,
  { first, count, checkpoint }: { first: number; count: number; checkpoint: string },
): Uint8Array {
  const note = Buffer.from(checkpoint);
  const content = Buffer.allocUnsafe(headBytes + bundle.length + note.length);
  content.writeUIntBE(first, 0, 6);
  content.writeUInt32BE(count, 6);
  content.writeUInt32BE(bundle.length, 10);
  content.set(bundle, headBytes);
  content.set(note, headBytes + bundle.length);
  return content;
}

/** The record that bytes hold; undefined when they hold none. */
export function readRecord(bytes: Uint8Array): JournalRecord | undefined {
  if (bytes.length < headBytes) return undefined;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = headBytes + content.readUInt32BE(10);
  if (end > content.length) return undefined;
  const leaves = leavesOf(content.subarray(headBytes, end));
  if (leaves === undefined || leaves.count === 0 || leaves.count !== content.readUInt32BE(6))
    return undefined;
  return { first: content.readUIntBE(0, 6), leaves, checkpoint: content.toString("utf8", end) };
}
