import type { FigureUnit, Group, NearMissReason } from "../../../core/index.ts";
import type { HarmAdjective, HarmNoun, HarmVerb } from "../../words/words.ts";
import type { NumberMention } from "../numbers/number-mention.ts";

/** A group with the term that names it. */
export interface GroupAt {
  readonly group: Group;
  readonly term: number;
}

export interface OwnHarm {
  readonly harm: HarmVerb | HarmNoun | HarmAdjective;
  readonly term: number;
  readonly how: "attributive" | "result";
}

/** A number with the words it counts: `another 1,000 wounded residents`. Ranges of terms, `to` excluded. */
export interface CountPhrase {
  readonly mention: NumberMention;
  /** First term, from `another`, `a total of` or the hedge on. */
  readonly from: number;
  readonly to: number;
  /** The counted noun; absent when it is left out (`1,275 were taken hostage`). */
  readonly head: number | undefined;
  /** Whether the lexicon knows the counted noun. */
  readonly known: boolean;
  readonly unit: FigureUnit;
  readonly groups: readonly GroupAt[];
  /** Harm said before or by the noun itself: `12 wounded soldiers`, `12 deaths`. */
  readonly own: OwnHarm | undefined;
  /** `12 of the hostages`: the noun names a whole; `12 of the 31 hostages`: the next count is the whole. */
  readonly partitive: "noun" | "count" | undefined;
  readonly apart: boolean;
  readonly total: boolean;
  /** Why this is no figure, when its own words show it. */
  readonly reason: NearMissReason | undefined;
}
