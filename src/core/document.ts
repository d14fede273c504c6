import type { Field } from "./field.ts";
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

export type DocumentForm =
  | "letter"
  | "note-verbale"
  | "report"
  | "resolution"
  | "decision"
  | "presidential-statement"
  | "judgment"
  | "application"
  | "article"
  | "statement"
  | "list"
  | "unknown";

export type BlockKind =
  | "masthead"
  | "title"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "table"
  | "note"
  | "signature"
  | "circulation-request"
  | "annex-start"
  | "furniture";

/**
 * A piece of the document's text in reading order. Blocks never overlap and ascend.
 * `furniture` is what a page carries beside the text: running heads, job numbers, bar codes, rules.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Index into `Document.parts`. */
  readonly part: number;
  /** Heading level from 1, or nesting depth of a list item or quote. */
  readonly level?: number;
  /** Paragraph or list number as written: `12`, `(a)`, `iv`. */
  readonly number?: string;
  /** Index of the block whose sentence goes on here, when a page ended (and notes stood) in between. */
  readonly continues?: number;
  /** For a table: its cells in reading order; `row` and `column` from 0. */
  readonly cells?: readonly TableCell[];
}

export interface TableCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly heading: boolean;
}

/** A note bound to its marks. A mark is where the note is called in the text (`¹`, `*`, `[3]`). */
export interface Note {
  /** `n` and the ordinal of the note in the document from 1: `n1`. */
  readonly id: string;
  /** The mark as written, without raising: `1`, `*`, `a`. */
  readonly mark: string;
  readonly marks: readonly Span[];
  /** The note's words without its mark. */
  readonly body: Span;
  readonly part: number;
}

/** The document itself (part 0) and the documents within it. */
export interface Part extends Span {
  readonly kind: "main" | "annex" | "appendix" | "enclosure" | "attachment";
  /** `Annex II` as written; absent for the main part. */
  readonly label?: Field<string>;
  readonly title?: Field<string>;
  /** Who made this part when it names somebody other than the sender of the whole. */
  readonly author?: Field<string>;
  readonly originalLanguage?: Field<string>;
  /** Index of the part that this one belongs to; absent for the main part. */
  readonly within?: number;
}

/** A UN organ's session or year: `Seventy-ninth session` is 79, of the organ it stands under. */
export interface Sitting {
  readonly organ?: string;
  readonly number: number;
  /** `regular`, `special` or `emergency special` session, or `year` (Security Council). */
  readonly type: "regular" | "special" | "emergency-special" | "year";
}

export interface AgendaItem {
  /** As written: `32`, `70 (b)`. */
  readonly number: Field<string>;
  readonly title?: Field<string>;
}

/** Who sends or signs: a name, an office, and the State or organisation that the office speaks for. */
export interface Sender {
  readonly name?: Field<string>;
  readonly office?: Field<string>;
  /** State, organisation or organ as worded, without the article: `Veldania`, `Human Rights Watch`. */
  readonly party?: Field<string>;
}

/** All that the head of the document says of it. Absent fields were not there to be read. */
export interface Masthead {
  readonly symbols: readonly Field<string>[];
  readonly organs: readonly Field<string>[];
  readonly sittings: readonly Field<Sitting>[];
  /** `General`, `Limited`, `Restricted`. */
  readonly distribution?: Field<string>;
  /** EDTF. The date in the masthead, when the document was issued. */
  readonly date?: Field<string>;
  readonly originalLanguages: readonly Field<string>[];
  readonly agendaItems: readonly AgendaItem[];
  readonly title?: Field<string>;
  /** Senders of a letter or note; authors of a report, judgment or article. */
  readonly senders: readonly Sender[];
  readonly addressees: readonly Field<string>[];
  /** EDTF. The date that the letter gives itself, which differs from the masthead's. */
  readonly letterDate?: Field<string>;
  readonly jobNumber?: Field<string>;
}

/** `I should be grateful if you would have the present letter circulated …`. */
export interface CirculationRequest extends Span {
  readonly organs: readonly Field<string>[];
  readonly agendaItems: readonly Field<string>[];
}

/** What `structure` returns: what the source file is, and its text cut into blocks that have a meaning. */
export interface Document {
  readonly kind: "document";
  readonly form: Field<DocumentForm>;
  /** ISO 639-1. */
  readonly language: Field<string>;
  readonly masthead: Masthead;
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly signatories: readonly Sender[];
  readonly circulationRequest?: CirculationRequest;
  readonly problems: readonly Problem[];
}
