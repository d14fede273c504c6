import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { writtenReading } from "../../store/written-reading.cases.ts";

// Processes of their own, which run the built program and are killed, refused and starved of disk.
const project = join(import.meta.dirname, "../../..");
const built = join(project, "dist/app/open-record.js");

/** What was changed since the program was built, of the layers that run in children. Build when it is not empty. */
export function staleFiles(): readonly string[] {
  const stamp = statSync(join(project, ".cache/built"), { throwIfNoEntry: false });
  if (stamp === undefined || !existsSync(built)) return ["everything"];
  const files = ["core", "ledger", "log", "store", "app"].flatMap((layer) =>
    readdirSync(join(project, "src", layer), { recursive: true, encoding: "utf8" }).map(
      (name) => `src/${layer}/${name}`,
    ),
  );
  const sources = files.filter(
    (name) => name.endsWith(".ts") && !/\.(?:test|cases)\.ts$|\/testing\//.test(name),
  );
  return sources.filter((name) => statSync(join(project, name)).mtimeMs > stamp.mtimeMs);
}

/** A running child. */
export type Child = ChildProcessByStdio<Writable, Readable, null>;

const children = new Set<Child>();

/** Ends whatever children still run. */
export function killChildren(): void {
  for (const child of children) child.kill("SIGKILL");
}

/** The reading that children keep with every file. */
export const childReading = writtenReading({
  paragraphs: ["In Tarvo 7 were found. Nobody was missed."],
  symbols: ["A/79/5"],
});

const prelude = `
import { openRecord } from ${JSON.stringify(pathToFileURL(built).href)};
import { writeSync } from "node:fs";
const options = { now: () => new Date(), by: "a child" };
const reading = ${JSON.stringify(childReading)};
const say = (line) => writeSync(1, line + "\\n");
const keep = (record, name) => record.keep({ path: name, bytes: Buffer.from(name), reading: { ...reading, sourceBytes: name.length } });
`;

/** How a child is started. */
export interface ChildOptions {
  /** Words before the child's own command line: the program that runs it. */
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a child with a script, which may use `openRecord`, `options`, `reading`, `keep` and `say`. */
export function startChild(script: string, { under = [], env = {} }: ChildOptions = {}): Child {
  const [command = "", ...words] = [
    ...under,
    process.execPath,
    "--input-type=module",
    "-e",
    prelude + script,
  ];
  const child = spawn(command, words, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/** Resolves when a child has ended and all it said was heard. */
export function ended(child: Child): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
  });
}

/** All lines that a child said by the time it ended. */
export async function linesOf(child: Child): Promise<readonly string[]> {
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  await ended(child);
  return lines;
}

/** A child that is given lines and answers each with one. */
export interface Conversation {
  readonly child: Child;
  /** Resolves to the first line, which it says unasked. */
  readonly ready: Promise<string>;
  ask(line: string): Promise<string>;
}

/** Talks to a child. */
export function talkTo(child: Child): Conversation {
  const lines = createInterface(child.stdout);
  const next = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error("the child ended without an answer"));
      child.once("close", gone);
      lines.once("line", (line) => {
        child.off("close", gone);
        resolve(line);
      });
    });
  return {
    child,
    ready: next(),
    ask: (line) => {
      const answer = next();
      child.stdin.write(`${line}\n`);
      return answer;
    },
  };
}
