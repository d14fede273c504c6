import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** The built command line. */
export const aver = join(import.meta.dirname, "../../../bin/aver.js");

/** A witness that runs as a process of its own. */
export interface RunningWitness {
  readonly verifier: string;
  readonly url: string;
  /** Ends it without warning. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcessByStdio<null, Readable, null>>();

/** Starts `aver witness` with these words and answers when it can be asked. */
export async function startWitness(folder: string, ...words: readonly string[]): Promise<RunningWitness> {
  const args = [aver, "witness", folder, ...words];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once("close", () => reject(new Error(`the witness ended: ${lines.join(" ")}`)));
    createInterface(child.stdout).on("line", (line) => {
      lines.push(line);
      if (lines.length === 3) resolve();
    });
  });
  return {
    verifier: lines[1]?.replace("Its verifier key: ", "") ?? "",
    url: /http:\S+/.exec(lines[2] ?? "")?.[0] ?? "",
    kill: () =>
      new Promise((resolve) => {
        running.delete(child);
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

/** Ends all that a test left running. */
export function killWitnesses(): void {
  for (const child of running) child.kill("SIGKILL");
}
