import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { OpenRecord } from "../app/index.ts";
import type { CheckReport } from "../core/index.ts";
import { IntegrityPage, type LastCheck } from "./pages/integrity-page.tsx";
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
    const [checkpoint, counts] = await Promise.all([record.checkpoint(), record.counts()]);
    // Browsers send `Origin: null` from a page without referrer, and the form below could not be told from a forged one.
    context.header("referrer-policy", "same-origin");
    const content = <IntegrityPage checkpoint={checkpoint} counts={counts} last={last} />;
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
