import type {
  BlobName,
  CheckReport,
  ClaimQuery,
  ClaimRow,
  Custody,
  DocumentSummary,
  DocumentView,
  Entry,
  GradualReading,
  LibraryQuery,
  Listing,
  ProposalSet,
  ReceivedFrom,
  SealedFile,
  SearchHit,
  SearchQuery,
  UnreviewedClaim,
} from "../core/index.ts";
import type { AnchorStates } from "./anchors/anchor-states.ts";
import type { CosignReport } from "./anchors/cosign-record.ts";
import type { Send } from "./anchors/post.ts";
import type { WitnessAddress } from "./anchors/record-policy.ts";
import type { StampOptions, StampReport } from "./anchors/stamp-record.ts";
import type { TimestampedSize } from "./anchors/timestamp-states.ts";
import type { Identity } from "./custody/identity.ts";
import type { ReviewOrder } from "./custody/review.ts";
import type { WrittenReading } from "./read-outcome.ts";
import type { Sealed, SealOrder } from "./sealed/seal-file.ts";

/** What a file brought: a document new to the record, a new reading of a known one, or nothing. */
export type News = "new" | "reread" | "known";

/** How many of each the record holds. */
export interface RecordCounts {
  readonly documents: number;
  readonly claims: number;
  readonly citations: number;
  readonly entries: number;
  readonly claimsByKind: Readonly<Record<string, number>>;
}

/** The log's signed state, as it stands on disk. `text` is the signed note itself. */
export interface CheckpointView {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  readonly text: string;
}

/** A file that was read, and its reading. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: GradualReading | WrittenReading;
  /** From whom, where and how it came, as worded. */
  readonly from?: ReceivedFrom;
}

/** What was kept, once it is on disk. */
export interface Kept {
  readonly source: BlobName;
  readonly reading: BlobName;
  readonly news: News;
}

/** An open record: the one thing that command line and server ask. */
export interface OpenRecord {
  readonly folder: string;
  readonly origin: string;
  library(query: LibraryQuery): Promise<Listing<DocumentSummary>>;
  document(source: string): Promise<DocumentView | undefined>;
  /** Documents by symbol, by path or end of a path, or by the first characters of their hash. */
  findDocuments(name: string): Promise<readonly DocumentSummary[]>;
  claims(query: ClaimQuery): Promise<Listing<ClaimRow>>;
  claim(source: string, id: string): Promise<ClaimRow | undefined>;
  /** Claims of any document whose id is this or begins so: up to nine, an exact one first. */
  findClaims(start: string): Promise<readonly ClaimRow[]>;
  /**
   * Claims that nobody has reviewed as they are read now, those first whose rules were measured to be right least often or
   * have seldom been seen. The order says nothing of whether a statement is true.
   */
  unreviewed(query: { readonly limit: number }): Promise<readonly UnreviewedClaim[]>;
  search(query: SearchQuery): Promise<Listing<SearchHit>>;
  counts(): Promise<RecordCounts>;
  check(options: { readonly reread: boolean }): Promise<CheckReport>;
  checkpoint(): Promise<CheckpointView | undefined>;
  /** How far the log is written, and how far witnesses vouch for it. */
  anchors(): Promise<AnchorStates>;
  /** Asks the witnesses of the record's policy to sign the log as it stands. Only with `write`. */
  cosign(options: CosignOptions): Promise<CosignReport>;
  /** The largest size of the log that a time-stamping authority has seen; undefined when none has. */
  timestamped(): Promise<TimestampedSize | undefined>;
  /** Asks the record's time-stamping authorities about the log as it stands. Only with `write`. */
  stamp(options: StampOptions): Promise<StampReport>;
  sourceBytes(source: string): Promise<Uint8Array | undefined>;
  /** Resolves when the file, its reading and their entries are on disk. Calls made together share one batch. */
  keep(file: ReadFile): Promise<Kept>;
  /** Adds entries; resolves when they are on disk. Absent when the record is open for reading only. */
  readonly append?: (entries: readonly Entry[]) => Promise<void>;
  /** Whether the record already holds a reading of this source file by this reader version. */
  knows(sourceSha256: string, readerVersion: string): boolean;
  /** What was done to a file, named by its hash or its commitment; undefined when the log knows no such file. */
  custody(name: string): Promise<Custody | undefined>;
  /** Puts a person's decision on what was read into the log; resolves to the number of its entry. Only with `write`. */
  review(order: ReviewOrder): Promise<number>;
  /** The files for whose latest reading a model proposed claims. */
  proposedFor(): readonly string[];
  /** Keeps what a model proposed, beside the reading; resolves to the number of its entry. Only with `write`. */
  keepProposals(set: ProposalSet): Promise<number>;
  /** The confidential files, in the order in which they came. */
  sealedFiles(): readonly SealedFile[];
  /** Commitments to the confidential files that are called so: by path, hash or commitment. */
  findSealed(name: string): readonly string[];
  /** A confidential file, opened with its key and kept nowhere; undefined when the log knows none of that commitment. */
  sealedDocument(commitment: string): Promise<DocumentView | undefined>;
  /** Keeps a file confidential. Only with `write`. */
  seal(order: SealOrder): Promise<Sealed>;
  /** Erases a confidential file for good; resolves to the number of the entry that says so. Only with `write`. */
  erase(order: { readonly commitment: string; readonly reason: string }): Promise<number>;
  close(): Promise<void>;
}

/** How witnesses are asked. Nothing else of a record speaks to a network. */
export interface CosignOptions {
  /** `fetch`, or what stands for it. */
  readonly send: Send;
  /** Witnesses to be remembered in the record's policy first. */
  readonly add?: readonly WitnessAddress[];
  /** How many witnesses of all are enough, to be remembered too; all unless told. */
  readonly need?: number;
}

/** How a record is opened. The clock and who acts are passed in. */
export interface OpenOptions {
  readonly mode: "read" | "write";
  /** Make the record when the folder does not exist. Only with `write`. */
  readonly create?: boolean;
  readonly now: () => Date;
  /** Who acts, as entries will name them. */
  readonly by: string;
  /** The person whose key signs the entries; without one they are not signed by a person. */
  readonly identity?: Identity;
  /** So many bytes that nobody can guess; the system's own unless told. */
  readonly random?: (bytes: number) => Uint8Array;
  /** Where this process can be reached, for the sentence that refuses another writer. */
  readonly address?: string;
  /** Address of a PostgreSQL database that keeps the view; without one it lies in the record's folder. */
  readonly database?: string;
}
