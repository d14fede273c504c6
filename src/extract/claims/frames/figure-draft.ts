import type { Category } from "../../../core/index.ts";
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
  readonly exhaustive?: boolean;
  readonly cumulative?: boolean;
  /** Groups said of it in the predicate: `of whom 12 were women`. */
  readonly moreGroups: readonly GroupAt[];
  readonly negated: boolean;
  readonly rule: string;
}
