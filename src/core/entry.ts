/** One line of the log. Immutable; at most 65,535 bytes as canonical JSON (C2SP tlog-tiles). */
export type Entry = FileReceived | ReadingMade;

/** A blob, by its hash and size. */
export interface BlobName {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileReceived {
  readonly kind: "file-received";
  /** RFC 3339, UTC, seconds. */
  readonly at: string;
  readonly by: string;
  readonly source: BlobName;
  /** Path as the person gave it. A name, never a key. */
  readonly path: string;
}

export interface ReadingMade {
  readonly kind: "reading-made";
  readonly at: string;
  readonly by: string;
  /** SHA-256 of the source file. */
  readonly source: string;
  readonly reading: BlobName;
  readonly reader: { readonly name: string; readonly version: string };
}
