import { createHash } from "node:crypto";
import { type BlobName, canonicalJson, type ReceivedFrom } from "../../core/index.ts";
import { isSha256, readSealedKey } from "../../store/index.ts";

/** The key of a confidential file, with all that would tell what the file is: destroyed together. */
export interface SealedKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly key: string;
  /** 32 random bytes, lower-case hex: without them nobody can try whether the log's commitment is to a file they know. */
  readonly salt: string;
  readonly source: BlobName;
  readonly path: string;
  readonly from?: ReceivedFrom;
}

const purpose = "aver sealed file v1\n";

/** The commitment to a file: SHA-256 over a fixed first line, the salt's 32 bytes and the file. Lower-case hex. */
export function commitmentOf(salt: string, bytes: Uint8Array): string {
  return createHash("sha256").update(purpose).update(Buffer.from(salt, "hex")).update(bytes).digest("hex");
}

const kind = "aver-sealed-key";

/** A key as its file holds it, after its own hash, so that no bit of it can change unseen. */
export function sealedKeyText(key: SealedKey): string {
  const text = canonicalJson({ kind, format: 1, ...key });
  return `${digestOf(text)}\n${text}\n`;
}

/** Reads a key's file; undefined when it is not one, or was altered. */
export function parseSealedKey(file: string): SealedKey | undefined {
  const [digest, text, end, ...more] = file.split("\n");
  if (text === undefined || end !== "" || more.length > 0 || digestOf(text) !== digest) return undefined;
  const value: unknown = JSON.parse(text);
  return isSealedKey(value) ? value : undefined;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// The hash before it has shown that Aver wrote it: only another version could have another form.
function isSealedKey(value: unknown): value is SealedKey {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== kind) return false;
  const { key, salt, path, source } = { key: "", salt: "", path: undefined, source: undefined, ...value };
  return typeof key === "string" && isSha256(salt) && typeof path === "string" && source !== undefined;
}

/** The key of a confidential file; undefined when it is not here or was altered. */
export function sealedKey(folder: string, commitment: string): SealedKey | undefined {
  const text = readSealedKey(folder, commitment);
  return text === undefined ? undefined : parseSealedKey(text);
}
