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
  const bySource = new Map<string, Growing>();
  return {
    bySource,
    add: (entry, number) => {
      if (entry.kind === "file-received") receive(bySource, entry, number);
      else if (entry.kind === "reading-made") reread(bySource.get(entry.source), entry, number);
    },
  };
}

// Changed in place, as an exception: a log of many thousand entries is taken in at every opening,
// and building each holding anew for each entry takes three times as long.
type Growing = { -readonly [Key in keyof Holding]: Holding[Key] } & {
  readonly paths: string[];
  readonly readerVersions: string[];
};

function receive(bySource: Map<string, Growing>, entry: FileReceived, number: number): void {
  const { source, at, path } = entry;
  const known = bySource.get(source.sha256);
  if (known === undefined) {
    const order = bySource.size;
    const first = { source, receivedAt: at, order, paths: [path], readerVersions: [], lastEntry: number };
    bySource.set(source.sha256, first);
    return;
  }
  if (!known.paths.includes(path)) known.paths.push(path);
  known.lastEntry = number;
}

// A reading of a file that was never received stands in no record that Aver wrote; `check` names it.
function reread(known: Growing | undefined, entry: ReadingMade, number: number): void {
  if (known === undefined) return;
  known.reading = entry;
  known.readerVersions.push(entry.reader.version);
  known.lastEntry = number;
}
