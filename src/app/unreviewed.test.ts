import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { leastShare } from "../core/index.ts";
import { makeReading } from "./make-reading.ts";
import { openRecord } from "./open-record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-unreviewed-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("claims of rules that fared worse or were seldom seen come first", async () => {
  const record = await openRecord(join(home, "a.record"), {
    mode: "write",
    create: true,
    now: () => new Date("2044-03-01T10:00:00Z"),
    by: "a tester",
  });
  const bytes = Buffer.from(
    "In Tarvo 613 civilians were killed, including 106 women. The army shelled the town of Tarvo. An inquiry was opened into the killing of civilians.\n",
  );
  await record.keep({ path: "letter.md", bytes, reading: makeReading(bytes) });
  const found = await record.unreviewed({ limit: 50 });
  const shares = found.map(({ cases }) => (cases === undefined ? 0 : leastShare(cases)));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  await record.close();
});
