import type { Reading } from "../src/core/reading.ts";
import type { sourceSpanOf } from "../src/core/source-text.ts";

export interface Row {
  readonly right: number;
  readonly missed: number;
  readonly false: number;
}
export interface Labelled {
  readonly name: string;
  readonly gold: unknown;
}
export interface Reader {
  readonly makeReading: (bytes: Uint8Array) => Reading;
  readonly sourceSpanOf: typeof sourceSpanOf;
}
export declare function labelsOf(set: "real" | "held" | "written" | "unseen"): Labelled[];
export declare function scoreDocument(
  labelled: Labelled,
  reader: Reader,
): { readonly rows: Map<string, Row> };
export declare function addUp(tallies: readonly { readonly rows: Map<string, Row> }[]): Map<string, Row>;
