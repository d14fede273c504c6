import type {
  BlobName,
  ClaimReviewed,
  ClaimsProposed,
  Entry,
  FileReceived,
  KeyDestroyed,
  ReadingMade,
  ReadingSealed,
  ReceivedFrom,
} from "../core/index.ts";

/** What the log says of one source file. */
export interface Holding {
  readonly source: BlobName;
  /** RFC 3339, when it was first received. */
  readonly receivedAt: string;
  /** Ordinal of its first receipt among all: the order in which files came. */
  readonly order: number;
  readonly paths: readonly string[];
  /** From whom, where and how it came, for each receipt of which that was told. */
  readonly origins: readonly ReceivedFrom[];
  /** The latest reading made of it; absent while there is none. */
  readonly reading?: ReadingMade;
  readonly readerVersions: readonly string[];
  /** What persons decided on, each with the reading that they looked at. */
  readonly reviewed: readonly { readonly item: string; readonly reading: string }[];
  /** What models proposed, the latest last. */
  readonly proposals: readonly ClaimsProposed[];
  /** Number of the last entry that changes what the view shows of it. */
  readonly lastEntry: number;
  /** Numbers of all entries that concern it. */
  readonly entries: readonly number[];
}

/** What the log says of one confidential file. */
export interface SealedHolding {
  readonly commitment: string;
  /** The encrypted file. */
  readonly sealed: BlobName;
  /** RFC 3339. */
  readonly receivedAt: string;
  /** All readings made of it, encrypted, the latest last. */
  readonly readings: readonly ReadingSealed[];
  /** That its key was destroyed; absent while it can be read. */
  readonly destroyed?: KeyDestroyed;
  /** Numbers of all entries that concern it. */
  readonly entries: readonly number[];
}

/** All files that the log names. Filled from the log's entries in order. */
export interface Holdings {
  /** By the hash of the source file. */
  readonly bySource: ReadonlyMap<string, Holding>;
  /** Confidential files, by their commitment. */
  readonly sealed: ReadonlyMap<string, SealedHolding>;
  add(entry: Entry, number: number): void;
}

/** Holdings without anything in them. */
export function emptyHoldings(): Holdings {
  const bySource = new Map<string, Growing<Holding>>();
  const sealed = new Map<string, Growing<SealedHolding>>();
  return {
    bySource,
    sealed,
    add: (entry, number) => {
      switch (entry.kind) {
        case "file-received":
          return receive(bySource, entry, number);
        case "reading-made":
          return reread(bySource.get(entry.source), entry, number);
        case "file-reviewed":
          return touch(bySource.get(entry.source), number);
        case "claim-reviewed":
          return review(bySource.get(entry.source), entry, number);
        case "claims-proposed":
          bySource.get(entry.source)?.proposals.push(entry);
          return touch(bySource.get(entry.source), number);
        case "package-exported":
        case "package-imported":
          return entry.files.forEach((source) => {
            touch(bySource.get(source), number);
          });
        case "file-sealed":
        case "reading-sealed":
        case "key-destroyed":
          return addSealed(sealed, entry, number);
        case "person-named":
          return undefined;
      }
    },
  };
}

// Changed in place, as an exception: a log of many thousand entries is taken in at every opening,
// and building each holding anew for each entry takes three times as long.
type Growing<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

function receive(bySource: Map<string, Growing<Holding>>, entry: FileReceived, number: number): void {
  const { source, at, path, from } = entry;
  const origins = from === undefined ? [] : [from];
  const known = bySource.get(source.sha256);
  if (known === undefined) {
    const order = bySource.size;
    const first = {
      source,
      receivedAt: at,
      order,
      paths: [path],
      readerVersions: [],
      reviewed: [],
      proposals: [],
      lastEntry: number,
    };
    bySource.set(source.sha256, { ...first, origins, entries: [number] });
    return;
  }
  known.origins.push(...origins);
  if (!known.paths.includes(path)) known.paths.push(path);
  known.lastEntry = number;
  known.entries.push(number);
}

// A reading of a file that was never received stands in no record that Aver wrote; `check` names it.
function reread(known: Growing<Holding> | undefined, entry: ReadingMade, number: number): void {
  if (known === undefined) return;
  known.reading = entry;
  known.readerVersions.push(entry.reader.version);
  known.lastEntry = number;
  known.entries.push(number);
}

function review(known: Growing<Holding> | undefined, { item, reading }: ClaimReviewed, number: number): void {
  known?.reviewed.push({ item, reading });
  touch(known, number);
}

function touch(known: { readonly entries: number[] } | undefined, number: number): void {
  known?.entries.push(number);
}

type SealedEntry = Extract<Entry, { kind: "file-sealed" | "reading-sealed" | "key-destroyed" }>;

function addSealed(sealed: Map<string, Growing<SealedHolding>>, entry: SealedEntry, number: number): void {
  const commitment = entry.kind === "file-sealed" ? entry.commitment : entry.file;
  const known = sealed.get(commitment);
  touch(known, number);
  if (entry.kind === "file-sealed") {
    const first = { commitment, sealed: entry.sealed, receivedAt: entry.at, readings: [] };
    if (known === undefined) sealed.set(commitment, { ...first, entries: [number] });
  } else if (entry.kind === "reading-sealed") known?.readings.push(entry);
  else if (known !== undefined) known.destroyed ??= entry;
}
