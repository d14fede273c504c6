import { arrange, type TableLines } from "../layout/arrange.ts";
import type { FootNote, NotedPage } from "../layout/foot-notes.ts";
import type { Line } from "../layout/line.ts";
import type { Measures } from "../layout/measures.ts";
import { cutParagraphs, goesOn, type Join, type LineGroup } from "../layout/paragraphs.ts";

/** What is written one after the other. */
export type Item =
  | LineGroup
  | TableLines
  | { readonly kind: "note"; readonly note: FootNote & { readonly lines: Line[] } }
  | { readonly kind: "furniture"; readonly lines: readonly Line[] };

/**
 * The blocks of all pages in reading order. A paragraph that goes on overleaf is one block; the notes, heads
 * and feet that stand between its pieces come behind it.
 */
export function itemsOf(pages: readonly NotedPage[], measures: Measures): readonly Item[] {
  const items: Item[] = [];
  let open: OpenGroup | undefined;
  let behind: Item[] = [];
  const settle = (): void => {
    if (open !== undefined) items.push(open);
    items.push(...behind);
    open = undefined;
    behind = [];
  };
  pages.forEach((page, index) => {
    const { head, foot } = furnitureOf(page);
    behind.push(...head);
    for (const block of blocksOf(page, { measures, isFirst: index === 0 })) {
      if (block.kind !== "table" && open !== undefined && goesOn(open, block)) goOn(open, block);
      else {
        settle();
        if (block.kind === "table") items.push(block);
        else open = { ...block, lines: [...block.lines], joins: [...block.joins] };
      }
    }
    addNotes(page.notes, items, behind);
    behind.push(...foot);
  });
  settle();
  return items;
}

/** A block that may go on overleaf. */
type OpenGroup = Omit<LineGroup, "lines" | "joins" | "isOpen"> & {
  readonly lines: Line[];
  readonly joins: Join[];
  isOpen: boolean;
};

function goOn(open: OpenGroup, { lines, joins, isOpen }: LineGroup): void {
  open.lines.push(...lines);
  open.joins.push("space", ...joins);
  open.isOpen = isOpen;
}

function blocksOf(
  { lines, frame, rules }: NotedPage,
  { measures, isFirst }: { readonly measures: Measures; readonly isFirst: boolean },
): readonly (LineGroup | TableLines)[] {
  const { left, right } = measures;
  const setting = { isFirst, height: frame.height, rules, left, right };
  return arrange(lines, setting).flatMap((part): readonly (LineGroup | TableLines)[] =>
    part.kind === "table" ? [part] : cutParagraphs(part, measures),
  );
}

function furnitureOf({ furniture, askew, frame }: NotedPage): {
  readonly head: readonly Item[];
  readonly foot: readonly Item[];
} {
  const item = (lines: readonly Line[]): readonly Item[] =>
    lines.length === 0 ? [] : [{ kind: "furniture", lines }];
  const isHead = ({ top }: Line): boolean => top < frame.height / 2;
  const foot = furniture.filter((line) => !isHead(line));
  return { head: item(furniture.filter(isHead)), foot: item([...foot, ...askew]) };
}

/** Notes wait behind the open paragraph; one without a mark goes on with the last one. */
function addNotes(notes: readonly FootNote[], items: readonly Item[], behind: Item[]): void {
  for (const note of notes) {
    const last = note.mark === undefined ? (lastNote(behind) ?? lastNote(items)) : undefined;
    if (last === undefined) behind.push({ kind: "note", note: { ...note, lines: [...note.lines] } });
    else last.push(...note.lines);
  }
}

/** How many blocks may stand behind a note that goes on overleaf. */
const furthestNote = 200;

function lastNote(items: readonly Item[]): Line[] | undefined {
  for (let i = items.length - 1; i >= Math.max(0, items.length - furthestNote); i--) {
    const item = items[i];
    if (item?.kind === "note") return item.note.lines;
  }
  return undefined;
}
