import type { CheckLine } from "../core/index.ts";

/** What is found about a subject, after a line that says so where nothing found is wrong. */
export function linesOr(found: readonly CheckLine[], sound: Omit<CheckLine, "state">): readonly CheckLine[] {
  return found.every(isHarmless) ? [{ ...sound, state: "sound" }, ...found] : found;
}

/** Whether a line leaves a record sound: what is wrong with nothing, what nothing needs, what was not looked at, what was erased. */
export function isHarmless({ state }: CheckLine): boolean {
  return state === "sound" || state === "unexpected" || state === "unchecked" || state === "erased";
}

/** `1 file`, `3 files`: a number with its noun. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
