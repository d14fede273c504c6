import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { collectFiles } from "./collect-files.ts";

const folder = mkdtempSync(join(tmpdir(), "aver-collect-"));
for (const name of ["b.md", "a.txt", ".hidden", "sub/c.md", "sub/.git/config", "x.record/record.json"]) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), "text");
}
symlinkSync("/etc/passwd", join(folder, "link.txt"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a folder is its files in the order of their names, without hidden ones, records and links", async () => {
  const found = await collectFiles([folder]);
  expect(found.map(({ kind, path }) => [kind, path.slice(folder.length + 1)])).toEqual([
    ["file", "a.txt"],
    ["file", "b.md"],
    ["file", join("sub", "c.md")],
  ]);
});

test("a file named twice is read once", async () => {
  expect(await collectFiles([join(folder, "a.txt"), join(folder, "a.txt")])).toHaveLength(1);
});

test("a name that leads nowhere is a fault among the files, not the end of them", async () => {
  const [first, second] = await collectFiles([join(folder, "none"), join(folder, "a.txt")]);
  expect(first).toMatchObject({ kind: "fault", fault: { code: "file-absent" } });
  expect(second).toMatchObject({ kind: "file" });
});

test("a device is refused", async () => {
  expect(await collectFiles(["/dev/null"])).toMatchObject([
    { kind: "fault", fault: { code: "file-unreadable" } },
  ]);
});
