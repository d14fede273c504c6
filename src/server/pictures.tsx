import { type Context, Hono } from "hono";
import { type OpenRecord, pagePicture } from "../app/index.ts";
import type { DocumentView, Page } from "../core/index.ts";
import { documentAsked, spanAsked } from "./documents.tsx";
import { answerPage, type Site } from "./pages/layout.tsx";
import { PicturePage, pictureWidth } from "./pages/picture/picture-page.tsx";
import { sourceHash } from "./request.ts";
import { clipped } from "./wording/clipped.ts";

/** The pages of a document as they are printed: each as a picture, and on a page with its words beside it. */
export function pictureRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/documents/:source/pages/:page{[1-9][0-9]{0,5}}", async (context) => {
    const view = await documentAsked(record, context);
    const page = view === undefined ? undefined : pageAsked(view, context);
    if (view === undefined || page === undefined) return context.notFound();
    const at = spanAsked(context);
    const title = `Page ${page.number} of ${clipped(view.summary.title, 80)}`;
    const model = { view, page, ...(at === undefined ? {} : { at }) };
    return answerPage(context, { site, title, content: <PicturePage model={model} /> });
  });
  app.get("/documents/:source/pages/:page{[1-9][0-9]{0,5}\\.png}", async (context) => {
    const view = await documentAsked(record, context);
    const page = view === undefined ? undefined : pageAsked(view, context);
    const source = sourceHash(context);
    const bytes = source === undefined || page === undefined ? undefined : await record.sourceBytes(source);
    if (bytes === undefined || page === undefined) return context.notFound();
    const png = await pagePicture({ page: page.number, width: pictureWidth, bytes });
    context.header("content-type", "image/png");
    // The same bytes are drawn the same way: the address names them by their hash.
    context.header("cache-control", "private, max-age=86400, immutable");
    return context.body(new Uint8Array(png));
  });
  return app;
}

function pageAsked({ reading }: DocumentView, context: Context): Page | undefined {
  if (reading.source.format !== "pdf") return undefined;
  return reading.source.pages[Number.parseInt(context.req.param("page") ?? "", 10) - 1];
}
