/** One line of the log. Immutable; at most 65,535 bytes as canonical JSON (C2SP tlog-tiles). */
export type Entry = FileReceived | ReadingMade | PackageExported | PackageImported;

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

/** Source files left the record in an evidence package. One entry a file, so that a file's history names no other file. */
export interface PackageExported {
  readonly kind: "package-exported";
  readonly at: string;
  readonly by: string;
  /** SHA-256 of the source files. */
  readonly files: readonly string[];
  /** The package as a zip file. */
  readonly package: BlobName;
}

/** Source files came into the record from another record, in an evidence package that was verified whole. */
export interface PackageImported {
  readonly kind: "package-imported";
  readonly at: string;
  readonly by: string;
  /** SHA-256 of the source files. */
  readonly files: readonly string[];
  /** The package: its hash as a zip file; of its SHA-256 tag manifest when it came as a folder. */
  readonly package: BlobName;
  /** The other record's log: its name, and size and root hash (lower-case hex) of its checkpoint. */
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** The other record's key, checkpoint, entries and proofs about these files: a blob of this record. */
  readonly attachment: BlobName;
}
