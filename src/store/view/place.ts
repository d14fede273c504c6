import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Fault } from "../../core/index.ts";
import { bootId, type Holder, holderName, parseHolder, thisProcess } from "../holder.ts";
import { readLock, takeLock } from "../lock.ts";
import { isAsLeft, removeFileList, writeFileList } from "./file-list.ts";

/**
 * Where a process keeps its view. PGlite does not lock its folder, and two processes in one folder
 * destroy it, so each process has a place of its own: `view/1`, `view/2` …, taken by a lock.
 */
export interface Place {
  /** The database's folder. */
  readonly database: string;
  /** Removes the database, to be made anew. */
  clear(): void;
  /** Writes down how the database was left and gives the place back. The database is closed. */
  release(): void;
}

const mostPlaces = 4;
const patienceMs = 1_500;
const longestMs = 20_000;
const pauseMs = 50;

/** Takes a free place below `view`; waits a little, then makes another one; refuses when there are too many. */
export async function takePlace(view: string, now: Date): Promise<Place> {
  if (!canWrite(view)) return passingPlace();
  for (let waited = 0; ; waited += pauseMs) {
    const places = listPlaces(view);
    const held: (Holder | undefined)[] = [];
    for (const name of places) {
      const place = tryPlace(join(view, name), now);
      if ("database" in place) return place;
      held.push(place.by);
    }
    if (places.length === 0 || (waited >= patienceMs && places.length < mostPlaces)) {
      const place = tryPlace(join(view, String(places.length + 1)), now);
      if ("database" in place) return place;
    }
    if (waited >= longestMs) throw allHeld(view, held);
    await setTimeout(pauseMs);
  }
}

function listPlaces(view: string): readonly string[] {
  return readdirSync(view)
    .filter((name) => /^[1-9]$/.test(name))
    .sort();
}

function canWrite(view: string): boolean {
  try {
    mkdirSync(view, { recursive: true, mode: 0o700 });
    accessSync(view, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function tryPlace(folder: string, now: Date): Place | { readonly by: Holder | undefined } {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "lock");
  const before = parseHolder(readLock(lock) ?? "");
  const taken = takeLock(lock, thisProcess(now));
  if (taken.kind === "held") return { by: taken.by };
  const place = placeAt(folder, taken.release);
  const isUsable = taken.tookOver ? ranHere(before) : isAsLeft(folder);
  if (existsSync(place.database) && !isUsable) place.clear();
  return place;
}

// A machine that stopped may have lost what was not yet on disk; a process that stopped has not.
function ranHere(holder: Holder | undefined): boolean {
  return holder !== undefined && holder.boot !== "" && holder.boot === bootId();
}

function placeAt(folder: string, release: () => void): Place {
  const database = join(folder, "database");
  return {
    database,
    clear: () => rmSync(database, { recursive: true, force: true }),
    release: () => {
      try {
        if (existsSync(database)) writeFileList(folder);
      } catch {
        // Without its list the view is made anew at its next opening.
        removeFileList(folder);
      } finally {
        release();
      }
    },
  };
}

// A record that cannot be written to, such as a copy on a read-only disk, gets a view that passes with the process.
function passingPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "aver-view-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return { ...placeAt(folder, remove), release: remove };
}

function allHeld(view: string, held: readonly (Holder | undefined)[]): Fault {
  const names = held.map((holder) => (holder === undefined ? "somebody unknown" : holderName(holder)));
  return new Fault(
    "record-locked",
    `All views in ${view} are in use, by ${names.join("; by ")}. Close one of these programs and give the command again.`,
  );
}
