import type { BlobName, Entry } from "../../core/index.ts";
import { Fault } from "../../core/index.ts";
import { proveInclusion, writeProofFile } from "../../ledger/index.ts";
import type { StoredLog } from "../../log/index.ts";
import type { PackagedEntry, PackagedSource } from "../../publish/index.ts";
import { readEntry } from "../../store/index.ts";

/** What the log says of some source files. */
export interface LogExcerpt {
  /** In the order asked for. */
  readonly sources: readonly PackagedSource[];
  readonly readings: readonly BlobName[];
  readonly attachments: readonly BlobName[];
  readonly entries: readonly PackagedEntry[];
}

/** All entries that name any of the source files, each with its proof to the log's checkpoint. */
export function logExcerpt(log: StoredLog, wanted: readonly string[]): LogExcerpt {
  const found = entriesAbout(log, new Set(wanted));
  const entries = found.map(({ number, text }) => ({
    number,
    text,
    proof: writeProofFile({ index: number, proof: proveInclusion(log.tree, number), checkpoint: log.text }),
  }));
  const known = found.map(({ bytes }) => readEntry(bytes)).filter((entry) => typeof entry === "object");
  return {
    sources: wanted.map((source) => sourceOf(source, known)),
    readings: unique(known.flatMap((entry) => (entry.kind === "reading-made" ? [entry.reading] : []))),
    attachments: unique(
      known.flatMap((entry) => (entry.kind === "package-imported" ? [entry.attachment] : [])),
    ),
    entries,
  };
}

interface Found {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const hashForm = /[0-9a-f]{64}/g;

// An entry concerns a file when it names its hash, whatever its kind: kinds of later versions too.
function entriesAbout(log: StoredLog, wanted: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = [];
  const named: Found[] = [];
  let number = 0;
  for (const bytes of log.entries({ from: 0, to: log.checkpoint.size })) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
    if (text.match(hashForm)?.some((hash) => wanted.has(hash)) === true) found.push({ number, bytes, text });
    else if (text.includes('"kind":"person-named"')) named.push({ number, bytes, text });
    number += 1;
  }
  const signers = named.filter(({ text }) => found.some((entry) => isSignedBy(entry.text, text)));
  return [...found, ...signers].sort((a, b) => a.number - b.number);
}

// A person's key comes along with the entries that it signed, so that their signatures can be checked.
function isSignedBy(entry: string, person: string): boolean {
  const key = /"key":"(?<name>[^"+]+\+[0-9a-f]{8})\+/.exec(person)?.groups?.name;
  return key !== undefined && entry.includes(`"key":"${key}"`);
}

function sourceOf(sha256: string, entries: readonly Entry[]): PackagedSource {
  for (const entry of entries)
    if (entry.kind === "file-received" && entry.source.sha256 === sha256)
      return { blob: entry.source, receivedAs: entry.path };
  throw new Fault("document-absent", `No source file ${sha256} was received by this record.`);
}

function unique(blobs: readonly BlobName[]): readonly BlobName[] {
  return [...new Map(blobs.map((blob) => [blob.sha256, blob])).values()];
}
