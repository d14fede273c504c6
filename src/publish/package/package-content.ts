import type { BlobName } from "../../core/index.ts";

/** A file that a package is made of. It is opened twice: once to be hashed, once to be written. */
export interface PackageFile {
  /** Below the package's own folder. */
  readonly path: string;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/** An entry of the record's log with its proof. */
export interface PackagedEntry {
  readonly number: number;
  /** As the log has it: canonical JSON. */
  readonly text: string;
  /** C2SP tlog-proof, to the package's checkpoint. */
  readonly proof: string;
}

/** A source file of the package. */
export interface PackagedSource {
  readonly blob: BlobName;
  /** The path under which it was first received. A name, never a key. */
  readonly receivedAs: string;
}

/** All that a package is made from. Everything in it comes from the record or is passed in: the same content gives the same bytes. */
export interface PackageContent {
  readonly origin: string;
  /** `record.json`, which holds the record's public key, as it stands. */
  readonly recordText: string;
  /** The log's signed note, with whatever cosignatures it bears. */
  readonly checkpointText: string;
  /** The record's public key as PEM, for those who check by hand. */
  readonly keyPem: string;
  readonly sources: readonly PackagedSource[];
  readonly entries: readonly PackagedEntry[];
  /** Source files, readings, attachments: their path in the package and how they are read. */
  readonly blobs: readonly (PackageFile & { readonly sha256: string })[];
  /** Statements of others about the checkpoint, such as timestamps: their path and bytes. */
  readonly statements: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** The page that checks a package in a browser. */
  readonly page: Uint8Array;
  /** When and by whom the package is made. */
  readonly at: Date;
  readonly by: string;
  /** `aver 0.1.0`. */
  readonly software: { readonly name: string; readonly version: string };
}
