import type { Child } from "hono/jsx";
import type { Listing, SearchHit, SearchQuery, Span } from "../../core/index.ts";
import { clipped } from "../wording/clipped.ts";
import { kindNames } from "../wording/kinds.ts";
import { listLink, Pages, totalWords } from "./pages-nav.tsx";

interface SearchProps {
  readonly text: string | undefined;
  readonly where: SearchQuery["in"];
  readonly listing: Listing<SearchHit> | undefined;
  readonly page: number;
}

const places: readonly (readonly [SearchQuery["in"], string])[] = [
  ["both", "Words and claims"],
  ["text", "Words"],
  ["claims", "Claims"],
];

/** What a search found, each hit leading to its place. */
export function SearchPage({ text, where, listing, page }: SearchProps): Child {
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>Search</h1>
        <p class="lead">
          Words of all documents and of all claims. Words in quotation marks must stand together:{" "}
          <q class="quoted">taken hostage</q>.
        </p>
      </header>
      <search aria-label="Words and claims">
        <form class="ask" method="get" action="/search">
          <p class="grow">
            <label for="q">Words</label>
            <input id="q" name="q" type="search" value={text ?? ""} maxlength={500} />
          </p>
          <p>
            <label for="in">In</label>
            <select id="in" name="in">
              {places.map(([value, name]) => (
                <option value={value} selected={value === where}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <button type="submit">Search</button>
        </form>
      </search>
      {text === undefined || listing === undefined ? null : (
        <Hits text={text} where={where} listing={listing} page={page} />
      )}
    </main>
  );
}

interface HitsProps extends SearchProps {
  readonly text: string;
  readonly listing: Listing<SearchHit>;
}

function Hits({ text, where, listing, page }: HitsProps): Child {
  const asked = { q: text, in: where === "both" ? undefined : where };
  if (listing.items.length === 0) {
    return (
      <p class="none" role="status">
        Nothing in this record has {page > 1 ? "more of " : ""}these words. Other forms of a word are other
        words: try fewer or shorter ones.
      </p>
    );
  }
  return (
    <>
      <p class="total" role="status">
        {totalWords(listing)} {listing.total === 1 ? "place" : "places"}
      </p>
      <ul class="rows hits">
        {runsOf(listing.items).map((hits) => (
          <DocumentHits hits={hits} text={text} />
        ))}
      </ul>
      <Pages listing={listing} page={page} path="/search" query={asked} />
    </>
  );
}

/** Hits that follow one another and stand in the same document. */
function runsOf(hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] {
  const runs: SearchHit[][] = [];
  for (const hit of hits) {
    const run = runs.at(-1);
    if (run?.[0]?.source === hit.source) run.push(hit);
    else runs.push([hit]);
  }
  return runs;
}

interface DocumentHitsProps {
  readonly hits: readonly SearchHit[];
  readonly text: string;
}

function DocumentHits({ hits, text }: DocumentHitsProps): Child {
  const [first] = hits;
  if (first === undefined) return null;
  return (
    <li class="row hit">
      <h2>
        <a class="row-title" href={`/documents/${first.source}`} dir="auto">
          {clipped(first.documentTitle, 160)}
        </a>
      </h2>
      {first.documentSymbols.length === 0 ? null : (
        <p class="facts">
          {first.documentSymbols.map((symbol) => (
            <span class="symbol">{symbol}</span>
          ))}
        </p>
      )}
      {[...byExcerpt(hits).values()].map((same) => (
        <Place hits={same} text={text} />
      ))}
    </li>
  );
}

/** Claims of one sentence have one excerpt, which is shown once with all of them. */
function byExcerpt(hits: readonly SearchHit[]): ReadonlyMap<string, readonly SearchHit[]> {
  const places = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const same = places.get(hit.excerpt);
    if (same === undefined) places.set(hit.excerpt, [hit]);
    else same.push(hit);
  }
  return places;
}

function Place({ hits, text }: DocumentHitsProps): Child {
  const [first] = hits;
  if (first === undefined) return null;
  const { source, span, excerpt, matches } = first;
  const place = listLink(`/documents/${source}`, { at: `${span.start}-${span.end}`, q: text });
  return (
    <>
      <p class="excerpt" dir="auto">
        <a href={`${place}#at`}>{marked(excerpt, matches)}</a>
      </p>
      <p class="found-in">
        {hits.map(({ claim }) =>
          claim === undefined ? null : (
            <a
              class={`kind k-${claim.kind}`}
              href={`/documents/${source}/claims/${encodeURIComponent(claim.id)}`}
            >
              <span class="letter" aria-hidden="true">
                {kindNames[claim.kind].letter}
              </span>
              {kindNames[claim.kind].one}
            </a>
          ),
        )}
      </p>
    </>
  );
}

function marked(excerpt: string, matches: readonly Span[]): Child {
  const pieces: Child[] = [];
  let at = 0;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < at || end > excerpt.length) continue;
    pieces.push(excerpt.slice(at, start), <mark>{excerpt.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...pieces, excerpt.slice(at)]}</>;
}
