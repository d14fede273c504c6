import { type BlobName, canonicalJson, type Entry } from "../core/index.ts";

/** An entry as the log holds it: canonical JSON in UTF-8. */
export function writeEntry(entry: Entry): Uint8Array {
  return Buffer.from(canonicalJson(entry));
}

/** Reads an entry. `unknown`: a kind that a later Aver wrote. `undefined`: no entry at all. */
export function readEntry(bytes: Uint8Array): Entry | "unknown" | undefined {
  return entryOf(readMembers(bytes));
}

/** The entry that members make, told as `readEntry` tells it. */
export function entryOf(members: Members | undefined): Entry | "unknown" | undefined {
  if (members === undefined || typeof members.kind !== "string") return undefined;
  if (!isKnownKind(members.kind)) return "unknown";
  return isEntry(members) ? members : undefined;
}

/** The members of an entry of whatever kind; undefined when it is no JSON object. */
export function readMembers(bytes: Uint8Array): Members | undefined {
  const value = parse(bytes);
  return isObject(value) ? value : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** What a JSON object holds, before anything is known of it. */
export type Members = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Test>>;

const isText: Test = (value) => typeof value === "string";
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const has = (shape: Shape): Test => {
  const members = Object.entries(shape);
  return (value) => isObject(value) && members.every(([name, test]) => test(value[name]));
};
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const oneOf =
  (...words: readonly string[]): Test =>
  (value) =>
    words.some((word) => word === value);

const isBlobName: Test = has({
  sha256: isSha256,
  bytes: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
} satisfies Record<keyof BlobName, Test>);
const isReader = has({ name: isText, version: isText });
const isFrom = has({ who: optional(isText), where: optional(isText), how: optional(isText) });

const stamp: Shape = {
  at: isText,
  by: isText,
  signature: optional(has({ key: isText, value: isText })),
};
const review: Shape = {
  source: isSha256,
  reading: isSha256,
  decision: oneOf("accept", "correct", "reject"),
  reason: isText,
};

/** What each kind of entry holds beside its stamp. Members that a later Aver adds are let pass. */
const shapes: Readonly<Record<Entry["kind"], Test>> = {
  "file-received": entry({ source: isBlobName, path: isText, from: optional(isFrom) }),
  "reading-made": entry({ source: isSha256, reading: isBlobName, reader: isReader }),
  "package-exported": entry({ files: listOf(isSha256), package: isBlobName }),
  "package-imported": entry({
    ...{ files: listOf(isSha256), package: isBlobName, attachment: isBlobName },
    ...{ origin: isText, size: (size) => Number.isSafeInteger(size) && Number(size) > 0, root: isSha256 },
  }),
  "person-named": entry({ key: isText, name: isText, role: optional(isText) }),
  "file-reviewed": entry(review),
  "claim-reviewed": entry({
    ...review,
    item: isText,
    corrections: listOf(has({ field: isText, value: isText })),
  }),
  "claims-proposed": entry({
    ...{ source: isSha256, reading: isSha256, proposals: isBlobName, model: isText, address: isText },
  }),
  "file-sealed": entry({ commitment: isSha256, sealed: isBlobName }),
  "reading-sealed": entry({ file: isSha256, reading: isBlobName, reader: isReader }),
  "key-destroyed": entry({ file: isSha256, reason: isText }),
};

function entry(shape: Shape): Test {
  return has({ ...stamp, ...shape });
}

function isKnownKind(kind: string): kind is Entry["kind"] {
  return Object.hasOwn(shapes, kind);
}

function isEntry(value: Members): value is Members & Entry {
  const { kind } = value;
  return typeof kind === "string" && isKnownKind(kind) && shapes[kind](value);
}

const sha256Form = /^[0-9a-f]{64}$/;

/** Whether a text is a SHA-256 in lower-case hex: only such a text becomes part of a path. */
export function isSha256(value: unknown): value is string {
  return typeof value === "string" && value.length === 64 && sha256Form.test(value);
}
