import { Fault } from "../core/index.ts";
import { type Leaves, leavesOf, writeBundle } from "../ledger/index.ts";
import {
  type Journal,
  journalSizes,
  makeJournal,
  pagesFor,
  removeJournal,
  writePages,
} from "../store/index.ts";
import { recordBytes, writeRecord } from "./journal-record.ts";
import type { LogTail } from "./log-tail.ts";

/** Entries as they are to be appended: copied, so that what the caller does with theirs changes nothing. */
export function batchOf(entries: readonly Uint8Array[]): Leaves {
  const leaves = leavesOf(writeBundle(entries));
  if (leaves === undefined) throw new Error("what was written as a bundle is one");
  return leaves;
}

/** Writes batches into a log's journal. */
export interface JournalWriter {
  /** Whether a batch that is to follow an end of the log has room. */
  hasRoomFor(batch: Leaves, tail: LogTail): boolean;
  /** Makes a journal, or a larger one, where there is none with room. Only when nothing waits in the one that was there. */
  makeRoom(batch: Leaves): Promise<void>;
  /** Writes a batch, and the checkpoint of the end that it leads to: on disk when this resolves. */
  write(batch: Leaves, next: LogTail): Promise<void>;
  /** Closes the journal, and removes it when nothing waits in it. */
  close(tail: LogTail): void;
}

interface Place {
  generation: number;
  page: number;
  record: number;
}

/** The journal of a log's folder. One that another process left is never written to: a new one takes its place. */
export function openJournalWriter(folder: string, mostEntries: number): JournalWriter {
  let journal: Journal | undefined;
  const place: Place = { generation: -1, page: 0, record: 0 };
  const pageIn = ({ base }: LogTail): number => (place.generation === base.checkpoint.size ? place.page : 0);
  const pages = ({ bundle }: Leaves, { checkpoint }: LogTail): number =>
    pagesFor(recordBytes(bundle, checkpoint.origin));
  return {
    hasRoomFor: (batch, tail) =>
      batch.count <= mostEntries && pageIn(tail) + pages(batch, tail) <= (journal?.pages ?? 0),
    makeRoom: async (batch) => {
      if (batch.count > mostEntries) return;
      const made = await makeLarger(folder, { journal, bytes: batch.bundle.length });
      if (made === undefined) return;
      journal?.close();
      journal = made;
      place.generation = -1;
    },
    write: async ({ bundle, count }, next) => {
      const { size } = next.base.checkpoint;
      if (place.generation !== size) Object.assign(place, { generation: size, page: 0, record: 0 });
      const first = next.checkpoint.size - count;
      const record = writeRecord(bundle, { first, count, checkpoint: next.text });
      const written = writePages(record, { generation: size, record: place.record });
      await journal?.write(written, place.page);
      place.page += pagesFor(record.length);
      place.record += 1;
    },
    close: ({ waiting }) => {
      journal?.close();
      journal = undefined;
      if (waiting.length === 0) removeJournal(folder);
    },
  };
}

// Small to begin with: most who open a log append once. One that was full once is made as large as it gets.
async function makeLarger(
  folder: string,
  { journal, bytes }: { readonly journal: Journal | undefined; readonly bytes: number },
): Promise<Journal | undefined> {
  const { first, largest } = journalSizes;
  const isFirst = journal === undefined && bytes < first / 2;
  if (bytes > largest / 2 || journal?.bytes === largest) return undefined;
  try {
    return await makeJournal(folder, isFirst ? first : largest);
  } catch (error) {
    // What has no room here may have some in tiles.
    if (error instanceof Fault && error.code === "disk-full") return undefined;
    throw error;
  }
}
