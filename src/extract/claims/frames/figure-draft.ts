import type { Category, FigureUnit, Span } from "../../../core/index.ts";
import type { CountPhrase, GroupAt } from "../counts/count-phrase.ts";
import type { Trigger } from "./trigger.ts";

/** A count phrase with the harm it is counted under, before times, places and speakers are put to it. */
export interface FigureDraft {
  readonly count: CountPhrase;
  readonly category: Category;
  readonly act: string;
  /** Term that says the harm, and whether it is the parent's. */
  readonly harmAt: number;
  readonly inherited: boolean;
  readonly trigger?: Trigger;
  /** The draft this one is a part of. */
  readonly parent?: CountPhrase;
  /** Id of a claim of an earlier sentence that this one is a part of (`Of these, 141 were male`). */
  readonly parentClaim?: string;
  /** The rule that made it a part, and the term at which it did. */
  readonly linked?: { readonly rule: string; readonly at: number };
  /** Where the inherited harm is said, when that is in an earlier sentence. */
  readonly harmSpan?: Span;
  readonly exhaustive?: boolean;
  readonly cumulative?: boolean;
  /** Groups said of it in the predicate: `of whom 12 were women`. */
  readonly moreGroups: readonly GroupAt[];
  readonly negated: boolean;
  /** Further harm said of the same persons by a verb joined to the first: `killed and wounded`. */
  readonly also?: readonly { readonly category: Category; readonly act: string; readonly at: number }[];
  /** Further words of harm that the count stands under as a whole: `injured` of `killed or injured`. */
  readonly covers?: readonly number[];
  /** What is counted, where another word than the count's own says it: `Homes damaged: 14`. */
  readonly unit?: FigureUnit;
  readonly rule: string;
}
