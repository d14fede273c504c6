import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeVersions } from "./set-up-tests.js";

const root = join(import.meta.dirname, "..");
const corpus = join(root, "..", "shared", "corpus");
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
  ].flatMap((name) => filesIn(join(corpus, name)));
}

function hashes(
  node: string,
  paths: readonly string[],
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const result = spawnSync(node, [join(root, "scripts/reading-hashes.js"), ...paths], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", ...environment },
  });
  expect(result.stderr).toBe("");
  return result.stdout.trim().split("\n");
}

describe("the same bytes give the same reading", () => {
  const expected = hashes(process.execPath, files, {});

  test("for every document at hand", () => {
    expect(expected).toHaveLength(files.length);
    expect(expected.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  for (const version of nodeVersions) {
    const engine = join(root, ".cache", "node", version, "node");
    test.skipIf(!existsSync(engine))(`on Node ${version}`, () => {
      expect(hashes(engine, files, {})).toEqual(expected);
    });
  }

  test.each([
    { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  ])("in time zone $TZ and locale $LANG", (environment) => {
    expect(hashes(process.execPath, files, environment)).toEqual(expected);
  });

  test("in whatever order they are read", () => {
    expect(hashes(process.execPath, [...files].reverse(), {}).toReversed()).toEqual(expected);
  });
});
