/** @typedef {[number, number]} Span  start and end in the decoded source */

/** Code units that two spans share. */
export const shared = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Shared stretch over the whole stretch of both: 1 for equal spans, 0 for spans apart. */
export function likeness(a, b) {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a[1] - a[0] + (b[1] - b[0]) - common);
}

/**
 * Pairs labels with findings one to one, best first; equal scores are decided by order, so that the
 * same input always gives the same pairs.
 * @template G, F
 * @param {readonly G[]} labels
 * @param {readonly F[]} findings
 * @param {(label: G, finding: F) => number} score 0 where the two may not be paired
 * @returns {Map<number, number>} index of the finding by index of the label
 */
export function pairOff(labels, findings, score) {
  const candidates = [];
  labels.forEach((label, l) => {
    findings.forEach((finding, f) => {
      const value = score(label, finding);
      if (value > 0) candidates.push({ l, f, value });
    });
  });
  candidates.sort((a, b) => b.value - a.value || a.l - b.l || a.f - b.f);
  const pairs = new Map();
  const taken = new Set();
  for (const { l, f } of candidates) {
    if (pairs.has(l) || taken.has(f)) continue;
    pairs.set(l, f);
    taken.add(f);
  }
  return pairs;
}
