import type { PageLines } from "../page/read-page.ts";
import type { Line } from "./line.ts";

/** What most of a document's text has in common. */
export interface Measures {
  /** Size of most letters. */
  readonly bodySize: number;
  /** Distance of lines, in sizes of their letters. */
  readonly leading: number;
  /** Edges that nearly all text keeps to. */
  readonly left: number;
  readonly right: number;
}

const usualLeading = 1.2;

/** Measures a document's text. */
export function measure(pages: readonly PageLines[]): Measures {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const key = Math.round(size * 2) / 2;
      letters.set(key, (letters.get(key) ?? 0) + text.length);
    }
  const bodySize = [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [10, 0])[0];
  const body = pages.map(({ lines }) =>
    lines.filter(({ size }) => Math.abs(size - bodySize) < 0.3 * bodySize),
  );
  const all = body.flat();
  return {
    bodySize,
    leading: leadingOf(body),
    left: quantile(
      all.map(({ left }) => left),
      0.03,
    ),
    right: quantile(
      all.map(({ right }) => right),
      0.97,
    ),
  };
}

function leadingOf(pages: readonly (readonly Line[])[]): number {
  const ratios: number[] = [];
  for (const lines of pages)
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (next === undefined || Math.abs(next.size - line.size) > 0.5) return;
      const ratio = (next.baseline - line.baseline) / line.size;
      if (ratio > 0.95 && ratio < 2.6) ratios.push(ratio);
    });
  // Lines of one paragraph are the closest: a low quantile is theirs even where most lines stand alone.
  return ratios.length < 3 ? usualLeading : Math.max(1, quantile(ratios, 0.3));
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
