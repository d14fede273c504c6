import type { Draft } from "./draft.ts";

/**
 * Of drafts over the same words one stays: that with a symbol or address before one without, then the
 * longer. In reading order.
 */
export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const ranked = [...drafts].sort(
    (a, b) => weight(b) - weight(a) || length(b) - length(a) || a.start - b.start,
  );
  const kept: Draft[] = [];
  for (const draft of ranked) {
    const at = placeIn(kept, draft.start);
    const before = kept[at - 1];
    const after = kept[at];
    if ((before && before.end > draft.start) || (after && after.start < draft.end)) continue;
    kept.splice(at, 0, draft);
  }
  return kept;
}

function placeIn(kept: readonly Draft[], start: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weight(draft: Draft): number {
  return draft.symbols.length > 0 ? 2 : draft.address || draft.numbers.length > 0 ? 1 : 0;
}

function length(draft: Draft): number {
  return draft.end - draft.start;
}
