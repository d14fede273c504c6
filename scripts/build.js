import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installPackages, root, run } from "./steps.js";

installPackages();
const stamp = `${root}.cache/built`;
if (!isCurrent()) build();
await makeTemplate();

/** Whether nothing that the build reads is newer than the last build. */
function isCurrent() {
  if (!existsSync(stamp) || !existsSync(`${root}dist/index.js`)) return false;
  const built = statSync(stamp).mtimeMs;
  const inputs = ["tsconfig.json", "tsconfig.build.json", "package-lock.json", ...filesIn("src")];
  return inputs.every((path) => statSync(root + path).mtimeMs < built);
}

function filesIn(folder) {
  return readdirSync(root + folder, { recursive: true }).map((name) => `${folder}/${name}`);
}

function build() {
  const started = new Date();
  mkdirSync(`${root}.cache`, { recursive: true });
  if (!existsSync(`${root}dist`)) rmSync(`${root}.cache/build.tsbuildinfo`, { force: true });
  const status = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);
  if (status !== 0) process.exit(status);
  copyWebFiles();
  writeFileSync(stamp, started.toISOString());
}

/** Styles and other files that the compiler does not carry over. */
function copyWebFiles() {
  for (const path of filesIn("src/web").filter((name) => /\.(?:css|svg|js)$/.test(name))) {
    cpSync(root + path, root + path.replace(/^src/, "dist"));
  }
}

/** An empty database from which new views begin; made again when the tables or the packages changed. */
async function makeTemplate() {
  const { makeViewTemplate, templateFile } = await import("../dist/store/index.js");
  const packages = statSync(`${root}package-lock.json`).mtimeMs;
  if (existsSync(templateFile) && statSync(templateFile).mtimeMs > packages) return;
  const older = readdirSync(dirname(templateFile)).filter((name) => name.startsWith("view-template-"));
  for (const name of older) rmSync(join(dirname(templateFile), name));
  await makeViewTemplate();
}
