import { copySource, putIn, writeFor } from "../draft.ts";
import { decodeReferences, entityAt } from "../entities.ts";
import { copyRaised } from "../raised-digits.ts";
import { endBlock, type HtmlReader, type OpenLink, openBlock, placeStarts } from "./reader.ts";
import { openCell } from "./table.ts";

/** How much of a link's words is kept: more than any note mark has. */
const keptLinkWords = 16;
/** White space that does not stand as it is: all but one space between two words. A tag ends the search. */
const folded = /[\t\n\f<]| (?=[ \t\n\f<])/g;

/** Writes the words between two tags: white space folded as a browser folds it, character references decoded. */
export function writeWords(reader: HtmlReader, start: number, end: number): void {
  const { source } = reader.draft;
  for (let at = start; at < end; ) {
    const wordsAt = skipBlanks(source, at, end);
    if (wordsAt > at) {
      if (reader.preDepth > 0) countLines(reader, source.slice(at, wordsAt));
      reader.spaceAt ??= at;
    }
    if (wordsAt === end) return;
    at = foldedAt(source, wordsAt, end);
    beforeWords(reader);
    copyDecoded(reader, wordsAt, at);
  }
}

function skipBlanks(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c;
}

/** Where the next white space to be folded starts. */
function foldedAt(source: string, from: number, end: number): number {
  folded.lastIndex = from;
  while (folded.test(source) && folded.lastIndex <= end) {
    const at = folded.lastIndex - 1;
    if (source.charCodeAt(at) !== 0x3c) return at;
  }
  return source.charCodeAt(end - 1) === 0x20 && end - 1 > from ? end - 1 : end;
}

/** In `<pre>` the line ends of the source are those of the page, and blank lines part paragraphs. */
function countLines(reader: HtmlReader, space: string): void {
  reader.breaks = Math.max(reader.breaks, Math.min(2, space.split("\n").length - 1));
}

/** Writes what is owed before the next words: a block's start, line breaks, or one space. */
function beforeWords(reader: HtmlReader): void {
  const { draft } = reader;
  if (reader.breaks > 1) endBlock(reader);
  const isNew = reader.block === undefined && reader.table?.cell === undefined;
  if (isNew && reader.table?.start !== undefined) openCell(reader, { heading: false, span: 1 });
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
  reader.hasWords ||= hasWords(draft.source, start, end);
  const copy = reader.raisedMarks > 0 ? copyRaised : copySource;
  let from = start;
  for (let at = ampersandAt(draft.source, start, end); at < end; ) {
    const entity = entityAt(draft.source, at);
    const known = entity !== undefined && entity.end <= end ? entity : undefined;
    if (known !== undefined) {
      copy(draft, from, at);
      writeFor(draft, known.words, at);
      from = known.end;
    }
    at = ampersandAt(draft.source, known?.end ?? at + 1, end);
  }
  copy(draft, from, end);
}

function ampersandAt(source: string, from: number, end: number): number {
  const found = source.slice(from, end).indexOf("&");
  return found < 0 ? end : from + found;
}

/** Whether there is more in a stretch than spaces: an empty paragraph of a page is often `&nbsp;`. */
function hasWords(source: string, start: number, end: number): boolean {
  return /\S/.test(decodeReferences(source.slice(start, Math.min(end, start + 200))));
}

function noteLinkWords(link: OpenLink, words: string, raised: boolean): void {
  if (raised) link.raised = true;
  if (link.words.length < keptLinkWords) link.words += words;
}
