import type { StyleRun } from "../../core/index.ts";

/** One or more `*` or `_` in a row, and how many of them were found to end and to start emphasis. */
export interface Delimiters {
  readonly code: number;
  /** How many are left to be matched. */
  left: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Styles that end here, then styles that start here, outermost first. */
  closes: readonly ("bold" | "italic")[];
  opens: readonly ("bold" | "italic")[];
}

/** Something in the source of a block that is not simply copied. Marks ascend and never overlap. */
export interface Mark {
  start: number;
  end: number;
  /**
   * `drop` leaves the stretch out; `write` puts `words` in its place; `open` and `close` leave it out and
   * start or end a style; `delimiters` and `bracket` are copied unless they were matched.
   */
  action: "drop" | "write" | "open" | "close" | "delimiters" | "bracket";
  words?: string;
  /** Where in the source `words` stand, when that is not `start`. */
  wordsAt?: number;
  style?: StyleRun["style"];
  target?: string;
  delimiters?: Delimiters;
}
