import { nameFault } from "../path-name.ts";
import { quoted } from "../quoted.ts";
import { type Fields, fieldsOf, refusal } from "./fields.ts";

/** A file as the list at the end of a zip file names it. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly isFolder: boolean;
  readonly flags: number;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly start: number;
}

const entryMark = 0x02014b50;
const entryBytes = 46;
/** Strength of compression (bits 1 and 2), sizes behind the bytes (bit 3), names in UTF-8 (bit 11). */
const knownFlags = 0b1000_0000_1110;
const utf8Flag = 1 << 11;
/** 64-bit sizes, times, owners: none of these changes what a file is called or holds. */
const harmlessExtras = new Set([0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875]);
const linkMode = 0o120000;
const kindMask = 0o170000;

/** Reads the list of a zip file's entries and refuses whatever two programs could see differently. */
export function readDirectory(bytes: Uint8Array, count: number): readonly ZipEntry[] {
  const fields = fieldsOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = fields.u16(at + 28) + fields.u16(at + 30) + fields.u16(at + 32);
    entries.push(entryAt(fields, at));
    at += entryBytes + length;
  }
  if (at !== bytes.length) throw refusal("has a list of files that is longer than it says");
  return entries;
}

function entryAt(fields: Fields, at: number): ZipEntry {
  if (fields.u32(at) !== entryMark) throw refusal("has a list of files that cannot be read");
  const nameEnd = at + entryBytes + fields.u16(at + 28);
  const nameBytes = fields.bytes.subarray(at + entryBytes, nameEnd);
  const flags = fields.u16(at + 8);
  const name = nameOf(nameBytes, flags);
  if (fields.u16(at + 32) !== 0) throw refusal(`holds ${quoted(name)}, which has a comment`);
  if ((flags & 1) !== 0) throw refusal(`holds ${quoted(name)}, which is encrypted`);
  if ((flags & ~knownFlags) !== 0) throw refusal(`holds ${quoted(name)}, which is packed in an unknown way`);
  const isFolder = name.endsWith("/");
  refuseKind(fields.u32(at + 38), { name, isFolder, system: fields.u16(at + 4) >> 8 });
  const sizes = sizesOf(fields, at, nameEnd);
  if (isFolder && (sizes.bytes !== 0 || sizes.packedBytes !== 0))
    throw refusal(`has a folder, ${quoted(name)}, with bytes of its own`);
  return {
    name,
    nameBytes,
    isFolder,
    flags,
    method: methodOf(fields.u16(at + 10), name),
    crc: fields.u32(at + 16),
    ...sizes,
  };
}

function nameOf(bytes: Uint8Array, flags: number): string {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && (flags & utf8Flag) === 0)
    throw refusal("has a file name in an encoding that it does not tell");
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw refusal("has a file name that is not UTF-8", error);
  }
  const fault = nameFault(name.replace(/\/$/, ""));
  if (fault !== undefined) throw refusal(`names a file ${quoted(name)}, which ${fault}`);
  return name;
}

function methodOf(method: number, name: string): ZipEntry["method"] {
  if (method === 0) return "stored";
  if (method === 8) return "deflated";
  throw refusal(`holds ${quoted(name)}, packed by method ${method}; only stored and deflated files are read`);
}

interface Kind {
  readonly name: string;
  readonly isFolder: boolean;
  readonly system: number;
}

// The upper half of the attributes is the mode of the file where a Unix made the archive.
function refuseKind(attributes: number, { name, isFolder, system }: Kind): void {
  const kind = (attributes >>> 16) & kindMask;
  if (kind === linkMode) throw refusal(`holds ${quoted(name)}, which is a link; a link could lead anywhere`);
  const expected = isFolder ? 0o040000 : 0o100000;
  if (system === 3 && kind !== 0 && kind !== expected)
    throw refusal(`holds ${quoted(name)}, which is neither file nor folder`);
}

function sizesOf(
  fields: Fields,
  at: number,
  nameEnd: number,
): { readonly bytes: number; readonly packedBytes: number; readonly start: number } {
  const short = [fields.u32(at + 24), fields.u32(at + 20), fields.u32(at + 42)];
  const long = longSizes(fields, nameEnd, nameEnd + fields.u16(at + 30));
  if (fields.u16(at + 34) !== 0) throw refusal("is one part of several");
  // APPNOTE 4.5.3: the 64-bit field holds, in this order, only what is 0xFFFFFFFF in its place.
  let next = long?.at ?? 0;
  const [bytes = 0, packedBytes = 0, start = 0] = short.map((value) => {
    if (value !== 0xffffffff || long === undefined) return value;
    next += 8;
    if (next > long.end) throw refusal("has a list of files that cannot be read");
    return fields.u64(next - 8);
  });
  return { bytes, packedBytes, start };
}

function longSizes(fields: Fields, from: number, to: number): { at: number; end: number } | undefined {
  let found: { at: number; end: number } | undefined;
  let at = from;
  for (; at < to; ) {
    const id = fields.u16(at);
    const end = at + 4 + fields.u16(at + 2);
    if (end > to) throw refusal("has a list of files that cannot be read");
    // 0x7075 gives a second name to a file, which some programs take and some do not.
    if (!harmlessExtras.has(id))
      throw refusal(`has a list of files with an addition that is not known (0x${id.toString(16)})`);
    if (id === 1 && found !== undefined) throw refusal("gives a file two sizes");
    if (id === 1) found = { at: at + 4, end };
    at = end;
  }
  return found;
}
