/** Where words stand: UTF-16 code units in the reading's text, start included, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words at a span. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
