import type { Child } from "hono/jsx";
import { clipped } from "../../wording/clipped.ts";
import { dateWords, momentWords } from "../../wording/date-words.ts";
import { formNames } from "../../wording/kinds.ts";
import { Filters } from "./filters.tsx";
import { readerLink } from "./links.ts";
import { MiniMap } from "./mini-map.tsx";
import { Panel } from "./panel.tsx";
import type { ReaderModel } from "./reader-model.ts";
import { Words } from "./words.tsx";

/** A document: its words on the left, what was read of them on the right, each leading to the other. */
export function DocumentPage({ model }: { readonly model: ReaderModel }): Child {
  return (
    <main id="main" class="reader">
      <DocumentHead model={model} />
      <Filters model={model} />
      <Stretches model={model} />
      <div class="leaves">
        <Words model={model} />
        <MiniMap model={model} />
        <a class="to-panel" href="#read">
          What was read
        </a>
        <Panel model={model} />
      </div>
      <Stretches model={model} />
    </main>
  );
}

function DocumentHead({ model }: { readonly model: ReaderModel }): Child {
  const { summary } = model.view;
  const facts = [
    formNames[summary.form],
    ...summary.symbols,
    ...(summary.date === undefined ? [] : [dateWords(summary.date)]),
    ...summary.senders,
  ];
  return (
    <header class="document-head">
      <h1 dir="auto">{clipped(summary.title, 300)}</h1>
      <ul class="facts">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      <p class="origin">
        Received as <code>{summary.paths[0] ?? "unnamed"}</code> on {momentWords(summary.receivedAt)}.{" "}
        <span class="take-away">
          <a href={`/documents/${summary.source}/source`}>Source file</a>,{" "}
          {model.view.reading.source.format === "pdf" ? (
            <>
              <a href={`/documents/${summary.source}/pages/1`}>its pages as printed</a>,{" "}
            </>
          ) : null}
          <a href={`/documents/${summary.source}/reading.json`}>reading as JSON</a>,{" "}
          <a href={`/documents/${summary.source}/package.zip`}>evidence package</a>,{" "}
          <a href={`/claims?document=${summary.source}`}>its claims as a list</a>,{" "}
          <a href={`/custody/${summary.source}`}>record of custody</a>.
        </span>
      </p>
    </header>
  );
}

function Stretches({ model }: { readonly model: ReaderModel }): Child {
  const { stretches, page } = model;
  if (stretches.length < 2) return null;
  return (
    <nav class="pages" aria-label="Pages of the document">
      {page > 0 ? (
        <a rel="prev" href={readerLink(model, { page: page - 1 })}>
          Page before
        </a>
      ) : null}
      <span>
        Page {page + 1} of {stretches.length}
      </span>
      {page + 1 < stretches.length ? (
        <a rel="next" href={readerLink(model, { page: page + 1 })}>
          Next page
        </a>
      ) : null}
    </nav>
  );
}
