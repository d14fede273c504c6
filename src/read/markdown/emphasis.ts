import type { Delimiters, Mark } from "./marks.ts";

/** More open delimiters than this in one block are taken as they stand: no writer nests so deep. */
const openLimit = 64;
/** Longer rows of `*` or `_` are lines to write on, not emphasis. */
const longestRow = 6;

const star = 0x2a;
const none: Delimiters["opens"] = [];

/** The row of `*` or `_` from `start` to `end`, with what its neighbours allow it to be; undefined when it is plain text. */
export function delimitersAt(source: string, start: number, end: number): Delimiters | undefined {
  const length = end - start;
  if (length > longestRow) return undefined;
  const code = source.charCodeAt(start);
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  const spaceBefore = before === "" || /\s/.test(before);
  const spaceAfter = after === "" || /\s/.test(after);
  if (spaceBefore && spaceAfter && length === 1) return undefined;
  if (code === star) {
    if (length === 1 && /\d/.test(before) && /\d/.test(after)) return undefined;
    // `Report*, **` and a line `** The annexes are …` have note marks: what is bold or italic begins at its row.
    const isNoteMark = spaceAfter || (/[\p{L}\p{N}*]/u.test(before) && /[,;]/.test(after));
    return row({ code, left: length, canOpen: !isNoteMark, canClose: !spaceBefore || length >= 2 });
  }
  const wordBefore = /[\p{L}\p{N}_]/u.test(before);
  const wordAfter = /[\p{L}\p{N}_]/u.test(after);
  return row({
    code,
    left: length,
    canOpen: !spaceAfter && !wordBefore,
    canClose: !spaceBefore && !wordAfter,
  });
}

function row(found: Omit<Delimiters, "closes" | "opens">): Delimiters | undefined {
  const { code, left, canOpen, canClose } = found;
  return canOpen || canClose ? { code, left, canOpen, canClose, closes: none, opens: none } : undefined;
}

/**
 * Pairs the rows of one block, nearest first. More lenient than CommonMark where converters leave less
 * than it asks for: `**A****B**` is two bold runs, `**(Signed)**Name` and `**Title **` are one each.
 */
export function pairEmphasis(marks: readonly Mark[]): void {
  const open: Delimiters[] = [];
  for (const { delimiters } of marks) {
    if (delimiters === undefined) continue;
    if (delimiters.canClose) closeRows(open, delimiters);
    if (delimiters.left > 0 && delimiters.canOpen) open.push(delimiters);
    if (open.length > openLimit) open.shift();
  }
}

function closeRows(open: Delimiters[], closer: Delimiters): void {
  while (closer.left > 0) {
    const at = openerFor(open, closer);
    const opener = open[at];
    if (opener === undefined) return;
    open.length = at + 1;
    const style = opener.left >= 2 && closer.left >= 2 ? "bold" : "italic";
    const taken = style === "bold" ? 2 : 1;
    opener.left -= taken;
    closer.left -= taken;
    opener.opens = [style, ...opener.opens];
    closer.closes = [...closer.closes, style];
    if (opener.left === 0) open.pop();
  }
}

/** The nearest open row of the same sign that can take two when two are to be closed; else the nearest. */
function openerFor(open: readonly Delimiters[], closer: Delimiters): number {
  const wanted = Math.min(2, closer.left);
  let nearest = -1;
  for (let i = open.length - 1; i >= 0; i--) {
    const row = open[i];
    if (row === undefined || row.code !== closer.code) continue;
    if (row.left >= wanted) return i;
    if (nearest < 0) nearest = i;
  }
  return closer.canOpen && wanted === 2 ? -1 : nearest;
}
