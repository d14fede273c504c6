import type { LayoutBlock } from "../../core/index.ts";
import { copySource, type Draft, pushBlock } from "../draft.ts";
import { separateBlocks } from "../separate-blocks.ts";
import { writeInline } from "./write-inline.ts";

/** A block of which the lines are still being gathered; `start` and `end` are in the source. */
export interface OpenBlock {
  readonly kind: LayoutBlock["kind"];
  readonly start: number;
  end: number;
  /** Where its last line starts, when that is not its first. */
  lastLine?: number;
  readonly quoteDepth: number;
  readonly level?: number;
  /** The marker, and where it stands in the source. */
  readonly marker?: string;
  readonly markerStart?: number;
  /** A line that closes a fenced block or shows a rule is taken as it stands. */
  readonly verbatim?: boolean;
}

/** The reader's state between two lines. */
export interface MarkdownReader {
  readonly draft: Draft;
  readonly definitions: ReadonlyMap<string, string>;
  readonly stars: boolean;
  block: OpenBlock | undefined;
  /** Columns at which the words of the list items start in which the current line stands. */
  readonly items: number[];
  /** Whether the current line may go on with a note's definition. */
  inNote: boolean;
  /** Where in the source the block written last ended, when nothing was left out after it. */
  lastEnd: number | undefined;
  lastWasItem: boolean;
  /** Whether a blank line stands before the current line. */
  afterBlank: boolean;
  /** Closing tags of which no further one stands in the source. */
  readonly missingTags: Set<string>;
}

/** Writes the open block, if there is one, with its marker before it and a separation from the block before. */
export function closeBlock(reader: MarkdownReader): void {
  const { block, draft } = reader;
  if (block === undefined) return;
  reader.block = undefined;
  if (isEmpty(draft.source, block)) return;
  const tight =
    reader.lastWasItem && block.kind === "list-item" && !reader.afterBlank && block.marker !== undefined;
  separateBlocks(draft, tight ? "\n" : "\n\n", reader.lastEnd);
  if (block.markerStart !== undefined) copySource(draft, block.markerStart, block.start);
  const start = draft.length;
  if (block.verbatim === true) copySource(draft, block.start, block.end);
  else
    writeInline(draft, {
      source: draft.source,
      start: block.start,
      end: block.end,
      quoteDepth: block.quoteDepth,
      definitions: reader.definitions,
    });
  if (draft.length === start && block.marker === undefined) return;
  pushBlock(draft, { kind: block.kind, start, level: block.level, marker: block.marker });
  reader.lastEnd = block.end;
  reader.lastWasItem = block.kind === "list-item";
}

const emptyWords = /^(?:&nbsp;|&#160;|<br ?\/?>|\s|\\)*$/;

/** Converters leave `&nbsp;` and `\` where a paragraph was empty. */
function isEmpty(source: string, block: OpenBlock): boolean {
  if (block.marker !== undefined || block.end - block.start > 60) return false;
  return emptyWords.test(source.slice(block.start, block.end));
}

/** Writes a block that is whole: a heading, a rule, code. */
export function writeBlock(reader: MarkdownReader, block: OpenBlock): void {
  closeBlock(reader);
  reader.block = block;
  closeBlock(reader);
}
