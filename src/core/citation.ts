import type { Field } from "./field.ts";
import type { Span } from "./span.ts";

export type CitationKind =
  | "un-document"
  | "resolution"
  | "treaty"
  | "judgment"
  | "legislation"
  | "letter"
  | "report"
  | "statement"
  | "book"
  | "chapter"
  | "journal-article"
  | "press-article"
  | "web-page"
  | "other";

/** How a citation leads back to another one: `ibid.` (the one before) or `above, note 3` (the ones in that note). */
export interface BackReference {
  readonly how: "ibid" | "above" | "below";
  /** Ids of the citations meant; empty when none could be found (a problem says so). */
  readonly citations: readonly string[];
}

/** A reference in the document to another work. Every field has the words it was read from. */
export interface Citation extends Span {
  /** Unique in the reading: `cit` and the start offset, e.g. `cit2893`. */
  readonly id: string;
  readonly kind: CitationKind;
  readonly part: number;
  /** Id of the note in which it stands, absent in running text. */
  readonly note?: string;
  /** `See`, `See, for example`, `Cf.` … as written. */
  readonly signal?: Field<string>;
  readonly authors: readonly Field<string>[];
  readonly title?: Field<string>;
  /** The book, journal or newspaper it stands in. */
  readonly container?: Field<string>;
  /** Editors of the container. */
  readonly editors?: readonly Field<string>[];
  readonly publisher?: Field<string>;
  readonly place?: Field<string>;
  /** EDTF. */
  readonly date?: Field<string>;
  /** As written, without `p.`: `75–83`. */
  readonly pages?: Field<string>;
  /** As written, without `para.`: `60–62 and 87`. */
  readonly paragraphs?: Field<string>;
  /** `annex`, `enclosure`, `annex II` … as written. */
  readonly portion?: Field<string>;
  /** Document symbols in canonical form; both halves of a double symbol, each on its own. */
  readonly symbols: readonly Field<string>[];
  /** Court or organ that decided or declared. */
  readonly issuer?: Field<string>;
  /** Case name of a judgment. */
  readonly caseName?: Field<string>;
  /** Case, application, document or resolution numbers other than UN symbols, as written. */
  readonly numbers: readonly Field<string>[];
  readonly address?: Field<string>;
  /** Treaty, statute or law article as written: `article 51`, `arts. 2 and 3`. */
  readonly provision?: Field<string>;
  readonly backReference?: BackReference;
  readonly rule: string;
}
