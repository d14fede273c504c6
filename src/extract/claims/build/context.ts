import type { Citation, Claim, Field, Speaker } from "../../../core/index.ts";
import type { SpeechState } from "../attribution/chain.ts";
import type { Cue } from "../attribution/cue.ts";
import type { PlaceMention } from "../places/read-places.ts";
import type { Sentence } from "../text/sentence.ts";

/** What carries over from sentence to sentence of one flow. */
export interface FlowState {
  readonly speech: SpeechState;
  time?: Field<string>;
  places?: readonly Field<string>[];
  /** The last figure claim that is no part, for `another 1,000`. */
  lastFigure?: Claim;
  year?: number;
}

/** All that building a claim needs to know of the place where it stands. */
export interface ClaimContext {
  readonly text: string;
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly places: readonly PlaceMention[];
  readonly author: Speaker;
  readonly state: FlowState;
  readonly support: { readonly citations: readonly string[]; readonly notes: readonly string[] };
}

export type { Citation };
