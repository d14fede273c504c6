import { type Context, Hono } from "hono";
import { claimCsvLine, claimsCsvHead, type OpenRecord } from "../app/index.ts";
import { type ClaimQuery, type ClaimRow, claimKinds } from "../core/index.ts";
import { ClaimsPage } from "./pages/claims-page.tsx";
import { answerPage, type Site } from "./pages/layout.tsx";
import { UnreviewedPage } from "./pages/unreviewed-page.tsx";
import { badRequest, choice, listLength, pageNumber } from "./request.ts";

type Asked = Omit<ClaimQuery, "limit" | "offset">;

/** All claims of the record as a list, and whole as CSV and JSON. */
export function claimRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/claims", async (context) => {
    const query = claimsAsked(context);
    const page = pageNumber(context);
    const [listing, counts] = await Promise.all([
      record.claims({ ...query, limit: listLength, offset: (page - 1) * listLength }),
      record.counts(),
    ]);
    const content = <ClaimsPage listing={listing} counts={counts} query={query} page={page} />;
    return answerPage(context, { site, title: "Claims", section: "claims", content });
  });
  app.get("/unreviewed", async (context) => {
    const content = <UnreviewedPage found={await record.unreviewed({ limit: listLength })} />;
    return answerPage(context, { site, title: "To be reviewed first", section: "claims", content });
  });
  app.get("/claims.csv", (context) => {
    const rows = everyClaim(record, claimsAsked(context));
    context.header("content-type", "text/csv; charset=utf-8");
    context.header("content-disposition", 'attachment; filename="claims.csv"');
    return context.body(written(claimsCsvHead, rows, { line: claimCsvLine, end: "" }));
  });
  app.get("/claims.json", (context) => {
    const rows = everyClaim(record, claimsAsked(context));
    let isFirst = true;
    const line = (row: ClaimRow): string => {
      const lead = isFirst ? "\n" : ",\n";
      isFirst = false;
      return lead + JSON.stringify(row);
    };
    context.header("content-type", "application/json; charset=utf-8");
    context.header("content-disposition", 'attachment; filename="claims.json"');
    return context.body(written("[", rows, { line, end: "\n]\n" }));
  });
  return app;
}

function claimsAsked(context: Context): Asked {
  const kind = choice(context, "kind", claimKinds);
  const category = word(context, "category", /^[a-z-]{1,40}$/);
  const source = word(context, "document", /^[\da-f]{64}$/);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(category === undefined ? {} : { category }),
    ...(source === undefined ? {} : { source }),
  };
}

function word(context: Context, name: string, pattern: RegExp): string | undefined {
  const value = context.req.query(name);
  if (value === undefined || value === "") return undefined;
  if (!pattern.test(value)) throw badRequest(`“${name}” cannot be that.`);
  return value;
}

const batch = 2_000;

/** Every claim asked for, not only a page of them. */
async function* everyClaim(record: OpenRecord, query: Asked): AsyncGenerator<readonly ClaimRow[]> {
  for (let offset = 0; ; offset += batch) {
    const { items } = await record.claims({ ...query, limit: batch, offset });
    if (items.length > 0) yield items;
    if (items.length < batch) return;
  }
}

interface Writing {
  readonly line: (row: ClaimRow) => string;
  readonly end: string;
}

function written(
  head: string,
  batches: AsyncGenerator<readonly ClaimRow[]>,
  { line, end }: Writing,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(head));
    },
    async pull(controller) {
      const { value, done } = await batches.next();
      if (done !== true) return controller.enqueue(encoder.encode(value.map(line).join("")));
      controller.enqueue(encoder.encode(end));
      controller.close();
    },
  });
}
