import { parseCheckpoint, parseNote, type Tree } from "../../ledger/index.ts";
import { rootAt } from "../../log/index.ts";
import { anchoredSizes, readAnchor } from "./anchor-files.ts";
import { recordAuthorities } from "./authorities.ts";
import { readTimestamp, stampedBy } from "./timestamp-files.ts";

/** An authority's word that it saw the log at a time. */
export interface Timestamp {
  /** As the record names the authority. */
  readonly authority: string;
  /** RFC 3339, UTC, seconds: the authority's clock. */
  readonly at: string;
}

/** A size of the log that authorities have seen. Each entry below it was there at that time. */
export interface TimestampedSize {
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  readonly timestamps: readonly Timestamp[];
}

/** The largest size with a sound timestamp of an authority that the record trusts; undefined when there is none. */
export async function timestampedSize(folder: string, log: Tree): Promise<TimestampedSize | undefined> {
  for (const size of anchoredSizes(folder)) {
    const stamped = stampedAt(folder, size, log);
    if (stamped === undefined) continue;
    const timestamps = await soundAt(folder, size, stamped.message);
    if (timestamps.length > 0) return { size, rootHash: stamped.rootHash, timestamps };
  }
  return undefined;
}

/** What was stamped at a size, and the root that it names. */
export interface Stamped {
  readonly message: Uint8Array;
  /** Lower-case hex. */
  readonly rootHash: string;
}

/** What was stamped at a size; undefined when the log was not what it names. */
export function stampedAt(folder: string, size: number, log: Tree): Stamped | undefined {
  const rootHash = rootAt(log, size);
  const note = readAnchor(folder, size);
  const text = note === undefined ? undefined : parseNote(Buffer.from(note).toString("utf8"))?.text;
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  if (text === undefined || checkpoint === undefined || Number(checkpoint.size) !== size) return undefined;
  if (rootHash === undefined || Buffer.from(checkpoint.root).toString("hex") !== rootHash) return undefined;
  return { message: Buffer.from(text), rootHash };
}

async function soundAt(folder: string, size: number, message: Uint8Array): Promise<readonly Timestamp[]> {
  const names = stampedBy(folder, size);
  if (names.length === 0) return [];
  const { certificatesIn, verifyTimestamp } = await import("../../stamp/index.ts");
  const known = recordAuthorities(folder);
  const found: Timestamp[] = [];
  for (const name of names) {
    const trusted = certificatesIn(known.find((one) => one.name === name)?.certificates ?? "");
    const reply = readTimestamp(folder, size, name) ?? new Uint8Array();
    const verdict = await verifyTimestamp(reply, { message, trusted });
    if (verdict.kind === "sound") found.push({ authority: name, at: verdict.at });
  }
  return found;
}
