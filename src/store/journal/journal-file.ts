import { constants, fdatasync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { discard, writeDurably } from "../durable.ts";
import { closeAfterUse, readInside } from "../record-files.ts";
import { errorCode, readFault, writeFault } from "../world-fault.ts";
import { pageBytes } from "./pages.ts";

const flush = promisify(fdatasync);

/** The name of a journal in its folder. */
export const journalName = "journal";

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
export async function makeJournal(folder: string, bytes: number): Promise<Journal> {
  await writeDurably(folder, [{ path: journalName, bytes: Buffer.alloc(bytes) }]);
  const path = join(folder, journalName);
  const descriptor = openToWrite(path);
  return {
    bytes,
    pages: bytes / pageBytes,
    write: async (pages, behind) => {
      try {
        for (let at = 0; at < pages.length; )
          at += writeSync(descriptor, pages, at, pages.length - at, behind * pageBytes + at);
        await flush(descriptor);
      } catch (error) {
        throw writeFault(error, path);
      }
    },
    // What was written to it was brought to disk when it was written.
    close: () => closeAfterUse(descriptor),
  };
}

function openToWrite(path: string): number {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw writeFault(error, path);
  }
}

/** All bytes of a folder's journal; undefined when it has none. */
export function readJournalBytes(folder: string): Buffer | undefined {
  const bytes = readInside(folder, journalName);
  return bytes === undefined ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** One page of a folder's journal; undefined when it has none. */
export function readJournalPage(folder: string, page: number): Buffer | undefined {
  const path = join(folder, journalName);
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

/** Removes a journal of which nothing is needed any more: one that is found again later does no harm. */
export function removeJournal(folder: string): void {
  discard(join(folder, journalName));
}
