import {
  type Leaves,
  loadState,
  openCheckpoint,
  rootOf,
  sameBytes,
  type TileReader,
  type Verifier,
} from "../ledger/index.ts";
import {
  type JournalName,
  type JournalPages,
  journalNames,
  pageBytes,
  readJournalBytes,
  readPages,
} from "../store/index.ts";
import { readRecord } from "./journal-record.ts";
import { readTile, rootAt } from "./log-files.ts";
import { extended, type LogBase, type LogTail, tailOf } from "./log-tail.ts";

/** What a log's journals came to. */
export interface JournalsFound {
  /** The end of the log, with what waits in the journals as far as it can be believed. */
  readonly tail: LogTail;
  /** What is wrong with them; empty when nothing is. */
  readonly findings: readonly JournalFinding[];
  /** The pages that the next record may change, as they are. */
  readonly next: readonly NextPage[];
}

/** What is wrong with a journal. */
export interface JournalFinding {
  readonly name: JournalName;
  /**
   * `torn`: it ends in a record whose writing was cut off, and which was never acknowledged. `altered`:
   * pages were altered that hold nothing any more. `broken`: what was acknowledged was altered.
   */
  readonly state: "torn" | "altered" | "broken";
}

/** A page of a journal as it was; without bytes when there was no journal. */
export interface NextPage {
  readonly name: JournalName;
  readonly page: number;
  readonly bytes: Buffer | undefined;
}

interface ReadJournal {
  readonly name: JournalName;
  readonly bytes: Buffer;
  readonly pages: JournalPages;
}

/** Reads what waits in a log's journals. Nothing that the log's key has not signed is believed. */
export function readJournals(folder: string, base: LogBase, verifier: Verifier): JournalsFound {
  const found = journalNames.map((name) => ({ name, bytes: readJournalBytes(folder, name) }));
  const journals = found.flatMap(({ name, bytes }) =>
    bytes === undefined ? [] : [{ name, bytes, pages: readPages(bytes, base.checkpoint.size) }],
  );
  const findings: JournalFinding[] = [];
  let tail = tailOf(base);
  // One goes on where the other ends.
  for (const journal of journals.toSorted((a, b) => a.pages.generation - b.pages.generation)) {
    const { tail: extended, state } = readOne(folder, journal, { base, tail, verifier });
    tail = extended;
    if (state !== "whole") findings.push({ name: journal.name, state });
  }
  return { tail, findings, next: found.map((one) => nextPage(one, journals)) };
}

function nextPage({ name, bytes }: Omit<NextPage, "page">, journals: readonly ReadJournal[]): NextPage {
  const page = journals.find((journal) => journal.name === name)?.pages.end ?? 0;
  return { name, page, bytes: bytes?.subarray(page * pageBytes, (page + 1) * pageBytes) };
}

interface Parts {
  readonly base: LogBase;
  /** The end of the log as far as it was read. */
  readonly tail: LogTail;
  readonly verifier: Verifier;
}

function readOne(
  folder: string,
  { bytes, pages }: ReadJournal,
  parts: Parts,
): { readonly tail: LogTail; readonly state: JournalFinding["state"] | "whole" } {
  const isEmpty = pages.records.length === 0;
  const tail = isEmpty ? parts.tail : replay(folder, pages, parts);
  if (pages.isBroken || tail === undefined) return { tail: tail ?? parts.tail, state: "broken" };
  if (isEmpty && pages.hasOlder && !isInTiles(folder, readPages(bytes, 0), parts))
    return { tail, state: "broken" };
  if (pages.altered > 0) return { tail, state: "altered" };
  return { tail, state: pages.isTorn ? "torn" : "whole" };
}

// The last checkpoint speaks for all entries before it.
function replay(
  folder: string,
  pages: JournalPages,
  { base, tail: before, verifier }: Parts,
): LogTail | undefined {
  const start = startOf(folder, { base, tail: before }, pages.generation);
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
  const tail = extended(start, added, () => note);
  const signed = openCheckpoint(note, verifier);
  if (signed?.size !== BigInt(tail.checkpoint.size)) return undefined;
  return sameBytes(signed.root, tail.checkpoint.root) ? tail : undefined;
}

/** Whether a log's tiles have what an earlier generation of its journal held. */
function isInTiles(folder: string, { records }: JournalPages, { base, verifier }: Parts): boolean {
  const note = readRecord(records.at(-1) ?? new Uint8Array())?.checkpoint;
  if (note === undefined) return true;
  const signed = openCheckpoint(note, verifier);
  const { size } = base.checkpoint;
  const root = rootAt({ size, read: (name) => readTile(folder, name) }, Number(signed?.size ?? 0));
  return signed !== undefined && root === Buffer.from(signed.root).toString("hex");
}

/**
 * Where a journal began. A copy that was made while the log was written to may have a checkpoint older
 * than its tiles and its journals: they go on from it all the same.
 */
function startOf(folder: string, { base, tail }: Omit<Parts, "verifier">, size: number): LogTail | undefined {
  if (size === tail.checkpoint.size) return tail;
  const read: TileReader = (name) => readTile(folder, name);
  const state = loadState(size, read);
  const root = Buffer.from(base.checkpoint.root).toString("hex");
  if (state === undefined || rootAt({ size, read }, base.checkpoint.size) !== root) return undefined;
  return tailOf({ text: base.text, checkpoint: { ...base.checkpoint, size, root: rootOf(state) }, state });
}
