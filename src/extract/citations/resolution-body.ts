import type { Setting, Stretch } from "./passage.ts";
import { organs } from "./words/organs.ts";

/** Whose resolution a bare number is, and the rule that says so. */
export interface BodyRead {
  readonly prefix: string;
  readonly rule: string;
}

const reach = 400;

/**
 * The organ whose resolution stands at an offset: the one named last before it in the same passage,
 * else the organ whose document this is (`its resolution 76/13`).
 */
export function bodyOf(setting: Setting, stretch: Stretch, at: number): BodyRead | undefined {
  const before = stretch.words.slice(Math.max(0, at - reach), at);
  let best: { readonly index: number; readonly prefix: string } | undefined;
  for (const organ of organs) {
    const index = before.lastIndexOf(organ.name);
    if (index >= 0 && index > (best?.index ?? -1)) best = { index, prefix: organ.prefix };
  }
  if (best) return { prefix: best.prefix, rule: "resolution-of-named-organ" };
  return setting.organ ? { prefix: setting.organ.prefix, rule: "resolution-of-own-organ" } : undefined;
}
