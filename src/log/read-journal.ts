import {
  type Leaves,
  loadState,
  openCheckpoint,
  rootOf,
  sameBytes,
  type TileReader,
  type Verifier,
} from "../ledger/index.ts";
import { type JournalPages, pageBytes, readJournalBytes, readPages } from "../store/index.ts";
import { readRecord } from "./journal-record.ts";
import { readTile, rootAt } from "./log-files.ts";
import { extended, type LogBase, type LogTail, tailOf } from "./log-tail.ts";

/** What a log's journal came to. */
export interface JournalFound {
  /** The end of the log, with what waits in the journal as far as it can be believed. */
  readonly tail: LogTail;
  /**
   * `torn`: it ends in a record whose writing was cut off, and which was never acknowledged. `altered`:
   * pages were altered that hold nothing any more. `broken`: what was acknowledged was altered.
   */
  readonly journal: "whole" | "torn" | "altered" | "broken";
  /** The page that the next record will change, as it is; absent where that cannot be told. */
  readonly next?: NextPage;
}

/** A page of a journal as it was; without bytes when there was no journal. */
export interface NextPage {
  readonly page: number;
  readonly bytes: Buffer | undefined;
}

/** Reads what waits in a log's journal. Nothing that the log's key has not signed is believed. */
export function readJournal(folder: string, base: LogBase, verifier: Verifier): JournalFound {
  const bytes = readJournalBytes(folder);
  if (bytes === undefined) return { tail: tailOf(base), journal: "whole", next: { page: 0, bytes } };
  const pages = readPages(bytes, base.checkpoint.size);
  const tail = pages.records.length === 0 ? tailOf(base) : replay(folder, { base, pages, verifier });
  if (pages.isBroken || tail === undefined) return { tail: tail ?? tailOf(base), journal: "broken" };
  if (
    pages.records.length === 0 &&
    pages.hasOlder &&
    !isInTiles(folder, readPages(bytes, 0), { base, verifier })
  )
    return { tail, journal: "broken" };
  if (pages.altered > 0) return { tail, journal: "altered" };
  if (pages.isTorn) return { tail, journal: "torn" };
  const next = { page: pages.end, bytes: bytes.subarray(pages.end * pageBytes, (pages.end + 1) * pageBytes) };
  return { tail, journal: "whole", next };
}

interface Parts {
  readonly base: LogBase;
  readonly pages: JournalPages;
  readonly verifier: Verifier;
}

// The last checkpoint speaks for all entries before it.
function replay(folder: string, { base, pages, verifier }: Parts): LogTail | undefined {
  const start = startOf(folder, base, pages.generation);
  if (start === undefined) return undefined;
  const added: Leaves[] = [];
  let size = pages.generation;
  let note = "";
  for (const content of pages.records) {
    const record = readRecord(content);
    if (record?.first !== size) return undefined;
    added.push(record.leaves);
    size += record.leaves.count;
    note = record.checkpoint;
  }
  const tail = extended(tailOf(start), added, () => note);
  const signed = openCheckpoint(note, verifier);
  if (signed?.size !== BigInt(tail.checkpoint.size)) return undefined;
  return sameBytes(signed.root, tail.checkpoint.root) ? tail : undefined;
}

/** Whether a log's tiles have what an earlier generation of its journal held. */
function isInTiles(
  folder: string,
  { records }: JournalPages,
  { base, verifier }: Omit<Parts, "pages">,
): boolean {
  const note = readRecord(records.at(-1) ?? new Uint8Array())?.checkpoint;
  if (note === undefined) return true;
  const signed = openCheckpoint(note, verifier);
  const { size } = base.checkpoint;
  const root = rootAt({ size, read: (name) => readTile(folder, name) }, Number(signed?.size ?? 0));
  return signed !== undefined && root === Buffer.from(signed.root).toString("hex");
}

/**
 * Where the journal began. A copy that was made while the log was written to may have a checkpoint older
 * than its tiles and its journal: they go on from it all the same.
 */
function startOf(folder: string, base: LogBase, size: number): LogBase | undefined {
  if (size === base.checkpoint.size) return base;
  const read: TileReader = (name) => readTile(folder, name);
  const state = loadState(size, read);
  const root = Buffer.from(base.checkpoint.root).toString("hex");
  if (state === undefined || rootAt({ size, read }, base.checkpoint.size) !== root) return undefined;
  return { text: base.text, checkpoint: { ...base.checkpoint, size, root: rootOf(state) }, state };
}
