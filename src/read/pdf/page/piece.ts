/** A stretch of words in one style on one line, as the page draws them. Coordinates in points, down and right from the top left. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether white space stands before or behind it. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  /** How sure the recognition of it is, from 0 to 100; only of words that were recognised. */
  readonly confidence?: number;
}

/** A thin line that the page draws, standing upright. */
export interface DrawnPost {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A thin line that the page draws, lying flat. */
export interface DrawnRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}
