import type { Citation, Document, Span } from "../../../core/index.ts";

export interface Support {
  readonly citations: readonly string[];
  readonly notes: readonly string[];
}

const none: Support = { notes: [], citations: [] };

/** Claims of one sentence share what stands behind it. */
function rememberingLast(find: (sentence: Span) => Support): (sentence: Span) => Support {
  let last: { readonly sentence: Span; readonly support: Support } | undefined;
  return (sentence) => {
    if (last?.sentence !== sentence) last = { sentence, support: find(sentence) };
    return last.support;
  };
}

/** Looks up what stands behind a sentence: the notes called in it or right after it, and the citations in it or in these notes. */
export function supportFinder(
  document: Document,
  citations: readonly Citation[],
): (sentence: Span) => Support {
  const marks = document.notes
    .flatMap((note) => note.marks.map((mark) => ({ start: mark.start, id: note.id })))
    .toSorted((a, b) => a.start - b.start);
  const inText = citations.filter((one) => one.note === undefined).toSorted((a, b) => a.start - b.start);
  const byNote = new Map<string, string[]>();
  for (const one of citations) {
    if (one.note !== undefined) byNote.set(one.note, [...(byNote.get(one.note) ?? []), one.id]);
  }
  const find = (sentence: Span): Support => {
    const notes = within(marks, sentence.start, sentence.end + 3).map((mark) => mark.id);
    const own = within(inText, sentence.start, sentence.end).map((one) => one.id);
    const all = [...own, ...notes.flatMap((id) => byNote.get(id) ?? [])];
    if (notes.length === 0 && all.length === 0) return none;
    return { notes: [...new Set(notes)], citations: [...new Set(all)] };
  };
  return rememberingLast(find);
}

function within<T extends { readonly start: number }>(
  items: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i++) {
    const item = items[i];
    if (item === undefined || item.start >= to) break;
    found.push(item);
  }
  return found;
}
