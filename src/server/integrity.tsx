import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { OpenRecord } from "../app/index.ts";
import { type CheckReport, Fault } from "../core/index.ts";
import { IntegrityPage, type LastCheck, type RecordState } from "./pages/integrity-page.tsx";
import { answerPage, type Site } from "./pages/layout.tsx";

interface IntegrityOptions {
  readonly site: Site;
  readonly now: () => Date;
}

/** Whether anything was altered: the checkpoint, and a check when a person asks for one. */
export function integrityRoutes(record: OpenRecord, { site, now }: IntegrityOptions): Hono {
  const app = new Hono();
  let running: Promise<CheckReport> | undefined;
  let last: LastCheck | undefined;
  app.get("/integrity", async (context) => {
    const state = await stateOf(record);
    // Browsers send `Origin: null` from a page without referrer, and the form below could not be told from a forged one.
    context.header("referrer-policy", "same-origin");
    const content = <IntegrityPage state={state} last={last} />;
    return answerPage(context, { site, title: "Integrity", section: "integrity", content });
  });
  app.post("/integrity", bodyLimit({ maxSize: 1024 }), async (context) => {
    const body = await context.req.parseBody();
    const reread = body.reread === "yes";
    // One check at a time: a second person asking waits for the one that runs.
    running ??= record.check({ reread }).finally(() => {
      running = undefined;
    });
    const report = await running;
    last = { report, reread, at: now().toISOString() };
    return context.redirect("/integrity#result", 303);
  });
  return app;
}

// A record that broke while it was served must still be able to say what a check of it found.
async function stateOf(record: OpenRecord): Promise<RecordState> {
  try {
    const checkpoint = await record.checkpoint();
    const [counts, anchors, timestamped] = await Promise.all([
      record.counts(),
      record.anchors(),
      record.timestamped(),
    ]);
    return { checkpoint, counts, vouching: { anchors, timestamped } };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}
