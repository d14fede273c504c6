import { createHash } from "node:crypto";
import { linkSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { discard, unfinishedName } from "./durable.ts";
import { type Holder, holderText, isGone, parseHolder } from "./holder.ts";
import { errorCode, writeFault } from "./world-fault.ts";

/** A lock taken, or who has it. `tookOver` says that the one before left without giving it back. */
export type Taken =
  | { readonly kind: "taken"; readonly tookOver: boolean; readonly release: () => void }
  | { readonly kind: "held"; readonly by: Holder | undefined };

// As many takers may die one after the other, each while taking over from the one before.
const takeoverDepth = 64;
const attempts = 50;

/**
 * Takes a lock file, so that of any number of takers one has it.
 *
 * A lock whose holder is gone is taken over: whoever first makes the file `<lock>.after-<hash of the
 * dead one's text>` may put a lock of its own in the dead one's place, and looks once more that it is
 * still the dead one's. Two that both saw the dead holder can so never both win: the second finds the
 * file, or a new lock. The file is a lock like any other: when its maker dies, it is taken over too.
 */
export function takeLock(path: string, me: Holder): Taken {
  const taken = take(path, { lock: path, me, depth: takeoverDepth });
  if (taken.kind === "taken" && taken.tookOver) removeGuards(path);
  return taken;
}

interface Taker {
  /** The lock that it is all about. */
  readonly lock: string;
  readonly me: Holder;
  readonly depth: number;
}

function take(path: string, taker: Taker): Taken {
  const text = holderText(taker.me);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (makeLock(path, text)) return { kind: "taken", tookOver: false, release: releaseOf(path, text) };
    const found = readLock(path);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder === undefined || !isGone(holder) || taker.depth === 0) return { kind: "held", by: holder };
    const guard = take(guardOf(taker.lock, found), { ...taker, depth: taker.depth - 1 });
    if (guard.kind === "held") {
      if (guard.by !== undefined && readLock(path) === found) return guard;
      continue;
    }
    if (replaceLock(path, { found, text, guard }))
      return { kind: "taken", tookOver: true, release: releaseOf(path, text) };
  }
  return { kind: "held", by: parseHolder(readLock(path) ?? "") };
}

/** The file that is made by whoever takes over from the dead holder of a lock with this text. */
export function guardOf(lock: string, found: string): string {
  return `${lock}.after-${createHash("sha256").update(found).digest("hex").slice(0, 16)}`;
}

// The lock will never again be the dead ones' that these files are about: its holder may remove them all.
function removeGuards(lock: string): void {
  const beginning = `${basename(lock)}.after-`;
  try {
    for (const name of readdirSync(dirname(lock)))
      if (name.startsWith(beginning)) discard(join(dirname(lock), name));
  } catch {
    // They are in nobody's way.
  }
}

// A link is made in one step and fails when the name is taken, and what it names is already whole.
function makeLock(path: string, text: string): boolean {
  const draft = writeDraft(path, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP"].includes(errorCode(error) ?? ""))
      return makeLockWithoutLinks(path, text);
    throw writeFault(error, path);
  } finally {
    discard(draft);
  }
}

// Some file systems (exFAT) have no links.
function makeLockWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw writeFault(error, path);
  }
}

interface Takeover {
  /** The dead holder's text. */
  readonly found: string;
  readonly text: string;
  readonly guard: { readonly release: () => void };
}

/** Puts a lock in the place of a dead one, if it is there still. Whatever happens, the guard is given back. */
function replaceLock(path: string, { found, text, guard }: Takeover): boolean {
  try {
    if (readLock(path) !== found) return false;
    const draft = writeDraft(path, text);
    try {
      renameSync(draft, path);
      return true;
    } catch (error) {
      discard(draft);
      throw writeFault(error, path);
    }
  } finally {
    guard.release();
  }
}

function writeDraft(path: string, text: string): string {
  const draft = unfinishedName(dirname(path));
  try {
    writeFileSync(draft, text, { flag: "wx", mode: 0o644, flush: true });
    return draft;
  } catch (error) {
    discard(draft);
    throw writeFault(error, path);
  }
}

/** The text of a lock file; undefined when there is none. */
export function readLock(path: string): string | undefined {
  try {
    // Read as bytes: when it reads a text, Node ends the whole process where closing the file fails.
    return readFileSync(path).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Whether there is a lock that is not as it was written: a bit of it was changed, or it was cut short. */
export function isLockAltered(path: string): boolean {
  const text = readLock(path);
  return text !== undefined && parseHolder(text) === undefined;
}

function releaseOf(path: string, text: string): () => void {
  return () => {
    // One that cannot be removed is taken over once this process has ended.
    if (readLock(path) === text) discard(path);
  };
}
