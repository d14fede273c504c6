import type { BlobName, Entry } from "./entry.ts";

/** A person whose key the log names. */
export interface Person {
  /** Verifier key (C2SP signed-note). */
  readonly key: string;
  readonly name: string;
  readonly role?: string;
  /** Number of the entry that names them. */
  readonly namedAt: number;
}

/** Who signed an entry: nobody, a person, or a key for which nothing can be proven. */
export type SignedBy =
  | { readonly kind: "nobody" }
  | { readonly kind: "person"; readonly person: Person }
  | {
      readonly kind: "unproven";
      readonly key: string;
      readonly why: "unknown-key" | "wrong-signature" | "not-yet-named";
    };

/** One thing that was done to a file: an entry of the log, with its number and who signed it. */
export interface CustodyEvent {
  readonly number: number;
  readonly entry: Entry;
  readonly signedBy: SignedBy;
}

/** All that the log says was done to one file, in order. */
export interface Custody {
  readonly file: CustodyFile;
  readonly events: readonly CustodyEvent[];
  /** The log's signed state when this was drawn up. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly rootHash: string };
  /** Verifier key of the log. */
  readonly verifier: string;
}

/** The file that custody is told of. Of a confidential one the log knows neither name nor hash. */
export type CustodyFile =
  | { readonly kind: "open"; readonly source: BlobName; readonly paths: readonly string[] }
  | {
      readonly kind: "confidential";
      readonly commitment: string;
      readonly sealed: BlobName;
      readonly isErased: boolean;
    };

/** A confidential file, as far as the log knows it. */
export interface SealedFile {
  readonly commitment: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly isErased: boolean;
}

/** Event types of PREMIS 3, from the Library of Congress's list. */
const eventTypes: ReadonlyMap<string, string> = new Map([
  ["file-received", "ingestion"],
  ["file-sealed", "ingestion"],
  ["reading-made", "metadata extraction"],
  ["reading-sealed", "metadata extraction"],
  ["file-reviewed", "quality review"],
  ["claim-reviewed", "quality review"],
  ["claims-proposed", "metadata extraction"],
  ["package-exported", "exporting"],
  ["package-imported", "transfer"],
  ["key-destroyed", "deletion"],
]);

/** What PREMIS calls the event that an entry tells of; the entry's own kind where the list has no word for it. */
export function premisEventType(kind: string): string {
  return eventTypes.get(kind) ?? kind;
}
