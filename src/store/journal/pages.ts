import { crc32 } from "node:zlib";

/*
 * A journal is a row of pages of the size that a disk writes whole or not at all:
 *
 *   crc32 (4) | generation (6) | record (4) | last (1 bit), length (15 bits) | content (496)
 *
 * A page is empty (all zero), or one of a generation. A page that is neither was altered: a write that
 * was cut off leaves pages as they were before, and none in between.
 */

/** Bytes of a page of a journal. */
export const pageBytes = 512;

const headBytes = 16;
const contentBytes = pageBytes - headBytes;
const lastFlag = 0x8000;
const emptyPage = Buffer.alloc(pageBytes);

/** The greatest generation that a page can name. */
export const maxGeneration = 2 ** 48 - 1;

/** How many pages a record of so many bytes fills. */
export function pagesFor(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / contentBytes));
}

/** Whose pages they are: each time that a journal begins anew its generation is greater, and each record of it has a number. */
export interface RecordName {
  readonly generation: number;
  readonly record: number;
}

/** A record as pages. */
export function writePages(content: Uint8Array, { generation, record }: RecordName): Buffer {
  const count = pagesFor(content.length);
  const pages = Buffer.alloc(count * pageBytes);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  for (let i = 0, at = 0; i < count; i++, at += pageBytes) {
    const copied = bytes.copy(pages, at + headBytes, i * contentBytes, (i + 1) * contentBytes);
    pages.writeUIntBE(generation, at + 4, 6);
    pages.writeUInt32BE(record, at + 10);
    pages.writeUInt16BE(copied | (i === count - 1 ? lastFlag : 0), at + 14);
    pages.writeUInt32BE(crc32(pages.subarray(at + 4, at + pageBytes)), at);
  }
  return pages;
}

interface Page extends RecordName {
  readonly isLast: boolean;
  readonly content: Uint8Array;
}

type PageState = Page | "empty" | "altered";

function readPage(bytes: Buffer, index: number): PageState {
  const page = bytes.subarray(index * pageBytes, (index + 1) * pageBytes);
  const length = page.length < pageBytes ? 0 : page.readUInt16BE(14) & ~lastFlag;
  if (page.length === pageBytes && page.readUInt32BE(0) === crc32(page.subarray(4)) && length <= contentBytes)
    return {
      generation: page.readUIntBE(4, 6),
      record: page.readUInt32BE(10),
      isLast: (page.readUInt16BE(14) & lastFlag) !== 0,
      content: page.subarray(headBytes, headBytes + length),
    };
  return page.equals(emptyPage.subarray(0, page.length)) ? "empty" : "altered";
}

/** What the pages of a journal come to. */
export interface JournalPages {
  /** The generation that was read: the latest of which there are pages, if it is not older than asked for. */
  readonly generation: number;
  /** The contents of its whole records, in order. */
  readonly records: readonly Uint8Array[];
  /** Whether there are pages of earlier generations. */
  readonly hasOlder: boolean;
  /** The page behind the last of them: where the next one will begin. */
  readonly end: number;
  /** Whether one more record is there whose writing was cut off. */
  readonly isTorn: boolean;
  /** Whether a record that may have been acknowledged was altered: how many there were cannot be told. */
  readonly isBroken: boolean;
  /** How many pages were altered since they were written, wherever they lie. */
  readonly altered: number;
}

/** The sizes that a journal can have, in bytes: one of another size was cut. */
export const journalSizes = { first: 256 * 1024, largest: 4 * 1024 * 1024 } as const;

/** Reads all pages of a journal whose generation now is at least the one named. */
export function readPages(bytes: Buffer, atLeast: number): JournalPages {
  const pages = Array.from({ length: Math.ceil(bytes.length / pageBytes) }, (_, i) => readPage(bytes, i));
  const generation = pages.reduce(
    (latest, page) => (typeof page === "object" ? Math.max(latest, page.generation) : latest),
    atLeast,
  );
  const { records, end, stop } = wholeRecords(pages, generation);
  const rest = pages
    .slice(end)
    .filter((page) => typeof page === "object")
    .filter((page) => page.generation === generation);
  const isCut = bytes.length !== journalSizes.first && bytes.length !== journalSizes.largest;
  // A record is not begun before the one in front of it is on disk: no other than the next can be torn.
  const isBroken = isCut || pages[stop] === "altered" || rest.some(({ record }) => record !== records.length);
  const altered = pages.filter((page) => page === "altered").length;
  const hasOlder = pages.some((page) => typeof page === "object" && page.generation < generation);
  return { generation, records, hasOlder, end, isTorn: rest.length > 0, isBroken, altered };
}

interface WholeRecords {
  readonly records: readonly Uint8Array[];
  /** The page behind the last of them. */
  readonly end: number;
  /** The first page that belongs to none of them and does not go on with one. */
  readonly stop: number;
}

function wholeRecords(pages: readonly PageState[], generation: number): WholeRecords {
  const records: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  let end = 0;
  let at = 0;
  for (; at < pages.length; at++) {
    const page = pages[at];
    if (typeof page !== "object" || page.generation !== generation || page.record !== records.length) break;
    parts.push(page.content);
    if (!page.isLast) continue;
    records.push(parts.length === 1 ? page.content : Buffer.concat(parts));
    parts = [];
    end = at + 1;
  }
  return { records, end, stop: at };
}
