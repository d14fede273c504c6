import type { Child } from "hono/jsx";
import { nearMissReasons, type Problem } from "../../../core/index.ts";
import { shortBasisWords } from "../../wording/claim-values.ts";
import { clipped } from "../../wording/clipped.ts";
import { Asides, placeOf } from "./asides.tsx";
import { CitationCard } from "./citation-card.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { anchorLink } from "./links.ts";
import { Proposed } from "./proposed.tsx";
import type { ReaderModel } from "./reader-model.ts";
import { WordsLink } from "./words-link.tsx";

interface PanelSection {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly body: Child;
}

/** Everything that was read of the document, each part leading to its words. */
export function Panel({ model }: { readonly model: ReaderModel }): Child {
  const sections = sectionsOf(model);
  return (
    <aside class="panel" aria-labelledby="read">
      <h2 id="read" class="unseen">
        What was read
      </h2>
      <nav class="jumps" aria-label="What was read">
        <ul>
          {sections.map(({ id, title, count }) => (
            <li>
              <a href={`#${id}`}>
                {title}
                {count === undefined ? null : <span class="count"> {count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, body }) => (
        <section id={id} class={id}>
          <h3>{title}</h3>
          {body}
        </section>
      ))}
    </aside>
  );
}

function sectionsOf(model: ReaderModel): readonly PanelSection[] {
  const { reading, citedBy } = model.view;
  const notes = reading.document.notes.filter(({ body }) => isHere(body, model));
  const left = reading.nearMisses
    .map((miss, index) => ({ ...miss, index }))
    .filter(({ span }) => isHere(span, model));
  const problems = [...reading.source.problems, ...reading.document.problems];
  const proposed = (model.view.proposals ?? []).map((set) => ({
    ...set,
    proposals: set.proposals.filter(({ span }) => isHere(span, model)),
  }));
  const asides = (reading.source.asides ?? []).filter((aside) => isHere(placeOf(aside, model), model));
  const all: readonly PanelSection[] = [
    { id: "claims", title: "Claims", count: model.claims.length, body: <Claims model={model} /> },
    { id: "citations", title: "Citations", count: model.citations.length, body: <Citations model={model} /> },
    { id: "head", title: "Head", body: <Head model={model} /> },
    { id: "notes-read", title: "Notes", count: notes.length, body: <Notes model={model} /> },
    { id: "left-out", title: "Left out", count: left.length, body: <LeftOut model={model} /> },
    {
      id: "proposed",
      title: "Proposed by a model",
      count: proposed.reduce((sum, set) => sum + set.proposals.length, 0),
      body: <Proposed sets={proposed} model={model} />,
    },
    {
      id: "problems",
      title: "Problems",
      count: problems.length,
      body: <Problems problems={problems} model={model} />,
    },
    {
      id: "beside",
      title: "Beside the text",
      count: asides.length,
      body: <Asides asides={asides} model={model} />,
    },
    { id: "cited-by", title: "Cited by", count: citedBy.length, body: <CitedByList model={model} /> },
  ];
  return all.filter(({ count, id }) => count === undefined || count > 0 || id === "claims");
}

function isHere(span: { readonly start: number; readonly end: number }, { stretch }: ReaderModel): boolean {
  return span.start < stretch.end && stretch.start < span.end;
}

function Claims({ model }: { readonly model: ReaderModel }): Child {
  if (model.claims.length === 0) {
    return (
      <p class="none">
        No claim of the kinds shown was read{" "}
        {model.stretches.length > 1 ? "on this page." : "in this document."}
      </p>
    );
  }
  return (
    <>
      {model.claims.map((claim) => (
        <ClaimCard claim={claim} model={model} />
      ))}
    </>
  );
}

function Citations({ model }: { readonly model: ReaderModel }): Child {
  return (
    <>
      {model.citations.map((resolved) => (
        <CitationCard resolved={resolved} model={model} />
      ))}
    </>
  );
}

function Head({ model }: { readonly model: ReaderModel }): Child {
  return (
    <dl class="values head-values">
      {model.head.map(({ label, values }) => (
        <div>
          <dt>{label}</dt>
          {values.map(({ id, text, span, basis }) => (
            <dd data-for={id} id={`c-${id}`}>
              <WordsLink model={model} to={span}>
                {text}
              </WordsLink>
              {basis === "read" || basis === "document" ? null : (
                <small class="basis"> {shortBasisWords[basis]}</small>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Notes({ model }: { readonly model: ReaderModel }): Child {
  const notes = model.view.reading.document.notes.filter(({ body }) => isHere(body, model));
  return (
    <ul class="plain entries">
      {notes.map(({ id, mark, body, marks }) => (
        <li data-for={id}>
          <a class="ref" href={`#note-${id}`} aria-label={`Note ${mark}: to its words`}>
            {mark}
          </a>{" "}
          {clipped(model.text.slice(body.start, body.end), 110)}
          {marks.map((at, index) => (
            <a
              class="back"
              href={anchorLink(model, at.start, `mark-${id}-${index}`)}
              aria-label={`To the mark of note ${mark}`}
            >
              ↩
            </a>
          ))}
          {marks.length === 0 ? <small class="basis"> no mark calls it</small> : null}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ model }: { readonly model: ReaderModel }): Child {
  const { nearMisses } = model.view.reading;
  const { source } = model.view.summary;
  return (
    <>
      <p class="none">
        Numbers in sentences of harm that did not become claims, and why. All of this document as{" "}
        <a href={`/documents/${source}/near-misses.csv`}>CSV</a> or{" "}
        <a href={`/documents/${source}/near-misses.json`}>JSON</a>.
      </p>
      <ul class="plain entries">
        {nearMisses.map(({ span, reason }, index) =>
          isHere(span, model) ? (
            <li data-for={`left${index}`} id={`c-left${index}`}>
              <WordsLink model={model} to={span}>
                {clipped(model.text.slice(span.start, span.end), 60)}
              </WordsLink>{" "}
              <small>{nearMissReasons[reason]}</small>
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

function Problems({
  problems,
  model,
}: {
  readonly problems: readonly Problem[];
  readonly model: ReaderModel;
}): Child {
  return (
    <ul class="plain entries">
      {problems.map(({ detail, span }, index) => (
        <li data-for={`problem${index}`} id={`c-problem${index}`}>
          {detail}{" "}
          {span === undefined ? null : (
            <WordsLink model={model} to={span}>
              the words
            </WordsLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function CitedByList({ model }: { readonly model: ReaderModel }): Child {
  return (
    <ul class="plain entries">
      {model.view.citedBy.map(({ source, citation, title }) => (
        <li>
          <a href={`/documents/${source}?for=${citation}#c-${citation}`}>{clipped(title, 140)}</a>
        </li>
      ))}
    </ul>
  );
}
