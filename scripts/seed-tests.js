import { readFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Tests on random input get the same input in every run, so that what passes here passes elsewhere.
 * `AVER_SEED=<number>` gives them another.
 */
const path = expect.getState().testPath;
if (path !== undefined && /fast-check|\.cases\.ts/.test(readFileSync(path, "utf8"))) {
  const { configureGlobal } = await import("fast-check");
  configureGlobal({ seed: Number(process.env.AVER_SEED ?? 1) });
}
