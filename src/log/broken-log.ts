import { Fault } from "../core/index.ts";

/** The fault of a log that is not as it was written. */
export function brokenLog(folder: string, how: string): Fault {
  return new Fault(
    "record-broken",
    `The log in ${folder} ${how}. Run \`aver check\` to see what was altered, and put the log back from a copy.`,
  );
}
