import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { canonicalJson } from "../core/index.ts";
import { errorCode } from "./world-fault.ts";

/** Who has a record, or its view, open. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339, when it was opened. */
  readonly since: string;
  /** Tells this process from a later one of the same number; empty where the system does not say. */
  readonly started: string;
  /** Tells this run of the machine from another; empty where the system does not say. */
  readonly boot: string;
  /** Tells this machine from another of the same name; empty where the system does not say. */
  readonly machine: string;
  /** The space in which the process has its number: a container has one of its own. Empty where there are none. */
  readonly space: string;
  /** How many locks this process took before: makes the text of every lock unique. */
  readonly serial: number;
  /** Where the holder can be reached, when it serves pages. */
  readonly address?: string;
}

let locksTaken = 0;

/** This process as a holder. */
export function thisProcess(since: Date, address?: string): Holder {
  locksTaken += 1;
  return {
    pid: process.pid,
    host: hostname(),
    since: since.toISOString(),
    started: startOf(process.pid) ?? "",
    boot: bootId(),
    machine: machineId(),
    space: processSpace(),
    serial: locksTaken,
    ...(address === undefined ? {} : { address }),
  };
}

/** This run of the machine; empty where the system does not say. */
export function bootId(): string {
  return readText("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
}

// The machine's own id is nobody else's business: only its hash, for this one purpose, leaves the machine.
function machineId(): string {
  const id = readText("/etc/machine-id")?.trim() ?? "";
  return id === "" ? "" : sha256(`aver lock\n${id}`).slice(0, 16);
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

// Field 22 of /proc/PID/stat: ticks since the machine started. The name in field 2 may hold spaces and brackets.
function startOf(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * Whether a holder is known to be gone. One on another machine is never known to be, even if that has
 * the same name, nor is one in another container of this machine, whose processes cannot be seen.
 */
export function isGone(holder: Holder): boolean {
  if (holder.host !== hostname() || holder.machine !== machineId()) return false;
  if (holder.boot !== "" && bootId() !== "" && holder.boot !== bootId()) return true;
  if (holder.space !== processSpace()) return false;
  if (!isRunning(holder.pid)) return true;
  const started = startOf(holder.pid);
  return holder.started !== "" && started !== undefined && started !== holder.started;
}

/** Whether a process of this number is running on this machine. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but belongs to somebody else.
    return errorCode(error) === "EPERM";
  }
}

/** The text of a lock: the holder, behind a hash that shows when a bit of it was changed. */
export function holderText(holder: Holder): string {
  const text = canonicalJson(holder);
  return `${sha256(text)}\n${text}`;
}

/** Reads a lock's text; undefined when it is none, or not the one that was written. */
export function parseHolder(lock: string): Holder | undefined {
  const at = lock.indexOf("\n");
  const text = lock.slice(at + 1);
  if (at < 0 || lock.slice(0, at) !== sha256(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, serial, host, since, started, boot, machine, space } = value as Members;
  const texts = [host, since, started, boot, machine, space].every((text) => typeof text === "string");
  return texts && Number.isSafeInteger(pid) && Number.isSafeInteger(serial) && Number(pid) > 0;
}

type Members = Partial<Record<keyof Holder, unknown>>;

/** `process 4711 on this-host, since 2026-03-01T10:00:00.000Z`: how messages name a holder. */
export function holderName(holder: Holder): string {
  const at = holder.address === undefined ? "" : ` at ${holder.address}`;
  return `process ${holder.pid} on ${holder.host}${at}, since ${holder.since}`;
}
