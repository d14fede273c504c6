import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWitness, type Witness } from "../app/index.ts";
import {
  emptyLog,
  rootOf,
  signCheckpoint,
  signerFrom,
  verifierText,
  writeSubmission,
} from "../ledger/index.ts";
import { createWitnessServer, serveWitness } from "./witness-server.ts";

const home = mkdtempSync(join(tmpdir(), "aver-witness-server-"));
const signer = signerFrom("log.example/a", new Uint8Array(32).fill(5));
const root = rootOf(emptyLog);
const empty = writeSubmission(0, [], signCheckpoint({ origin: "log.example/a", size: 0, root }, signer));
const options = {
  now: () => new Date("2026-03-01T10:00:00Z"),
  name: "witness.example/w1",
  logs: [verifierText(signer.verifier)],
};
let witness: Witness;
beforeAll(async () => {
  witness = await openWitness(join(home, "a.witness"), options);
});
afterAll(async () => {
  await witness.close();
  rmSync(home, { recursive: true, force: true });
});
const silent = (): void => undefined;
const path = `/${createHash("sha256").update("log.example/a").digest("hex")}/checkpoint`;

describe("a witness over HTTP", () => {
  test("answers with the statuses and types of the protocol", async () => {
    const app = createWitnessServer(witness, silent);
    expect((await app.request(path)).status).toBe(404);
    const signed = await app.request("/add-checkpoint", { method: "POST", body: empty });
    expect(signed.status).toBe(200);
    expect(signed.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await signed.text()).toMatch(/^\u2014 witness\.example\/w1 [A-Za-z0-9+/]+=*\n$/);
    const latest = await app.request(path);
    expect(latest.status).toBe(200);
    expect(await latest.text()).toMatch(
      /^log\.example\/a\n0\n.*\n\n\u2014 log\.example\/a .*\n\u2014 witness/,
    );
    const conflict = await app.request("/add-checkpoint", {
      method: "POST",
      body: writeSubmission(3, [], signCheckpoint({ origin: "log.example/a", size: 4, root }, signer)),
    });
    expect(conflict.status).toBe(409);
    expect(conflict.headers.get("content-type")).toBe("text/x.tlog.size");
    expect(await conflict.text()).toBe("0\n");
  });

  test("refuses other ways of asking", async () => {
    const app = createWitnessServer(witness, silent);
    expect((await app.request("/add-checkpoint")).status).toBe(405);
    expect((await app.request("/add-checkpoint", { method: "POST", body: "x".repeat(300_000) })).status).toBe(
      400,
    );
    expect((await app.request("/sign-subtree", { method: "POST", body: "" })).status).toBe(404);
    expect((await app.request(`${path.slice(0, 20)}/checkpoint`)).status).toBe(404);
  });

  test("says so when its state cannot be kept, and has not signed", async () => {
    const told: unknown[] = [];
    const broken = { ...witness, addCheckpoint: () => Promise.reject(new Error("the disk is full")) };
    const app = createWitnessServer(broken, (cause) => told.push(cause));
    const answer = await app.request("/add-checkpoint", { method: "POST", body: empty });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("disk");
    expect(told.length).toBe(1);
  });

  test("is served at an address, and says when that is taken", async () => {
    const served = await serveWitness({ witness, port: 0, host: "127.0.0.1", report: silent });
    expect((await fetch(`${served.address}add-checkpoint`, { method: "POST", body: "" })).status).toBe(400);
    const port = Number(new URL(served.address).port);
    const again = serveWitness({ witness, port, host: "127.0.0.1", report: silent });
    await expect(again).rejects.toMatchObject({ code: "address-in-use" });
    await served.close();
  });
});
