import type { Child } from "hono/jsx";
import { boxesOf, type Claim, type DocumentView, type Page, type Span } from "../../../core/index.ts";
import { clipped } from "../../wording/clipped.ts";
import { kindNames } from "../../wording/kinds.ts";
import { claimsOnPage, type WordsOnPage, wordsOnPage } from "./page-words.ts";

/** A page of a document, and the words on it that are lit. */
export interface PictureModel {
  readonly view: DocumentView;
  readonly page: Page;
  readonly at?: Span;
}

/** How wide pictures are drawn: sharp on a screen of twice the usual resolution. */
export const pictureWidth = 1240;

/** A page as it is printed, the boxes of what was read on it lit, and its words beside it. */
export function PicturePage({ model }: { readonly model: PictureModel }): Child {
  const { view, page } = model;
  const { summary, reading } = view;
  const claims = claimsOnPage(reading, page);
  return (
    <main id="main" class="pictured">
      <p class="eyebrow">
        <a href={`/documents/${summary.source}`}>{clipped(summary.title, 120)}</a>
      </p>
      <h1>Page {page.number} as printed</h1>
      <Turn model={model} />
      <div class="leaves">
        <Picture model={model} claims={claims} />
        <section class="beside" aria-label="What was read on this page">
          <Claims model={model} claims={claims} />
          <h2>The words of this page</h2>
          {wordsOnPage(reading, page).map((words) => (
            <Words words={words} model={model} />
          ))}
        </section>
      </div>
      <Turn model={model} />
    </main>
  );
}

function Turn({ model: { view, page } }: { readonly model: PictureModel }): Child {
  const { length } = view.reading.source.pages;
  const address = `/documents/${view.summary.source}/pages`;
  return (
    <nav class="pages" aria-label="Pages as printed">
      {page.number > 1 ? (
        <a rel="prev" href={`${address}/${page.number - 1}`}>
          Page before
        </a>
      ) : null}
      <span>
        Page {page.number} of {length}
      </span>
      {page.number < length ? (
        <a rel="next" href={`${address}/${page.number + 1}`}>
          Next page
        </a>
      ) : null}
    </nav>
  );
}

interface ClaimsProps {
  readonly model: PictureModel;
  readonly claims: readonly Claim[];
}

function Picture({ model, claims }: ClaimsProps): Child {
  const { view, page, at } = model;
  const { text, pages } = view.reading.source;
  const width = pictureWidth;
  const height = Math.round((width * page.heightPt) / Math.max(1, page.widthPt));
  const lit = at === undefined ? [] : boxesOf(text, [page], at);
  return (
    <figure class="print">
      <img
        src={`/documents/${view.summary.source}/pages/${page.number}.png`}
        alt={`Page ${page.number} of ${pages.length} as printed; its words are in the text beside it`}
        width={width}
        height={height}
      />
      <svg
        viewBox={`0 0 ${page.widthPt} ${page.heightPt}`}
        role="img"
        aria-label="Where on the page the claims stand"
      >
        {claims.map((claim) => (
          <a href={litLink(model, claim.span)} aria-label={`${kindNames[claim.kind].one}, lit on the page`}>
            {boxesOf(text, [page], claim.span).map((box) => (
              <rect
                class={`box k-${claim.kind}`}
                x={box.left}
                y={box.top}
                width={box.widthPt}
                height={box.heightPt}
              />
            ))}
          </a>
        ))}
        {lit.map((box) => (
          <rect
            class="lit"
            x={box.left - 1}
            y={box.top - 1}
            width={box.widthPt + 2}
            height={box.heightPt + 2}
          />
        ))}
      </svg>
    </figure>
  );
}

function litLink({ view, page }: PictureModel, { start, end }: Span): string {
  return `/documents/${view.summary.source}/pages/${page.number}?at=${start}-${end}#at`;
}

function Claims({ model, claims }: ClaimsProps): Child {
  const { view, at } = model;
  if (claims.length === 0) return <p>No claim was read on this page.</p>;
  return (
    <>
      <h2>Claims on this page</h2>
      <ol class="plain entries">
        {claims.map(({ id, kind, span }) => (
          <li {...(at?.start === span.start && at.end === span.end ? { "aria-current": "true" } : {})}>
            <a class={`ref k-${kind}`} href={litLink(model, span)}>
              {kindNames[kind].one}
            </a>{" "}
            <q>{clipped(view.reading.source.text.slice(span.start, span.end), 160)}</q>{" "}
            <a href={`/documents/${view.summary.source}/claims/${encodeURIComponent(id)}`}>All of it</a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ words, model }: { readonly words: WordsOnPage; readonly model: PictureModel }): Child {
  const { text } = model.view.reading.source;
  const { start, end, kind } = words;
  const { at } = model;
  const slice = (from: number, to: number): string => text.slice(from, to).replaceAll("\u0000", "");
  const isLit = at !== undefined && at.start < end && start < at.end;
  const from = isLit ? Math.max(start, at.start) : end;
  const to = isLit ? Math.min(end, at.end) : end;
  return (
    <p class={`words-of b-${kind}`} dir="auto">
      {slice(start, from)}
      {isLit ? <mark id="at">{slice(from, to)}</mark> : null}
      {slice(to, end)}
    </p>
  );
}
