import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installPackages, root, run } from "./steps.js";
import { makeVerifierPage } from "./verifier-page.js";

installPackages();
const stamp = `${root}.cache/built`;
const compiled = `${root}.cache/compiled`;
/** Layers that become one file each, and the files by which they are entered. */
const joined = {
  core: ["index"],
  read: ["index"],
  structure: ["index"],
  extract: ["index"],
  ledger: ["index"],
  store: ["index"],
  publish: ["index"],
  log: ["index", "public"],
  app: ["index"],
  cli: ["main"],
};
/** Layers of which what they take from packages becomes a part too; the PDF reader's engine stays apart. */
const withPackages = new Set(["core", "read", "structure", "extract", "ledger"]);

if (!isCurrent()) await build();
await makeVerifierPage();
await makeTemplate();

/** Whether nothing that the build reads is newer than the last build. */
function isCurrent() {
  if (!existsSync(stamp) || !existsSync(`${root}dist/index.js`)) return false;
  const built = statSync(stamp).mtimeMs;
  const inputs = [
    "tsconfig.json",
    "tsconfig.build.json",
    "package-lock.json",
    "scripts/build.js",
    ...filesIn("src"),
  ];
  return inputs.every((path) => statSync(root + path).mtimeMs < built);
}

function filesIn(folder) {
  return readdirSync(root + folder, { recursive: true }).map((name) => `${folder}/${name}`);
}

async function build() {
  const started = new Date();
  mkdirSync(compiled, { recursive: true });
  const status = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);
  if (status !== 0) process.exit(status);
  cpSync(compiled, `${root}dist`, { recursive: true, filter: (path) => !path.endsWith(".tsbuildinfo") });
  for (const [layer, entries] of Object.entries(joined)) await joinLayer(layer, entries);
  copyWebFiles();
  writeFileSync(stamp, started.toISOString());
}

/** A layer of hundreds of small files becomes one, since opening them takes longer than reading a letter. */
async function joinLayer(layer, entries) {
  const { rolldown } = await import("rolldown");
  const others = readdirSync(compiled).filter(
    (name) => name !== layer && existsSync(`${compiled}/${name}/index.js`),
  );
  const index = `/(${others.join("|")})/index\\.js`;
  const packages = withPackages.has(layer) ? /^(?:@embedpdf\/pdfium|tesseract\.js-core\/.*)$/ : /^[^./]/;
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `${compiled}/${layer}/${name}.js`])),
    external: [new RegExp(`${index}$`), packages],
    platform: "node",
  });
  // What is loaded on demand stays a file of its own beside the index.
  const chunkFileNames = "joined-[name].js";
  const { output } = await bundle.generate({ format: "esm", chunkFileNames });
  const elsewhere = new RegExp(`((?:from|import)\\s*\\(?\\s*")[^"]*${index}"`, "g");
  for (const { fileName, code } of output)
    writeFileSync(`${root}dist/${layer}/${fileName}`, code.replace(elsewhere, '$1../$2/index.js"'));
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
