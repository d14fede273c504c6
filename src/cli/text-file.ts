import { readFileSync } from "node:fs";
import { Fault } from "../core/index.ts";
import { printable } from "./terminal.ts";

/** The text of a file that a person named. Throws a `Fault` that says what it was to be: `policy`, `certificate file`. */
export function textFile(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new Fault(
      "file-unreadable",
      `The ${what} ${printable(path)} cannot be read. Name a file that is there.`,
      cause,
    );
  }
}
