import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Witness } from "../app/index.ts";
import { listenAt, type Served } from "./listen.ts";

/** Far more than a proof of 63 lines and a checkpoint with dozens of signatures. */
const mostBytes = 256 * 1024;

/** A witness's two addresses (C2SP tlog-witness), as a Hono app: testable in process through `app.request`. */
export function createWitnessServer(witness: Witness, report: (cause: unknown) => void): Hono {
  const app = new Hono();
  const onError = (): Response => new Response("The body is too long.\n", { status: 400 });
  app.post("/add-checkpoint", bodyLimit({ maxSize: mostBytes, onError }), async (context) => {
    const { status, type, body } = await witness.addCheckpoint(
      new Uint8Array(await context.req.arrayBuffer()),
    );
    return context.body(body, status, { "content-type": type, "cache-control": "no-store" });
  });
  app.get("/:origin{[0-9a-f]{64}}/checkpoint", (context) => {
    const note = witness.checkpoint(context.req.param("origin"));
    if (note === undefined) return context.notFound();
    const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
    return context.body(note, 200, headers);
  });
  app.all("/add-checkpoint", (context) => context.body("Only POST.\n", 405, { allow: "POST" }));
  app.notFound((context) => context.text("Nothing is here.\n", 404));
  app.onError((cause, context) => {
    report(cause);
    return context.text("The witness could not keep its state, so it has not signed.\n", 500);
  });
  return app;
}

/** How a witness is served. */
export interface WitnessServeOptions {
  readonly witness: Witness;
  readonly port: number;
  readonly host: string;
  /** Told of every error that is answered with status 500. */
  readonly report: (cause: unknown) => void;
}

/** Serves a witness over HTTP and answers when it can be asked. */
export function serveWitness({ witness, port, host, report }: WitnessServeOptions): Promise<Served> {
  const { fetch } = createWitnessServer(witness, report);
  return listenAt({ fetch, port, host, what: "the witness" });
}
