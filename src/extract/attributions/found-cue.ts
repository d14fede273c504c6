import type { Range } from "./subject.ts";

/** Words that lay others on somebody, as ranges of a sentence's terms. */
export interface FoundCue {
  readonly source: Range | undefined;
  readonly cue: Range;
  readonly content: Range;
  readonly rule: string;
}
