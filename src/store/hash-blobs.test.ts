import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { blobPath } from "./blobs.ts";
import { hashBlobs } from "./hash-blobs.ts";

const home = mkdtempSync(join(tmpdir(), "aver-hash-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A record's folder with so many blobs; returns their hashes. */
function folderOf(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const sha256 = createHash("sha256").update(`blob ${i}`).digest("hex");
    const path = join(home, name, blobPath(sha256));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `blob ${i}`);
    return sha256;
  });
}

describe("the blobs of a record", () => {
  // So many lie below more than two hundred folders, which threads share.
  test.each([0, 3, 900])("are hashed and named in order, %i of them", async (count) => {
    const name = `${count}.record`;
    const paths = [...folderOf(name, count)].map(blobPath).sort();
    const hashed = await hashBlobs(join(home, name));
    expect([...hashed.keys()]).toEqual(paths);
    for (const { path, sha256 } of hashed.values()) expect(path).toBe(blobPath(sha256 ?? ""));
  });

  test.each([5, 900])("are told apart from altered ones, links and what is none, among %i", async (count) => {
    const folder = join(home, `odd-${count}.record`);
    const [first = "", second = ""] = folderOf(`odd-${count}.record`, count);
    writeFileSync(join(folder, blobPath(first)), "blob O");
    rmSync(join(folder, blobPath(second)));
    symlinkSync("/etc/hostname", join(folder, blobPath(second)));
    writeFileSync(join(folder, "blobs/.part-1-1"), "half");
    writeFileSync(join(folder, dirname(blobPath(first)), "stray"), "no blob");
    const hashed = await hashBlobs(folder);
    expect(hashed.size).toBe(count + 2);
    expect(hashed.get(blobPath(first))?.sha256).toBe(createHash("sha256").update("blob O").digest("hex"));
    expect(hashed.get(blobPath(second))).toEqual({ path: blobPath(second), bytes: 0 });
    expect(hashed.get("blobs/.part-1-1")?.sha256).toBe("");
    expect(hashed.get(`${dirname(blobPath(first))}/stray`)?.sha256).toBe("");
  });
});
