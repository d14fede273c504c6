import type { ByteSource } from "../bag-file.ts";
import { quoted } from "../quoted.ts";
import type { ZipEntry } from "./directory.ts";
import { type Fields, fieldsOf, refusal } from "./fields.ts";

/** Where the packed bytes of an entry lie. */
export interface EntryPlace {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
}

const headerBytes = 30;
const headerMark = 0x04034b50;
const descriptorMark = 0x08074b50;
const sizesBehind = 1 << 3;

/**
 * The places of all entries, in the order in which they lie. Each local header must say what the list
 * says, and the entries must cover the file without gap or overlap: bombs lay files over one another,
 * and hidden bytes lie between them.
 */
export async function placesOf(
  source: ByteSource,
  entries: readonly ZipEntry[],
  end: number,
): Promise<readonly EntryPlace[]> {
  const ordered = entries.toSorted((a, b) => a.start - b.start);
  const places: EntryPlace[] = [];
  let at = 0;
  for (const [index, entry] of ordered.entries()) {
    if (entry.start !== at)
      throw refusal(`has bytes before ${quoted(entry.name)} that belong to no file of it`);
    const next = ordered[index + 1]?.start ?? end;
    const from = await dataStart(source, entry);
    const to = from + entry.packedBytes;
    if (to > next) throw refusal(`lays ${quoted(entry.name)} over another file`);
    await checkDescriptor(entry, next - to, () => source.read(to, next));
    places.push({ entry, from, to });
    at = next;
  }
  if (at !== end) throw refusal("has bytes that belong to no file of it");
  return places;
}

async function dataStart(source: ByteSource, entry: ZipEntry): Promise<number> {
  const known = headerBytes + entry.nameBytes.length;
  const header = fieldsOf(await source.read(entry.start, entry.start + known));
  const agrees =
    header.u32(0) === headerMark &&
    header.u16(6) === entry.flags &&
    header.u16(8) === (entry.method === "stored" ? 0 : 8) &&
    header.u16(26) === entry.nameBytes.length &&
    entry.nameBytes.every((byte, i) => header.bytes[headerBytes + i] === byte);
  if (!agrees || !sizesAgree(header, entry))
    throw refusal(`says two things of ${quoted(entry.name)}, at its beginning and in its list`);
  return entry.start + known + header.u16(28);
}

// Zeros where the sizes follow the bytes; 0xFFFFFFFF where a 64-bit field has them.
function sizesAgree(header: Fields, { crc, packedBytes, bytes, flags }: ZipEntry): boolean {
  const behind = (flags & sizesBehind) !== 0;
  const agree = (found: number, value: number): boolean =>
    found === value || (behind && found === 0) || (found === 0xffffffff && value >= 0xffffffff);
  const isLong = header.u32(18) === 0xffffffff && header.u32(22) === 0xffffffff && header.u16(28) >= 20;
  const sizes = isLong || (agree(header.u32(18), packedBytes) && agree(header.u32(22), bytes));
  return sizes && (header.u32(14) === crc || (behind && header.u32(14) === 0));
}

// Behind the bytes, where the flag says so: crc and both sizes, in 32 or 64 bits, with or without a mark.
async function checkDescriptor(
  entry: ZipEntry,
  length: number,
  read: () => Promise<Uint8Array>,
): Promise<void> {
  if ((entry.flags & sizesBehind) === 0) {
    if (length === 0) return;
    throw refusal(`has bytes after ${quoted(entry.name)} that belong to no file of it`);
  }
  if (![12, 16, 20, 24].includes(length))
    throw refusal(`has bytes after ${quoted(entry.name)} that belong to no file of it`);
  const fields = fieldsOf(await read());
  const at = length % 8 === 0 ? 4 : 0;
  const isLong = length >= 20;
  const packed = isLong ? fields.u64(at + 4) : fields.u32(at + 4);
  const bytes = isLong ? fields.u64(at + 12) : fields.u32(at + 8);
  const agrees = (at === 0 || fields.u32(0) === descriptorMark) && fields.u32(at) === entry.crc;
  if (!agrees || packed !== entry.packedBytes || bytes !== entry.bytes)
    throw refusal(`says two things of ${quoted(entry.name)}, after its bytes and in its list`);
}
