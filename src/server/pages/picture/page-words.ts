import type { Block, Claim, Page, Reading, Span } from "../../../core/index.ts";

/** A piece of a page's words, and whether it is text, a note or what stands beside the text. */
export interface WordsOnPage extends Span {
  readonly kind: Block["kind"];
}

/** The stretch of each block of the document that stands on a page, in reading order. */
export function wordsOnPage({ document }: Reading, { boxes }: Page): readonly WordsOnPage[] {
  const found: WordsOnPage[] = [];
  const lines = boxes.map(({ span }) => span);
  for (const { kind, start, end } of document.blocks) {
    const own = lines.filter((line) => line.start < end && start < line.end);
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) continue;
    found.push({ kind, start: Math.max(start, first.start), end: Math.min(end, last.end) });
  }
  return found;
}

/** The claims that have words on a page. */
export function claimsOnPage({ claims }: Reading, { boxes }: Page): readonly Claim[] {
  const start = boxes.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const end = boxes.reduce((most, line) => Math.max(most, line.span.end), 0);
  return claims.filter(
    ({ span }) =>
      span.start < end &&
      start < span.end &&
      boxes.some((line) => line.span.start < span.end && span.start < line.span.end),
  );
}
