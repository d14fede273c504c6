import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  append,
  emptyLog,
  openCosigned,
  parseCosigner,
  proveConsistency,
  rootOf,
  signCheckpoint,
  signerFrom,
  tilePath,
  verifierText,
  writeSubmission,
} from "../../ledger/index.ts";
import { openWitness, type Witness, type WitnessAnswer } from "./open-witness.ts";

const home = mkdtempSync(join(tmpdir(), "aver-witness-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const now = (): Date => new Date("2026-03-01T10:00:00Z");
const signer = signerFrom("log.example/a", new Uint8Array(32).fill(5));
const stranger = signerFrom("log.example/b", new Uint8Array(32).fill(6));
const options = { now, name: "witness.example/w1", logs: [verifierText(signer.verifier)] };

const files = new Map<string, Uint8Array>();
const roots: Uint8Array[] = [rootOf(emptyLog)];
let state = emptyLog;
for (let i = 0; i < 300; i++) {
  const step = append(state, [Buffer.from(`entry ${i}`)]);
  for (const file of step.files) files.set(file.path, file.bytes);
  state = step.state;
  roots.push(rootOf(state));
}

function proofOf(old: number, size: number): readonly Uint8Array[] {
  return old === 0 ? [] : proveConsistency({ size, read: (name) => files.get(tilePath(name)) }, old);
}

function noteOf(size: number, root = roots[size] ?? new Uint8Array(32)): string {
  return signCheckpoint({ origin: signer.verifier.name, size, root }, signer);
}

function submit(witness: Witness, old: number, size: number): Promise<WitnessAnswer> {
  return witness.addCheckpoint(Buffer.from(writeSubmission(old, proofOf(old, size), noteOf(size))));
}

function folderOf(name: string): string {
  return join(home, name);
}

describe("a witness", () => {
  test("signs a log as it grows, and shows the latest checkpoint with both signatures", async () => {
    const witness = await openWitness(folderOf("grows"), options);
    const cosigner = parseCosigner(witness.verifier);
    if (cosigner === undefined) throw new Error("the witness's key was not read");
    for (const [old, size] of [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 256],
      [256, 300],
    ] as const) {
      const answer = await submit(witness, old, size);
      expect(answer).toMatchObject({ status: 200, type: "text/plain; charset=utf-8" });
      const signed = openCosigned(noteOf(size) + answer.body, {
        origin: "log.example/a",
        keys: [signer.verifier],
        cosigners: [cosigner],
      });
      expect(signed?.cosigned.map(({ seconds }) => seconds)).toEqual([1_772_359_200n]);
      const hash = createHash("sha256").update("log.example/a").digest("hex");
      expect(witness.checkpoint(hash)).toBe(noteOf(size) + answer.body);
    }
    await witness.close();
  });

  test.each([
    ["no submission", "hello", 400],
    ["an old size with a leading zero", writeSubmission(0, [], noteOf(3)).replace("old 0", "old 00"), 400],
    [
      "an old size beyond 64 bits",
      writeSubmission(0, [], noteOf(3)).replace("old 0", "old 18446744073709551616"),
      400,
    ],
    ["an old size above the new", writeSubmission(4, [], noteOf(3)), 400],
    ["64 lines of proof", writeSubmission(0, Array(64).fill(new Uint8Array(32)), noteOf(3)), 400],
    ["a hash of 31 bytes", writeSubmission(0, [new Uint8Array(31)], noteOf(3)), 400],
    ["a checkpoint without root", writeSubmission(0, [], noteOf(3, new Uint8Array(0))), 400],
    [
      "a log that is not known",
      writeSubmission(
        0,
        [],
        signCheckpoint({ origin: "log.example/b", size: 0, root: new Uint8Array(32) }, stranger),
      ),
      404,
    ],
    [
      "a checkpoint of another key",
      writeSubmission(
        0,
        [],
        signCheckpoint({ origin: "log.example/a", size: 0, root: new Uint8Array(32) }, stranger),
      ),
      403,
    ],
    ["a false signature", writeSubmission(0, [], noteOf(3).replace("\n3\n", "\n4\n")), 403],
    ["an empty log with a root", writeSubmission(0, [], noteOf(0, new Uint8Array(32))), 422],
    ["a proof from nothing", writeSubmission(0, [new Uint8Array(32)], noteOf(3)), 422],
  ] as const)("refuses %s", async (_, body, status) => {
    const folder = mkdtempSync(join(home, "refuses-"));
    const witness = await openWitness(folder, options);
    expect(await witness.addCheckpoint(Buffer.from(body))).toMatchObject({ status });
    await witness.close();
    expect(readdirSync(join(folder, "states"))).toEqual([]);
  });

  test("tells who thinks of another size which size it has signed", async () => {
    const witness = await openWitness(folderOf("sizes"), options);
    await submit(witness, 0, 7);
    expect(await submit(witness, 0, 9)).toEqual({ status: 409, type: "text/x.tlog.size", body: "7\n" });
    expect(await submit(witness, 3, 5)).toEqual({ status: 409, type: "text/x.tlog.size", body: "7\n" });
    await witness.close();
  });

  test("refuses another history: with a false proof, with none, and at the same size", async () => {
    const witness = await openWitness(folderOf("forked"), options);
    await submit(witness, 0, 7);
    const other = signCheckpoint({ origin: "log.example/a", size: 7, root: new Uint8Array(32) }, signer);
    for (const body of [
      writeSubmission(7, [], other),
      writeSubmission(7, [], noteOf(9)),
      writeSubmission(7, proofOf(6, 9), noteOf(9)),
      writeSubmission(7, [new Uint8Array(32)], noteOf(7)),
    ])
      expect(await witness.addCheckpoint(Buffer.from(body))).toMatchObject({ status: 422 });
    expect(await submit(witness, 7, 9)).toMatchObject({ status: 200 });
    await witness.close();
  });

  test("judges one submission after another, so that none of a hundred at once takes another back", async () => {
    const witness = await openWitness(folderOf("hundred"), options);
    await submit(witness, 0, 100);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => submit(witness, 100, 101 + i)));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect(answers.filter(({ status, body }) => status === 409 && body === "101\n").length).toBe(99);
    await witness.close();
  });

  test("knows after a restart what it signed, and learns of logs only by name", async () => {
    const folder = folderOf("restart");
    const first = await openWitness(folder, options);
    await submit(first, 0, 20);
    await first.close();
    const again = await openWitness(folder, { now, logs: [verifierText(stranger.verifier)] });
    expect(again.origins).toEqual(["log.example/a", "log.example/b"]);
    expect(await submit(again, 0, 10)).toMatchObject({ status: 409, body: "20\n" });
    expect(await submit(again, 20, 21)).toMatchObject({ status: 200 });
    await again.close();
    expect(readFileSync(join(folder, "logs"), "utf8").split("\n").length).toBe(3);
  });

  test("does not start with a key that others on the machine can read", async () => {
    const folder = folderOf("exposed");
    await (await openWitness(folder, options)).close();
    chmodSync(join(folder, "key"), 0o640);
    await expect(openWitness(folder, { now })).rejects.toMatchObject({ code: "key-exposed" });
    chmodSync(join(folder, "key"), 0o600);
    await (await openWitness(folder, { now })).close();
  });

  test("does not start with a state that is not as it wrote it, nor with another key, nor twice", async () => {
    const folder = folderOf("broken");
    const witness = await openWitness(folder, options);
    await submit(witness, 0, 20);
    await expect(openWitness(folder, { now })).rejects.toMatchObject({ code: "record-locked" });
    await witness.close();
    const hash = createHash("sha256").update("log.example/a").digest("hex");
    const path = join(folder, "states", hash, "checkpoint");
    const note = readFileSync(path, "utf8");
    writeFileSync(path, note.replace("\n20\n", "\n19\n"));
    await expect(openWitness(folder, { now })).rejects.toMatchObject({ code: "record-broken" });
    writeFileSync(path, note);
    writeFileSync(join(folder, "key"), "");
    await expect(openWitness(folder, { now })).rejects.toMatchObject({ code: "record-broken" });
    await expect(openWitness(folderOf("nameless"), { now })).rejects.toMatchObject({ code: "usage" });
  });
});
