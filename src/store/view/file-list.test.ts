import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkFileList, isAsLeft, writeFileList } from "./file-list.ts";

const home = mkdtempSync(join(tmpdir(), "aver-file-list-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let places = 0;
let place = "";
beforeEach(() => {
  places += 1;
  place = join(home, String(places));
  mkdirSync(join(place, "database", "base"), { recursive: true });
  writeFileSync(join(place, "database", "base", "1"), "first");
  writeFileSync(join(place, "database", "base", "2"), "");
  writeFileList(place);
});

const list = (): string => join(place, "files.json");

// The list as another run of the machine would have left it.
function ofAnotherRun(): void {
  const text = readFileSync(list(), "utf8").replace(/^.*\n\{"boot":"[^"]*"/, '{"boot":"another run"');
  writeFileSync(list(), `${createHash("sha256").update(text).digest("hex")}\n${text}`);
}

describe("a closed view", () => {
  test("is as it was left", () => {
    expect(checkFileList(place)).toEqual([]);
    expect(isAsLeft(place)).toBe(true);
  });

  test("is used after the machine was started anew when all of it had come to disk", () => {
    ofAnotherRun();
    expect(isAsLeft(place)).toBe(true);
  });

  test.each([
    ["a file that is empty", () => truncateSync(join(place, "database/base/1"))],
    ["a file of zeros", () => writeFileSync(join(place, "database/base/1"), Buffer.alloc(5))],
    ["a file that is not there", () => rmSync(join(place, "database/base/2"))],
    ["a file too many", () => writeFileSync(join(place, "database/base/3"), "")],
  ])("is not used after the machine was started anew with %s", (_, lose) => {
    ofAnotherRun();
    lose();
    expect(isAsLeft(place)).toBe(false);
  });

  test.each([
    ["without its list", () => rmSync(list())],
    ["with an empty list", () => truncateSync(list())],
    ["with a list that was cut off", () => truncateSync(list(), 80)],
  ])("%s is not used", (_, lose) => {
    lose();
    expect(isAsLeft(place)).toBe(false);
  });

  test("tells which files were changed, emptied, removed or added", () => {
    writeFileSync(join(place, "database/base/1"), "First");
    rmSync(join(place, "database/base/2"));
    writeFileSync(join(place, "database/base/3"), "");
    expect(checkFileList(place)).toEqual([
      { path: "database/base/1", state: "altered" },
      { path: "database/base/2", state: "missing" },
      { path: "database/base/3", state: "unexpected" },
    ]);
  });
});
