import type { Readable } from "node:stream";
import { Hono } from "hono";
import { type OpenRecord, packageStream } from "../app/index.ts";
import { writeCanonicalJson } from "../core/index.ts";
import { annotationOf } from "./annotation.ts";
import { documentAsked } from "./documents.tsx";
import { sourceHash } from "./request.ts";

/** What can be taken away from a document: its source file, its reading, an evidence package, a claim as a Web Annotation. */
export function fileRoutes(record: OpenRecord, now: () => Date): Hono {
  const app = new Hono();
  app.get("/documents/:source/source", async (context) => {
    const source = sourceHash(context);
    const bytes = source === undefined ? undefined : await record.sourceBytes(source);
    if (bytes === undefined) return context.notFound();
    // Never under its own type: a hostile HTML file must not run as a page of this site.
    context.header("content-type", "application/octet-stream");
    context.header("content-disposition", `attachment; filename="${source?.slice(0, 16)}.source"`);
    return context.body(new Uint8Array(bytes));
  });
  app.get("/documents/:source/reading.json", async (context) => {
    const view = await documentAsked(record, context);
    if (view === undefined) return context.notFound();
    context.header("content-type", "application/json; charset=utf-8");
    return context.body(jsonStream(view.reading));
  });
  app.get("/documents/:source/package.zip", async (context) => {
    const view = await documentAsked(record, context);
    if (view === undefined) return context.notFound();
    const sources = [view.summary.source];
    const { name, bytes } = await packageStream(record, { sources, now, by: "the page of the record" });
    context.header("content-type", "application/zip");
    context.header("content-disposition", `attachment; filename="${name}"`);
    return context.body(streamOf(bytes));
  });
  app.get("/documents/:source/claims/:claim/annotation.jsonld", async (context) => {
    const view = await documentAsked(record, context);
    const claim = view?.reading.claims.find(({ id }) => id === context.req.param("claim"));
    if (view === undefined || claim === undefined) return context.notFound();
    context.header("content-type", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    return context.body(JSON.stringify(annotationOf(view, claim), undefined, 2));
  });
  return app;
}

// Whoever goes away in the middle ends the reading of the files as well.
function streamOf(bytes: Readable): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void bytes.destroy(),
  });
}

function jsonStream(value: unknown): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      writeCanonicalJson(value, (piece) => controller.enqueue(piece));
      controller.close();
    },
  });
}
