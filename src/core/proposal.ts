import type { Category, FigureForm } from "./claim.ts";
import type { Span } from "./span.ts";

/** A number of a quotation, as Aver's own number grammar reads it there. */
export interface QuotedNumber {
  readonly form: FigureForm;
  readonly lower?: number;
  readonly upper?: number;
  readonly words: Span;
}

/**
 * A claim that a model proposes, and no claim of the document's reading: a quotation that stands in the text, with what
 * the model says of it as far as the words bear it out. It waits for a person's review.
 */
export interface Proposal {
  /** `proposal-` and where the quotation starts and ends. */
  readonly id: string;
  /** The quotation. */
  readonly span: Span;
  readonly category: Category;
  readonly figure?: QuotedNumber;
  /** Words of the text that name who says so. */
  readonly speaker?: Span;
}

/** What a model proposed and is not kept as a proposal, with the reason. */
export interface RefusedProposal {
  /** Its quotation or what stood in its place, cut where it is long. */
  readonly quote: string;
  readonly reason: string;
}

/** All that one model proposed for one reading. */
export interface ProposalSet {
  readonly kind: "proposals";
  readonly format: 1;
  /** SHA-256 of the source file. */
  readonly source: string;
  /** SHA-256 of the reading in whose text the quotations stand. */
  readonly reading: string;
  /** The model's name, as the person gave it. */
  readonly model: string;
  /** Where the text was sent, without anything secret in it. */
  readonly address: string;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly RefusedProposal[];
}
