import type { Draft } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";

/** A rule for citations in running text: where one of its hints or runs stands it is asked, elsewhere not. */
export interface TextRule {
  readonly name: string;
  /** Letters of which some stand in everything that the rule takes, apart from what it takes by styled runs. */
  readonly hints: readonly string[];
  /** The styled runs at which the rule is asked too. */
  readonly runs?: "italics" | "links";
  readonly find: (setting: Setting, stretch: Stretch) => readonly Draft[];
}
