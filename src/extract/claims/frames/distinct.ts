import type { Trigger } from "./trigger.ts";

/**
 * The harms that verbs joined by `and` or `or` say of the same count, each once: `killed and wounded` is two figures on one
 * number. `damaged or destroyed` is no more than damaged.
 */
export function distinct(triggers: readonly Trigger[]): readonly Trigger[] {
  const damaged = triggers.find((trigger) => trigger.category === "damaged");
  if (damaged !== undefined && triggers.some((trigger) => trigger.category === "destroyed")) return [damaged];
  return triggers.filter(
    (trigger, k) => triggers.findIndex((other) => other.category === trigger.category) === k,
  );
}
