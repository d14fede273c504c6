import { Hono } from "hono";
import type { OpenRecord } from "../app/index.ts";
import { answerPage, type Site } from "./pages/layout.tsx";
import { SearchPage } from "./pages/search-page.tsx";
import { choice, listLength, pageNumber, typedWords } from "./request.ts";

const places = ["both", "text", "claims"] as const;

/** Search over the words of all documents and over all claims. */
export function searchRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/search", async (context) => {
    const text = typedWords(context, "q");
    const where = choice(context, "in", places) ?? "both";
    const page = pageNumber(context);
    const listing =
      text === undefined
        ? undefined
        : await record.search({ text, in: where, limit: listLength, offset: (page - 1) * listLength });
    const content = <SearchPage text={text} where={where} listing={listing} page={page} />;
    const title = text === undefined ? "Search" : `“${text}”`;
    return answerPage(context, {
      site,
      title,
      section: "search",
      content,
      ...(text === undefined ? {} : { query: text }),
    });
  });
  return app;
}
