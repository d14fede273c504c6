import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  append,
  emptyLog,
  hashOf,
  proveConsistency,
  signCheckpoint,
  signerFrom,
  tilePath,
  verifierText,
  writeSubmission,
} from "../../ledger/index.ts";
import { killWitnesses, type RunningWitness, startWitness } from "../testing/running-witness.ts";

const built = join(import.meta.dirname, "../../../dist/app/witness/open-witness.js");
const home = mkdtempSync(join(tmpdir(), "aver-killed-"));
beforeAll(() => expect(existsSync(built), "run `npm run build` first").toBe(true));
afterAll(() => {
  killWitnesses();
  rmSync(home, { recursive: true, force: true });
});

const most = 20_000;
const signer = signerFrom("log.example/a", new Uint8Array(32).fill(5));
const { files } = append(
  emptyLog,
  Array.from({ length: most }, (_, i) => Buffer.from(`entry ${i}`)),
);
const tiles = new Map(files.map((file) => [file.path, file.bytes]));

// The log at an earlier size: its partial tiles are the beginnings of later ones.
function treeOf(size: number): Parameters<typeof hashOf>[0] {
  return {
    size,
    read: (name) => {
      const later = {
        ...name,
        width: Math.min(256, Math.floor(most / 256 ** Number(name.level)) - name.index * 256),
      };
      return tiles.get(tilePath(later))?.subarray(0, name.width * 32);
    },
  };
}

async function submit(
  witness: RunningWitness,
  old: number,
  size: number,
): Promise<{ status: number; body: string }> {
  const root = hashOf(treeOf(size), 0, size);
  const proof = old === 0 ? [] : proveConsistency(treeOf(size), old);
  const note = signCheckpoint({ origin: signer.verifier.name, size, root }, signer);
  const body = writeSubmission(old, proof, note);
  const answer = await fetch(`${witness.url}add-checkpoint`, { method: "POST", body });
  return { status: answer.status, body: await answer.text() };
}

// Submits until the witness is gone; tells of each size that it has signed.
async function submitOn(
  witness: RunningWitness,
  from: number,
  signed: (size: number) => void,
): Promise<void> {
  try {
    for (let size = from; size < most; size++) {
      const { status } = await submit(witness, size - 1, size);
      if (status !== 200) throw new RangeError(`status ${status}`);
      signed(size);
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

test("a witness killed at any moment never goes back behind what it has signed", async () => {
  const folder = join(home, "killed.witness");
  let witness = await startWitness(
    folder,
    "--name",
    "witness.example/w1",
    "--log",
    verifierText(signer.verifier),
    "--port",
    "0",
  );
  await submit(witness, 0, 1);
  let acknowledged = 1;
  for (let round = 0; round < 12; round++) {
    const first = acknowledged + 1;
    let submitting: Promise<void> = Promise.resolve();
    // However slow the machine is, it has signed at least one; the moment is another one each time.
    await new Promise<void>((resolve) => {
      submitting = submitOn(witness, first, (size) => {
        acknowledged = size;
        resolve();
      });
    });
    await setTimeout(Math.random() * 80);
    await witness.kill();
    await submitting;
    witness = await startWitness(folder, "--port", "0");
    const conflict = await submit(witness, 0, 1);
    expect(conflict.status).toBe(409);
    const known = Number(conflict.body);
    // The last one may have been written without the answer having left.
    expect([acknowledged, acknowledged + 1]).toContain(known);
    acknowledged = known;
  }
  expect(acknowledged).toBeGreaterThanOrEqual(13);
  await witness.kill();
});
