import * as module from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Sets the engine up for a short life. V8 weaves small functions into hot ones up to a budget; with the default
 * one it compiles for longer than a few letters take to be read. It also writes the first turn of each loop apart, which
 * costs more to compile than loops over the words of a sentence give back. What is read is the same whatever is set.
 */
export function tuneEngine() {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
  setFlagsFromString("--no-turbo-loop-peeling");
  setFlagsFromString("--no-turbo-loop-variable");
  // Keeps compiled code between runs, where Node can (22.8 and newer).
  module.default.enableCompileCache?.();
}

const usualBudget = 67_584;
const shortLifeMs = 1500;

/**
 * Of a command that soon ends, functions are compiled only when they are hotter by far than usual; of one that goes on,
 * as usual. Node 20 alone: newer versions compile in smaller steps and gain nothing by it.
 */
export function startLightly() {
  if (!process.version.startsWith("v20.")) return;
  setFlagsFromString(`--interrupt-budget=${4 * usualBudget}`);
  setTimeout(() => setFlagsFromString(`--interrupt-budget=${usualBudget}`), shortLifeMs).unref();
}
