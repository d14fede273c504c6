import type { Block, Span, StyleRun, TableCell } from "../../../core/index.ts";
import type { Highlight, Piece } from "./highlight.ts";
import type { Dressed, NoteMark } from "./inline.tsx";
import type { ReaderModel } from "./reader-model.ts";

/** A block of the stretch that is shown, with its words dressed; a table's words stand in its cells. */
export interface DressedBlock {
  readonly block: Block;
  readonly dressed: Dressed;
  readonly cells: readonly DressedCell[];
}

interface DressedCell {
  readonly cell: TableCell;
  readonly dressed: Dressed;
}

/** The blocks of the stretch that is shown, each with everything that is lit, styled or called in it. */
export function dressedBlocks(model: ReaderModel): readonly DressedBlock[] {
  const blocks = model.view.reading.document.blocks.slice(model.stretch.first, model.stretch.last + 1);
  const places = blocks.map((block) => placesOf(block, model.stretch));
  const dressed = dress(
    places.flatMap(({ spans }) => spans),
    model,
  );
  let next = 0;
  return places.map(({ block, cells, spans }) => {
    const own = dressed.slice(next, next + spans.length);
    next += spans.length;
    const whole = own[0] ?? { span: block, pieces: [], runs: [], marks: [] };
    return {
      block,
      dressed: whole,
      cells: cells.map((cell, index) => ({ cell, dressed: own[index] ?? whole })),
    };
  });
}

interface Place {
  readonly block: Block;
  readonly cells: readonly TableCell[];
  readonly spans: readonly Span[];
}

function placesOf(block: Block, stretch: Span): Place {
  const cut = ({ start, end }: Span): Span => ({
    start: Math.max(start, stretch.start),
    end: Math.max(Math.min(end, stretch.end), Math.max(start, stretch.start)),
  });
  const cells = (block.cells ?? []).filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  return { block, cells, spans: cells.length === 0 ? [cut(block)] : cells.map(cut) };
}

function dress(spans: readonly Span[], model: ReaderModel): readonly Dressed[] {
  const { document, source } = model.view.reading;
  const noteMarks = document.notes.flatMap((note) =>
    note.marks.map((mark, index): NoteMark => ({ start: mark.start, end: mark.end, note, index })),
  );
  const styles = source.runs.filter(({ style }) => style !== "raised" && style !== "note-reference");
  const pieces = sortInto(
    spans,
    model.highlights,
    (highlight: Highlight, part): Piece => ({ ...part, highlight }),
  );
  const runs = sortInto(spans, styles, (run: StyleRun, { start, end }): StyleRun => ({ ...run, start, end }));
  const marks = sortInto(spans, noteMarks, (mark: NoteMark): NoteMark => mark);
  return spans.map((span, index) => ({
    span,
    pieces: pieces[index] ?? [],
    runs: runs[index] ?? [],
    marks: marks[index] ?? [],
  }));
}

interface Share extends Span {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Sorts things into the ascending spans that they touch, and gives each span its share of them. */
function sortInto<T extends Span, U>(
  spans: readonly Span[],
  things: readonly T[],
  share: (thing: T, part: Share) => U,
): readonly (readonly U[])[] {
  const into: U[][] = spans.map(() => []);
  for (const thing of things) {
    const touched = touchedBy(thing, spans);
    touched.forEach((place, order) => {
      const span = spans[place] ?? thing;
      const part = {
        start: Math.max(span.start, thing.start),
        end: Math.min(span.end, thing.end),
        isFirst: order === 0,
        isLast: order === touched.length - 1,
      };
      into[place]?.push(share(thing, part));
    });
  }
  return into;
}

function touchedBy(thing: Span, spans: readonly Span[]): readonly number[] {
  const touched: number[] = [];
  for (let place = firstEndingAfter(spans, thing.start); place < spans.length; place++) {
    const span = spans[place] ?? thing;
    if (span.start >= thing.end) break;
    if (span.end > span.start) touched.push(place);
  }
  return touched;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
