import type { Claim, Field, Span, Speaker } from "../../../core/index.ts";
import type { SpeechState } from "../attribution/chain.ts";
import type { Cue } from "../attribution/cue.ts";
import type { FigureDraft } from "../frames/figure-draft.ts";
import type { Trigger } from "../frames/trigger.ts";
import type { PlaceMention } from "../places/read-places.ts";
import type { Sentence } from "../text/sentence.ts";
import type { PlainDraft } from "./plain-draft.ts";
import type { Support } from "./support.ts";

/** The word of harm that a lead-in leaves open for the list after it. */
export interface OpenHarm {
  readonly trigger: Trigger;
  readonly span: Span;
}

/** What a paragraph ending in a colon hands to the list or quotation after it. */
export interface Lead {
  readonly speaker?: Speaker;
  readonly harm?: OpenHarm;
  readonly carried: Pick<FlowState, "time" | "places">;
}

/** What carries over from sentence to sentence of one flow. */
export interface FlowState {
  readonly speech: SpeechState;
  time?: Field<string> | undefined;
  places?: readonly Field<string>[] | undefined;
  /** The last figure claim that is no part, for `another 1,000`. */
  lastFigure?: Claim;
  /** Figure claims of the flow so far, for parts that look back (`Of the 23, 20 …`). */
  figures: readonly Claim[];
  /** The same of the document so far, for parts that name their whole (`Twelve of the hostages`). */
  past: readonly Claim[];
  year?: number | undefined;
  /** The lead-in's word of harm: `killed:` before a list of counts. */
  readonly harm?: OpenHarm | undefined;
}

/** All that building a claim needs to know of the place where it stands. */
export interface ClaimContext {
  readonly text: string;
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly places: readonly PlaceMention[];
  readonly author: Speaker;
  readonly state: FlowState;
  /** What stands behind the sentence; looked up when a claim is made of it. */
  readonly supportOf: (sentence: Span) => Support;
  /** Told of each claim with what it was made from, when somebody asks how it was read. */
  readonly trace?: Trace | undefined;
}

/** What a claim was made from. Claims of tables and of the small grammar of other languages say it all themselves. */
export type Making =
  | { readonly kind: "figure"; readonly context: ClaimContext; readonly draft: FigureDraft }
  | { readonly kind: "plain"; readonly context: ClaimContext; readonly draft: PlainDraft }
  | { readonly kind: "cell" }
  | { readonly kind: "phrase" };

/** Is told of each claim as it is made. Readings are made without one: nothing of it is kept in them. */
export type Trace = (claim: Claim, making: Making) => void;
