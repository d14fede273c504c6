import type { Child } from "hono/jsx";
import type { Note, Span, StyleRun } from "../../../core/index.ts";
import { webAddress } from "../../web-address.ts";
import { kindNames, shownKinds } from "../../wording/kinds.ts";
import { type Highlight, type Inline, nest, type Piece } from "./highlight.ts";
import { anchorLink } from "./links.ts";
import type { ReaderModel } from "./reader-model.ts";

/** A mark that calls a note, with its place among the marks of that note. */
export interface NoteMark extends Span {
  readonly note: Note;
  readonly index: number;
}

/** A stretch of words with everything that is lit, styled or called in it. */
export interface Dressed {
  readonly span: Span;
  readonly pieces: readonly Piece[];
  readonly runs: readonly StyleRun[];
  readonly marks: readonly NoteMark[];
}

/** The words of a stretch, with everything that is lit in them, their styles, links and note marks. */
export function InlineWords({
  model,
  dressed,
}: {
  readonly model: ReaderModel;
  readonly dressed: Dressed;
}): Child {
  const { span, pieces, runs, marks } = dressed;
  if (pieces.length === 0 && runs.length === 0 && marks.length === 0) {
    return model.text.slice(span.start, span.end);
  }
  const drawing: Drawing = { model, leaves: leavesOf(span, runs, marks) };
  return <>{nest(pieces, span).map((inline) => drawInline(inline, drawing))}</>;
}

interface Drawing {
  readonly model: ReaderModel;
  readonly leaves: readonly Leaf[];
}

function drawInline(inline: Inline, drawing: Drawing): Child {
  if (inline.kind === "words") return drawWords(inline, drawing);
  const { piece, inside } = inline;
  const { highlight, isFirst, isLast } = piece;
  return (
    <>
      <mark
        class={`m k-${highlight.kind}`}
        data-for={highlight.id}
        {...(isFirst ? { id: anchorOf(highlight) } : {})}
      >
        {inside.map((inner) => drawInline(inner, drawing))}
      </mark>
      {isLast ? <Ending highlight={highlight} model={drawing.model} /> : null}
    </>
  );
}

/** The anchor at the words of a highlight. */
function anchorOf({ kind, id }: Pick<Highlight, "kind" | "id">): string {
  if (kind === "at") return "at";
  return kind === "note" ? `note-${id}` : `w-${id}`;
}

function Ending({ highlight, model }: { readonly highlight: Highlight; readonly model: ReaderModel }): Child {
  if (highlight.kind === "note") return <BackLinks highlight={highlight} model={model} />;
  const kind = shownKinds.find((shown) => shown === highlight.kind);
  if (kind === undefined || highlight.label === undefined) return null;
  return (
    <a
      class={`chip k-${kind}`}
      data-x=""
      data-for={highlight.id}
      href={`#c-${highlight.id}`}
      aria-label={`${highlight.label}: what was read here, ${kindNames[kind].one}`}
    >
      {highlight.label}
    </a>
  );
}

function BackLinks({
  highlight,
  model,
}: {
  readonly highlight: Highlight;
  readonly model: ReaderModel;
}): Child {
  const note = model.notesById.get(highlight.id);
  if (note === undefined) return null;
  return (
    <>
      {note.marks.map((mark, index) => (
        <a
          class="back"
          data-x=""
          href={anchorLink(model, mark.start, `mark-${note.id}-${index}`)}
          aria-label={`Back to the mark of note ${note.mark}`}
        >
          ↩
        </a>
      ))}
    </>
  );
}

interface Leaf extends Span {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly address?: string;
  readonly mark?: NoteMark;
}

/** Cuts a stretch wherever a style, a link or a note mark begins or ends. */
function leavesOf(span: Span, runs: readonly StyleRun[], marks: readonly NoteMark[]): readonly Leaf[] {
  const edges = new Set([span.start, span.end]);
  for (const { start, end } of [...runs, ...marks]) {
    if (start > span.start && start < span.end) edges.add(start);
    if (end > span.start && end < span.end) edges.add(end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => leafOf({ start: cuts[index] ?? end, end }, runs, marks));
}

function leafOf(span: Span, runs: readonly StyleRun[], marks: readonly NoteMark[]): Leaf {
  const over = runs.filter(({ start, end }) => start <= span.start && span.end <= end);
  const mark = marks.find(({ start, end }) => start <= span.start && span.end <= end);
  const address = webAddress(over.find(({ style }) => style === "link")?.target);
  return {
    ...span,
    bold: over.some(({ style }) => style === "bold"),
    italic: over.some(({ style }) => style === "italic"),
    ...(mark === undefined ? {} : { mark }),
    ...(address === undefined ? {} : { address }),
  };
}

function drawWords(span: Span, { model, leaves }: Drawing): Child {
  return leaves
    .slice(firstAfter(leaves, span.start), firstAfter(leaves, span.end - 1) + 1)
    .map((leaf) => drawLeaf(leaf, span, model));
}

/** Index of the leaf that holds an offset. */
function firstAfter(leaves: readonly Leaf[], offset: number): number {
  let low = 0;
  let high = leaves.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawLeaf(leaf: Leaf, span: Span, model: ReaderModel): Child {
  const start = Math.max(leaf.start, span.start);
  const words = model.text.slice(start, Math.min(leaf.end, span.end));
  const { mark, address } = leaf;
  if (mark !== undefined)
    return <MarkLink mark={mark} words={words} model={model} isFirst={start === mark.start} />;
  let drawn: Child = words;
  if (leaf.italic) drawn = <i>{drawn}</i>;
  if (leaf.bold) drawn = <b>{drawn}</b>;
  if (address === undefined) return drawn;
  return (
    <a href={address} rel="noopener noreferrer nofollow">
      {drawn}
    </a>
  );
}

interface MarkLinkProps {
  readonly mark: NoteMark;
  readonly words: string;
  readonly model: ReaderModel;
  readonly isFirst: boolean;
}

function MarkLink({ mark, words, model, isFirst }: MarkLinkProps): Child {
  const { note, index } = mark;
  return (
    <a
      class={/^[\w*†‡§]/.test(words) ? "note-mark plain" : "note-mark"}
      href={anchorLink(model, note.body.start, `note-${note.id}`)}
      aria-label={`Note ${note.mark}`}
      {...(isFirst ? { id: `mark-${note.id}-${index}` } : {})}
    >
      {words}
    </a>
  );
}
