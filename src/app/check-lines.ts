import type { CheckLine } from "../core/index.ts";

/** What is found about a subject, after a line that says so where nothing found is wrong. */
export function linesOr(found: readonly CheckLine[], sound: Omit<CheckLine, "state">): readonly CheckLine[] {
  const isSound = found.every(({ state }) => state === "unexpected");
  return isSound ? [{ ...sound, state: "sound" }, ...found] : found;
}

/** `1 file`, `3 files`: a number with its noun. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
