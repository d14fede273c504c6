import type { Category, GroupCode } from "../../../core/index.ts";
import type { Voice } from "./verb-group.ts";

/** A word of harm in a sentence, and which side of it the harmed stand. */
export interface Trigger {
  readonly at: number;
  /** First term of its verb group. */
  readonly from: number;
  readonly category: Category;
  readonly act: string;
  readonly befalls: "persons" | "objects" | "either";
  readonly weak: boolean;
  /** The category where things are counted and not persons. */
  readonly objects?: Category | undefined;
  /** The only groups that it counts. */
  readonly only?: readonly GroupCode[] | undefined;
  /** `subject`, `object`, `before` (reduced: `people killed in`), `of` (the killing of), or none that can be told. */
  readonly harmed: "subject" | "object" | "before" | "of";
  readonly voice: Voice | "noun" | "adjective";
  readonly negated: boolean;
  /** Index of a trigger joined to it by `and` or `or` with the same harmed: `killed or injured`. */
  readonly joined?: "and" | "or";
  /** Index of the weaker verb before it whose harmed it takes: `were held in the school and raped`. */
  readonly over?: number;
}
