import type { Field, Span } from "../../core/index.ts";

/** A value read in the words at a span. */
export function readField<T>(value: T, span: Span): Field<T> {
  return { value, basis: "read", span: { start: span.start, end: span.end } };
}

/** A value that a named rule inferred from the words at a span. */
export function inferredField<T>(value: T, span: Span, rule: string): Field<T> {
  return { value, basis: "inferred", span: { start: span.start, end: span.end }, rule };
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as documents carry it, non-breaking blanks included. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0xfeff
  );
}
