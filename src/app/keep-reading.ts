import { createHash } from "node:crypto";
import { join } from "node:path";
import { type BlobName, canonicalJson, type Entry, type ReceivedFrom, type Stamp } from "../core/index.ts";
import type { Signer } from "../ledger/index.ts";
import { type LogWriter, openLogWriter } from "../log/index.ts";
import { addBlobs, type Holding, type RecordFolder, type SettledFolders, type Take } from "../store/index.ts";
import { openScribe, type Scribe } from "./custody/scribe.ts";
import { writeReading } from "./read-outcome.ts";
import type { Kept, OpenOptions, ReadFile } from "./record.ts";
import type { RecordLog } from "./record-log.ts";

/** Adds files with their readings to a record. */
export interface Keeper {
  /** The one that appends to the record's log. */
  readonly writer: LogWriter;
  /** The one that signs entries and hands them to it. */
  readonly scribe: Scribe;
  keep(file: ReadFile): Promise<Kept>;
  /** Resolves when nothing is being written any more. */
  close(): Promise<void>;
}

interface Parts {
  readonly opened: RecordFolder;
  readonly log: RecordLog;
  readonly signer: Signer;
  readonly options: OpenOptions;
}

/**
 * Opens a record for adding. The same bytes read by the same reader version add nothing. Files are
 * written side by side, and their entries follow one another as the calls did.
 */
export function openKeeper({ opened, log, signer, options }: Parts): Keeper {
  const writer = openLogWriter(join(opened.folder, "log"), signer);
  log.follow(writer.log);
  const { now, by, identity } = options;
  const scribe = openScribe({
    writer,
    origin: signer.verifier.name,
    persons: log.persons,
    now,
    by,
    ...(identity === undefined ? {} : { identity }),
  });
  const settled: SettledFolders = new Set();
  const underWay = new Map<string, Promise<Kept>>();
  let lastTurn: Promise<unknown> = Promise.resolve();
  const keepNow = async (file: ReadFile, source: BlobName, turn: Turn): Promise<Kept> => {
    const known = log.holdings.bySource.get(source.sha256);
    const before = known?.reading;
    if (before?.reader.version === file.reading.reader.version) {
      if (isFromElsewhere(file, known)) {
        await turn.before;
        await scribe.append([receiptOf(file, source, scribe.stamp())]);
        log.refresh();
      }
      return { source, reading: before.reading, news: "known" };
    }
    const isNew = known === undefined;
    const reading = await writeBlobs(opened.folder, file, { isNew, settled });
    await turn.before;
    const written = scribe.append(entriesOf(file, { source, reading, isNew, stamp: scribe.stamp() }));
    turn.pass();
    await written;
    log.refresh();
    return { source, reading, news: isNew ? "new" : "reread" };
  };
  return {
    writer,
    scribe,
    keep: (file) => {
      const source = nameOf(file.bytes);
      const { turn, passed } = turnAfter(lastTurn);
      lastTurn = passed;
      const earlier = underWay.get(source.sha256)?.catch(() => undefined) ?? Promise.resolve();
      const kept = earlier.then(() => keepNow(file, source, turn)).finally(turn.pass);
      underWay.set(source.sha256, kept);
      const forget = (): void => {
        if (underWay.get(source.sha256) === kept) underWay.delete(source.sha256);
      };
      kept.then(forget, forget);
      return kept;
    },
    close: async () => {
      await Promise.allSettled(underWay.values());
      await writer.close();
    },
  };
}

/** A file's place in the order of entries. */
interface Turn {
  /** Resolves when all that came before have handed over their entries, or have none. */
  readonly before: Promise<unknown>;
  readonly pass: () => void;
}

function turnAfter(before: Promise<unknown>): { readonly turn: Turn; readonly passed: Promise<unknown> } {
  let pass = (): void => undefined;
  const own = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { turn: { before, pass }, passed: Promise.all([before, own]) };
}

/** Writes the reading, and the file itself when it is new; returns the reading's name. */
async function writeBlobs(
  folder: string,
  file: ReadFile,
  { isNew, settled }: { readonly isNew: boolean; readonly settled: SettledFolders },
): Promise<BlobName> {
  const writeIt = (take: Take): void => writeReading(file.reading, take);
  const writes = isNew ? [writeIt, (take: Take): void => take(file.bytes)] : [writeIt];
  const [reading] = await addBlobs(folder, writes, settled);
  if (reading === undefined) throw new Error("every blob that is written has a name");
  return reading;
}

interface Facts {
  readonly source: BlobName;
  readonly reading: BlobName;
  readonly isNew: boolean;
  readonly stamp: Stamp;
}

function entriesOf(file: ReadFile, { source, reading, isNew, stamp }: Facts): readonly Entry[] {
  const { reader } = file.reading;
  const made: Entry = { kind: "reading-made", ...stamp, source: source.sha256, reading, reader };
  return isNew ? [receiptOf(file, source, stamp), made] : [made];
}

function receiptOf({ path, from }: ReadFile, source: BlobName, stamp: Stamp): Entry {
  return { kind: "file-received", ...stamp, source, path, ...(from === undefined ? {} : { from }) };
}

/** Whether a known file came once more, from somebody of whom the log does not know that it came from them. */
function isFromElsewhere({ from }: ReadFile, known: Holding | undefined): boolean {
  const told = (origin: ReceivedFrom): string => canonicalJson(origin);
  return from !== undefined && known?.origins.some((origin) => told(origin) === told(from)) !== true;
}

function nameOf(bytes: Uint8Array): BlobName {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}
