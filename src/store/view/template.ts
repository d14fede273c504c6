import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { builtFolder } from "../built-folder.ts";
import { schemaVersion, tableSteps } from "./migrations/index.ts";
import { settings } from "./settings.ts";
import { type Archived, readTar } from "./tar.ts";

/**
 * Where the build leaves an empty database for new views to begin from: making one takes five seconds
 * of computing and 850 MB of memory, unpacking it a third of a second.
 */
export const templateFile: string = join(
  builtFolder,
  `view-template-${nameOf([String(schemaVersion), ...tableSteps, ...settings])}.tar.gz`,
);

function nameOf(steps: readonly string[]): string {
  return createHash("sha256").update(steps.join(";")).digest("hex").slice(0, 12);
}

/** Makes the template with a database that `make` sets up in a folder and hands over as a tar archive. */
export async function writeTemplate(make: (folder: string) => Promise<Uint8Array>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "aver-template-"));
  try {
    const archive = gzipSync(await make(join(folder, "database")), { level: 9 });
    mkdirSync(dirname(templateFile), { recursive: true });
    const draft = `${templateFile}.part-${process.pid}`;
    writeFileSync(draft, archive);
    renameSync(draft, templateFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts an empty database into a folder that does not exist; false when there is no template to take it from. */
export function unpackTemplate(folder: string): boolean {
  if (!existsSync(templateFile)) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of readTar(gunzipSync(readFileSync(templateFile)))) unpack(folder, file);
  return true;
}

function unpack(folder: string, { path, bytes }: Archived): void {
  if (bytes === undefined) mkdirSync(join(folder, path), { recursive: true });
  else writeFileSync(join(folder, path), bytes);
}
