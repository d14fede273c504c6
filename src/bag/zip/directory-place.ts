import type { ByteSource } from "../bag-file.ts";
import { type Fields, fieldsOf, refusal } from "./fields.ts";

/** Where the list of a zip file's entries lies, and how long it is. */
export interface DirectoryPlace {
  readonly entries: number;
  readonly start: number;
  readonly bytes: number;
}

const endBytes = 22;
const locatorBytes = 20;
const end64Bytes = 56;
const endMark = 0x06054b50;
const locatorMark = 0x07064b50;
const end64Mark = 0x06064b50;

/**
 * Finds the list of entries from the record at the very end of the file (APPNOTE 4.3.16), and from the
 * 64-bit one before it. A comment after it is refused: a second end record may hide in one, and two
 * programs would then see two different lists.
 */
export async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  const tailBytes = Math.min(source.bytes, endBytes + locatorBytes + end64Bytes);
  const tail = fieldsOf(await source.read(source.bytes - tailBytes, source.bytes));
  const at = tailBytes - endBytes;
  if (at < 0 || tail.u32(at) !== endMark) throw refusal("does not end as a zip file without a comment does");
  if (tail.u16(at + 20) !== 0) throw refusal("has a comment after its end");
  if (tail.u16(at + 4) !== 0 || tail.u16(at + 6) !== 0) throw refusal("is one part of several");
  const before = at - locatorBytes;
  const is64 = before >= 0 && tail.u32(before) === locatorMark;
  const place = is64 ? place64(tail, source.bytes) : place32(tail, at);
  const behind = source.bytes - endBytes - (is64 ? locatorBytes + end64Bytes : 0);
  if (place.start + place.bytes !== behind) throw refusal("has bytes that belong to no file of it");
  return place;
}

function place32(tail: Fields, at: number): DirectoryPlace {
  if (tail.u16(at + 8) !== tail.u16(at + 10)) throw refusal("is one part of several");
  return { entries: tail.u16(at + 10), bytes: tail.u32(at + 12), start: tail.u32(at + 16) };
}

function place64(tail: Fields, total: number): DirectoryPlace {
  const at = tail.bytes.length - endBytes - locatorBytes - end64Bytes;
  const locator = at + end64Bytes;
  const isWhere = at >= 0 && tail.u64(locator + 8) === total - endBytes - locatorBytes - end64Bytes;
  if (!isWhere || tail.u32(at) !== end64Mark || tail.u64(at + 4) !== end64Bytes - 12)
    throw refusal("has an end record that is not where it says");
  if (tail.u32(locator + 4) !== 0 || tail.u32(locator + 16) > 1) throw refusal("is one part of several");
  if (tail.u32(at + 16) !== 0 || tail.u32(at + 20) !== 0) throw refusal("is one part of several");
  const place = { entries: tail.u64(at + 32), bytes: tail.u64(at + 40), start: tail.u64(at + 48) };
  refuseSecondOpinion(tail, place);
  return place;
}

// Where the 32-bit record does not point to the 64-bit one, it must say the same.
function refuseSecondOpinion(tail: Fields, { entries, bytes, start }: DirectoryPlace): void {
  const end = tail.bytes.length - endBytes;
  const agree = (value: number, short: number, most: number): boolean => short === most || short === value;
  if (
    !agree(entries, tail.u16(end + 10), 0xffff) ||
    !agree(bytes, tail.u32(end + 12), 0xffffffff) ||
    !agree(start, tail.u32(end + 16), 0xffffffff)
  )
    throw refusal("has two lists of its files that do not agree");
}
