import { deflateRawSync } from "node:zlib";
import type { ByteSource } from "../bag-file.ts";
import { crc32 } from "../zip/crc32.ts";

/** A file of a zip file to be, with every lie that its headers may tell. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode with its kind. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** What the list declares where it is not so. */
  readonly declared?: {
    readonly bytes?: number;
    readonly packedBytes?: number;
    readonly crc?: number;
    readonly start?: number;
  };
  /** What the local header says where it is not the same. */
  readonly local?: {
    readonly name?: string;
    readonly method?: number;
    readonly bytes?: number;
    readonly crc?: number;
  };
  /** Bytes between this file and the next. */
  readonly gap?: Uint8Array;
}

/** What lies around the files. */
export interface RawFrame {
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  /** How many files the end says that there are. */
  readonly count?: number;
}

/** Writes a zip file as told, right or wrong. */
export function rawZip(entries: readonly RawEntry[], frame: RawFrame = {}): Uint8Array {
  const parts: Uint8Array[] = [frame.prefix ?? new Uint8Array()];
  const list: Uint8Array[] = [];
  let at = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const { local, listed } = written(entry, at);
    parts.push(...local);
    list.push(...listed);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const listBytes = list.reduce((sum, part) => sum + part.length, 0);
  const count = frame.count ?? entries.length;
  const comment = Buffer.from(frame.comment ?? "");
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listBytes],
    [4, at],
    [2, comment.length],
  );
  return Buffer.concat([...parts, ...list, end, comment, frame.suffix ?? new Uint8Array()]);
}

function written(
  entry: RawEntry,
  at: number,
): { readonly local: readonly Uint8Array[]; readonly listed: readonly Uint8Array[] } {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? "");
  const packed = entry.deflate === true ? deflateRawSync(content) : content;
  const flags = entry.flags ?? 1 << 11;
  const method = entry.method ?? (entry.deflate === true ? 8 : 0);
  const {
    bytes = content.length,
    packedBytes = packed.length,
    crc = crc32(content),
    start = at,
  } = entry.declared ?? {};
  const own = {
    name: entry.local?.name === undefined ? name : Buffer.from(entry.local.name),
    method,
    bytes,
    crc,
  };
  const local = { ...own, ...entry.local, name: own.name };
  const extra = entry.extra ?? new Uint8Array();
  const comment = Buffer.from(entry.comment ?? "");
  const head = fields(
    [4, 0x04034b50],
    [2, 20],
    [2, flags],
    [2, local.method],
    [4, 0],
    [4, local.crc],
    [4, packedBytes],
    [4, local.bytes],
    [2, local.name.length],
    [2, 0],
  );
  const listing = fields(
    [4, 0x02014b50],
    [2, (3 << 8) | 20],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
    [4, crc],
    [4, packedBytes],
    [4, bytes],
    [2, name.length],
    [2, extra.length],
    [2, comment.length],
    [2, 0],
    [2, 0],
    [4, ((entry.mode ?? 0o100644) << 16) >>> 0],
    [4, start],
  );
  return {
    local: [head, local.name, packed, entry.gap ?? new Uint8Array()],
    listed: [listing, name, extra, comment],
  };
}

function fields(...all: readonly (readonly [2 | 4, number])[]): Uint8Array {
  return Buffer.concat(
    all.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      if (size === 2) bytes.writeUInt16LE(value & 0xffff);
      else bytes.writeUInt32LE(value >>> 0);
      return bytes;
    }),
  );
}

/** Bytes in memory, to be read from anywhere. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { bytes: bytes.length, read: async (start, end) => bytes.subarray(Math.max(0, start), end) };
}
