import type { Span } from "../../core/index.ts";

/** What stands where words were blotted out: a character that no pattern of ours takes. */
export const blot = "\ue000";

/** The same words with some spans, offsets from its beginning, blotted out; the length stays. */
export function blotOut(words: string, spans: readonly Span[]): string {
  if (spans.length === 0) return words;
  let result = "";
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= from) continue;
    const start = Math.max(from, span.start);
    result += words.slice(from, start) + blot.repeat(Math.min(span.end, words.length) - start);
    from = span.end;
  }
  return result + words.slice(from);
}
