import type { BlobName, Entry, FileReceived, ReadingMade } from "../core/index.ts";

/** What the log says of one source file. */
export interface Holding {
  readonly source: BlobName;
  /** RFC 3339, when it was first received. */
  readonly receivedAt: string;
  /** Ordinal of its first receipt among all: the order in which files came. */
  readonly order: number;
  readonly paths: readonly string[];
  /** The latest reading made of it; absent while there is none. */
  readonly reading?: ReadingMade;
  readonly readerVersions: readonly string[];
  /** Number of the last entry that concerns it. */
  readonly lastEntry: number;
}

/** All source files that the log names, by their hash. Filled from the log's entries in order. */
export interface Holdings {
  readonly bySource: ReadonlyMap<string, Holding>;
  add(entry: Entry, number: number): void;
}

/** Holdings without anything in them. */
export function emptyHoldings(): Holdings {
  const bySource = new Map<string, Holding>();
  return {
    bySource,
    add: (entry, lastEntry) => {
      const key = entry.kind === "file-received" ? entry.source.sha256 : entry.source;
      const before = bySource.get(key);
      const after =
        entry.kind === "file-received" ? received(before, entry, bySource.size) : reread(before, entry);
      if (after !== undefined) bySource.set(key, { ...after, lastEntry });
    },
  };
}

type Known = Omit<Holding, "lastEntry">;

function received(before: Holding | undefined, entry: FileReceived, order: number): Known {
  if (before?.paths.includes(entry.path)) return before;
  if (before !== undefined) return { ...before, paths: [...before.paths, entry.path] };
  return { source: entry.source, receivedAt: entry.at, order, paths: [entry.path], readerVersions: [] };
}

// A reading of a file that was never received stands in no record that Aver wrote; `check` names it.
function reread(before: Holding | undefined, entry: ReadingMade): Known | undefined {
  if (before === undefined) return undefined;
  return { ...before, reading: entry, readerVersions: [...before.readerVersions, entry.reader.version] };
}
