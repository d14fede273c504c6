import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { type Answer, type AnswerReader, answerReader } from "./answers.ts";
import { consumptionOf } from "./consumption.ts";
import { lengthBytes } from "./frames.ts";
import type { CageLimits } from "./limits.ts";
import { type CagedProgram, startChild } from "./start-child.ts";

/** Why a process gave no answer: it took too much, said what is no answer, ended, or never came to life. */
export type Loss = "time" | "memory" | "answer" | "end" | "start";

/** A process that reads one file after the other. After a loss it is gone. */
export interface CagedProcess {
  read(bytes: Uint8Array): Promise<Answer | Loss>;
  /** Whether it has lived long enough. */
  isOld(): boolean;
  end(): void;
}

const watchMs = 100;
/** Answers that come before anybody waits for them; an honest process gives one. */
const mostEarly = 4;
const nothing = new Uint8Array();
/** How much more time by the clock than of the processor a scanned page may take. */
const clockFactor = 4;

/** Starts a process in the cage. It ends with this program, which does not wait for it. */
export function startCaged(program: CagedProgram, limits: CageLimits): CagedProcess {
  const child = startChild(program, limits);
  const channel = channelOf(child, limits);
  const greeted = channel.next().then((first) => typeof first !== "string");
  hold(child, false);
  return {
    read: async (bytes) => {
      hold(child, true);
      if (!(await greeted)) return "start";
      const watch = watchOver(child, { limits, bytes: bytes.length });
      const answer = channel.next();
      send(child, bytes);
      let result = await Promise.race([answer, watch.loss]);
      if (typeof result !== "string" && result.head.kind === "scans") {
        watch.grant(result.head.pages);
        result = await Promise.race([channel.next(), watch.loss]);
      }
      watch.end();
      hold(child, false);
      if (typeof result === "string") child.kill("SIGKILL");
      return result;
    },
    isOld: () => (consumptionOf(child.pid)?.cpuMs ?? 0) > limits.lifeMs,
    end: () => void child.kill("SIGKILL"),
  };
}

/** While nobody waits for an answer, this program may end without waiting for the process. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const one of [child, ...child.stdio])
    if (one !== null && one !== undefined && hasHold(one)) isHeld ? one.ref() : one.unref();
}

function hasHold(value: object): value is { ref(): void; unref(): void } {
  return "ref" in value && typeof value.ref === "function" && "unref" in value;
}

type ChannelLoss = "answer" | "end" | "memory";

// With these Node ends itself when JavaScript objects have no room left.
function isOutOfMemory(signal: NodeJS.Signals | null): boolean {
  return signal === "SIGABRT" || signal === "SIGTRAP";
}

interface Channel {
  /** The next answer, or why there is none. */
  next(): Promise<Answer | ChannelLoss>;
}

function channelOf(child: ChildProcess, { outputBytes }: CageLimits): Channel {
  const reader: AnswerReader = answerReader(outputBytes);
  const early: Answer[] = [];
  let waiting: ((answer: Answer | ChannelLoss) => void) | undefined;
  let ended: ChannelLoss | undefined;
  const tell = (answer: Answer | ChannelLoss): void => {
    if (typeof answer === "string") ended ??= answer;
    const first = waiting;
    waiting = undefined;
    if (first !== undefined) first(answer);
    else if (typeof answer !== "string" && early.length < mostEarly) early.push(answer);
  };
  const answers = child.stdio[3];
  if (isReadable(answers))
    answers
      .on("error", () => undefined)
      .on("data", (piece: Uint8Array) => {
        try {
          let answer = ended === undefined ? reader.take(piece) : undefined;
          for (; answer !== undefined; answer = reader.take(nothing)) tell(answer);
        } catch {
          tell("answer");
        }
      });
  child.stdin?.on("error", () => undefined);
  child
    .on("error", () => tell("end"))
    .on("close", (_, signal) => tell(isOutOfMemory(signal) ? "memory" : "end"));
  return {
    next: () =>
      new Promise((resolve) => {
        const answer = early.shift() ?? ended;
        if (answer !== undefined) resolve(answer);
        else waiting = resolve;
      }),
  };
}

function isReadable(stream: Readable | Writable | null | undefined): stream is Readable {
  return stream !== null && stream !== undefined && "read" in stream;
}

function send({ stdin }: ChildProcess, bytes: Uint8Array): void {
  stdin?.write(lengthBytes(bytes.length));
  stdin?.write(bytes);
}

interface Watch {
  readonly loss: Promise<"time" | "memory">;
  /** Adds the time of so many scanned pages, once. */
  grant(scans: number): void;
  end(): void;
}

function watchOver(
  { pid }: ChildProcess,
  { limits, bytes }: { readonly limits: CageLimits; readonly bytes: number },
): Watch {
  const before = consumptionOf(pid)?.cpuMs ?? 0;
  let tell: (loss: "time" | "memory") => void = () => undefined;
  const loss = new Promise<"time" | "memory">((resolve) => {
    tell = resolve;
  });
  const look = (): void => {
    const taken = consumptionOf(pid);
    if (taken === undefined) return;
    if (taken.cpuMs - before > limits.cpuMs(bytes) + granted) tell("time");
    if (taken.memoryBytes > limits.memoryBytes) tell("memory");
  };
  let granted = 0;
  const looking = setInterval(look, watchMs);
  let clock = setTimeout(() => tell("time"), limits.clockMs(bytes));
  return {
    loss,
    grant: (scans) => {
      granted = Math.min(scans, limits.mostScans) * limits.scanMs;
      clearTimeout(clock);
      clock = setTimeout(() => tell("time"), limits.clockMs(bytes) + clockFactor * granted);
    },
    end: () => {
      clearInterval(looking);
      clearTimeout(clock);
    },
  };
}
