import type { Child } from "hono/jsx";
import { grouped, type Listing } from "../../core/index.ts";
import { listLength } from "../request.ts";

interface PagesProps {
  readonly listing: Listing<unknown>;
  readonly page: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** The way through a list that is longer than a page. */
export function Pages({ listing, page, path, query }: PagesProps): Child {
  const last = Math.max(1, Math.ceil(listing.total / listLength));
  const hasNext = page < last || (!listing.totalIsExact && listing.items.length === listLength);
  if (page === 1 && !hasNext) return null;
  return (
    <nav class="pages" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={listLink(path, query, page - 1)}>
          Page before
        </a>
      ) : null}
      <span>
        Page {page} of {listing.totalIsExact ? grouped(last) : `${grouped(last)} or more`}
      </span>
      {hasNext ? (
        <a rel="next" href={listLink(path, query, page + 1)}>
          Next page
        </a>
      ) : null}
    </nav>
  );
}

/** The address of a list with what is asked of it; empty values are left out. */
export function listLink(path: string, query: PagesProps["query"], page = 1): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  if (page > 1) search.set("page", String(page));
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** `12`, or `more than 1,000` when the list was not counted to its end. */
export function totalWords({ total, totalIsExact }: Listing<unknown>): string {
  return totalIsExact ? grouped(total) : `more than ${grouped(total)}`;
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
