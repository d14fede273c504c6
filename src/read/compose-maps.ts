/**
 * Leads an outer map (text to clean text) on through an inner one (clean text to source). Both ascend in
 * all columns, so one walk is enough.
 */
export function composeMaps(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const composed: number[] = [];
  let at = 0;
  for (let i = 0; i < outer.length; i += 3) {
    const textStart = outer[i] ?? 0;
    const middleStart = outer[i + 1] ?? 0;
    const middleEnd = middleStart + (outer[i + 2] ?? 0);
    while (at < inner.length && endOf(inner, at) <= middleStart) at += 3;
    for (let j = at; j < inner.length && (inner[j] ?? 0) < middleEnd; j += 3) {
      const start = Math.max(inner[j] ?? 0, middleStart);
      const end = Math.min(endOf(inner, j), middleEnd);
      composed.push(
        textStart + start - middleStart,
        (inner[j + 1] ?? 0) + start - (inner[j] ?? 0),
        end - start,
      );
    }
  }
  return composed;
}

function endOf(map: readonly number[], index: number): number {
  return (map[index] ?? 0) + (map[index + 2] ?? 0);
}
