import type { Citation, CitationKind, Field, Span } from "../../core/index.ts";
import type { Passage } from "./passage.ts";

/** The words that lead back to another citation, before anyone knows which one. */
export interface BackWords {
  readonly how: "ibid" | "above" | "below";
  /** Marks of the notes that are named, none for `ibid.` */
  readonly marks: readonly string[];
  /** The first word of the author or case named with it: `Shaw, above, note 3`. */
  readonly name?: string;
}

/** A citation as a rule reads it, before it has an id and before back references are resolved. */
export type Draft = Omit<Citation, "id" | "part" | "note" | "backReference"> & { readonly back?: BackWords };

/** What a rule says of a draft: its place, kind and rule, and whatever fields it read. */
export type DraftFields = Partial<Omit<Draft, "start" | "end" | "kind" | "rule">>;

const none: readonly never[] = [];

/** A draft from what a rule says, with the lists that it does not speak of empty. */
export function draftOf(
  span: Span,
  kind: CitationKind,
  rest: DraftFields & { readonly rule: string },
): Draft {
  return { authors: none, symbols: none, numbers: none, ...rest, kind, start: span.start, end: span.end };
}

const uneven = /[\n\t\u00a0\u202f]| {2}|^ | $/;

/** The words at a span with white space folded, as a field read there. */
export function wordsField(text: string, span: Span): Field<string> {
  const words = text.slice(span.start, span.end);
  const value = uneven.test(words) ? words.replace(/\s+/g, " ").trim() : words;
  return { value, basis: "read", span: { start: span.start, end: span.end } };
}

/** A value that was read at a span but is not written there letter by letter. */
export function valueField(value: string, span: Span): Field<string> {
  return { value, basis: "read", span: { start: span.start, end: span.end } };
}

/** A value that a named rule concludes from the words at a span. */
export function inferredField(value: string, span: Span, rule: string): Field<string> {
  return { value, basis: "inferred", span: { start: span.start, end: span.end }, rule };
}

/** A draft and the passage in which it stands. */
export interface PlacedDraft {
  readonly draft: Draft;
  readonly passage: Passage;
}
