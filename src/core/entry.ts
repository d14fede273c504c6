/** One line of the log. Immutable; at most 65,535 bytes as canonical JSON (C2SP tlog-tiles). */
export type Entry =
  | FileReceived
  | ReadingMade
  | PackageExported
  | PackageImported
  | PersonNamed
  | FileReviewed
  | ClaimReviewed
  | ClaimsProposed
  | FileSealed
  | ReadingSealed
  | KeyDestroyed;

/** A blob, by its hash and size. */
export interface BlobName {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What every entry says: when, by whom and on which machine, and, where a person signed it, with which key. */
export interface Stamp {
  /** RFC 3339, UTC, seconds. */
  readonly at: string;
  /** The user and the machine, as the machine knows them: `name@host`. */
  readonly by: string;
  readonly signature?: EntrySignature;
}

/** A person's signature over the entry without its signature (Ed25519). */
export interface EntrySignature {
  /** `name+id` of the person's key, which a `person-named` entry gives whole. */
  readonly key: string;
  /** Base64. */
  readonly value: string;
}

export interface FileReceived extends Stamp {
  readonly kind: "file-received";
  readonly source: BlobName;
  /** Path as the person gave it. A name, never a key. */
  readonly path: string;
  readonly from?: ReceivedFrom;
}

/** From whom a file came, where and how, as the person worded it. */
export interface ReceivedFrom {
  readonly who?: string;
  readonly where?: string;
  readonly how?: string;
}

export interface ReadingMade extends Stamp {
  readonly kind: "reading-made";
  /** SHA-256 of the source file. */
  readonly source: string;
  readonly reading: BlobName;
  readonly reader: { readonly name: string; readonly version: string };
}

/** Source files left the record in an evidence package. One entry a file, so that a file's history names no other file. */
export interface PackageExported extends Stamp {
  readonly kind: "package-exported";
  /** SHA-256 of the source files. */
  readonly files: readonly string[];
  /** The package as a zip file. */
  readonly package: BlobName;
}

/** Source files came into the record from another record, in an evidence package that was verified whole. */
export interface PackageImported extends Stamp {
  readonly kind: "package-imported";
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

/** A person's key is given to the record: signed by that very key, before anything else that it signs. */
export interface PersonNamed extends Stamp {
  readonly kind: "person-named";
  /** Verifier key of the person (C2SP signed-note). */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
}

/** A person's decision on what was read: it is about the reading, and never says whether a statement is true. */
export interface ReviewMade extends Stamp {
  /** SHA-256 of the source file. */
  readonly source: string;
  /** SHA-256 of the reading that the person looked at. */
  readonly reading: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
}

/** `accept`: correctly read. `correct`: it should have been read as the corrections say. `reject`: wrongly read. */
export type ReviewDecision = "accept" | "correct" | "reject";

export interface FileReviewed extends ReviewMade {
  readonly kind: "file-reviewed";
}

export interface ClaimReviewed extends ReviewMade {
  readonly kind: "claim-reviewed";
  /** Id of a claim or citation of the reading. */
  readonly item: string;
  /** What the person says it should have been read as; only with `correct`. The reading stays as it is. */
  readonly corrections: readonly Correction[];
}

/** A model that a person set up proposed claims: they stand in a blob of their own, and are no part of the reading. */
export interface ClaimsProposed extends Stamp {
  readonly kind: "claims-proposed";
  /** SHA-256 of the source file. */
  readonly source: string;
  /** SHA-256 of the reading in whose text its quotations stand. */
  readonly reading: string;
  readonly proposals: BlobName;
  readonly model: string;
  /** Where the text was sent. */
  readonly address: string;
}

/** A field of a claim or citation, and the value that a person would have read, both as worded. */
export interface Correction {
  readonly field: string;
  readonly value: string;
}

/**
 * A confidential file was received. Its path, name and hash are not in the log: `commitment` is the
 * SHA-256 over a fixed first line, 32 random bytes that are kept with the key, and the file.
 */
export interface FileSealed extends Stamp {
  readonly kind: "file-sealed";
  /** Lower-case hex: the file's name in the record. */
  readonly commitment: string;
  /** The file, encrypted (age). */
  readonly sealed: BlobName;
}

/** A reading was made of a confidential file. */
export interface ReadingSealed extends Stamp {
  readonly kind: "reading-sealed";
  /** Commitment to the file. */
  readonly file: string;
  /** The reading, encrypted (age). */
  readonly reading: BlobName;
  readonly reader: { readonly name: string; readonly version: string };
}

/** The key of a confidential file was destroyed: from then on nobody can read it. */
export interface KeyDestroyed extends Stamp {
  readonly kind: "key-destroyed";
  /** Commitment to the file. */
  readonly file: string;
  readonly reason: string;
}
