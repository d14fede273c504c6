import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BagReport, checkBag } from "../../bag/index.ts";
import { Fault } from "../../core/index.ts";
import { nodeHasher } from "./node-hasher.ts";
import { openPackage } from "./open-package.ts";

const suite = join(import.meta.dirname, "../../../../shared/corpus/bagit/conformance-suite");
const bags = existsSync(suite) ? bagsBelow(suite) : [];

describe.skipIf(bags.length === 0)("the BagIt conformance suite", () => {
  test.each(bags.filter(({ verdict }) => verdict === "valid"))("takes $name", async ({ path }) => {
    expect((await verdictOf(path)).problems).toEqual([]);
  });

  test.each(bags.filter(({ verdict }) => verdict === "warning"))(
    "takes $name with a warning",
    async ({ path }) => {
      const report = await verdictOf(path);
      expect(report.problems).toEqual([]);
      expect(report.warnings).not.toEqual([]);
    },
  );

  // The bags for one system are refused on every system: a package travels.
  const refused = bags.filter(({ verdict }) => verdict !== "valid" && verdict !== "warning");
  test.each(refused)("refuses $name", async ({ path }) => {
    expect((await verdictOf(path)).problems).not.toEqual([]);
  });

  test("has all of its bags here", () => expect(bags.length).toBe(60));
});

test.skipIf(bags.length === 0)("files that a bag wants fetched are told of and never fetched", async () => {
  const report = await verdictOf(join(suite, "v0.97/valid/holey-bag"));
  expect(report.fetchable.map(({ path }) => path)).toContain("data/dir1/test3.txt");
});

async function verdictOf(path: string): Promise<Pick<BagReport, "problems" | "warnings" | "fetchable">> {
  const { files } = await openPackage(path);
  try {
    return await checkBag(files, { newHasher: nodeHasher });
  } catch (error) {
    if (error instanceof Fault && error.code === "package-unsound")
      return { problems: [{ detail: error.message }], warnings: [], fetchable: [] };
    throw error;
  }
}

function bagsBelow(folder: string): readonly { name: string; verdict: string; path: string }[] {
  const folders = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  return folders(folder).flatMap((version) =>
    folders(join(folder, version)).flatMap((verdict) =>
      folders(join(folder, version, verdict)).map((bag) => ({
        name: `${version}/${verdict}/${bag}`,
        verdict,
        path: join(folder, version, verdict, bag),
      })),
    ),
  );
}
