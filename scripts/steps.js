import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the project's folder, its output shown as it comes. Returns the exit code. */
export function run(command, args, options = {}) {
  const shell = process.platform === "win32";
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (result.error !== undefined) throw result.error;
  return result.status ?? 1;
}

/** Installs the npm packages that the lock file names, when that has not been done for this lock file. */
export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  const stamp = `${root}node_modules/.aver-installed`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  // A linked folder belongs to another checkout: installing would empty it under its owner's feet.
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (existsSync(`${root}node_modules/.package-lock.json`) && !process.env.CI) {
    process.stdout.write("Packages changed: installing.\n");
  } else {
    process.stdout.write("Installing packages (once).\n");
  }
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) !== 0) {
    process.stderr.write("The npm packages could not be installed. Is the npm registry reachable?\n");
    process.exit(1);
  }
  mkdirSync(`${root}node_modules`, { recursive: true });
  writeFileSync(stamp, lock);
}
