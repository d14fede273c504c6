import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bagitTool } from "../../../scripts/set-up-tests.js";
import { Fault } from "../../core/index.ts";
import { verifyPackage } from "./import-package.ts";
import {
  altered,
  checkInMemory,
  type FilesInMemory,
  filesInMemory,
  flipped,
  forged,
  makeSample,
  type Sample,
  zipOf,
} from "./testing/sample-package.ts";

let sample: Sample;
let files: FilesInMemory;
let work: string;
beforeAll(async () => {
  sample = await makeSample();
  files = await filesInMemory(await sample.exportTo("out.zip"));
  work = mkdtempSync(join(tmpdir(), "aver-altered-"));
});
afterAll(async () => {
  await sample.remove();
  rmSync(work, { recursive: true, force: true });
});

/** Every byte of what is short, and so many of what is long; with EVERY_BYTE in the environment all of them. */
const mostOfEach = process.env.EVERY_BYTE === undefined ? 150 : Number.POSITIVE_INFINITY;

async function isRefused(given: FilesInMemory): Promise<boolean> {
  try {
    return (await checkInMemory(given)).problems.length > 0;
  } catch (error) {
    if (error instanceof Fault) return true;
    throw error;
  }
}

describe("a package in which something was altered", () => {
  test("is refused wherever a bit was turned", async () => {
    for (const [path, bytes] of files) {
      const step = Math.max(1, Math.ceil(bytes.length / mostOfEach));
      for (let at = 0; at < bytes.length; at += step)
        expect(
          await isRefused(altered(files, path, flipped(bytes, at, 1 << (at % 8)))),
          `${path} at ${at}`,
        ).toBe(true);
    }
  }, 3_600_000);

  test("is refused when a letter of a hash was made a capital, which bags allow", async () => {
    for (const path of [...files.keys()].filter((name) => name.includes("manifest"))) {
      const text = Buffer.from(files.get(path) ?? []).toString("utf8");
      expect(
        await isRefused(
          altered(files, path, Buffer.from(text.replace(/[a-f]/, (sign) => sign.toUpperCase()))),
        ),
      ).toBe(true);
    }
  });

  test("is refused when a file is gone, is empty, or was added", async () => {
    for (const path of files.keys()) {
      expect(await isRefused(altered(files, path, undefined)), path).toBe(true);
      expect(await isRefused(altered(files, path, new Uint8Array())), path).toBe(true);
    }
    for (const path of ["data/more", "more", "data/log/entries/99.json", "fetch.txt"])
      expect(await isRefused(altered(files, path, Buffer.from("more"))), path).toBe(true);
  });

  test("is refused though its manifests were written anew, in all that the log binds", async () => {
    for (const [path, bytes] of files) {
      if (!path.startsWith("data/")) continue;
      const step = Math.max(1, Math.ceil(bytes.length / 40));
      for (let at = 0; at < bytes.length; at += step)
        expect(
          await isRefused(await forged(altered(files, path, flipped(bytes, at)))),
          `${path} at ${at}`,
        ).toBe(true);
      expect(await isRefused(await forged(altered(files, path, undefined))), `${path} gone`).toBe(true);
    }
  });

  test("is refused when the proof of one entry is given for another", async () => {
    const proof = (number: number): string => `data/log/proofs/${number}.tlog-proof`;
    const swapped = altered(altered(files, proof(0), files.get(proof(1))), proof(1), files.get(proof(0)));
    expect(await isRefused(await forged(swapped))).toBe(true);
  });

  test("is refused when another record's log stands in it", async () => {
    const other = await makeSample();
    const others = await filesInMemory(await other.exportTo("out.zip"));
    for (const path of [
      "data/log/record.json",
      "data/log/checkpoint",
      "data/log/key.pem",
      "data/log/proofs/0.tlog-proof",
    ])
      expect(await isRefused(await forged(altered(files, path, others.get(path)))), path).toBe(true);
    await other.remove();
  });

  test("is named by one sentence, and nothing of it is imported", async () => {
    const path = "data/log/entries/0.json";
    const target = join(work, "broken.zip");
    writeFileSync(target, await zipOf(altered(files, path, flipped(files.get(path) ?? new Uint8Array(), 9))));
    await expect(verifyPackage(target)).rejects.toMatchObject({
      code: "package-unsound",
      message: expect.stringMatching(
        /^Nothing of .*broken\.zip was imported: "data\/log\/entries\/0\.json" was altered: .* \(and \d+ more\)$/,
      ),
    });
  });

  test("of a later format is told apart", async () => {
    const info = Buffer.from(files.get("bag-info.txt") ?? []).toString("utf8");
    const later = await forged(
      altered(files, "bag-info.txt", Buffer.from(info.replace("Format: 1", "Format: 2"))),
    );
    await expect(checkInMemory(later)).rejects.toMatchObject({ code: "package-version" });
  });
});

const tool = bagitTool();

describe.skipIf(tool === undefined)("bagit, the tool of the Library of Congress", () => {
  function verdict(given: FilesInMemory, name: string): number | null {
    const folder = join(work, name);
    rmSync(folder, { recursive: true, force: true });
    for (const [path, bytes] of given) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { status } = spawnSync(
      tool?.command ?? "",
      [...(tool?.args ?? []), "--validate", "--quiet", folder],
      { env: { ...process.env, ...tool?.env } },
    );
    return status;
  }

  test("finds a package valid", () => expect(verdict(files, "sound")).toBe(0));

  test("finds a bit turned in any file that a manifest names", () => {
    for (const [path, bytes] of files)
      if (!path.startsWith("tagmanifest-"))
        expect(
          verdict(altered(files, path, flipped(bytes, Math.floor(bytes.length / 2))), "altered"),
          path,
        ).not.toBe(0);
  });
});

describe.skipIf(!existsSync("/usr/bin/sha256sum"))("tools that every system has", () => {
  test("find a package as its manifests and its README say", async () => {
    const folder = await sample.exportTo("by-hand");
    const run = (line: string): string => {
      const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
      expect(status, stderr).toBe(0);
      return stdout;
    };
    run("sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt");
    run("sha512sum --quiet -c manifest-sha512.txt tagmanifest-sha512.txt");
    const readme = Buffer.from(files.get("README.txt") ?? []).toString("utf8");
    const commands = readme
      .split("\n")
      .filter((line) => /^ {2}(?:head|sed|openssl) /.test(line))
      .join("\n")
      .replaceAll("/tmp/", `${work}/`);
    if (existsSync("/usr/bin/openssl")) expect(run(commands)).toContain("Signature Verified Successfully");
  });
});
