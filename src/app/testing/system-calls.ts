import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether system calls can be watched here. */
export const hasStrace = spawnSync("strace", ["-V"]).status === 0;

/** A step of a process as `strace` saw it. A call that took a while is two: its beginning and its end. */
export interface Step {
  readonly thread: string;
  readonly call: string;
  readonly moment: "whole" | "beginning" | "end";
  /** Arguments as written, texts decoded; at an end those of the beginning. */
  readonly words: readonly (string | Uint8Array)[];
  /** What it returned; below zero when it failed, absent at a beginning. */
  readonly result?: number;
}

/** The words that run a command line under `strace`, so that `readSteps` can read what it writes to `path`. */
export function underStrace(path: string, calls: readonly string[]): readonly string[] {
  return ["strace", "-f", "-qq", "-xx", "-s", "1000000", "-e", `trace=${calls.join(",")}`, "-o", path];
}

/** Reads what `strace` wrote, a line a step. */
export function readSteps(path: string): readonly Step[] {
  const begun = new Map<string, string>();
  return readFileSync(path, "latin1")
    .split("\n")
    .flatMap((line) => readLine(line, begun) ?? []);
}

const whole = /^(?<thread>\d+) +(?<call>\w+)\((?<words>.*)\) += (?<result>-?\d+)/;
const beginning = /^(?<thread>\d+) +(?<call>\w+)\((?<words>.*) <unfinished \.\.\.>$/;
const end = /^(?<thread>\d+) +<\.\.\. (?<call>\w+) resumed>(?<words>.*)\) += (?<result>-?\d+)/;

function readLine(line: string, begun: Map<string, string>): Step | undefined {
  const started = beginning.exec(line)?.groups;
  if (started !== undefined) {
    const { thread = "", call = "", words = "" } = started;
    begun.set(thread, words);
    return { thread, call, moment: "beginning", words: wordsIn(words) };
  }
  const finished = end.exec(line)?.groups;
  const { thread = "", call = "", words = "", result = "" } = finished ?? whole.exec(line)?.groups ?? {};
  if (call === "") return undefined;
  const all = finished === undefined ? words : `${begun.get(thread) ?? ""}${words}`;
  const moment = finished === undefined ? "whole" : "end";
  return { thread, call, moment, words: wordsIn(all), result: Number(result) };
}

// With -xx every text is written as \x41\x42…
function wordsIn(words: string): readonly (string | Uint8Array)[] {
  return [...words.matchAll(/"(?<text>(?:\\x[0-9a-f]{2})*)"|(?<other>[^",\s][^",]*)/g)].map(({ groups }) =>
    groups?.text === undefined
      ? (groups?.other ?? "").trim()
      : new Uint8Array(Buffer.from(groups.text.replaceAll("\\x", ""), "hex")),
  );
}

/** An argument that is a path or another text. */
export function textOf(word: string | Uint8Array | undefined): string {
  return typeof word === "string" ? word : Buffer.from(word ?? []).toString("utf8");
}
