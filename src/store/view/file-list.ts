import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { hashFile } from "../hash-file.ts";
import { bootId } from "../holder.ts";

/** A file of a closed view, as it was left. */
interface ListedFile {
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly sha256: string;
}

interface FileList {
  /** The run of the machine in which the view was closed; empty where the system does not say. */
  readonly boot: string;
  readonly files: Readonly<Record<string, ListedFile>>;
}

/** A file that is not as the view left it when it was closed. */
export interface FileFinding {
  readonly path: string;
  readonly state: "altered" | "missing" | "unexpected";
}

const listName = "files.json";

/**
 * Writes down the hash of every file of a view that is being closed, so that a change made outside
 * Aver is found even where no row shows it. Nothing is brought to disk: after the machine stopped, the
 * list tells whether all of the view, itself included, had come there.
 */
export function writeFileList(place: string): void {
  const before = readFileList(place)?.files ?? {};
  const files: Record<string, ListedFile> = {};
  for (const path of filesBelow(join(place, "database"))) {
    const { size: bytes, mtimeMs: modifiedMs } = statSync(path);
    const name = relative(place, path);
    const known = before[name];
    const same = known?.bytes === bytes && known.modifiedMs === modifiedMs ? known.sha256 : undefined;
    files[name] = { bytes, modifiedMs, sha256: same ?? hashFile(path)?.sha256 ?? "" };
  }
  const text = JSON.stringify({ boot: bootId(), files } satisfies FileList);
  writeFileSync(join(place, `${listName}.part`), `${digestOf(text)}\n${text}`);
  renameSync(join(place, `${listName}.part`), join(place, listName));
}

/** Whether a closed view can be used: it is as it was left, or the machine has run on since. */
export function isAsLeft(place: string): boolean {
  const listed = readFileList(place);
  if (listed === undefined) return false;
  return (listed.boot !== "" && listed.boot === bootId()) || checkFileList(place).length === 0;
}

/** Removes the list, when it could not be brought up to date. */
export function removeFileList(place: string): void {
  for (const name of [listName, `${listName}.part`]) rmSync(join(place, name), { force: true });
}

function readFileList(place: string): FileList | undefined {
  try {
    const [digest, text] = readFileSync(join(place, listName), "utf8").split("\n");
    const value: unknown = text !== undefined && digestOf(text) === digest ? JSON.parse(text) : undefined;
    return isFileList(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Its digest has shown that Aver wrote it; an earlier Aver wrote it in another form.
function isFileList(value: unknown): value is FileList {
  return typeof value === "object" && value !== null && "boot" in value && "files" in value;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/** Compares a closed view's files with what was written down. */
export function checkFileList(place: string): readonly FileFinding[] {
  if (!existsSync(join(place, listName))) return [];
  const listed = readFileList(place);
  if (listed === undefined) return [{ path: listName, state: "altered" }];
  const findings: FileFinding[] = [];
  const present = new Set(filesBelow(join(place, "database")).map((path) => relative(place, path)));
  for (const [path, file] of Object.entries(listed.files))
    if (!present.has(path)) findings.push({ path, state: "missing" });
    else if (hashFile(join(place, path))?.sha256 !== file.sha256) findings.push({ path, state: "altered" });
  for (const path of present) if (!(path in listed.files)) findings.push({ path, state: "unexpected" });
  return findings;
}
