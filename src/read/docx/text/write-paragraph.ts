import type { LayoutBlock } from "../../../core/index.ts";
import { pushBlock, putIn } from "../../draft.ts";
import { separateBlocks } from "../../separate-blocks.ts";
import type { StoryParagraph } from "../story/paragraph.ts";
import { isItemMarker, type Marker, markerOf } from "./list-marker.ts";
import { copyParagraph, type Writer, wordsWithin, writeInCell } from "./writer.ts";

/** A longer paragraph is no heading, whatever its style: some number their paragraphs with styles for headings. */
const longestHeading = 250;
const deepestHeading = 6;
/** The level that says that a paragraph is none. */
const bodyOutline = 9;

/** Lines of a table of contents: `Annex II … 12` there begins no annex. */
const contentsStyle = /^(?:toc [1-9]|table of figures|contents [1-9])$/;
const quoteStyle = /^(?:intense )?quot(?:e|ations?)$|^block (?:text|quotation)s?$/;
const preformattedStyle = /^(?:html preformatted|preformatted text|plain text)$/;

/** Writes a paragraph of the document's text as a block of its own, or as words of the cell in which it stands. */
export function writeParagraph(writer: Writer, paragraph: StoryParagraph): void {
  const marker = markerOf(writer, paragraph);
  if (writer.table !== undefined) {
    writeInCell(writer, paragraph, marker?.words);
    return;
  }
  const { from, to } = wordsWithin(paragraph.text);
  if (to === from) {
    copyParagraph(writer, paragraph, from, to);
    if (paragraph.isRuled) writeRule(writer);
    return;
  }
  const { draft } = writer;
  separateBlocks(draft, "\n\n");
  const kind = kindOf(paragraph, to - from, marker);
  const isOutside = kind === "list-item" && marker !== undefined;
  if (isOutside) putIn(draft, `${marker.words} `);
  const start = draft.length;
  if (marker !== undefined && !isOutside) putIn(draft, `${marker.words} `);
  copyParagraph(writer, paragraph, from, to);
  pushBlock(draft, {
    kind,
    start,
    level: levelOf(kind, paragraph, marker),
    marker: isOutside ? marker.words : undefined,
  });
}

function kindOf(
  { outline, style }: StoryParagraph,
  length: number,
  marker: Marker | undefined,
): LayoutBlock["kind"] {
  const name = style?.name ?? "";
  if (contentsStyle.test(name)) return "list-item";
  if (outline !== undefined && outline >= 0 && outline < bodyOutline && length <= longestHeading)
    return "heading";
  if (quoteStyle.test(name)) return "quote";
  if (preformattedStyle.test(name)) return "preformatted";
  return marker !== undefined && isItemMarker(marker) ? "list-item" : "paragraph";
}

function levelOf(
  kind: LayoutBlock["kind"],
  { outline }: StoryParagraph,
  marker: Marker | undefined,
): number | undefined {
  if (kind === "heading") return Math.min(deepestHeading, (outline ?? 0) + 1);
  if (kind === "quote") return 1;
  return kind === "list-item" ? (marker?.level ?? 1) : undefined;
}

/** An empty paragraph with a border is a line drawn across the page. */
function writeRule({ draft }: Writer): void {
  separateBlocks(draft, "\n\n");
  const start = draft.length;
  putIn(draft, "---");
  pushBlock(draft, { kind: "rule", start });
}

/** Writes a paragraph of a note; the first one has the note's label. */
export function writeNoteParagraph(
  writer: Writer,
  paragraph: StoryParagraph,
  label: string | undefined,
): boolean {
  const own = label === undefined ? "" : ownMarkAt(paragraph.text, label);
  const { from, to } = wordsWithin(paragraph.text.slice(own.length));
  if (to === from) return false;
  separateBlocks(writer.draft, "\n\n");
  const start = writer.draft.length;
  copyParagraph(writer, paragraph, from + own.length, to + own.length);
  pushBlock(writer.draft, { kind: "note", start, marker: label });
  return true;
}

/** A mark that the author set instead of a number is typed at the start of the note as well, and a stop may follow it. */
function ownMarkAt(text: string, label: string): string {
  const lead = /^\s*/.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const isMark = rest.startsWith(label) && !/^[\p{L}\p{N}]/u.test(rest.slice(label.length));
  const mark = isMark ? label : "";
  return lead + mark + (/^[.):]?\s+/.exec(rest.slice(mark.length))?.[0] ?? "");
}

/** Writes a head or foot that stands on every page; words that were written already are not written again. */
export function writeFurniture(
  writer: Writer,
  paragraphs: readonly StoryParagraph[],
  known: Set<string>,
): void {
  for (const paragraph of paragraphs) {
    const { from, to } = wordsWithin(paragraph.text);
    const words = paragraph.text.slice(from, to);
    if (words === "" || known.has(words)) continue;
    known.add(words);
    separateBlocks(writer.draft, "\n\n");
    const start = writer.draft.length;
    copyParagraph(writer, paragraph, from, to);
    pushBlock(writer.draft, { kind: "furniture", start });
  }
}
