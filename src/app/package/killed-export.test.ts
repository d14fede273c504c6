import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkRecord } from "../check-record.ts";
import { ended, killChildren, staleFiles, startChild } from "../testing/children.ts";
import { verifyPackage } from "./import-package.ts";
import { makeSample, type Sample, sampleNow } from "./testing/sample-package.ts";

const built = pathToFileURL(join(import.meta.dirname, "../../../dist/app/index.js")).href;

let sample: Sample;
beforeAll(async () => {
  expect(staleFiles(), "run `npm run build`: newer than the built program").toEqual([]);
  sample = await makeSample();
  await sample.record.close();
});
afterAll(async () => {
  killChildren();
  await sample.remove();
});

describe("an export that is killed", () => {
  test("leaves whole packages, each in the log, and nothing half-written under any name", async () => {
    for (let round = 0; round < 10; round++) {
      const child = startChild(`
        const { exportPackage } = await import(${JSON.stringify(built)});
        const record = await openRecord(${JSON.stringify(sample.record.folder)}, { mode: "write", ...options });
        say("begins");
        for (let i = 0; ; i++) {
          const target = ${JSON.stringify(sample.folder)} + "/${round}-" + i + (i % 3 === 2 ? "" : ".zip");
          await exportPackage(record, { sources: ${JSON.stringify(sample.sources)}, target, ...options });
          say(target);
        }`);
      let heard = 0;
      child.stdout.on("data", (said: Buffer) => {
        heard += String(said).split("\n").length - 1;
        // Killed later and later in the export that follows, wherever that then is.
        if (heard > 1 + (round % 3)) setTimeout(() => child.kill("SIGKILL"), round * 4);
      });
      await ended(child);
    }
    const names = readdirSync(sample.folder).filter((name) => /^\d/.test(name));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const verified = await verifyPackage(join(sample.folder, name));
      expect(verified.report.documents.length).toBe(3);
      await verified.close();
    }
    const report = await checkRecord(sample.record.folder, { now: sampleNow });
    expect(report.lines.filter(({ state }) => state === "altered" || state === "missing")).toEqual([]);
    // Each package that lies there is in the log; one that was killed after its entries may not lie there.
    expect(report.entries - 6).toBeGreaterThanOrEqual(names.length * 3);
  });
});
