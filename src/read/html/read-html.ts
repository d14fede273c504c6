import { type Draft, detached } from "../draft.ts";
import { decodeReferences } from "../entities.ts";
import { isRaisedMark } from "../raised-digits.ts";
import { breaking, inlineXml, structural, styleOf, unseen, unseenXml, voidElements } from "./elements.ts";
import { listNumber } from "./list-number.ts";
import { closeLink, noticeNote, settleReferences } from "./notes.ts";
import { changeStyle, endBlock, type HtmlReader, type OpenElement, openReader, writeRule } from "./reader.ts";
import { closeSpan, openSpan } from "./spans.ts";
import { closeCell, closeTable, emptyTable, isTableOfValues, openCell } from "./table.ts";
import { type Tag, walkTokens } from "./tokens.ts";
import { writeWords } from "./words.ts";
import { closeXmlElement, isXml, openXmlElement } from "./xml.ts";

/**
 * Reads HTML, or XML as far as its elements are plain, without building a tree. Scripts, styles and hidden
 * elements go, navigation stays; white space folds; a line end in the text is a `<br>` or parts two cells.
 */
export function readHtml(draft: Draft): void {
  readHtmlStretch(draft, 0, draft.source.length);
}

/** Reads a stretch of HTML, such as a table within Markdown, into the draft. */
export function readHtmlStretch(draft: Draft, start: number, end: number): void {
  const xml = isXml(draft.source, start, end);
  const reader = openReader(draft, xml);
  const from = { runs: draft.runs.length, blocks: draft.blocks.length };
  walkTokens(
    draft.source,
    { start, end, xml },
    {
      text: (at, to) => {
        if (reader.hidden === undefined) writeWords(reader, at, to);
      },
      open: (tag) => readOpening(reader, tag),
      close: (name, at) => readClosing(reader, name, at),
      lost: (name) => {
        draft.problems.push({
          kind: "problem",
          code: "text-lost",
          detail: `A <${name}> without an end hides the rest of the page.`,
        });
      },
    },
  );
  endBlock(reader);
  closeTable(reader);
  closeLink(reader);
  settleReferences(reader, from);
}

function readOpening(reader: HtmlReader, tag: Tag): void {
  const { name, attributes } = tag;
  const closed = reader.xml ? tag.selfClosing : voidElements.has(name);
  if (reader.hidden !== undefined) {
    if (name === reader.hidden.name && !closed) reader.hidden.depth++;
    return;
  }
  if (isUnseen(reader, tag)) {
    if (!closed) reader.hidden = { name, depth: 1 };
    return;
  }
  noticeNote(reader, attributes.get("id"));
  const style = styleOf.get(name);
  if (style !== undefined) {
    if (closed) return;
    if (style === "raised" && isRaisedMark(reader.draft.source, tag.end)) reader.raisedMarks++;
    changeStyle(reader, style, 1);
  } else if (name === "span" || name === "font") {
    if (!closed) openSpan(reader, tag);
  } else if (name === "a") openLink(reader, tag);
  else if (name === "br" || name === "eol") reader.breaks++;
  else if (name === "hr") writeRule(reader);
  else if (structural.has(name)) openElement(reader, tag);
  else if (breaksLine(reader, name)) {
    if (reader.xml) openXmlElement(reader, tag);
    else endBlock(reader);
  }
}

function isUnseen(reader: HtmlReader, { name, attributes }: Tag): boolean {
  if (reader.xml ? unseenXml.has(name) : unseen.has(name)) return true;
  if (attributes.has("hidden")) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get("style") ?? "");
}

function breaksLine(reader: HtmlReader, name: string): boolean {
  return breaking.has(name) || (reader.xml && !inlineXml.has(name));
}

function openLink(reader: HtmlReader, { attributes }: Tag): void {
  closeLink(reader);
  noticeNote(reader, attributes.get("name"));
  const href = attributes.get("href");
  if (href !== undefined)
    reader.link = { href: detached(decodeReferences(href)), start: -1, raised: false, words: "" };
}

function readClosing(reader: HtmlReader, name: string, at: number): void {
  if (reader.hidden !== undefined) {
    if (name === reader.hidden.name && --reader.hidden.depth === 0) reader.hidden = undefined;
    return;
  }
  const style = styleOf.get(name);
  if (style !== undefined) {
    if (style === "raised") reader.raisedMarks = Math.max(0, reader.raisedMarks - 1);
    changeStyle(reader, style, -1);
  } else if (name === "span" || name === "font") closeSpan(reader);
  else if (name === "a") closeLink(reader);
  else if (structural.has(name)) closeElement(reader, name);
  else if (reader.xml && breaksLine(reader, name)) closeXmlElement(reader, name, at);
  else if (breaksLine(reader, name)) endBlock(reader);
}

/** Elements that end an open one of the same kind: nobody writes `</li>` or `</td>` who need not. */
const endedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["li", ["ul", "ol"]],
  ["tr", ["table"]],
  ["td", ["table", "tr"]],
  ["th", ["table", "tr"]],
]);

function openElement(reader: HtmlReader, tag: Tag): void {
  const { name } = tag;
  endBlock(reader);
  const bounds = endedBy.get(name);
  if (bounds !== undefined) endSiblings(reader, name, bounds);
  if (/^h[1-6]$/.test(name)) while (reader.headingLevel > 0 && closeInnermostHeading(reader));
  if (reader.elements.length >= deepestNesting) {
    noteDepth(reader);
    return;
  }
  const element = describe(reader, tag);
  reader.elements.push(element);
  reader.openCounts.set(name, (reader.openCounts.get(name) ?? 0) + 1);
  enter(reader, element, tag);
}

/** Deeper than any page that people read; beyond it words are read, but not what they stand in. */
const deepestNesting = 200;

function noteDepth(reader: HtmlReader): void {
  if (reader.tooDeep) return;
  reader.tooDeep = true;
  const detail = `Lists, quotations or tables are nested more than ${deepestNesting} deep; their words are read without that.`;
  reader.draft.problems.push({ kind: "problem", code: "text-too-deep", detail });
}

/** Closes open siblings that stand nearer than the element which holds them. */
function endSiblings(reader: HtmlReader, name: string, bounds: readonly string[]): void {
  const names = name === "td" || name === "th" ? ["td", "th"] : [name];
  const at = reader.elements.findLastIndex(
    (element) => names.includes(element.name) || bounds.includes(element.name),
  );
  const found = reader.elements[at];
  if (found !== undefined && names.includes(found.name)) closeElement(reader, found.name);
}

function closeInnermostHeading(reader: HtmlReader): boolean {
  const heading = reader.elements.findLast((element) => /^h[1-6]$/.test(element.name));
  if (heading === undefined) return false;
  closeElement(reader, heading.name);
  return true;
}

function describe(reader: HtmlReader, { name, attributes, end }: Tag): OpenElement {
  if (name === "ol")
    return {
      name,
      nextItem: Number.parseInt(attributes.get("start") ?? "1", 10) || 1,
      numbering: attributes.get("type") ?? "1",
    };
  if (name === "li") return { name, ...markerOf(reader, attributes) };
  if (
    name === "table" &&
    reader.table === undefined &&
    isTableOfValues(reader.draft.source, end, reader.draft.source.length)
  )
    return { name, table: emptyTable() };
  return { name };
}

function markerOf(reader: HtmlReader, attributes: ReadonlyMap<string, string>): { readonly marker?: string } {
  const list = reader.elements.findLast((element) => element.name === "ol" || element.name === "ul");
  if (list?.nextItem === undefined) return {};
  const number = Number.parseInt(attributes.get("value") ?? "", 10) || list.nextItem;
  list.nextItem = number + 1;
  return { marker: `${listNumber(number, list.numbering ?? "1")}.` };
}

function enter(reader: HtmlReader, element: OpenElement, tag: Tag): void {
  const { name } = element;
  if (name === "blockquote") reader.quoteDepth++;
  else if (name === "ul" || name === "ol") reader.listDepth++;
  else if (name === "pre") reader.preDepth++;
  else if (name.startsWith("h")) reader.headingLevel = Number(name.slice(1));
  else if (element.table !== undefined) reader.table = element.table;
  else if (reader.table !== undefined) enterTablePart(reader, tag);
}

function enterTablePart(reader: HtmlReader, { name, attributes }: Tag): void {
  const { table } = reader;
  if (table === undefined) return;
  if (name === "tr") {
    closeCell(reader);
    table.row++;
    table.column = 0;
  } else if (name === "td" || name === "th")
    openCell(reader, {
      heading: name === "th",
      span: Number.parseInt(attributes.get("colspan") ?? "1", 10) || 1,
    });
}

function closeElement(reader: HtmlReader, name: string): void {
  if ((reader.openCounts.get(name) ?? 0) === 0) return;
  endBlock(reader);
  for (let element = reader.elements.pop(); element !== undefined; element = reader.elements.pop()) {
    reader.openCounts.set(element.name, (reader.openCounts.get(element.name) ?? 1) - 1);
    leave(reader, element);
    if (element.name === name) return;
  }
}

function leave(reader: HtmlReader, element: OpenElement): void {
  const { name } = element;
  if (name === "blockquote") reader.quoteDepth--;
  else if (name === "ul" || name === "ol") reader.listDepth--;
  else if (name === "pre") reader.preDepth--;
  else if (/^h[1-6]$/.test(name)) reader.headingLevel = 0;
  else if (element.table !== undefined) closeTable(reader);
  else if (name === "td" || name === "th") closeCell(reader);
}
