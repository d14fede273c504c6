import { Fault } from "../../core/index.ts";

/** A fault that says what is wrong with the file, and what to do about it. */
export function damaged(what: string, cause?: unknown): Fault {
  return new Fault(
    "file-damaged",
    `The file says it is a Word document, but ${what}. Get it again from where it came, or open it in a word processor, save it anew and try again.`,
    cause,
  );
}
