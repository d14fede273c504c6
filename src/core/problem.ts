import type { Span } from "./span.ts";

/** What can be wrong with a document. Reading goes on; the problem is part of the reading. */
export type ProblemCode =
  | "encoding-inferred"
  | "encoding-errors"
  | "control-characters"
  | "masthead-incomplete"
  | "symbol-doubtful"
  | "symbol-absent"
  | "sender-doubtful"
  | "agenda-unmatched"
  | "note-without-mark"
  | "mark-without-note"
  | "form-unknown"
  | "language-unsupported"
  | "reference-unresolved"
  | "text-too-deep"
  | "page-without-text"
  | "text-recognised"
  | "text-unpainted"
  | "text-set-aside"
  | "text-lost";

/** A document's fault, or something in it that could not be read. `detail` is one English sentence. */
export interface Problem {
  readonly kind: "problem";
  readonly code: ProblemCode;
  readonly detail: string;
  readonly span?: Span;
}
