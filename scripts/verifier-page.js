import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { root } from "./steps.js";

/** Where the page that checks evidence packages is built to: one file that loads nothing. */
export const verifierPageFile = `${root}dist/web/verify.html`;

/** What the page is made of, beside the packages it bundles. */
const sources = [
  "scripts/verifier-page.js",
  "src/web/styles/colours.css",
  "src/app/record-text.ts",
  "src/store/entry-text.ts",
  ...[
    "src/web/verifier",
    "src/bag",
    "src/core",
    "src/ledger",
    "src/app/package",
    "src/app/custody",
    "src/app/anchors",
  ].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true })
      .filter((name) => /\.(?:ts|js|css|html)$/.test(name) && !/\.test\./.test(name))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Builds the page when anything that it is made of is newer. */
export async function makeVerifierPage() {
  const built = existsSync(verifierPageFile) ? statSync(verifierPageFile).mtimeMs : 0;
  if (sources.every((path) => statSync(root + path).mtimeMs < built)) return;
  const script = await bundle();
  const style = ["styles/colours.css", "verifier/page.css"].map((path) => read(`src/web/${path}`)).join("");
  const { name, version } = JSON.parse(read("package.json"));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const parts = { policy, style, script, software: `${name} ${version}` };
  const page = read("src/web/verifier/page.html").replace(
    /(?:\/\* )?\{\{(\w+)\}\}(?: \*\/)?/g,
    (_, part) => parts[part],
  );
  mkdirSync(`${root}dist/web`, { recursive: true });
  writeFileSync(`${verifierPageFile}.part-${process.pid}`, page);
  renameSync(`${verifierPageFile}.part-${process.pid}`, verifierPageFile);
}

/** Before tests, as before a release. */
export { makeVerifierPage as setup };

/** One script without imports. What the verifier takes from Node is taken from stand-ins. */
async function bundle() {
  const { rolldown } = await import("rolldown");
  const standIns = `${root}src/web/verifier/stand-ins`;
  const made = await rolldown({
    input: `${root}src/web/verifier/main.js`,
    platform: "browser",
    resolve: { alias: { "node:crypto": `${standIns}/crypto.js` } },
    transform: { target: "es2022", inject: { Buffer: [`${standIns}/buffer.js`, "Buffer"] } },
    onLog: (level, log) => {
      if (level === "warn") throw new Error(`the page for checking packages: ${log.message}`);
    },
  });
  const { output } = await made.generate({ format: "iife", minify: true });
  const [{ code }] = output;
  if (output.length !== 1 || /<\/script|<!--/i.test(code))
    throw new Error("the page's script cannot stand in a page");
  return code;
}

function read(path) {
  return readFileSync(root + path, "utf8");
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
