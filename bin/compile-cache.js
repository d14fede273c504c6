import * as module from "node:module";

/** Lets Node keep compiled code between runs, where it can (Node 22.8 and newer). */
export function enableCompileCache() {
  module.default.enableCompileCache?.();
}
