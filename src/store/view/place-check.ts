import type { Reading } from "../../core/index.ts";
import type { Holding } from "../holdings.ts";

/** What views are compared with. */
export interface PlaceCheck {
  readonly now: Date;
  readonly origin: string;
  /** Size of the log. */
  readonly size: number;
  readonly rootAt: (size: number) => string | undefined;
  /** Files that have a reading that can be read. */
  readonly holdings: readonly Holding[];
  /** Hashes of all files that the log names. */
  readonly knownSources: readonly string[];
  readonly readingOf: (holding: Holding) => Reading | undefined;
}

/** Something in a kept view that does not agree with log and blobs. `name` is below `view/`. */
export interface PlaceFinding {
  readonly name: string;
  readonly state: "altered" | "missing" | "unexpected" | "unreadable" | "unchecked";
  readonly detail: string;
}
