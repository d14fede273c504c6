import type { Claim, DocumentView, Note, ResolvedCitation, Span } from "../../../core/index.ts";
import { foundWords } from "./found-words.ts";
import type { HeadRow } from "./head-rows.ts";
import type { Highlight, HighlightKind } from "./highlight.ts";

interface Lighting {
  readonly view: DocumentView;
  readonly text: string;
  readonly query: { readonly at?: Span; readonly words?: string };
  readonly head: readonly HeadRow[];
  readonly labels: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  readonly citations: readonly ResolvedCitation[];
}

/** Everything of a document that is lit: claims, citations, notes, fields, near misses, problems, and what was asked for. */
export function highlightsOf(lighting: Lighting): readonly Highlight[] {
  const { view, text, query, head, labels, claims, citations } = lighting;
  const { document, source, nearMisses } = view.reading;
  const problems = [...source.problems, ...document.problems];
  const labelled = (highlight: Highlight): Highlight => {
    const label = labels.get(highlight.id);
    return label === undefined ? highlight : { ...highlight, label };
  };
  return [
    ...claims.map(({ id, kind, span }) => labelled(lit(span, kind, id))),
    ...citations.map(({ citation }) => labelled(lit(citation, "citation", citation.id))),
    ...document.notes.map((note: Note) => lit(note.body, "note", note.id)),
    ...head.flatMap(({ values }) => values.map(({ id, span }) => lit(span, "field", id))),
    ...nearMisses.map(({ span }, index) => lit(span, "near-miss", `left${index}`)),
    ...problems.flatMap(({ span }, index) =>
      span === undefined ? [] : [lit(span, "problem", `problem${index}`)],
    ),
    ...(query.at === undefined ? [] : [lit(query.at, "at", "at")]),
    ...foundWords(text, query).map((span, index) => lit(span, "found", `found${index}`)),
  ];
}

function lit({ start, end }: Span, kind: HighlightKind, id: string): Highlight {
  return { start, end, kind, id };
}
