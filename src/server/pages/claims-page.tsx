import type { Child } from "hono/jsx";
import type { OpenRecord } from "../../app/index.ts";
import {
  type Claim,
  type ClaimQuery,
  type ClaimRow,
  categories,
  claimKinds,
  type Listing,
} from "../../core/index.ts";
import { claimValues } from "../wording/claim-values.ts";
import { clipped } from "../wording/clipped.ts";
import { kindNames } from "../wording/kinds.ts";
import { sayingVerbs } from "../wording/saying.ts";
import { listLink, Pages, totalWords } from "./pages-nav.tsx";
import { QuotedWords } from "./quoted-words.tsx";

type Counts = Awaited<ReturnType<OpenRecord["counts"]>>;
type Asked = Omit<ClaimQuery, "limit" | "offset">;

interface ClaimsProps {
  readonly listing: Listing<ClaimRow>;
  readonly counts: Counts;
  readonly query: Asked;
  readonly page: number;
}

/** The claims of the record, each with its speakers and its words. */
export function ClaimsPage({ listing, counts, query, page }: ClaimsProps): Child {
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>Claims</h1>
        <p class="lead">
          What the documents state, each with the one who states it. Claims are set side by side and never
          added up. <a href="/unreviewed">Which to review first</a>
        </p>
      </header>
      <Kinds counts={counts} query={query} />
      <CategoryForm query={query} />
      <Total listing={listing} query={query} />
      {listing.items.length === 0 ? <p class="none">No claim of this record matches.</p> : null}
      <ul class="rows claims">
        {listing.items.map((row) => (
          <ClaimItem row={row} />
        ))}
      </ul>
      <Pages listing={listing} page={page} path="/claims" query={askedOf(query)} />
    </main>
  );
}

function CategoryForm({ query }: Pick<ClaimsProps, "query">): Child {
  return (
    <form class="ask" method="get" action="/claims">
      {query.kind === undefined ? null : <input type="hidden" name="kind" value={query.kind} />}
      {query.source === undefined ? null : <input type="hidden" name="document" value={query.source} />}
      <p>
        <label for="category">Category</label>
        <select id="category" name="category">
          <option value="">Any</option>
          {categories.map((category) => (
            <option value={category} selected={category === query.category}>
              {category.replaceAll("-", " ")}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">Show</button>
    </form>
  );
}

/** How many there are, and the way to take all of them away. */
function Total({ listing, query }: Pick<ClaimsProps, "listing" | "query">): Child {
  const asked = askedOf(query);
  return (
    <p class="total">
      {totalWords(listing)} {listing.total === 1 ? "claim" : "claims"}. All of them as{" "}
      <a href={listLink("/claims.csv", asked)} download="claims.csv">
        CSV
      </a>{" "}
      or{" "}
      <a href={listLink("/claims.json", asked)} download="claims.json">
        JSON
      </a>
      .
      {query.source === undefined ? null : (
        <>
          {" "}
          Of one document only: <a href={`/documents/${query.source}`}>see it</a>.
        </>
      )}
    </p>
  );
}

function askedOf({ kind, category, source }: Asked): Readonly<Record<string, string | undefined>> {
  return { kind, category, document: source };
}

function Kinds({ counts, query }: Pick<ClaimsProps, "counts" | "query">): Child {
  return (
    <nav aria-label="Kinds of claims">
      <ul class="tally">
        <li>
          <a
            class="kind"
            href={listLink("/claims", { document: query.source })}
            {...current(query.kind === undefined)}
          >
            all kinds
          </a>
        </li>
        {claimKinds.map((kind) => {
          const count = counts.claimsByKind[kind] ?? 0;
          if (count === 0 && kind !== query.kind) return null;
          return (
            <li>
              <a
                class={`kind k-${kind}`}
                href={listLink("/claims", { kind, document: query.source })}
                {...current(kind === query.kind)}
              >
                <span class="letter" aria-hidden="true">
                  {kindNames[kind].letter}
                </span>
                {kindNames[kind].many}
                {query.source === undefined ? <span class="count"> {count}</span> : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function current(isCurrent: boolean): { readonly "aria-current"?: "page" } {
  return isCurrent ? { "aria-current": "page" } : {};
}

interface ClaimItemProps {
  readonly row: ClaimRow;
  readonly children?: Child;
}

/** A claim in a list: who says what in which words, and where; `children` stand below. */
export function ClaimItem({ row, children }: ClaimItemProps): Child {
  const { claim, source } = row;
  const place = `/documents/${source}`;
  return (
    <li class={`row claim k-${claim.kind}`}>
      <p class="kind-of">
        <span class="letter" aria-hidden="true">
          {kindNames[claim.kind].letter}
        </span>
        <a href={`${place}/claims/${encodeURIComponent(claim.id)}`}>{kindNames[claim.kind].one}</a>
      </p>
      <div class="what">
        <p class="saying">
          {speakersOf(claim)} {sayingVerbs[claim.modality]}:{" "}
          <QuotedWords sentence={row.sentence} {...wordsIn(row)} around={110} />
        </p>
        <p class="facts">
          {valuesOf(claim).map((value) => (
            <span>{value}</span>
          ))}
        </p>
        {children}
      </div>
      <p class="where">
        <a href={`${place}?at=${claim.span.start}-${claim.span.end}#at`}>
          {row.documentSymbols.length > 0 ? row.documentSymbols.join(", ") : clipped(row.documentTitle, 90)}
        </a>
      </p>
    </li>
  );
}

/** Where the claim's words stand in its sentence; they are the sentence when they reach beyond it. */
function wordsIn({ claim, sentence }: ClaimRow): { readonly start: number; readonly end: number } {
  const start = Math.max(0, claim.span.start - claim.sentence.start);
  return { start, end: Math.min(sentence.length, claim.span.end - claim.sentence.start) };
}

function speakersOf({ attribution }: Claim): string {
  return attribution
    .map(({ name, role }, index) => {
      if (index === 0) return name.value;
      return role === "quoted" ? `quotes ${name.value}` : `states that ${name.value}`;
    })
    .join(" ");
}

const shownInLists = new Set(["Figure", "Category", "Group", "Qualified as", "Stand", "Time", "Place"]);

function valuesOf(claim: Claim): readonly string[] {
  const values = claimValues(claim).filter(({ label }) => shownInLists.has(label));
  return [...(claim.negated ? ["negated"] : []), ...values.map(({ text }) => clipped(text, 60))];
}
