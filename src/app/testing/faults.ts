import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Child } from "./children.ts";

/** A call to the system: the so-manyeth of its name that a thread makes. */
export interface Call {
  readonly thread: "main" | "pool";
  readonly name: string;
  readonly ordinal: number;
  /** As strace writes it. */
  readonly line: string;
}

/** Runs `work` while strace watches threads of a process, and waits until it has let go of them. */
async function watched<T>(words: readonly string[], work: () => Promise<T>): Promise<T> {
  const strace = spawn("strace", words, { stdio: ["ignore", "ignore", "pipe"] });
  const gone = new Promise((resolve) => strace.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on("data", (said) => (String(said).includes("attached") ? resolve() : undefined));
    strace.once("close", () => reject(new Error("strace could not watch the process")));
  });
  try {
    return await work();
  } finally {
    strace.kill("SIGINT");
    await gone;
  }
}

/** Where the files lie that calls are told of, and where strace may write. */
export interface Watch {
  readonly folder: string;
  readonly trace: string;
}

function isBelow(line: string, folder: string): boolean {
  return line.includes(`${folder}/`) || line.includes(`${folder}"`);
}

/** The calls that a child makes on files below a folder while `work` is done. */
export async function callsOf(
  child: Child,
  { folder, trace }: Watch,
  work: () => Promise<unknown>,
): Promise<readonly Call[]> {
  await watched(["-f", "-y", "-o", trace, "-e", "trace=file,desc", "-p", String(child.pid)], work);
  const counts = new Map<string, number>();
  const calls: Call[] = [];
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const { thread, name } = /^(?<thread>\d+) +(?<name>\w+)\(/.exec(line)?.groups ?? {};
    if (thread === undefined || name === undefined) continue;
    const ordinal = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, ordinal);
    if (isBelow(line, folder))
      calls.push({ thread: thread === String(child.pid) ? "main" : "pool", name, ordinal, line });
  }
  return calls;
}

/**
 * Does `work` while one call of a thread fails with an error, without being made. Says whether it was one
 * below the folder: an engine makes calls of its own now and then, and may not survive that they fail.
 */
export async function withFault(
  { thread, call, error }: { readonly thread: string; readonly call: Call; readonly error: string },
  { folder, trace }: Watch,
  work: () => Promise<string>,
): Promise<{ readonly isMet: boolean; readonly said: string }> {
  const inject = `inject=${call.name}:error=${error}:when=${call.ordinal}`;
  const words = ["-y", "-o", trace, "-e", `trace=${call.name}`, "-e", inject, "-p", thread];
  const said = await watched(words, () => work().catch((reason) => String(reason)));
  const injected = readFileSync(trace, "utf8")
    .split("\n")
    .find((line) => line.includes("(INJECTED)"));
  return { isMet: injected !== undefined && isBelow(injected, folder), said };
}
