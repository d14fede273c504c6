import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault, type ReceivedFrom } from "../core/index.ts";

/** A file to be read, or why a name that was given leads to none. */
export type Candidate =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly bytes: number;
      /** From whom, where and how it came, where the person said so. */
      readonly from?: ReceivedFrom;
    }
  | { readonly kind: "fault"; readonly path: string; readonly fault: Fault };

/**
 * Files behind the names given: a file is itself, a folder is every file below it in the order of
 * code units, leaving out hidden names and records. Links inside a folder are not followed.
 */
export async function collectFiles(names: readonly string[]): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const name of names) found.push(...(await candidatesOf(name)));
  const seen = new Set<string>();
  return found.filter(({ path }) => !seen.has(path) && seen.add(path));
}

async function candidatesOf(path: string): Promise<readonly Candidate[]> {
  try {
    const { isDirectory, isFile, size } = await kindOf(path);
    if (isFile) return [{ kind: "file", path, bytes: size }];
    if (!isDirectory)
      return [
        refused(
          path,
          new Fault("file-unreadable", `${path} is neither a file nor a folder. Give the name of a file.`),
        ),
      ];
    const below = await filesBelow(path);
    return below.length > 0
      ? below
      : [
          refused(
            path,
            new Fault(
              "folder-without-files",
              `${path} holds no file to read. Give a folder with documents, or a document.`,
            ),
          ),
        ];
  } catch (error) {
    return [refused(path, faultOf(path, error))];
  }
}

async function kindOf(path: string): Promise<{ isDirectory: boolean; isFile: boolean; size: number }> {
  const found = await stat(path);
  return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size };
}

async function filesBelow(folder: string): Promise<readonly Candidate[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Candidate[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name.endsWith(".record")) continue;
    if (entry.isDirectory()) found.push(...(await candidatesBelow(path)));
    else if (entry.isFile()) found.push(...(await candidatesOf(path)));
  }
  return found;
}

/** An inner folder that cannot be opened is told of; one without files is nothing to tell. */
async function candidatesBelow(folder: string): Promise<readonly Candidate[]> {
  try {
    return await filesBelow(folder);
  } catch (error) {
    return [refused(folder, faultOf(folder, error))];
  }
}

function refused(path: string, fault: Fault): Candidate {
  return { kind: "fault", path, fault };
}

/** The world's answer to a file name, in one sentence. */
export function faultOf(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new Fault("file-absent", `${path} does not exist. Check the name.`, error);
  if (code === "EACCES" || code === "EPERM") {
    return new Fault(
      "file-unreadable",
      `${path} may not be read by this user. Change its permissions or copy it.`,
      error,
    );
  }
  if (code === "ENAMETOOLONG" || code === "ELOOP" || code === "ENOTDIR") {
    return new Fault("file-absent", `${path} leads to no file (${code}). Check the name.`, error);
  }
  if (code !== "")
    return new Fault(
      "file-unreadable",
      `${path} could not be read (${code}). Check the disk and try again.`,
      error,
    );
  throw error;
}
