import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The accessibility checker as a script for the browser. */
export function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
}
