import { copySource, putIn, writeFor } from "../draft.ts";
import { entityAt } from "../entities.ts";
import { copyRaised } from "../raised-digits.ts";
import { endBlock, type HtmlReader, type OpenLink, openBlock, placeStarts } from "./reader.ts";

/** How much of a link's words is kept: more than any note mark has. */
const keptLinkWords = 16;
const blank = /[ \t\n\f]+/g;

/** Writes the words between two tags: white space folded as a browser folds it, character references decoded. */
export function writeWords(reader: HtmlReader, start: number, end: number): void {
  const { source } = reader.draft;
  let at = start;
  while (at < end) {
    blank.lastIndex = at;
    const match = blank.exec(source);
    const blankAt = match === null ? end : Math.min(match.index, end);
    if (blankAt > at) writeUnbroken(reader, at, blankAt);
    if (match === null || blankAt === end) return;
    if (reader.preDepth > 0) countLines(reader, match[0]);
    reader.spaceAt ??= blankAt;
    at = Math.min(blankAt + match[0].length, end);
  }
}

/** In `<pre>` the line ends of the source are those of the page, and blank lines part paragraphs. */
function countLines(reader: HtmlReader, space: string): void {
  reader.breaks = Math.max(reader.breaks, Math.min(2, space.split("\n").length - 1));
}

function writeUnbroken(reader: HtmlReader, start: number, end: number): void {
  beforeWords(reader);
  copyDecoded(reader, start, end);
}

/** Writes what is owed before the next words: a block's start, line breaks, or one space. */
function beforeWords(reader: HtmlReader): void {
  const { draft } = reader;
  if (reader.breaks > 1) endBlock(reader);
  const isNew = reader.block === undefined && reader.table?.cell === undefined;
  openBlock(reader);
  const from = reader.table?.cell?.start ?? reader.block?.start ?? 0;
  if (!isNew && draft.length > from) {
    if (reader.breaks > 0) putIn(draft, "\n");
    else if (reader.spaceAt !== undefined) writeFor(draft, " ", reader.spaceAt);
  }
  reader.breaks = 0;
  reader.spaceAt = undefined;
  placeStarts(reader);
}

function copyDecoded(reader: HtmlReader, start: number, end: number): void {
  const { draft } = reader;
  const raised = reader.styles.raised.depth > 0;
  if (reader.link !== undefined)
    noteLinkWords(reader.link, draft.source.slice(start, Math.min(end, start + keptLinkWords)), raised);
  const copy = raised ? copyRaised : copySource;
  let from = start;
  for (let at = ampersand(draft.source, start, end); at < end; ) {
    const entity = entityAt(draft.source, at);
    const known = entity !== undefined && entity.end <= end ? entity : undefined;
    if (known !== undefined) {
      copy(draft, from, at);
      writeFor(draft, known.words, at);
      from = known.end;
    }
    at = ampersand(draft.source, known?.end ?? at + 1, end);
  }
  copy(draft, from, end);
}

function noteLinkWords(link: OpenLink, words: string, raised: boolean): void {
  if (raised) link.raised = true;
  if (link.words.length < keptLinkWords) link.words += words;
}

function ampersand(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (source.charCodeAt(at) === 0x26) return at;
  return end;
}
