import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { nodeVersions } from "./set-up-tests.js";

const root = join(import.meta.dirname, "..");
const corpus = join(root, "..", "shared", "corpus");

/** Scans beside the one that is read in each run: a page of them takes seconds to be recognised. */
const furtherScans = /1947-10-08_Sixth|GA_Resolution_2758|2022-03-04_Note_Verbale/;
const files = [...filesIn(join(root, "examples")), ...filesIn(join(root, "gold", "written")), ...realFiles()];

function filesIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /\.(?:md|txt|html|docx|pdf)$/.test(name)).map((name) => join(folder, name));
}

function realFiles(): readonly string[] {
  return [
    "letters",
    "others/ML-Benchmarks",
    "others/cr-unsc",
    "others/israel_genocide",
    "others/ECHR-OD_process",
    "others/gateplugin-UNGA",
    "others/trainable-entity-extractor",
    "others/pdf_paragraphs_extraction",
    "others/un-su",
  ]
    .flatMap((name) => filesIn(join(corpus, name)))
    .filter((path) => !furtherScans.test(path));
}

const run = promisify(execFile);

async function hashes(
  node: string,
  paths: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { stdout, stderr } = await run(node, [join(root, "scripts/reading-hashes.js"), ...paths], {
    env: { PATH: process.env.PATH ?? "", ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

// Two at a time: each run reads every document, scans as well.
describe("the same bytes give the same reading", () => {
  const engines = nodeVersions.filter((version) => existsSync(engineOf(version)));
  const environments = [
    { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  ];
  const runs = new Map<string, () => Promise<readonly string[]>>([
    ["here", () => hashes(process.execPath, files, {})],
    ["reversed", () => hashes(process.execPath, [...files].reverse(), {})],
    ...engines.map((version) => [version, () => hashes(engineOf(version), files, {})] as const),
    ...environments.map((one) => [one.TZ, () => hashes(process.execPath, files, one)] as const),
  ]);
  const found = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const waiting = [...runs];
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        found.set(one[0], await one[1]());
    };
    await Promise.all([next(), next()]);
  }, 900_000);

  test("for every document at hand", () => {
    const expected = found.get("here") ?? [];
    expect(expected).toHaveLength(files.length);
    expect(expected.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  for (const version of nodeVersions) {
    test.skipIf(!engines.includes(version))(`on Node ${version}`, () => {
      expect(found.get(version)).toEqual(found.get("here"));
    });
  }

  test.each(environments)("in time zone $TZ and locale $LANG", ({ TZ }) => {
    expect(found.get(TZ)).toEqual(found.get("here"));
  });

  test("in whatever order they are read", () => {
    expect(found.get("reversed")?.toReversed()).toEqual(found.get("here"));
  });
});

function engineOf(version: string): string {
  return join(root, ".cache", "node", version, "node");
}
