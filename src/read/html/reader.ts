import type { Cell, LayoutBlock } from "../../core/index.ts";
import { type Draft, pushBlock, putIn } from "../draft.ts";
import { separateBlocks } from "../separate-blocks.ts";

/** A structural element that is open. */
export interface OpenElement {
  readonly name: string;
  /** Number of the next item of a list, and how it is written. */
  nextItem?: number;
  readonly numbering?: string;
  /** Of an item: its marker, until its first words take it. */
  marker?: string | undefined;
  /** Of a table that is read as one: its cells. */
  readonly table?: OpenTable;
}

export interface OpenTable {
  readonly cells: Cell[];
  start: number | undefined;
  row: number;
  column: number;
  cell: { readonly start: number; readonly heading: boolean; readonly column: number } | undefined;
}

interface OpenBlock {
  readonly kind: LayoutBlock["kind"];
  start: number;
  readonly level?: number;
  readonly marker?: string;
}

/** What sets words apart and is kept. */
export type Style = "bold" | "italic" | "raised";

/** The state of the reader between two tokens. */
export interface HtmlReader {
  readonly draft: Draft;
  readonly xml: boolean;
  readonly elements: OpenElement[];
  /** How many elements of each name are open. */
  readonly openCounts: Map<string, number>;
  readonly styles: Record<Style, { depth: number; start: number }>;
  link: OpenLink | undefined;
  block: OpenBlock | undefined;
  table: OpenTable | undefined;
  quoteDepth: number;
  listDepth: number;
  preDepth: number;
  headingLevel: number;
  /** The element whose words are not seen, and how many of its name are open within it. */
  hidden: { readonly name: string; depth: number } | undefined;
  /** Styles that each open `<span>` brought. */
  readonly spans: (readonly Style[])[];
  /** How many elements are open whose digits become superscripts. */
  raisedMarks: number;
  /** Whether the words are those of a note that stands where it is called. */
  inNote: boolean;
  /** Number of a numbered paragraph, until its first words take it, and where it starts in the source. */
  paragraphNumber: string | undefined;
  numberStart: number | undefined;
  /** Where in the source white space stands that is written when words follow. */
  spaceAt: number | undefined;
  /** Whether the open block has words, and not only spaces that do not break. */
  hasWords: boolean;
  /** Line breaks since the last words. */
  breaks: number;
  readonly noteLabels: Map<string, string>;
  readonly usedLabels: Map<string, string>;
  /** Whether a problem was already made of elements nested too deep. */
  tooDeep: boolean;
  /** Label of the note that starts here. */
  noteLabel: string | undefined;
}

export interface OpenLink {
  readonly href: string;
  /** Where its words start in the text; -1 until the first one is written. */
  start: number;
  /** Whether some of it is raised. */
  raised: boolean;
  /** Its first words as the source has them: enough to tell a note mark. */
  words: string;
}

/** A reader at the start of a stretch of HTML. */
export function openReader(draft: Draft, xml: boolean): HtmlReader {
  return {
    draft,
    xml,
    elements: [],
    openCounts: new Map(),
    styles: {
      bold: { depth: 0, start: -1 },
      italic: { depth: 0, start: -1 },
      raised: { depth: 0, start: -1 },
    },
    link: undefined,
    block: undefined,
    table: undefined,
    quoteDepth: 0,
    listDepth: 0,
    preDepth: 0,
    headingLevel: 0,
    hidden: undefined,
    spans: [],
    raisedMarks: 0,
    inNote: false,
    paragraphNumber: undefined,
    numberStart: undefined,
    spaceAt: undefined,
    hasWords: false,
    breaks: 0,
    noteLabels: new Map(),
    usedLabels: new Map(),
    tooDeep: false,
    noteLabel: undefined,
  };
}

const styleNames: readonly Style[] = ["bold", "italic", "raised"];

/** Makes sure that a block is open before words are written. */
export function openBlock(reader: HtmlReader): void {
  if (reader.block !== undefined || reader.table?.cell !== undefined) return;
  separateBlocks(reader.draft, "\n\n");
  reader.block = { ...kindHere(reader), start: reader.draft.length };
  reader.hasWords = false;
  reader.noteLabel = undefined;
  if (reader.block.kind !== "note") reader.paragraphNumber = undefined;
}

function kindHere(reader: HtmlReader): Omit<OpenBlock, "start"> {
  const item =
    reader.listDepth > 0 ? reader.elements.findLast((element) => element.name === "li") : undefined;
  const marker = item?.marker;
  if (item !== undefined) item.marker = undefined;
  const marked = marker === undefined ? {} : { marker };
  if (reader.noteLabel !== undefined) return { kind: "note", marker: reader.noteLabel };
  if (reader.inNote) return { kind: "note" };
  if (reader.headingLevel > 0) return { kind: "heading", level: reader.headingLevel };
  if (reader.quoteDepth > 0) return { kind: "quote", level: reader.quoteDepth, ...marked };
  if (item !== undefined) return { kind: "list-item", level: reader.listDepth, ...marked };
  if (reader.paragraphNumber !== undefined)
    return { kind: "list-item", level: 1, marker: reader.paragraphNumber };
  return { kind: "paragraph" };
}

/** Ends the open block. In a table it only ends the line: a cell is one piece of text. */
export function endBlock(reader: HtmlReader): void {
  reader.spaceAt = undefined;
  if (reader.table?.cell !== undefined) {
    reader.breaks = Math.max(reader.breaks, 1);
    return;
  }
  reader.breaks = 0;
  const { block, draft } = reader;
  if (block === undefined) return;
  stopStyles(reader);
  const { kind, start, level, marker } = block;
  if (reader.hasWords) pushBlock(draft, { kind, start, level, marker });
  reader.block = undefined;
}

/** Lets styles and links that are on start where the next words are written. */
export function placeStarts(reader: HtmlReader): void {
  const { styles, link, draft } = reader;
  for (const name of styleNames)
    if (styles[name].depth > 0 && styles[name].start < 0) styles[name].start = draft.length;
  if (link !== undefined && link.start < 0) link.start = draft.length;
}

/** Writes the runs of all styles that are on. */
export function stopStyles(reader: HtmlReader): void {
  for (const name of styleNames) if (reader.styles[name].depth > 0) writeRun(reader, name);
}

/** Starts or ends a style by one element. */
export function changeStyle(reader: HtmlReader, name: Style, by: 1 | -1): void {
  const style = reader.styles[name];
  if (by === -1 && style.depth === 1) writeRun(reader, name);
  style.depth = Math.max(0, style.depth + by);
}

function writeRun(reader: HtmlReader, name: Style): void {
  const { draft } = reader;
  const { start } = reader.styles[name];
  if (start >= 0 && draft.length > start) draft.runs.push({ start, end: draft.length, style: name });
  reader.styles[name].start = -1;
}

/** A line drawn across the page. */
export function writeRule(reader: HtmlReader): void {
  endBlock(reader);
  if (reader.table?.cell !== undefined) return;
  separateBlocks(reader.draft, "\n\n");
  const start = reader.draft.length;
  putIn(reader.draft, "---");
  pushBlock(reader.draft, { kind: "rule", start });
}
