import { createHash } from "node:crypto";
import { canonicalJson, Fault, type Reading, type ReceivedFrom } from "../../core/index.ts";
import { addBlobs, commitmentIn, type Holdings, listSealedKeys, writeSealedKey } from "../../store/index.ts";
import type { Scribe } from "../custody/scribe.ts";
import type { RecordLog } from "../record-log.ts";
import { encryptFor, newAgeKey } from "./age.ts";
import { commitmentOf, type SealedKey, sealedKey, sealedKeyText } from "./sealed-key.ts";

/** A file to be kept confidential. */
export interface SealOrder {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly from?: ReceivedFrom;
  /** Makes its reading, once it is known that it is wanted. */
  readonly read: () => Reading | Promise<Reading>;
}

/** What was kept, once it is on disk. `reading` is absent when nothing was added. */
export interface Sealed {
  readonly commitment: string;
  readonly news: "new" | "reread" | "known";
  readonly reading?: Reading;
}

interface Writing {
  readonly folder: string;
  readonly log: RecordLog;
  readonly scribe: Scribe;
  readonly random: (bytes: number) => Uint8Array;
  /** Version of the reader that `read` reads with. */
  readonly version: string;
}

/**
 * Keeps a file confidential: its key first, then file and reading, encrypted, then the entries. Of the
 * plain file nothing is ever written to disk. A key that a write left behind that was cut off is used again.
 */
export async function sealFile(order: SealOrder, writing: Writing): Promise<Sealed> {
  const { folder, log, scribe } = writing;
  const sha256 = createHash("sha256").update(order.bytes).digest("hex");
  refuseOpenly(sha256, log.holdings, order.path);
  const [commitment, key] = keyOf(sha256, writing) ?? (await makeKey(order, sha256, writing));
  const known = log.holdings.sealed.get(commitment);
  if (known?.readings.some(({ reader }) => reader.version === writing.version) === true)
    return { commitment, news: "known" };
  const reading = await order.read();
  const sealedReading = await encryptFor(key.key, Buffer.from(canonicalJson(reading)));
  const contents =
    known === undefined ? [await encryptFor(key.key, order.bytes), sealedReading] : [sealedReading];
  const blobs = await addBlobs(
    folder,
    contents.map((bytes) => (take) => take(bytes)),
  );
  const [name, readingName = name] = blobs;
  if (name === undefined || readingName === undefined)
    throw new Error("every blob that is written has a name");
  const stamp = scribe.stamp();
  const { reader } = reading;
  await scribe.append([
    ...(known === undefined ? [{ kind: "file-sealed", ...stamp, commitment, sealed: name } as const] : []),
    { kind: "reading-sealed", ...stamp, file: commitment, reading: readingName, reader },
  ]);
  log.refresh();
  return { commitment, news: known === undefined ? "new" : "reread", reading };
}

function refuseOpenly(sha256: string, { bySource }: Holdings, path: string): void {
  if (!bySource.has(sha256)) return;
  throw new Fault(
    "file-confidential",
    `${path} is in this record already, and not as confidential: the log, which cannot be changed, has its name and hash. Keep it as it is, or begin another record.`,
  );
}

function keyOf(sha256: string, { folder }: Writing): readonly [string, SealedKey] | undefined {
  for (const name of listSealedKeys(folder)) {
    const commitment = commitmentIn(name);
    const key = commitment === undefined ? undefined : sealedKey(folder, commitment);
    if (commitment !== undefined && key?.source.sha256 === sha256) return [commitment, key];
  }
  return undefined;
}

async function makeKey(
  { path, bytes, from }: SealOrder,
  sha256: string,
  { folder, random }: Writing,
): Promise<readonly [string, SealedKey]> {
  const salt = Buffer.from(random(32)).toString("hex");
  const source = { sha256, bytes: bytes.length };
  const key = { key: await newAgeKey(), salt, source, path, ...(from === undefined ? {} : { from }) };
  const commitment = commitmentOf(salt, bytes);
  await writeSealedKey(folder, commitment, sealedKeyText(key));
  return [commitment, key];
}
