import { Hono } from "hono";
import type { OpenRecord } from "../app/index.ts";
import type { DocumentForm } from "../core/index.ts";
import { answerPage, type Site } from "./pages/layout.tsx";
import { LibraryPage } from "./pages/library-page.tsx";
import { choice, listLength, pageNumber, typedWords } from "./request.ts";
import { formNames } from "./wording/kinds.ts";

const orders = ["received", "date", "title"] as const;
const forms = Object.keys(formNames).filter((name): name is DocumentForm => Object.hasOwn(formNames, name));

/** All documents of the record. */
export function libraryRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const text = typedWords(context, "text");
    const form = choice(context, "form", forms);
    const order = choice(context, "order", orders) ?? "received";
    const page = pageNumber(context);
    const query = { order, ...(text === undefined ? {} : { text }), ...(form === undefined ? {} : { form }) };
    const [listing, counts] = await Promise.all([
      record.library({ ...query, limit: listLength, offset: (page - 1) * listLength }),
      record.counts(),
    ]);
    const content = <LibraryPage listing={listing} counts={counts} query={query} page={page} />;
    return answerPage(context, { site, title: "Library", section: "library", content });
  });
  return app;
}
