import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bootId, type Holder, holderName, holderText, isGone, parseHolder, thisProcess } from "./holder.ts";
import { guardOf, readLock, takeLock } from "./lock.ts";

const home = mkdtempSync(join(tmpdir(), "aver-lock-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const since = new Date("2026-03-01T10:00:00Z");
const goneProcess = spawnSync("true").pid;
const gone: Holder = { ...thisProcess(since), pid: goneProcess, started: "1" };
let locks = 0;

function lockOf(holder?: Holder): string {
  locks += 1;
  const path = join(home, `lock-${locks}`);
  if (holder !== undefined) writeFileSync(path, holderText(holder));
  return path;
}

describe("a lock", () => {
  test("is taken once, given back, and taken again", () => {
    const path = lockOf();
    const first = takeLock(path, thisProcess(since));
    expect(first).toMatchObject({ kind: "taken", tookOver: false });
    expect(takeLock(path, thisProcess(since))).toMatchObject({ kind: "held", by: { pid: process.pid } });
    if (first.kind === "taken") first.release();
    expect(readLock(path)).toBeUndefined();
    expect(takeLock(path, thisProcess(since))).toMatchObject({ kind: "taken" });
  });

  test("of a process that is gone is taken over, and nothing else stays behind", () => {
    const path = lockOf(gone);
    expect(takeLock(path, thisProcess(since))).toMatchObject({ kind: "taken", tookOver: true });
    expect(parseHolder(readLock(path) ?? "")?.pid).toBe(process.pid);
    expect(readdirSync(home).filter((name) => name.includes(".after-") || name.startsWith(".part"))).toEqual(
      [],
    );
  });

  test.each([1, 2, 20])("is taken over even when %i takers died while taking it over", (count) => {
    const path = lockOf(gone);
    let text = holderText(gone);
    for (let i = 0; i < count; i++) {
      const guard = guardOf(path, text);
      text = holderText({ ...gone, serial: 100 + i });
      writeFileSync(guard, text);
    }
    writeFileSync(guardOf(path, "one that was left before"), text);
    expect(takeLock(path, thisProcess(since))).toMatchObject({ kind: "taken", tookOver: true });
    expect(readdirSync(home).filter((name) => name.includes(".after-"))).toEqual([]);
  });

  test("is not taken over while somebody living is taking it over", () => {
    const path = lockOf(gone);
    const guard = guardOf(path, holderText(gone));
    writeFileSync(guard, holderText(thisProcess(since)));
    expect(takeLock(path, thisProcess(since))).toMatchObject({ kind: "held", by: { pid: process.pid } });
    rmSync(guard);
  });

  test("of which any bit was changed names nobody and is left alone", () => {
    const text = Buffer.from(holderText(gone));
    for (let bit = 0; bit < text.length * 8; bit++) {
      const altered = Uint8Array.from(text);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(parseHolder(Buffer.from(altered).toString("utf8")), `bit ${bit}`).toBeUndefined();
    }
    const path = lockOf(gone);
    writeFileSync(path, holderText(gone).replace("2026", "2027"));
    expect(takeLock(path, thisProcess(since))).toEqual({ kind: "held", by: undefined });
  });

  test.each(["", "not a lock", "{}", JSON.stringify(gone)])("with the text %j is left alone", (text) => {
    const path = lockOf();
    writeFileSync(path, text);
    expect(takeLock(path, thisProcess(since))).toEqual({ kind: "held", by: undefined });
  });

  test("that somebody else put in its place is not removed when it is given back", () => {
    const path = lockOf();
    const mine = takeLock(path, thisProcess(since));
    writeFileSync(path, holderText(gone));
    if (mine.kind === "taken") mine.release();
    expect(readLock(path)).toBe(holderText(gone));
  });
});

describe("a holder", () => {
  test("is gone when its process is, or its number belongs to a later process", () => {
    const me = thisProcess(since);
    expect(isGone(me)).toBe(false);
    expect(isGone({ ...me, pid: goneProcess })).toBe(true);
    expect(isGone({ ...me, started: "1" })).toBe(me.started !== "");
    expect(isGone({ ...me, boot: "an earlier run" })).toBe(bootId() !== "");
  });

  test.each([
    ["on another machine", { host: "elsewhere" }],
    ["on another machine of the same name", { machine: "another", boot: "another run" }],
    ["in another container of this machine", { space: "pid:[1]" }],
  ])("%s is never known to be gone", (_, where) => {
    expect(isGone({ ...gone, ...where })).toBe(false);
  });

  test("in a container of this machine is gone when the machine was started anew since", () => {
    expect(isGone({ ...gone, space: "pid:[1]", boot: "an earlier run" })).toBe(bootId() !== "");
  });

  test("is named with process, machine, address and time", () => {
    const holder = { ...thisProcess(since, "http://localhost:4180"), pid: 4711 };
    expect(holderName(holder)).toBe(
      `process 4711 on ${hostname()} at http://localhost:4180, since 2026-03-01T10:00:00.000Z`,
    );
  });
});
