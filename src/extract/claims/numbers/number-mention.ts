import type { FigureForm } from "../../../core/index.ts";

/** A number with its hedge, as a range of terms (`to` excluded). */
export interface NumberMention {
  readonly from: number;
  readonly to: number;
  /** First term of the number itself, after the hedge. */
  readonly core: number;
  readonly form: FigureForm;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** Range of terms of the hedge's own words. */
  readonly hedge?: { readonly from: number; readonly to: number } | undefined;
  readonly percent: boolean;
}

export interface Bounds {
  readonly lower?: number;
  readonly upper?: number;
}

/** The bounds that a form gives one value: `more than 200` has lower 200 and no upper. */
export function boundsOf(form: FigureForm, value: number): Bounds {
  switch (form) {
    case "at-least":
    case "more-than":
      return { lower: value };
    case "at-most":
    case "fewer-than":
      return { upper: value };
    case "plural":
    case "vague":
      return {};
    default:
      return { lower: value, upper: value };
  }
}
