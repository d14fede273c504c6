import type { Category } from "../../../core/index.ts";
import type { Trigger } from "./trigger.ts";

const takes: ReadonlySet<Category> = new Set(["abducted", "disappeared", "detained", "hostage"]);

/**
 * The harms that verbs joined by `and` or `or` say of the same count, each once: `killed and wounded` is two figures on one
 * number. `damaged or destroyed` is no more than damaged; `killed or injured` is one figure; `abducted and never seen again` is one harm.
 */
export function distinct(triggers: readonly Trigger[]): readonly Trigger[] {
  const damaged = triggers.find((trigger) => trigger.category === "damaged");
  if (damaged !== undefined && triggers.some((trigger) => trigger.category === "destroyed")) return [damaged];
  const taken = triggers.find((trigger) => takes.has(trigger.category));
  return triggers.filter(
    (trigger, k) =>
      (k === 0 || trigger.joined !== "or") &&
      !(
        taken !== undefined &&
        (trigger.category === "missing" || (trigger !== taken && takes.has(trigger.category)))
      ) &&
      triggers.findIndex((other) => other.category === trigger.category) === k,
  );
}
