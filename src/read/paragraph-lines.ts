/** A line's words in the source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface LineBefore extends Stretch {
  /** Whether it is all that its block has so far, as a title is. */
  readonly alone: boolean;
}

/** No text that is wrapped by hand or by a converter has lines as long as this. */
const longestWrappedLine = 160;

/**
 * Whether a line starts a paragraph though no blank line stands before it. Republished letters often have a
 * paragraph a line: then a line is far longer than any that was wrapped, and the one before it ends a
 * sentence or is alone, as a title is. A line that starts in the middle of a sentence never does.
 */
export function startsParagraph(source: string, before: LineBefore, line: Stretch): boolean {
  const longBefore = before.end - before.start > longestWrappedLine;
  if (!longBefore && line.end - line.start <= longestWrappedLine) return false;
  if (!/^[\p{Lu}\p{Lo}\d“"«(*_[]/u.test(source.slice(line.start, line.start + 2))) return false;
  const last = source.slice(Math.max(before.start, before.end - 3), before.end);
  return (
    /[.;:!?…][”"»)\]*_]{0,2}$|[¹²³⁰⁴-⁹>]$/.test(last) ||
    (!longBefore && before.alone && !/[,‐–-]$/.test(last))
  );
}
