import { readHtmlStretch } from "../html/read-html.ts";
import { closeBlock, type MarkdownReader } from "./blocks.ts";
import type { Line } from "./line.ts";

const opening =
  /<(?:(?<comment>!--)|(?<whole>table|pre|script|style|textarea|head)(?=[\s>])|\/?(?:div|p|center|ul|ol|li|tr|td|th|thead|tbody|tfoot|blockquote|section|article|header|footer|nav|aside|h[1-6]|hr|dl|dt|dd|details|summary|figure|figcaption|main|address|iframe|form|fieldset|body|html|title|meta|link|caption|colgroup|col|!doctype|\/?table)(?=[\s>/]))/iy;
const blankLine = /\n[ \t]*(?=\n)/g;

/** Reads a block of HTML: a table or comment to its end, another element to the next blank line. */
export function readHtmlBlock(reader: MarkdownReader, line: Line): number | undefined {
  const { source } = reader.draft;
  opening.lastIndex = line.start;
  const match = opening.exec(source);
  if (match === null) return undefined;
  const { comment, whole } = match.groups ?? {};
  const closing = comment === undefined ? whole && `</${whole.toLowerCase()}` : "-->";
  const end =
    (closing === undefined ? undefined : endOfElement(reader, line.start, closing)) ??
    endOfLines(source, line.start);
  closeBlock(reader);
  reader.lastEnd = undefined;
  readHtmlStretch(reader.draft, line.start, end);
  return end;
}

function endOfElement(reader: MarkdownReader, from: number, closing: string): number | undefined {
  const { source } = reader.draft;
  if (reader.missingTags.has(closing)) return undefined;
  const pattern = new RegExp(closing === "-->" ? "-->" : `${closing}\\s{0,20}>`, "gi");
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  if (match !== null) return match.index + match[0].length;
  reader.missingTags.add(closing);
  return undefined;
}

function endOfLines(source: string, from: number): number {
  blankLine.lastIndex = from;
  return blankLine.exec(source)?.index ?? source.length;
}
