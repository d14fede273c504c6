import type { ClaimKind, Span } from "../../../core/index.ts";

/** Gives `<kind>-<start>-<end>`, and `.2` to the second claim of one kind at one span. */
export function claimIds(): (kind: ClaimKind, span: Span) => string {
  const used = new Map<string, number>();
  return (kind, span) => {
    const id = `${kind}-${span.start}-${span.end}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}.${times}`;
  };
}
