import type { Citation, Claim, DocumentView, Note, ResolvedCitation, Span } from "../../../core/index.ts";
import { kindNames, type ShownKind } from "../../wording/kinds.ts";
import { type HeadRow, headRows } from "./head-rows.ts";
import type { Highlight } from "./highlight.ts";
import { highlightsOf } from "./highlights-of.ts";
import { type Stretch, stretchAt, stretchesOf } from "./paging.ts";

/** What of a document is asked for. */
export interface ReaderQuery {
  /** The kinds that are shown; absent for all. */
  readonly shown?: ReadonlySet<ShownKind>;
  /** The stretch of a long document, from 1. */
  readonly page?: number;
  /** Id of a claim or citation whose stretch is asked for. */
  readonly goal?: string;
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
  /** Every claim and citation of the document, with its letter and number. */
  readonly labels: ReadonlyMap<string, string>;
  readonly claimsById: ReadonlyMap<string, Claim>;
  readonly citationsById: ReadonlyMap<string, Citation>;
  readonly notesById: ReadonlyMap<string, Note>;
  /** Everything that is lit in the stretch. */
  readonly highlights: readonly Highlight[];
  /** What stands in the stretch and is of a kind that is shown. */
  readonly claims: readonly Claim[];
  readonly citations: readonly ResolvedCitation[];
}

/** Makes a document ready to be shown. */
export function readerModel(view: DocumentView, query: ReaderQuery): ReaderModel {
  const { source, document, claims } = view.reading;
  const names = {
    labels: labelsOf(view),
    claimsById: new Map(claims.map((claim) => [claim.id, claim])),
    citationsById: new Map(view.citations.map(({ citation }) => [citation.id, citation])),
    notesById: new Map(document.notes.map((note) => [note.id, note])),
  };
  const stretches = stretchesOf(source.text, document.blocks);
  const goal = names.claimsById.get(query.goal ?? "")?.span ?? names.citationsById.get(query.goal ?? "");
  const page = pageAsked(stretches, query, goal);
  const stretch = stretches[page] ?? { first: 0, last: -1, start: 0, end: 0 };
  const isShown = (kind: ShownKind): boolean => query.shown?.has(kind) ?? true;
  const isHere = (span: Span): boolean => span.start < stretch.end && stretch.start < span.end;
  const shown = {
    ...names,
    ...{ view, query, text: source.text, stretches, stretch, page },
    head: headRows(document),
    claims: claims.filter(({ kind, span }) => isShown(kind) && isHere(span)),
    citations: view.citations.filter(({ citation }) => isShown("citation") && isHere(citation)),
  };
  return { ...shown, highlights: highlightsOf(shown).filter(isHere) };
}

function pageAsked(stretches: readonly Stretch[], { page, at }: ReaderQuery, goal: Span | undefined): number {
  if (page !== undefined) return Math.min(page, stretches.length) - 1;
  const place = at ?? goal;
  return place === undefined ? 0 : stretchAt(stretches, place.start);
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
