import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { CheckLine } from "../../core/index.ts";
import { hasOpenssl, makeAuthority } from "../../stamp/testing/authority.ts";
import { writtenReading } from "../../store/written-reading.cases.ts";
import { checkRecord } from "../check-record.ts";
import { openRecord } from "../open-record.ts";
import type { OpenRecord } from "../record.ts";

const home = mkdtempSync(join(tmpdir(), "aver-stamp-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const reading = writtenReading({ paragraphs: ["In Tarvo 7 were found."], symbols: ["A/99/5"] });
const nonce = (): Uint8Array => Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2);

function keep(record: OpenRecord, name: string): Promise<unknown> {
  const bytes = Buffer.from(name);
  return record.keep({ path: name, bytes, reading: { ...reading, sourceBytes: bytes.length } });
}

async function linesOf(folder: string, authorities?: string): Promise<readonly CheckLine[]> {
  const report = await checkRecord(folder, { now, ...(authorities === undefined ? {} : { authorities }) });
  return report.lines.filter(({ subject }) => subject === "timestamp");
}

describe.skipIf(!hasOpenssl)("a record with a time-stamping authority (openssl ts)", () => {
  test("is timestamped, stays so when it grows, and anybody can verify it with his own certificate", async () => {
    const authority = makeAuthority();
    const stranger = makeAuthority("Tarvo Clock");
    const { url, close } = await authority.serve();
    const folder = join(home, "one.record");
    const record = await openRecord(folder, { mode: "write", create: true, now, by: "a tester" });
    try {
      await keep(record, "one");
      expect(await record.timestamped()).toBeUndefined();
      const add = [{ name: "lindhaven", url, certificates: authority.root }];
      const report = await record.stamp({ send: fetch, nonce, add });
      expect(report).toMatchObject({ size: 2, outcomes: [{ kind: "stamped", authority: "lindhaven" }] });
      await keep(record, "two");
      expect(await record.timestamped()).toMatchObject({ size: 2, rootHash: report.rootHash });
      expect(await linesOf(folder)).toMatchObject([{ state: "sound", name: "anchors/2/lindhaven.tsr" }]);
      expect(await linesOf(folder, authority.root)).toMatchObject([{ state: "sound" }]);
      expect(await linesOf(folder, stranger.root)).toMatchObject([{ state: "unchecked" }]);
      const message = readFileSync(join(folder, "anchors/2/checkpoint"), "utf8").split("\n\n")[0];
      expect(
        authority.verifies(
          Buffer.from(`${message}\n`),
          readFileSync(join(folder, "anchors/2/lindhaven.tsr")),
        ),
        "OpenSSL agrees",
      ).toBe(true);
    } finally {
      await record.close();
      await close();
      authority.remove();
      stranger.remove();
    }
  });

  test.each([
    ["the answer", "anchors/2/lindhaven.tsr", 200],
    ["the stamped checkpoint", "anchors/2/checkpoint", 30],
    ["the authority's certificate", "authorities/lindhaven.pem", 300],
  ])("shows when a bit of %s was flipped", async (_, path, at) => {
    const folder = join(home, `flip-${at}.record`);
    cpSync(join(home, "one.record"), folder, { recursive: true });
    const bytes = readFileSync(join(folder, path));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(folder, path), bytes);
    const report = await checkRecord(folder, { now });
    expect(report.sound).toBe(false);
    const named = report.lines.filter(({ state }) => state === "altered" || state === "missing");
    expect(named.map(({ name, detail }) => `${name} ${detail}`).join("\n")).toMatch(/anchors\/2\/|lindhaven/);
  });

  test("keeps what was read when an authority cannot be asked or gives a false answer", async () => {
    const authority = makeAuthority();
    const folder = join(home, "none.record");
    const record = await openRecord(folder, { mode: "write", create: true, now, by: "a tester" });
    await keep(record, "one");
    const add = [{ name: "gone", url: "http://127.0.0.1:1/tsr", certificates: authority.root }];
    const unreachable = await record.stamp({ send: fetch, nonce, add });
    expect(unreachable.outcomes).toMatchObject([{ kind: "unstamped" }]);
    const junk = await record.stamp({ send: async () => new Response("junk"), nonce });
    expect(junk.outcomes).toMatchObject([{ kind: "unstamped", authority: "gone" }]);
    expect(await linesOf(folder)).toEqual([]);
    await expect(
      record.stamp({
        send: fetch,
        nonce,
        add: [{ name: "../x", url: "http://x.example", certificates: "" }],
      }),
    ).rejects.toThrow(/cannot name an authority/);
    await record.close();
    authority.remove();
  });
});
