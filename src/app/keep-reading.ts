import { createHash } from "node:crypto";
import { type BlobName, type Entry, writeCanonicalJson } from "../core/index.ts";
import type { Signer } from "../ledger/index.ts";
import { addBlob, type RecordFolder } from "../store/index.ts";
import { openLogWriter } from "./log-writer.ts";
import type { Kept, OpenOptions, ReadFile } from "./record.ts";
import type { RecordLog } from "./record-log.ts";

/** Adds files with their readings to a record. */
export interface Keeper {
  keep(file: ReadFile): Promise<Kept>;
  /** Resolves when nothing is being written. */
  settle(): Promise<void>;
}

interface Parts {
  readonly opened: RecordFolder;
  readonly log: RecordLog;
  readonly signer: Signer;
  readonly options: OpenOptions;
}

/** Opens a record for adding. The same bytes read by the same reader version add nothing. */
export function openKeeper({ opened, log, signer, options }: Parts): Keeper {
  const { folder } = opened;
  const writer = openLogWriter(folder, signer);
  const underWay = new Map<string, Promise<Kept>>();
  const keepNow = async (file: ReadFile, source: BlobName): Promise<Kept> => {
    const known = log.holdings.bySource.get(source.sha256);
    const { reader } = file.reading;
    const before = known?.reading;
    if (before?.reader.version === reader.version) return { source, reading: before.reading, news: "known" };
    if (known === undefined) await addBlob(folder, (take) => take(file.bytes));
    const reading = await addBlob(folder, (take) =>
      writeCanonicalJson(file.reading, (piece) => take(Buffer.from(piece))),
    );
    const at = `${options.now().toISOString().slice(0, 19)}Z`;
    const stamp = { at, by: options.by };
    const received: Entry = { kind: "file-received", ...stamp, source, path: file.path };
    const made: Entry = { kind: "reading-made", ...stamp, source: source.sha256, reading, reader };
    await writer.append(known === undefined ? [received, made] : [made]);
    log.refresh();
    return { source, reading, news: known === undefined ? "new" : "reread" };
  };
  return {
    keep: (file) => {
      const source = nameOf(file.bytes);
      const earlier = underWay.get(source.sha256) ?? Promise.resolve();
      const kept = earlier.then(
        () => keepNow(file, source),
        () => keepNow(file, source),
      );
      underWay.set(source.sha256, kept);
      const forget = (): void => {
        if (underWay.get(source.sha256) === kept) underWay.delete(source.sha256);
      };
      kept.then(forget, forget);
      return kept;
    },
    settle: async () => {
      await Promise.allSettled(underWay.values());
      await writer.settle();
    },
  };
}

function nameOf(bytes: Uint8Array): BlobName {
  return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
}
