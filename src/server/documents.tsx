import { type Context, Hono } from "hono";
import { explainClaim, nearMissCsvLine, nearMissesCsvHead, type OpenRecord } from "../app/index.ts";
import {
  type Claim,
  type DocumentView,
  type Explanation,
  nearMissRows,
  type Reading,
  type Span,
} from "../core/index.ts";
import { ClaimPage } from "./pages/claim-page.tsx";
import { DocumentPage } from "./pages/document/document-page.tsx";
import { type ReaderQuery, readerModel } from "./pages/document/reader-model.ts";
import { answerPage, type Site } from "./pages/layout.tsx";
import { badRequest, pageNumber, sourceHash, typedWords } from "./request.ts";
import { clipped } from "./wording/clipped.ts";
import { type ShownKind, shownKinds } from "./wording/kinds.ts";

/** A document with what was read of it, and each of its claims on a page of its own. */
export function documentRoutes(record: OpenRecord, site: Site): Hono {
  const app = new Hono();
  app.get("/documents/:source", async (context) => {
    const view = await documentAsked(record, context);
    if (view === undefined) return context.notFound();
    const model = readerModel(view, readerQuery(context));
    const title = clipped(view.summary.title, 80);
    return answerPage(context, {
      site,
      title,
      script: "document.js",
      content: <DocumentPage model={model} />,
    });
  });
  app.get("/documents/:source/near-misses.csv", async (context) => {
    const view = await documentAsked(record, context);
    if (view === undefined) return context.notFound();
    context.header("content-type", "text/csv; charset=utf-8");
    context.header("content-disposition", 'attachment; filename="near-misses.csv"');
    const lines = nearMissRows(view.summary, view.reading).map(nearMissCsvLine);
    return context.body([nearMissesCsvHead, ...lines].join(""));
  });
  app.get("/documents/:source/near-misses.json", async (context) => {
    const view = await documentAsked(record, context);
    return view === undefined ? context.notFound() : context.json(nearMissRows(view.summary, view.reading));
  });
  app.get("/documents/:source/claims/:claim", async (context) => {
    const view = await documentAsked(record, context);
    const claim = view?.reading.claims.find(({ id }) => id === context.req.param("claim"));
    if (view === undefined || claim === undefined) return context.notFound();
    const model = readerModel(view, { at: claim.span });
    const custody = await record.custody(view.summary.source);
    const reviews = (custody?.events ?? []).filter(
      ({ entry }) => entry.kind === "claim-reviewed" && entry.item === claim.id,
    );
    const title = `${model.labels.get(claim.id)} of ${clipped(view.summary.title, 80)}`;
    return answerPage(context, {
      site,
      title,
      content: (
        <ClaimPage
          claim={claim}
          model={model}
          reviews={reviews}
          explanation={explanationFor(view.reading, claim)}
        />
      ),
    });
  });
  return app;
}

/** Up to where in a text a claim is read again for a page: it takes a second at most. */
const explainedUpTo = 500_000;

function explanationFor(reading: Reading, { id, span }: Claim): Explanation | undefined {
  return span.end > explainedUpTo ? undefined : explainClaim(reading, id);
}

/** The document whose hash stands in the path, if the record has it. */
export async function documentAsked(record: OpenRecord, context: Context): Promise<DocumentView | undefined> {
  const source = sourceHash(context);
  return source === undefined ? undefined : record.document(source);
}

function readerQuery(context: Context): ReaderQuery {
  const shown = kindsAsked(context);
  const at = spanAsked(context);
  const words = typedWords(context, "q");
  const goal = context.req.query("for");
  const page = context.req.query("page") === undefined ? undefined : pageNumber(context);
  return {
    ...(shown === undefined ? {} : { shown }),
    ...(at === undefined ? {} : { at }),
    ...(goal === undefined ? {} : { goal }),
    ...(words === undefined ? {} : { words }),
    ...(page === undefined ? {} : { page }),
  };
}

function kindsAsked(context: Context): ReadonlySet<ShownKind> | undefined {
  const asked = context.req.queries("show");
  if (asked === undefined || asked.length === 0) return undefined;
  const kinds = asked.map((name) => shownKinds.find((kind) => kind === name));
  return new Set(
    kinds.map((kind) => {
      if (kind === undefined) throw badRequest(`“show” must be one of: ${shownKinds.join(", ")}.`);
      return kind;
    }),
  );
}

/** The span that `at` names. */
export function spanAsked(context: Context): Span | undefined {
  const value = context.req.query("at");
  if (value === undefined) return undefined;
  const { start, end } = /^(?<start>\d{1,9})-(?<end>\d{1,9})$/.exec(value)?.groups ?? {};
  if (start === undefined || end === undefined || Number(start) >= Number(end)) {
    throw badRequest("“at” must name a start and an end in the text, as in 120-145.");
  }
  return { start: Number(start), end: Number(end) };
}
