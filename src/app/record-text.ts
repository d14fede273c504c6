import { canonicalJson, Fault } from "../core/index.ts";
import {
  base64,
  fromBase64,
  parseVerifier,
  type Signer,
  signBytes,
  type Verifier,
  verifierText,
  verifyBytes,
} from "../ledger/index.ts";

/** What `record.json` says: which record this is and whose key signs its log. */
export interface RecordHead {
  readonly origin: string;
  /** RFC 3339. */
  readonly created: string;
  readonly verifier: Verifier;
}

const format = 1;
// In front of the signed bytes, so that they can pass for no other thing that the key signs.
const purpose = "aver record.json v1\n";

/** `record.json` of a new record, signed by the log's key, so that no byte of it can change unseen. */
export function writeRecordText(created: Date, signer: Signer): string {
  const head = {
    created: created.toISOString(),
    format,
    kind: "aver-record",
    origin: signer.verifier.name,
    verifier: verifierText(signer.verifier),
  };
  const signature = base64(signBytes(signer, Buffer.from(purpose + canonicalJson(head))));
  return `${canonicalJson({ ...head, signature })}\n`;
}

/** Reads `record.json`. Throws a `Fault` when it is garbled, of another version, or not as it was signed. */
export function readRecordText(text: string, folder: string): RecordHead {
  const value = parse(text);
  if (value === undefined || value.kind !== "aver-record") throw broken(folder, "cannot be read");
  if (value.format !== format) throw otherVersion(folder, value.format);
  const { created, origin, verifier: verifierWords, signature, ...rest } = value;
  const verifier = typeof verifierWords === "string" ? parseVerifier(verifierWords) : undefined;
  const signed = fromBase64(typeof signature === "string" ? signature : "");
  if (
    verifier === undefined ||
    signed === undefined ||
    typeof created !== "string" ||
    origin !== verifier.name
  )
    throw broken(folder, "is garbled");
  const head = { created, origin, verifier: verifierWords, ...rest };
  const isWhole = text === `${canonicalJson({ ...head, signature })}\n`;
  if (!isWhole || !verifyBytes(verifier, Buffer.from(purpose + canonicalJson(head)), signed))
    throw broken(folder, "is not as it was signed when the record was made");
  return { origin, created, verifier };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function broken(folder: string, how: string): Fault {
  return new Fault(
    "record-broken",
    `record.json of ${folder} ${how}. Put it back from a copy of the record; the rest of the record is untouched.`,
  );
}

function otherVersion(folder: string, version: unknown): Fault {
  return new Fault(
    "record-version",
    `The record at ${folder} has format ${JSON.stringify(version)}; this Aver reads format ${format}. Open it with the Aver that made it, or a newer one.`,
  );
}
