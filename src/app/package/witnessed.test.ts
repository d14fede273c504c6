import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packagePaths } from "../../core/index.ts";
import { verifierText } from "../../ledger/index.ts";
import { openWitness, type Witness } from "../witness/open-witness.ts";
import { readRecordHead } from "./record-head.ts";
import {
  altered,
  checkInMemory,
  filesInMemory,
  flipped,
  forged,
  makeSample,
  type Sample,
  sampleNow,
} from "./testing/sample-package.ts";

let sample: Sample;
let witness: Witness;
beforeAll(async () => {
  sample = await makeSample();
  const log = verifierText(readRecordHead(sample.record.folder).verifier);
  witness = await openWitness(join(sample.folder, "witness"), {
    now: sampleNow,
    name: "witness.example/w1",
    logs: [log],
  });
  await sample.record.cosign({
    add: [{ verifier: witness.verifier, url: "https://witness.example" }],
    send: async (_, request) => {
      const { status, body } = await witness.addCheckpoint(Buffer.from(String(request?.body)));
      return new Response(body, { status });
    },
  });
});
afterAll(() => sample.remove());

describe("what witnesses signed", () => {
  test("comes with a package under its checkpoint, and later beside it", async () => {
    const first = await checkInMemory(await filesInMemory(await sample.exportTo("first")));
    expect(first.problems).toEqual([]);
    expect(first.log).toMatchObject({
      size: 6,
      witnessedSize: 6,
      witnesses: [{ name: "witness.example/w1", at: "2044-05-01T12:34:56Z" }],
    });
    const files = await filesInMemory(await sample.exportTo("second"));
    const second = await checkInMemory(files);
    expect(second.problems).toEqual([]);
    // The first export stands in the log as two more entries.
    expect(second.log).toMatchObject({ size: 8, witnessedSize: 6 });
    expect(files.has(packagePaths.witnessedProof(3))).toBe(true);
    expect(files.has(packagePaths.witnessedProof(6))).toBe(false);
  });

  test.each([packagePaths.policy, packagePaths.witnessedCheckpoint, packagePaths.witnessedProof(3)])(
    "is found out when %s was altered and the manifests were written anew",
    async (path) => {
      const files = await filesInMemory(await sample.exportTo(`altered-${path.replaceAll("/", "-")}`));
      const bytes = files.get(path) ?? new Uint8Array();
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const report = await checkInMemory(await forged(altered(files, path, flipped(bytes, at))));
        expect(report.problems.length, String(at)).toBeGreaterThan(0);
      }
    },
  );
});
