import { constants, fdatasync, fdatasyncSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { discard, writeDurably } from "../durable.ts";
import { closeAfterUse, readInside } from "../record-files.ts";
import { errorCode, readFault, writeFault } from "../world-fault.ts";
import { pageBytes } from "./pages.ts";

const flush = promisify(fdatasync);

/** The names of a log's journals in its folder: entries come into one while those of the other are put into tiles. */
export const journalNames = ["journal", "journal-2"] as const;

/** The name of a journal. */
export type JournalName = (typeof journalNames)[number];

/** A journal that is open for writing. */
export interface Journal {
  readonly bytes: number;
  /** How many pages there is room for. */
  readonly pages: number;
  /** Writes pages behind the first so many; they are on disk when this resolves. */
  write(pages: Buffer, behind: number): Promise<void>;
  close(): void;
}

/**
 * Makes an empty journal, in the place of an earlier one. Its room is written beforehand, so that bringing
 * a page to disk changes nothing but that page.
 */
export async function makeJournal(folder: string, name: JournalName, bytes: number): Promise<Journal> {
  await writeDurably(folder, [{ path: name, bytes: Buffer.alloc(bytes) }]);
  const path = join(folder, name);
  const descriptor = openToWrite(path);
  const bringToDisk = quickly(descriptor);
  return {
    bytes,
    pages: bytes / pageBytes,
    write: async (pages, behind) => {
      try {
        for (let at = 0; at < pages.length; )
          at += writeSync(descriptor, pages, at, pages.length - at, behind * pageBytes + at);
        await bringToDisk();
      } catch (error) {
        throw writeFault(error, path);
      }
    },
    // What was written to it was brought to disk when it was written.
    close: () => closeAfterUse(descriptor),
  };
}

// Handing a sync to another thread and being told takes as long as a fast disk takes for the sync.
const fastMs = 0.5;

/** Syncs a file on this thread as long as the disk answers at once, and on another where it keeps one waiting. */
function quickly(descriptor: number): () => Promise<void> {
  let isFast = false;
  return async () => {
    const start = performance.now();
    if (isFast) fdatasyncSync(descriptor);
    else await flush(descriptor);
    isFast = performance.now() - start < fastMs;
  };
}

function openToWrite(path: string): number {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw writeFault(error, path);
  }
}

/** All bytes of one of a folder's journals; undefined when it is not there. */
export function readJournalBytes(folder: string, name: JournalName): Buffer | undefined {
  const bytes = readInside(folder, name);
  return bytes === undefined ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** One page of one of a folder's journals; undefined when it is not there. */
export function readJournalPage(folder: string, name: JournalName, page: number): Buffer | undefined {
  const path = join(folder, name);
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw readFault(error, path);
  }
  try {
    const bytes = Buffer.alloc(pageBytes);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, pageBytes, page * pageBytes));
  } catch (error) {
    throw readFault(error, path);
  } finally {
    closeAfterUse(descriptor);
  }
}

/** Removes journals of which nothing is needed any more: one that is found again later does no harm. */
export function removeJournals(folder: string): void {
  for (const name of journalNames) discard(join(folder, name));
}
