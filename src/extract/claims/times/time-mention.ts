/** A time named in a sentence, as a range of terms (`to` excluded), with its EDTF value; absent when no year can be told. */
export interface TimeMention {
  readonly from: number;
  readonly to: number;
  readonly edtf?: string;
  /** `inferred` when the year, or the whole date, came from elsewhere in the document. */
  readonly basis: "read" | "inferred";
  /** Whether it was counted from the time last named, and not from the document's date. */
  readonly fromLast?: boolean;
}

/** What a sentence's times may be completed from. */
export interface TimeContext {
  /** EDTF of the document's own date, when it has one. */
  readonly documentDate?: string | undefined;
  /** The year last named in this paragraph. */
  readonly year?: number | undefined;
  /** EDTF of the time last named, which `the same day` and `the following night` count from. */
  readonly last?: string | undefined;
}

/** One point of time, or a stretch of a calendar: `25 February 1992`, `November 2020`, `early May`. */
export interface DatePoint {
  readonly from: number;
  readonly to: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Season or quarter, as EDTF numbers it: 21 to 24, 33 to 36. */
  readonly season?: number;
  readonly decade?: boolean;
}
