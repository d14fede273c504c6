import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtFolder } from "../built-folder.ts";
import { systemModels } from "../ocr-files.ts";
import { type CageLimits, mostHeapMegabytes } from "./limits.ts";

/** The program that a process in the cage runs, and what it may read to run it: Aver's own code and nothing else. */
export interface CagedProgram {
  readonly path: string;
  readonly readable: readonly string[];
}

/** The program that reads. */
export function cagedReader(): CagedProgram {
  return cagedProgram("caged-reader");
}

/** A program of the cage, as it was built. Tests that run from the sources take the built one as well. */
export function cagedProgram(name: "caged-reader" | "caged-drawer"): CagedProgram {
  const path = join(builtFolder, `app/cage/${name}.js`);
  const project = dirname(builtFolder);
  return {
    path,
    readable: [builtFolder, join(project, "package.json"), ...packageFolders(project), ...systemModels()],
  };
}

/** The folders above, and in, a project in which npm keeps packages. */
function packageFolders(project: string): readonly string[] {
  const folders: string[] = [];
  for (let at = project; ; at = dirname(at)) {
    const folder = join(at, "node_modules");
    // A folder may be a link, and Node asks whether it may read the one and the other.
    if (existsSync(folder)) folders.push(...new Set([folder, realpathSync(folder)]));
    if (dirname(at) === at) return folders;
  }
}

// More would be taken by Node 24 for no gain in speed: 414 MB for a text of 20 MB, and 280 with this.
const youngMegabytes = 8;

// An engine sets aside memory that it does not use: half of this in Node 24.
const reservedBytes = 1024 * 1024 * 1024;

// Limits that the system keeps, and a network of its own, which has no connections: where it has such things.
const shell = `
ulimit -c 0; ulimit -f 0; ulimit -n 64; ulimit -t "$1"; ulimit -d "$2"
shift 2
if unshare --user --map-root-user --net true; then exec unshare --user --map-root-user --net "$@"; fi
exec "$@"`;

/**
 * Starts a process that may read its own program and nothing else, may write nothing, starts no other process
 * and knows no environment. It gets files through its standard input and answers through its fourth channel.
 */
export function startChild({ path, readable }: CagedProgram, limits: CageLimits): ChildProcess {
  const node = [
    process.execPath,
    "--no-warnings",
    permissionFlag(),
    ...readable.map((name) => `--allow-fs-read=${name}`),
    `--max-old-space-size=${mostHeapMegabytes}`,
    `--max-semi-space-size=${youngMegabytes}`,
    path,
  ];
  const seconds = limits.lifeMs / 500 + (limits.mostScans * limits.scanMs) / 1000;
  const numbers = [seconds, (limits.memoryBytes + reservedBytes) / 1024].map((limit) =>
    String(Math.ceil(limit)),
  );
  const words = process.platform === "win32" ? node : ["/bin/sh", "-c", shell, "sh", ...numbers, ...node];
  const [command = "", ...rest] = words;
  return spawn(command, rest, {
    cwd: dirname(path),
    env: {},
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    windowsHide: true,
  });
}

function permissionFlag(): string {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13) ? "--permission" : "--experimental-permission";
}
