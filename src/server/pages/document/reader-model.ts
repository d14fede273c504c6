import type { Claim, DocumentView, ResolvedCitation, Span } from "../../../core/index.ts";
import { kindNames, type ShownKind } from "../../wording/kinds.ts";
import { foundWords } from "./found-words.ts";
import { type HeadRow, headRows } from "./head-rows.ts";
import type { Highlight } from "./highlight.ts";
import { type Stretch, stretchAt, stretchesOf } from "./paging.ts";

/** What of a document is asked for. */
export interface ReaderQuery {
  /** The kinds that are shown; absent for all. */
  readonly shown?: ReadonlySet<ShownKind>;
  /** The stretch of a long document, from 1. */
  readonly page?: number;
  /** Words to go to and light. */
  readonly at?: Span;
  /** What was searched for, lit within `at`. */
  readonly words?: string;
}

/** A document made ready to be shown: what is lit, what it is called, and where everything is. */
export interface ReaderModel {
  readonly view: DocumentView;
  readonly query: ReaderQuery;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly stretch: Stretch;
  /** Index of `stretch`. */
  readonly page: number;
  readonly head: readonly HeadRow[];
  /** Every claim and citation that is shown, with its letter and number. */
  readonly labels: ReadonlyMap<string, string>;
  /** Everything that is lit, in order of the text. */
  readonly highlights: readonly Highlight[];
  /** What stands in the stretch shown. */
  readonly claims: readonly Claim[];
  readonly citations: readonly ResolvedCitation[];
}

/** Makes a document ready to be shown. */
export function readerModel(view: DocumentView, query: ReaderQuery): ReaderModel {
  const { reading } = view;
  const text = reading.source.text;
  const stretches = stretchesOf(text, reading.document.blocks);
  const page = pageAsked(stretches, query);
  const stretch = stretches[page] ?? { first: 0, last: -1, start: 0, end: 0 };
  const head = headRows(reading.document);
  const labels = labelsOf(view);
  const isShown = (kind: ShownKind): boolean => query.shown?.has(kind) ?? true;
  const here = (span: Span): boolean => span.start < stretch.end && stretch.start < span.end;
  const claims = reading.claims.filter(({ kind, span }) => isShown(kind) && here(span));
  const citations = view.citations.filter(({ citation }) => isShown("citation") && here(citation));
  const shown: ReaderModel = {
    view,
    query,
    text,
    stretches,
    stretch,
    page,
    head,
    labels,
    claims,
    citations,
    highlights: [],
  };
  return { ...shown, highlights: highlightsOf(shown).filter(here) };
}

function pageAsked(stretches: readonly Stretch[], { page, at }: ReaderQuery): number {
  if (page !== undefined) return Math.min(page, stretches.length) - 1;
  return at === undefined ? 0 : stretchAt(stretches, at.start);
}

function labelsOf({ reading, citations }: DocumentView): ReadonlyMap<string, string> {
  const counts = new Map<ShownKind, number>();
  const labels = new Map<string, string>();
  const label = (id: string, kind: ShownKind): void => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    labels.set(id, `${kindNames[kind].letter}${count}`);
  };
  for (const { id, kind } of reading.claims) label(id, kind);
  for (const { citation } of citations) label(citation.id, "citation");
  return labels;
}

function highlightsOf({
  view,
  query,
  head,
  labels,
  claims,
  citations,
  text,
}: ReaderModel): readonly Highlight[] {
  const { document, source, nearMisses } = view.reading;
  const labelled = (id: string): { readonly label?: string } => {
    const label = labels.get(id);
    return label === undefined ? {} : { label };
  };
  const problems = [...source.problems, ...document.problems];
  return [
    ...claims.map(({ id, kind, span }) => ({ ...ends(span), kind, id, ...labelled(id) })),
    ...citations.map(({ citation }) => {
      return { ...ends(citation), kind: "citation" as const, id: citation.id, ...labelled(citation.id) };
    }),
    ...document.notes.map(({ id, body }) => ({ ...ends(body), kind: "note" as const, id })),
    ...head.flatMap(({ values }) =>
      values.map(({ id, span }) => ({ ...ends(span), kind: "field" as const, id })),
    ),
    ...nearMisses.map(({ span }, index) => ({
      ...ends(span),
      kind: "near-miss" as const,
      id: `left${index}`,
    })),
    ...problems.flatMap(({ span }, index) =>
      span === undefined ? [] : [{ ...ends(span), kind: "problem" as const, id: `problem${index}` }],
    ),
    ...(query.at === undefined ? [] : [{ ...ends(query.at), kind: "at" as const, id: "at" }]),
    ...foundWords(text, query).map((span, index) => ({
      ...span,
      kind: "found" as const,
      id: `found${index}`,
    })),
  ];
}

function ends({ start, end }: Span): Span {
  return { start, end };
}

/** A link to another view of the same document: relative, so that it holds for any host. */
export function readerLink(
  model: ReaderModel,
  to: { readonly at?: Span; readonly page?: number; readonly anchor?: string },
): string {
  const query = new URLSearchParams();
  for (const kind of model.query.shown ?? []) query.append("show", kind);
  if (to.page !== undefined && to.page > 0) query.set("page", String(to.page + 1));
  if (to.at !== undefined) query.set("at", `${to.at.start}-${to.at.end}`);
  const anchor = to.at === undefined ? to.anchor : "at";
  return `/documents/${model.view.summary.source}${asQuery(query)}${anchor === undefined ? "" : `#${anchor}`}`;
}

function asQuery(query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** A link to an anchor that stands at an offset: within this page, or on the page where it is. */
export function anchorLink(model: ReaderModel, offset: number, anchor: string): string {
  const page = stretchAt(model.stretches, offset);
  return page === model.page ? `#${anchor}` : readerLink(model, { page, anchor });
}
