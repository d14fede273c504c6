import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holderName, isGone, parseHolder, thisProcess } from "../holder.ts";
import { isLockAltered, readLock, takeLock } from "../lock.ts";
import { checkRows } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { openClosed } from "./embedded-database.ts";
import { checkFileList } from "./file-list.ts";
import type { PlaceCheck, PlaceFinding } from "./place-check.ts";

/** What the views come to. */
export interface PlaceVerdict {
  readonly findings: readonly PlaceFinding[];
  /** What is sound; absent when there are views and none of them could be compared. */
  readonly summary?: string;
  /** Whether there is any view. */
  readonly isKept: boolean;
}

const remedy = "Delete the folder view/: it is made anew from log and blobs.";

/** Compares every view that was kept, file by file and row by row. Works on a copy of each, and changes nothing. */
export async function checkPlaces(folder: string, check: PlaceCheck): Promise<PlaceVerdict> {
  const view = join(folder, "view");
  const names = existsSync(view) ? readdirSync(view).sort() : [];
  const findings: PlaceFinding[] = [];
  let compared = 0;
  for (const name of names) {
    if (!/^[1-9]$/.test(name)) {
      findings.push({ name, state: "unexpected", detail: "This is no part of a view." });
      continue;
    }
    if (isLockAltered(join(view, name, "lock"))) {
      findings.push(inPlace(name, alteredLock));
      continue;
    }
    const held = await withPlace(join(view, name), check.now, async (closed) => {
      findings.push(...(await checkPlace(join(view, name), closed, check)).map((one) => inPlace(name, one)));
      compared += 1;
    });
    if (held !== undefined) findings.push(inUse(name, held));
  }
  const isKept = names.length > 0;
  if (compared > 0)
    return { findings, isKept, summary: "Every row of the view is what log and blobs come to." };
  const isUncompared = findings.some(({ state }) => state === "unchecked");
  return isUncompared
    ? { findings, isKept }
    : { findings, isKept, summary: "No view is kept; one is made when it is needed." };
}

const alteredLock: PlaceFinding = {
  name: "lock",
  state: "altered",
  detail: `The lock is not as a program wrote it, so nobody can use this view. ${remedy}`,
};

function inUse(name: string, held: string): PlaceFinding {
  const remedy = "End that program and check again to have it compared.";
  return {
    name,
    state: "unchecked",
    detail: `This view is in use by ${held}, and was not compared. ${remedy}`,
  };
}

function inPlace(name: string, finding: PlaceFinding): PlaceFinding {
  return { ...finding, name: `${name}/${finding.name}` };
}

// Runs `work` while nobody else can open the place; returns who has it, if somebody does.
async function withPlace(
  place: string,
  now: Date,
  work: (closed: boolean) => Promise<void>,
): Promise<string | undefined> {
  const lock = join(place, "lock");
  const before = readLock(lock);
  const holder = parseHolder(before ?? "");
  if (holder !== undefined && !isGone(holder)) return holderName(holder);
  const release = tryLock(lock, now);
  try {
    await work(before === undefined);
  } finally {
    release();
    if (before !== undefined) putBack(lock, before);
  }
  return undefined;
}

// The lock of a program that was ended says that the view's files are not as they were listed.
function putBack(lock: string, text: string): void {
  try {
    writeFileSync(lock, text, { flag: "wx" });
  } catch {
    // Somebody else has opened the view since, or the folder cannot be written to.
  }
}

// Nobody else can be writing to a folder that cannot be written to.
function tryLock(lock: string, now: Date): () => void {
  try {
    const taken = takeLock(lock, thisProcess(now));
    return taken.kind === "taken" ? taken.release : () => undefined;
  } catch {
    return () => undefined;
  }
}

async function checkPlace(
  place: string,
  closed: boolean,
  check: PlaceCheck,
): Promise<readonly PlaceFinding[]> {
  if (!existsSync(join(place, "database"))) return [];
  const files = closed ? checkFileList(place) : [];
  if (files.length > 0)
    return files.map(({ path, state }) => ({
      name: path,
      state,
      detail: `This file of the view is not as Aver left it. ${remedy}`,
    }));
  const copy = mkdtempSync(join(tmpdir(), "aver-check-"));
  try {
    cpSync(join(place, "database"), join(copy, "database"), { recursive: true });
    return await checkCopy(join(copy, "database"), check);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Findings with what to do about those that are wrong. */
export function withRemedy(findings: readonly PlaceFinding[], remedy: string): readonly PlaceFinding[] {
  return findings.map((one) =>
    one.detail.endsWith("made anew.") ? one : { ...one, detail: `${one.detail} ${remedy}` },
  );
}

async function checkCopy(folder: string, check: PlaceCheck): Promise<readonly PlaceFinding[]> {
  let database: Database;
  try {
    database = await openClosed(folder);
  } catch {
    return [{ name: "database", state: "unreadable", detail: `The view cannot be opened. ${remedy}` }];
  }
  try {
    return withRemedy(await checkRows(database.sql, check), remedy);
  } catch {
    return [{ name: "database", state: "unreadable", detail: `The view cannot be read. ${remedy}` }];
  } finally {
    await database.close();
  }
}
