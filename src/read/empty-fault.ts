import { Fault } from "../core/index.ts";

/** The fault of a file that holds no words. */
export function emptyFault(): Fault {
  return new Fault("file-empty", "The file holds no words. Check that it was saved or downloaded whole.");
}
