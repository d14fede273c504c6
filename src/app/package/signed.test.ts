import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newIdentity } from "../custody/identity.ts";
import {
  altered,
  checkInMemory,
  type FilesInMemory,
  filesInMemory,
  forged,
  makeSample,
  type Sample,
} from "./testing/sample-package.ts";

let sample: Sample;
let files: FilesInMemory;
beforeAll(async () => {
  const identity = newIdentity({ name: "Ilsa Corvane", random: (count) => new Uint8Array(count).fill(7) });
  sample = await makeSample(identity);
  files = await filesInMemory(await sample.exportTo("signed.zip"));
});
afterAll(() => sample.remove());

describe("a package of entries that a person signed", () => {
  test("holds the entry that names the person, and says who signed", async () => {
    const { problems, documents } = await checkInMemory(files);
    expect(problems).toEqual([]);
    for (const { entries } of documents)
      expect(entries.map(({ signedBy }) => signedBy)).toEqual(["Ilsa Corvane", "Ilsa Corvane"]);
  });

  test("is refused without the entry that names the person", async () => {
    const without = altered(
      altered(files, "data/log/entries/0.json", undefined),
      "data/log/proofs/0.tlog-proof",
      undefined,
    );
    const { problems } = await checkInMemory(await forged(without));
    expect(problems.map(({ detail }) => detail).join()).toContain("unknown-key");
  });
});
