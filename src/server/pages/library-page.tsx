import type { Child } from "hono/jsx";
import type { OpenRecord } from "../../app/index.ts";
import {
  claimKinds,
  type DocumentForm,
  type DocumentSummary,
  type LibraryQuery,
  type Listing,
} from "../../core/index.ts";
import { clipped } from "../wording/clipped.ts";
import { dateWords } from "../wording/date-words.ts";
import { formNames, kindNames } from "../wording/kinds.ts";
import { counted, Pages } from "./pages-nav.tsx";

type Counts = Awaited<ReturnType<OpenRecord["counts"]>>;

interface LibraryProps {
  readonly listing: Listing<DocumentSummary>;
  readonly counts: Counts;
  readonly query: Pick<LibraryQuery, "text" | "form" | "order">;
  readonly page: number;
}

/** Every document of the record, with what was read of it. */
export function LibraryPage({ listing, counts, query, page }: LibraryProps): Child {
  if (counts.documents === 0) return <EmptyLibrary />;
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>Library</h1>
        <Holdings counts={counts} />
      </header>
      <LibraryForm query={query} />
      {listing.items.length === 0 ? (
        <p class="none">No document of this record matches. Try fewer words, or another form.</p>
      ) : (
        <>
          <p class="total">
            {counted(listing.total, "document")}
            {listing.totalIsExact ? "" : " or more"}
          </p>
          <ul class="rows">
            {listing.items.map((summary) => (
              <DocumentRow summary={summary} />
            ))}
          </ul>
        </>
      )}
      <Pages listing={listing} page={page} path="/" query={{ ...query, order: orderAsked(query.order) }} />
    </main>
  );
}

function orderAsked(order: LibraryQuery["order"]): string | undefined {
  return order === "received" ? undefined : order;
}

function EmptyLibrary(): Child {
  return (
    <main id="main" class="column empty">
      <h1>This record is empty</h1>
      <p class="lead">Give it documents, and they appear here with everything that they state.</p>
      <pre>
        <code>npx aver read letters/ report.md</code>
      </pre>
      <p>
        Markdown, HTML and plain text are read. The files themselves are kept as they are; nothing leaves this
        machine.
      </p>
    </main>
  );
}

function Holdings({ counts }: { readonly counts: Counts }): Child {
  return (
    <>
      <p class="lead">
        {counted(counts.documents, "document")}, {counted(counts.claims, "claim")} attributed to those who
        make them, {counted(counts.citations, "citation")}.
      </p>
      <ul class="tally">
        {claimKinds.map((kind) => {
          const count = counts.claimsByKind[kind] ?? 0;
          if (count === 0) return null;
          return (
            <li>
              <a class={`kind k-${kind}`} href={`/claims?kind=${kind}`}>
                <span class="letter" aria-hidden="true">
                  {kindNames[kind].letter}
                </span>
                {kindNames[kind].many} <span class="count">{count}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function LibraryForm({ query }: Pick<LibraryProps, "query">): Child {
  const forms = Object.entries(formNames);
  return (
    <form class="ask" method="get" action="/">
      <p>
        <label for="text">Title, symbol or sender</label>
        <input id="text" name="text" type="search" value={query.text ?? ""} maxlength={500} />
      </p>
      <p>
        <label for="form">Form</label>
        <select id="form" name="form">
          <option value="">Any</option>
          {forms.map(([form, name]) => (
            <option value={form} selected={form === query.form}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="order">Order</label>
        <select id="order" name="order">
          <option value="received" selected={query.order === "received"}>
            Received last
          </option>
          <option value="date" selected={query.order === "date"}>
            Date
          </option>
          <option value="title" selected={query.order === "title"}>
            Title
          </option>
        </select>
      </p>
      <button type="submit">Show</button>
    </form>
  );
}

function DocumentRow({ summary }: { readonly summary: DocumentSummary }): Child {
  const { source, form, symbols, senders, date } = summary;
  return (
    <li class="row">
      <h2>
        <a class="row-title" href={`/documents/${source}`} dir="auto">
          {clipped(summary.title, 220)}
        </a>
      </h2>
      <p class="facts">
        <span class="form">{formName(form)}</span>
        {symbols.map((symbol) => (
          <span class="symbol">{symbol}</span>
        ))}
        {senders.length === 0 ? null : <span>{clipped(senders.join("; "), 120)}</span>}
        {date === undefined ? null : <time>{dateWords(date)}</time>}
      </p>
      <ul class="counts">
        <li>{counted(summary.claims, "claim")}</li>
        <li>{counted(summary.citations, "citation")}</li>
        {summary.notes === 0 ? null : <li>{counted(summary.notes, "note")}</li>}
        {summary.problems === 0 ? null : <li class="warn">{counted(summary.problems, "problem")}</li>}
      </ul>
    </li>
  );
}

function formName(form: DocumentForm): string {
  return formNames[form];
}
