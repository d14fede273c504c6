import { isBareText } from "../../read/index.ts";
import type { WholeOutcome } from "../read-outcome.ts";
import { reader as version } from "../reader.ts";
import { wholeReadingIn } from "../whole-reading.ts";
import type { Answer } from "./answers.ts";
import { type CagedProcess, type Loss, startCaged } from "./caged-process.ts";
import { type CageLimits, cageLimits } from "./limits.ts";
import { type CagedProgram, cagedReader } from "./start-child.ts";

/** Processes that read files of strangers, each with nothing in reach but the bytes it is given. */
export interface Cage {
  read(bytes: Uint8Array): Promise<WholeOutcome>;
  /** Ends the processes; whoever waits for an answer gets a refusal. */
  close(): void;
}

/** How many processes there may be, and what each runs and may take. */
export interface CageOptions {
  readonly most: number;
  readonly program?: CagedProgram;
  readonly limits?: CageLimits;
}

interface Task {
  readonly bytes: Uint8Array;
  readonly end: (outcome: WholeOutcome) => void;
}

const mostLookedInto = 16 * 1024 * 1024;

// Starting another process takes as long as reading so much.
const worthAProcess = 250_000;

/** Opens a cage. A process is started when there is work for it, and is used until something goes wrong in it. */
export function openCage({ most, program, limits = cageLimits }: CageOptions): Cage {
  const waiting: Task[] = [];
  const free: CagedProcess[] = [];
  const all = new Set<CagedProcess>();
  const start = (): CagedProcess | undefined => {
    const size = waiting.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (all.size >= most || (all.size > 0 && size < worthAProcess)) return undefined;
    const started = startCaged(program ?? cagedReader(), limits);
    all.add(started);
    return started;
  };
  const next = (): void => {
    if (waiting.length === 0) return;
    const reader = free.pop() ?? start();
    const task = reader === undefined ? undefined : waiting.shift();
    if (reader === undefined || task === undefined) return;
    void reader.read(task.bytes).then((answer) => {
      const outcome = outcomeOf(answer, task.bytes);
      if (isClean(outcome) && !reader.isOld()) free.push(reader);
      else {
        all.delete(reader);
        reader.end();
      }
      task.end(outcome);
      next();
    });
  };
  return {
    read: (bytes) =>
      new Promise((end) => {
        waiting.push({ bytes, end });
        next();
      }),
    close: () => {
      for (const reader of all) reader.end();
    },
  };
}

// A process that took too much or talked nonsense is not asked again.
function isClean(outcome: WholeOutcome): boolean {
  return outcome.kind === "read" || outcome.code !== "reading-failed";
}

function outcomeOf(answer: Answer | Loss, bytes: Uint8Array): WholeOutcome {
  if (typeof answer === "string") return lostOutcome(answer);
  const { head, reading, counts } = answer;
  if (head.kind === "refused") return head;
  if (head.kind !== "written" || counts === undefined) return lostOutcome("answer");
  // No code but ours has read bare text; large readings of it are not taken apart again, which takes much memory.
  if (lengthOf(reading) > mostLookedInto && isBareText(bytes))
    return { kind: "read", reading: { kind: "written-reading", reader: version, pieces: reading }, counts };
  return wholeReadingIn(Buffer.concat(reading), bytes.length) ?? lostOutcome("answer");
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

const sentences: Readonly<Record<Loss, string>> = {
  time: "The reader came to no end with this file in the time that a file of this size may take.",
  memory: "The reader ran out of the memory that a file may take.",
  answer: "The reader gave back more than a file may come to, or what is no reading.",
  end: "The reader broke off over this file, as readers do over files that are damaged or made to harm.",
  start:
    "The process in which such files are read could not be started. See that Aver is installed whole and that this user may start programs.",
};

function lostOutcome(loss: Loss): WholeOutcome {
  const advice =
    loss === "start" ? "" : " Save it anew with another program, or its parts one by one, and read that.";
  return { kind: "refused", code: "reading-failed", message: sentences[loss] + advice };
}
