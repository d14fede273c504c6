import { arrange } from "../layout/arrange.ts";
import type { FootNote, NotedPage } from "../layout/foot-notes.ts";
import type { Line } from "../layout/line.ts";
import type { Measures } from "../layout/measures.ts";
import { cutParagraphs, goesOn, type Join, type LineGroup } from "../layout/paragraphs.ts";
import type { TableLines } from "../layout/setting.ts";
import type { TableRow } from "../layout/table.ts";
import { withEndNotes } from "./end-notes.ts";
import type { Item } from "./item.ts";

/**
 * The blocks of all pages in reading order. A paragraph that goes on overleaf is one block; the notes, heads
 * and feet that stand between its pieces come behind it.
 */
export function itemsOf(pages: readonly NotedPage[], measures: Measures): readonly Item[] {
  const items: Item[] = [];
  let open: OpenGroup | OpenTable | undefined;
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
    const tableBefore = open?.kind === "table" ? open : undefined;
    for (const block of blocksOf(page, { measures, isFirst: index === 0, tableBefore })) {
      if (open !== undefined && isContinued(open, block)) continue;
      settle();
      open =
        block.kind === "table"
          ? { ...block, rows: [...block.rows] }
          : { ...block, lines: [...block.lines], joins: [...block.joins] };
    }
    addNotes(page.notes, items, behind);
    behind.push(...foot);
  });
  settle();
  return withEndNotes(items);
}

/** Adds a block to the one before when that goes on with it. */
function isContinued(open: OpenGroup | OpenTable, block: LineGroup | TableLines): boolean {
  if (open.kind === "table") return block.kind === "table" && isContinuedTable(open, block);
  if (block.kind === "table" || !goesOn(open, block)) return false;
  goOn(open, block);
  return true;
}

function isContinuedTable(open: OpenTable, block: TableLines): boolean {
  const page = block.rows[0]?.cells[0]?.lines[0]?.page ?? 0;
  const last = open.rows.at(-1)?.cells[0]?.lines[0]?.page ?? 0;
  if (page !== last + 1 || open.edges === undefined || open.edges.length !== block.edges?.length)
    return false;
  if (block.edges.some((edge, i) => Math.abs(edge - (open.edges?.[i] ?? 0)) > sameEdge)) return false;
  open.rows.push(...block.rows.map((row) => ({ ...row, heading: false })));
  return true;
}

const sameEdge = 6;

/** A table that may go on overleaf. */
type OpenTable = Omit<TableLines, "rows"> & { readonly rows: TableRow[] };

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

interface PagePlace {
  readonly measures: Measures;
  readonly isFirst: boolean;
  readonly tableBefore: TableLines | undefined;
}

function blocksOf(
  { lines, frame, rules, grids }: NotedPage,
  { measures, isFirst, tableBefore }: PagePlace,
): readonly (LineGroup | TableLines)[] {
  const { left, right } = measures;
  const setting = { isFirst, height: frame.height, rules, grids, left, right, tableBefore };
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
