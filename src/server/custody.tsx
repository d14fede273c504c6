import { Hono } from "hono";
import type { OpenRecord } from "../app/index.ts";
import { CustodyListPage } from "./pages/custody/custody-list-page.tsx";
import { CustodyPage } from "./pages/custody/custody-page.tsx";
import { answerPage, type Site } from "./pages/layout.tsx";
import { listLength, pageNumber, sourceHash } from "./request.ts";

/** What was done to each file: a list of all, and a page for each that prints as a sheet. */
export function custodyRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/custody", async (context) => {
    const page = pageNumber(context);
    const offset = (page - 1) * listLength;
    const listing = await record.library({ order: "received", limit: listLength, offset });
    const content = <CustodyListPage listing={listing} page={page} sealed={record.sealedFiles()} />;
    return answerPage(context, { site, title: "Custody", section: "integrity", content });
  });
  app.get("/custody/:source", async (context) => {
    const source = sourceHash(context);
    const custody = source === undefined ? undefined : await record.custody(source);
    if (custody === undefined || source === undefined) return context.notFound();
    const content = <CustodyPage custody={custody} />;
    return answerPage(context, { site, title: `Custody of ${source.slice(0, 12)}`, content });
  });
  return app;
}
