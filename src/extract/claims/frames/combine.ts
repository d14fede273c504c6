import type { Category } from "../../../core/index.ts";
import type { Trigger } from "./trigger.ts";

const graver: readonly Category[] = [
  "killed",
  "executed",
  "raped",
  "sexual-violence",
  "tortured",
  "hostage",
  "disappeared",
  "abducted",
  "deported",
  "detained",
];

/**
 * One category for verbs that share their harmed. `killed or injured` is no more than affected, `damaged or destroyed` no
 * more than damaged; of acts done to the same persons (`abducted and killed`) the gravest is the count's.
 */
export function combined(triggers: readonly Trigger[]): {
  readonly category: Category;
  readonly act: string;
} {
  const [first] = triggers;
  const categories = triggers.map((trigger) => trigger.category);
  const has = (category: Category): boolean => categories.includes(category);
  if (has("killed") && has("injured")) return { category: "affected", act: "killing or injury" };
  if (has("destroyed") && has("damaged")) return { category: "damaged", act: "damage" };
  const gravest = graver.find(has);
  const chosen = triggers.find((trigger) => trigger.category === gravest) ?? first;
  return { category: chosen?.category ?? "affected", act: chosen?.act ?? "harm" };
}
