import type { Draft } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";

/** A rule for citations in running text: where one of its hints stands it is asked, elsewhere not. */
export interface TextRule {
  readonly name: string;
  /** Letters of which some stand in everything that the rule takes; none when it is always asked. */
  readonly hints: readonly string[];
  readonly find: (setting: Setting, stretch: Stretch) => readonly Draft[];
}
