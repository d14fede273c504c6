import { type BlobName, canonicalJson, type Entry } from "../core/index.ts";

/** An entry as the log holds it: canonical JSON in UTF-8. */
export function writeEntry(entry: Entry): Uint8Array {
  return Buffer.from(canonicalJson(entry));
}

/** Reads an entry. `unknown`: a kind that a later Aver wrote. `undefined`: no entry at all. */
export function readEntry(bytes: Uint8Array): Entry | "unknown" | undefined {
  const value = parse(bytes);
  if (typeof value !== "object" || value === null || !("kind" in value)) return undefined;
  if (value.kind === "file-received") return isFileReceived(value) ? value : undefined;
  if (value.kind === "reading-made") return isReadingMade(value) ? value : undefined;
  if (value.kind === "package-exported") return isPackageExported(value) ? value : undefined;
  if (value.kind === "package-imported") return isPackageImported(value) ? value : undefined;
  return typeof value.kind === "string" ? "unknown" : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
  } catch {
    return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

function isFileReceived(value: object): value is Extract<Entry, { kind: "file-received" }> {
  const { at, by, source, path } = value as Members;
  return typeof at === "string" && typeof by === "string" && typeof path === "string" && isBlobName(source);
}

function isReadingMade(value: object): value is Extract<Entry, { kind: "reading-made" }> {
  const { at, by, source, reading, reader } = value as Members;
  if (typeof reader !== "object" || reader === null) return false;
  const { name, version } = reader as Members;
  const texts = [at, by, name, version].every((text) => typeof text === "string");
  return texts && isSha256(source) && isBlobName(reading);
}

function isPackageExported(value: object): value is Extract<Entry, { kind: "package-exported" }> {
  const { at, by, files, package: packed } = value as Members;
  const texts = [at, by].every((text) => typeof text === "string");
  return texts && Array.isArray(files) && files.every(isSha256) && isBlobName(packed);
}

function isPackageImported(value: object): value is Extract<Entry, { kind: "package-imported" }> {
  const { at, by, files, package: packed, origin, size, root, attachment } = value as Members;
  const texts = [at, by, origin].every((text) => typeof text === "string");
  const lists = Array.isArray(files) && files.every(isSha256) && isBlobName(packed) && isBlobName(attachment);
  return texts && lists && isSha256(root) && Number.isSafeInteger(size) && Number(size) > 0;
}

function isBlobName(value: unknown): value is BlobName {
  if (typeof value !== "object" || value === null) return false;
  const { sha256, bytes } = value as Members;
  return isSha256(sha256) && Number.isSafeInteger(bytes) && Number(bytes) >= 0;
}

const sha256Form = /^[0-9a-f]{64}$/;

/** Whether a text is a SHA-256 in lower-case hex: only such a text becomes part of a path. */
export function isSha256(value: unknown): value is string {
  return typeof value === "string" && value.length === 64 && sha256Form.test(value);
}
