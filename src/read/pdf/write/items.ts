import { arrange, type TableLines } from "../layout/arrange.ts";
import type { FootNote, NotedPage } from "../layout/foot-notes.ts";
import type { Line } from "../layout/line.ts";
import type { Measures } from "../layout/measures.ts";
import { cutParagraphs, goesOn, type LineGroup } from "../layout/paragraphs.ts";

/** What is written one after the other. */
export type Item =
  | LineGroup
  | TableLines
  | { readonly kind: "note"; readonly note: FootNote }
  | { readonly kind: "furniture"; readonly lines: readonly Line[] };

/**
 * The blocks of all pages in reading order. A paragraph that goes on overleaf is one block; the notes, heads
 * and feet that stand between its pieces come behind it.
 */
export function itemsOf(pages: readonly NotedPage[], measures: Measures): readonly Item[] {
  const items: Item[] = [];
  let open: LineGroup | undefined;
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
      if (block.kind !== "table" && open !== undefined && open.isOpen && goesOn(open, block)) {
        open = {
          ...open,
          lines: [...open.lines, ...block.lines],
          joins: [...open.joins, "space", ...block.joins],
          isOpen: block.isOpen,
        };
        continue;
      }
      settle();
      if (block.kind === "table") items.push(block);
      else open = block;
    }
    addNotes(page.notes, items, behind);
    behind.push(...foot);
  });
  settle();
  return items;
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
function addNotes(notes: readonly FootNote[], items: Item[], behind: Item[]): void {
  for (const note of notes) {
    if (note.mark === undefined && continueLast(behind, note)) continue;
    if (note.mark === undefined && behind.length < 3 && continueLast(items, note)) continue;
    behind.push({ kind: "note", note });
  }
}

function continueLast(items: Item[], { lines }: FootNote): boolean {
  const at = items.findLastIndex(({ kind }) => kind === "note");
  const last = items[at];
  if (last?.kind !== "note") return false;
  items[at] = { kind: "note", note: { ...last.note, lines: [...last.note.lines, ...lines] } };
  return true;
}
