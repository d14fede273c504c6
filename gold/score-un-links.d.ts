import type { Reading } from "../src/core/reading.ts";
import type { sourceSpanOf } from "../src/core/source-text.ts";
import type { linkTo, parseSymbol } from "../src/structure/index.ts";

export interface LinkRow {
  readonly name: string;
  readonly documents: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  /** Of `missed` and `wrong`: links that the same document's links in English contradict. */
  readonly contradicted: { readonly missed: number; readonly wrong: number };
  readonly unlinked: number;
  readonly slips: number;
  readonly ibid: number;
  readonly ibidRight: number;
  readonly targets: readonly string[];
  readonly errors: readonly (readonly string[])[];
}
export declare function scoreUnLinks(
  reader: {
    readonly makeReading: (bytes: Uint8Array) => Reading;
    readonly sourceSpanOf: typeof sourceSpanOf;
  },
  half: "seen" | "held",
): readonly LinkRow[];
export declare function scoreTargets(
  library: { readonly parseSymbol: typeof parseSymbol; readonly linkTo: typeof linkTo },
  targets: Iterable<string>,
): { readonly total: number; readonly failed: readonly string[] };
