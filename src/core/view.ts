import type { Citation } from "./citation.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import type { DocumentForm } from "./document.ts";
import type { ProposalSet } from "./proposal.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** One document of the record as lists show it. */
export interface DocumentSummary {
  /** SHA-256 of the source file, lower-case hex: the document's key everywhere. */
  readonly source: string;
  /** SHA-256 of its latest reading. */
  readonly reading: string;
  readonly readerVersion: string;
  /** Paths under which the file was received, first first. */
  readonly paths: readonly string[];
  readonly bytes: number;
  /** RFC 3339, when it was first received. */
  readonly receivedAt: string;
  readonly form: DocumentForm;
  readonly language: string;
  readonly symbols: readonly string[];
  /** Title of the document, or its first words when it has none. */
  readonly title: string;
  readonly titleIsRead: boolean;
  /** EDTF: masthead date, else the letter's own. */
  readonly date?: string;
  readonly senders: readonly string[];
  readonly claims: number;
  readonly citations: number;
  readonly notes: number;
  readonly problems: number;
}

/** A stretch of a list; `total` counts the whole list up to a limit that `totalIsExact` tells of. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** A claim with the words that anchor it, so that it can be shown without its reading. */
export interface ClaimRow {
  readonly source: string;
  readonly claim: Claim;
  /** The words at the claim's span, and at its sentence. */
  readonly words: string;
  readonly sentence: string;
  readonly documentTitle: string;
  readonly documentSymbols: readonly string[];
}

export interface SearchHit {
  readonly source: string;
  readonly documentTitle: string;
  readonly documentSymbols: readonly string[];
  /** Where the block or claim stands in the reading's text. */
  readonly span: Span;
  /** Text around the match, and where in `excerpt` the matched words are. */
  readonly excerpt: string;
  readonly matches: readonly Span[];
  /** The claim that was hit, when a claim was. */
  readonly claim?: { readonly id: string; readonly kind: ClaimKind };
}

/** A citation with the documents of the record that it names. */
export interface ResolvedCitation {
  readonly citation: Citation;
  readonly targets: readonly { readonly source: string; readonly title: string; readonly symbol: string }[];
}

/** Where a document is cited from. */
export interface CitedBy {
  readonly source: string;
  readonly citation: string;
  readonly title: string;
}

export interface DocumentView {
  readonly summary: DocumentSummary;
  readonly reading: Reading;
  readonly citations: readonly ResolvedCitation[];
  readonly citedBy: readonly CitedBy[];
  /** What models proposed for this reading; absent where none did. */
  readonly proposals?: readonly ProposalSet[];
}

export interface ClaimQuery {
  readonly source?: string;
  readonly kind?: ClaimKind;
  readonly category?: string;
  /** Name of the rule that read them, without its version. */
  readonly rule?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface LibraryQuery {
  readonly text?: string;
  readonly form?: DocumentForm;
  readonly order: "received" | "date" | "title";
  readonly limit: number;
  readonly offset: number;
}

export interface SearchQuery {
  /** The words as typed; `"quoted words"` must stand together. */
  readonly text: string;
  readonly in: "text" | "claims" | "both";
  readonly limit: number;
  readonly offset: number;
}

/** One thing that a check looked at. */
export interface CheckLine {
  readonly subject:
    | "record"
    | "log"
    | "checkpoint"
    | "blob"
    | "view"
    | "reading"
    | "witness"
    | "timestamp"
    | "signature"
    | "sealed";
  /** `unexpected`, `unchecked` and `erased` do not make a record unsound: nothing needs what is there, nothing was looked at, or a person had it destroyed. */
  readonly state: "sound" | "unchecked" | "erased" | "altered" | "missing" | "unexpected" | "unreadable";
  /** What is concerned: a path inside the record, a hash, an entry number. */
  readonly name: string;
  /** One English sentence. */
  readonly detail: string;
}

export interface CheckReport {
  readonly sound: boolean;
  readonly entries: number;
  readonly rootHash: string;
  readonly blobs: number;
  readonly readingsMadeAnew: number;
  /** Everything that is not sound, and one line for each subject that is. */
  readonly lines: readonly CheckLine[];
}
