import type { Rectangle } from "../page/frame.ts";

/** A stretch of a line's text in one style, and where it stands. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether it stands raised and small, as note marks and ordinals do. */
  readonly raised: boolean;
  /** How sure its recognition is, from 0 to 100; only of words that were recognised. */
  readonly confidence?: number;
}

/** Words that stand side by side on one line, in the order in which they are read. */
export interface Line extends Rectangle {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly baseline: number;
  readonly size: number;
  /** Whether all its words but the raised ones are. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Number of the page, from 1. */
  readonly page: number;
}
