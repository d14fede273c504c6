import { Fault } from "../core/index.ts";
import { type Leaves, leavesOf, writeBundle } from "../ledger/index.ts";
import {
  type Journal,
  type JournalName,
  journalNames,
  journalSizes,
  makeJournal,
  pagesFor,
  removeJournals,
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

/** Writes batches into a log's journals, into one while what waits in the other is put into tiles. */
export interface JournalWriter {
  /** Whether a batch that is to follow an end of the log has room. */
  hasRoomFor(batch: Leaves, tail: LogTail): boolean;
  /** Whether nothing waits in one of the journals, so that it can be made anew or begin anew. */
  hasFree(tail: LogTail): boolean;
  /**
   * No more is to come into what has entries: they are being put into tiles, up to an end of the log. The
   * journal after one that was full is made as large as they get.
   */
  seal(tail: LogTail, why: "full" | "late"): void;
  /** Makes a journal, or a larger one, in the place of one in which nothing waits. */
  makeRoom(batch: Leaves, tail: LogTail): Promise<void>;
  /** Writes a batch, and the checkpoint of the end that it leads to: on disk when this resolves. */
  write(batch: Leaves, tail: LogTail, next: LogTail): Promise<void>;
  /** Closes the journals, and removes them when nothing waits in them. */
  close(tail: LogTail): void;
}

/** A journal and what is in it. */
interface Slot {
  readonly name: JournalName;
  journal: Journal | undefined;
  /** The log's size where its first record begins, and where its last one ends. */
  generation: number;
  end: number;
  /** Where the next record will stand, and its number. */
  page: number;
  record: number;
}

interface Slots {
  readonly folder: string;
  readonly mostEntries: number;
  readonly all: readonly Slot[];
  /** Records of an earlier generation are being put into tiles. */
  sealed: number;
  /** Whether one of them was full. */
  wasFull: boolean;
}

/**
 * The journals of a log's folder. One that another process left is never written to: once its entries
 * are in tiles a new one takes its place.
 */
export function openJournalWriter(
  folder: string,
  { mostEntries, tail: { checkpoint } }: { readonly mostEntries: number; readonly tail: LogTail },
): JournalWriter {
  const left = { journal: undefined, generation: -1, end: checkpoint.size, page: 0, record: 0 };
  const slots: Slots = {
    folder,
    mostEntries,
    all: journalNames.map((name) => ({ name, ...left })),
    sealed: checkpoint.size,
    wasFull: false,
  };
  return {
    hasRoomFor: (batch, tail) => slotWithRoom(slots, batch, tail) !== undefined,
    hasFree: (tail) => slots.all.some((slot) => isFree(slot, tail)),
    seal: (tail, why) => {
      slots.sealed = tail.checkpoint.size;
      slots.wasFull ||= why === "full";
    },
    makeRoom: (batch, tail) => makeRoom(slots, batch, tail),
    write: async (batch, tail, next) => {
      const slot = slotWithRoom(slots, batch, tail);
      if (slot?.journal === undefined) throw new Error("room was made for what is written");
      const first = tail.checkpoint.size;
      if (isFree(slot, tail)) Object.assign(slot, { generation: first, page: 0, record: 0 });
      slot.end = next.checkpoint.size;
      const record = writeRecord(batch.bundle, { first, count: batch.count, checkpoint: next.text });
      const pages = writePages(record, { generation: slot.generation, record: slot.record });
      const behind = slot.page;
      slot.page += pagesFor(record.length);
      slot.record += 1;
      await slot.journal.write(pages, behind);
    },
    close: (tail) => {
      for (const { journal } of slots.all) journal?.close();
      if (tail.waiting.length === 0) removeJournals(folder);
    },
  };
}

function isFree({ end }: Slot, { base }: LogTail): boolean {
  return end <= base.checkpoint.size;
}

/** The journal that has entries and takes more, or one in which nothing waits. */
function slotWithRoom(slots: Slots, batch: Leaves, tail: LogTail): Slot | undefined {
  const open = slots.all.find((slot) => !isFree(slot, tail) && slot.generation >= slots.sealed);
  const candidates = open === undefined ? slots.all.filter((slot) => isFree(slot, tail)) : [open];
  const pages = pagesFor(recordBytes(batch.bundle, tail.checkpoint.origin));
  return candidates.find((slot) => {
    const [page, first] = slot === open ? [slot.page, slot.generation] : [0, tail.checkpoint.size];
    const entries = tail.checkpoint.size - first + batch.count;
    return entries <= slots.mostEntries && page + pages <= (slot.journal?.pages ?? 0);
  });
}

// Small to begin with: most who open a log append once.
async function makeRoom(slots: Slots, batch: Leaves, tail: LogTail): Promise<void> {
  const { first, largest } = journalSizes;
  const bytes = batch.bundle.length;
  const slot = slots.all.find((one) => isFree(one, tail));
  if (slot === undefined || batch.count > slots.mostEntries || bytes > largest / 2) return;
  const isSmall = slot.journal === undefined && !slots.wasFull && bytes < first / 2;
  if (slot.journal?.bytes === largest) return;
  try {
    const made = await makeJournal(slots.folder, slot.name, isSmall ? first : largest);
    slot.journal?.close();
    slot.journal = made;
  } catch (error) {
    // What has no room here may have some in tiles.
    if (!(error instanceof Fault) || error.code !== "disk-full") throw error;
  }
}
