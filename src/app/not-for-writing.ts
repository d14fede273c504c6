import { Fault } from "../core/index.ts";

/** The refusal to add to a record that is open for reading only. */
export function notForWriting(folder: string): Fault {
  return new Fault(
    "record-readonly",
    `The record at ${folder} is open for reading only. Open it for writing to add to it.`,
  );
}
