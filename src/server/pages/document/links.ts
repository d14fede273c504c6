import type { Span } from "../../../core/index.ts";
import { stretchAt } from "./paging.ts";
import type { ReaderModel } from "./reader-model.ts";

interface Goal {
  readonly at?: Span;
  /** Index of a stretch. */
  readonly page?: number;
  readonly anchor?: string;
}

/** A link to another view of the same document, keeping the kinds that are shown. */
export function readerLink({ query, view }: ReaderModel, { at, page, anchor }: Goal): string {
  const asked = new URLSearchParams();
  for (const kind of query.shown ?? []) asked.append("show", kind);
  if (page !== undefined && page > 0) asked.set("page", String(page + 1));
  if (at !== undefined) asked.set("at", `${at.start}-${at.end}`);
  const search = asked.toString();
  const goal = at === undefined ? anchor : "at";
  const path = `/documents/${view.summary.source}`;
  return `${path}${search === "" ? "" : `?${search}`}${goal === undefined ? "" : `#${goal}`}`;
}

/** A link to an anchor that stands at an offset: within this page, or on the page where it is. */
export function anchorLink(model: ReaderModel, offset: number, anchor: string): string {
  const page = stretchAt(model.stretches, offset);
  return page === model.page ? `#${anchor}` : readerLink(model, { page, anchor });
}
