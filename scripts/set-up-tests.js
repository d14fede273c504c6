import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { root, run } from "./steps.js";

/** The engines on which a reading must come out the same: the floor and the two lines after it. */
export const nodeVersions = ["20.19.0", "22.23.3", "24.21.0"];

/** Brings what tests need beyond npm's packages. Returns a sentence for everything that is still missing. */
export function setUpTests() {
  const tools = [
    chromium(),
    libreOffice(),
    russianOcr(),
    chineseFont(),
    postgres(),
    openssl(),
    bagit(),
    strace(),
  ];
  return [...tools, ...nodeVersions.map(nodeEngine)].filter((missing) => missing !== undefined);
}

function chromium() {
  const isThere = () => existsSync("/usr/bin/chromium");
  return debianPackage({ name: "chromium", called: "Chromium", isThere });
}

/** Makes documents of other forms out of the examples. */
function libreOffice() {
  const isThere = () => existsSync("/usr/bin/soffice");
  return debianPackage({ name: "libreoffice-writer-nogui", called: "LibreOffice", isThere });
}

/** By which Russian scans are recognised; npm has no such data. */
function russianOcr() {
  const isThere = () => existsSync("/usr/share/tesseract-ocr/5/tessdata/rus.traineddata");
  return debianPackage({ name: "tesseract-ocr-rus", called: "Russian for Tesseract", isThere });
}

/** In which Chinese scans are set. */
function chineseFont() {
  const isThere = () => existsSync("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
  return debianPackage({ name: "fonts-wqy-microhei", called: "a Chinese font", isThere });
}

/** The server that views and workers are tested on. Debian starts one of its own, which no test uses. */
function postgres() {
  const versions = "/usr/lib/postgresql";
  const isThere = () =>
    existsSync(versions) &&
    readdirSync(versions).some((name) => existsSync(`${versions}/${name}/bin/initdb`));
  return debianPackage({ name: "postgresql", called: "PostgreSQL", isThere });
}

/** Plays the time-stamping authority. */
function openssl() {
  const isThere = () => existsSync("/usr/bin/openssl");
  return debianPackage({ name: "openssl", called: "OpenSSL", isThere });
}

/** Shows in which order a process speaks to the disk, and lets a call of it fail. */
function strace() {
  const isThere = () => existsSync("/usr/bin/strace");
  return debianPackage({ name: "strace", called: "strace", isThere });
}

const bagitFolder = `${root}.cache/bagit`;

/** How the Library of Congress's own tool for bags is called; undefined where it is not there. */
export function bagitTool() {
  if (!existsSync(`${bagitFolder}/bagit.py`) && !existsSync(`${bagitFolder}/bagit`)) return undefined;
  return { command: "python3", args: ["-m", "bagit"], env: { PYTHONPATH: bagitFolder } };
}

/** The tool that bags are validated with. Not every Debian has it; Python's own registry does. */
function bagit() {
  if (bagitTool() !== undefined) return undefined;
  const isThere = () => spawnSync("python3", ["-m", "pip", "--version"]).status === 0;
  const missing = debianPackage({ name: "python3-pip", called: "pip", isThere });
  if (missing !== undefined) return `bagit: ${missing}`;
  process.stdout.write("Installing bagit for the tests of packages (once).\n");
  const quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--target", bagitFolder];
  run("python3", ["-m", "pip", "install", ...quiet, "bagit==1.9.0"]);
  return bagitTool() === undefined ? "bagit: Python's registry did not give it" : undefined;
}

function debianPackage({ name, called, isThere }) {
  if (isThere()) return undefined;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall)
    return `${called}: not here, and Debian's package ${name} may not be installed by this user`;
  process.stdout.write(`Installing Debian's ${name} for the tests (once).\n`);
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-q"], quiet);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], quiet);
  return isThere() ? undefined : `${called}: Debian's package ${name} could not be installed`;
}

/** Node engines come as npm packages, one a platform; `npm pack` fetches one without touching the project. */
function nodeEngine(version) {
  const target = `${root}.cache/node/${version}`;
  if (existsSync(`${target}/node`)) return undefined;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}@${version}`;
  mkdirSync(target, { recursive: true });
  const packed = spawnSync("npm", ["pack", "--silent", name], { cwd: target, encoding: "utf8" });
  const archive = readdirSync(target).find((file) => file.endsWith(".tgz"));
  if (packed.status !== 0 || archive === undefined) return `Node ${version}: npm has no ${name} to give`;
  spawnSync("tar", ["xzf", archive], { cwd: target });
  cpSync(`${target}/package/bin/node`, `${target}/node`);
  chmodSync(`${target}/node`, 0o755);
  rmSync(`${target}/package`, { recursive: true });
  rmSync(`${target}/${archive}`);
  return undefined;
}
