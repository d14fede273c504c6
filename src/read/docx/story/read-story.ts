import { lookElements, takeLook } from "../styles/look.ts";
import { symbolOf } from "../symbols/symbol-fonts.ts";
import type { Attributes } from "../xml/names.ts";
import { walkXml, type XmlEnd } from "../xml/walk-xml.ts";
import { changeKind, openChange, settleChange } from "./changes.ts";
import { endField, openSimpleField, readFieldCharacter } from "./read-fields.ts";
import { callNote, settleOwnMark } from "./read-notes.ts";
import {
  closeBox,
  closeParagraph,
  closeStory,
  endParagraph,
  openBox,
  openParagraph,
  takeParagraphProperty,
} from "./read-paragraph.ts";
import { closeCell, closeTable, openCell, openRow, openTable, takeTableProperty } from "./read-table.ts";
import { lookHere, readWords, writeSigns } from "./read-words.ts";
import { openStory, type Shared, type StoryReader, type StorySink, type StorySource } from "./state.ts";

/**
 * Reads a story of a document, its text or a head, foot, note or comment, paragraph by paragraph. Says how the
 * part ended; what stood before a place that is not well-formed has been handed on by then.
 */
export function readStory(source: StorySource, shared: Shared, sink: StorySink): XmlEnd {
  const reader = openStory(source, shared, sink);
  const end = walkXml(source.xml, {
    open: (name, attributes, at) => {
      if (reader.skipped > 0) reader.skipped++;
      else openElement(reader, { name, attributes, end: at });
    },
    close: (name) => {
      if (reader.skipped > 0) reader.skipped--;
      else closeElement(reader, name);
    },
    text: (written) => {
      if (reader.skipped === 0 && reader.words !== undefined) readWords(reader, written);
    },
  });
  closeStory(reader);
  return end;
}

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly end: number;
}

/** Elements that hold what was before a change, what forms are made of, or words that are not those of the text. */
const passedOver: ReadonlySet<string> = new Set([
  "?",
  "w:rPrChange",
  "w:pPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:numberingChange",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:smartTagPr",
  "w:ffData",
  "w:rt",
  "w:delInstrText",
]);

const propertyElements: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:trPr",
  "w:tcPr",
  "w:tblPr",
  "w:tblPrEx",
  "w:sectPr",
]);

function openElement(reader: StoryReader, element: Element): void {
  const { name, attributes } = element;
  if (passedOver.has(name) || isOtherChoice(reader, element)) reader.skipped = 1;
  else if (propertyElements.has(name)) openProperties(reader, name);
  else if (reader.properties > 0) takeProperty(reader, name, attributes);
  else if (!openText(reader, element)) openAround(reader, element);
}

function openProperties(reader: StoryReader, name: string): void {
  if (name === "w:rPr" && reader.properties > 0) reader.inMark = true;
  if (name === "w:sectPr" && reader.properties > 0) reader.frame.endsSection = true;
  reader.properties++;
}

function takeProperty(reader: StoryReader, name: string, attributes: Attributes): void {
  const { frame } = reader;
  const kind = changeKind(name);
  if (reader.inMark) {
    if (kind === "deletion") frame.isMarkDeleted = true;
  } else if (frame.run !== undefined) {
    if (name === "w:rStyle") frame.run.style = attributes["w:val"];
    else if (lookElements.has(name)) {
      frame.run.look ??= {};
      takeLook(frame.run.look, name, attributes);
    }
  } else if (kind === "deletion" && reader.tables.depth > 0 && !frame.isOpen) {
    if (!reader.tables.row.isDeleted) frame.changes.push(openChange(kind, attributes, frame.writing));
    reader.tables.row.isDeleted = true;
  } else {
    takeParagraphProperty(reader, name, attributes);
    takeTableProperty(reader, name, attributes);
  }
}

/** Elements of a run. Says whether the element was one. */
function openText(reader: StoryReader, { name, attributes }: Element): boolean {
  const { frame } = reader;
  switch (name) {
    case "w:r":
    case "m:r":
      frame.run = { style: undefined, look: undefined };
      frame.look = undefined;
      return true;
    case "w:t":
    case "w:delText":
    case "m:t":
      reader.words = "text";
      reader.keepsSpace = attributes["xml:space"] === "preserve" || name === "m:t";
      return true;
    case "w:instrText":
      reader.words = "code";
      return true;
    case "w:tab":
    case "w:ptab":
      writeSigns(reader, "\t");
      return true;
    case "w:br":
      readBreak(reader, attributes["w:type"]);
      return true;
    case "w:cr":
      writeSigns(reader, "\n");
      return true;
    case "w:noBreakHyphen":
      writeSigns(reader, "\u2011");
      return true;
    case "w:sym":
      writeSigns(
        reader,
        symbolOf(
          Number.parseInt(attributes["w:char"] ?? "fffd", 16),
          attributes["w:font"] ?? lookHere(reader).font,
        ),
      );
      return true;
    case "w:fldChar":
      readFieldCharacter(reader, attributes);
      return true;
    case "w:footnoteReference":
      callNote(reader, "footnote", attributes);
      return true;
    case "w:endnoteReference":
      callNote(reader, "endnote", attributes);
      return true;
    default:
      return false;
  }
}

function readBreak(reader: StoryReader, type: string | undefined): void {
  const { frame } = reader;
  if (type === "page") {
    if (frame.writing.pieces.join("").trim() === "") frame.breaksBefore = true;
    else frame.breaksAfter = true;
  }
  writeSigns(reader, "\n");
}

/** Elements around runs: paragraphs, tables, changes, links, text boxes. */
function openAround(reader: StoryReader, { name, attributes, end }: Element): void {
  const { frame, source } = reader;
  const kind = changeKind(name);
  if (kind !== undefined) {
    frame.changes.push(openChange(kind, attributes, frame.writing));
    return;
  }
  switch (name) {
    case "w:p":
      openParagraph(reader);
      break;
    case "w:tbl":
      openTable(reader, end);
      break;
    case "w:tr":
      openRow(reader);
      break;
    case "w:tc":
      openCell(reader);
      break;
    case "w:txbxContent":
      openBox(reader);
      break;
    case "w:fldSimple":
      openSimpleField(reader, attributes);
      break;
    case "w:hyperlink":
      frame.links.push({ target: hyperlinkTarget(source, attributes), start: frame.writing.length });
      break;
    case "w:footnote":
    case "w:endnote":
    case "w:comment":
      reader.sink.openItem?.(attributes);
      break;
    case "mc:AlternateContent":
      reader.choices.push(false);
      break;
    case "w:altChunk":
    case "w:subDoc":
      reader.shared.lost.included++;
      break;
    default:
      openPlace(reader, name, attributes);
  }
}

/** Places without words of their own: bookmarks, comments, drawings that are kept elsewhere. */
function openPlace(reader: StoryReader, name: string, attributes: Attributes): void {
  const { frame, bookmarks } = reader;
  const id = attributes["w:id"] ?? "";
  switch (name) {
    case "w:bookmarkStart":
      if (bookmarks.size < mostBookmarks) bookmarks.set(id, attributes["w:name"] ?? "");
      break;
    case "w:bookmarkEnd":
      bookmarks.delete(id);
      break;
    case "w:commentRangeStart":
    case "w:commentRangeEnd":
    case "w:commentReference":
      frame.writing.comments.push({ id, at: frame.writing.length });
      break;
    case "a:graphicData":
      if (/diagram$|chart$/.test(attributes.uri ?? "")) reader.shared.lost.drawings++;
      break;
  }
}

/** Bookmarks open at the same time; a file with more has lost their ends. */
const mostBookmarks = 1_000;

function hyperlinkTarget({ relations }: StorySource, attributes: Attributes): string | undefined {
  const address = relations.get(attributes["r:id"] ?? "")?.address;
  const anchor = attributes["w:anchor"];
  if (address === undefined) return anchor === undefined ? undefined : `#${anchor}`;
  return anchor === undefined ? address : `${address}#${anchor}`;
}

/** What newer forms of content need to be understood, and is understood here. */
const understood: ReadonlySet<string> = new Set([
  "wps",
  "wpg",
  "wpc",
  "w14",
  "w15",
  "wp14",
  "a14",
  "v",
  "o",
  "w10",
]);

/** Of the forms in which the same content is given only the first one that is understood is read. */
function isOtherChoice({ choices }: StoryReader, { name, attributes }: Element): boolean {
  const last = choices.length - 1;
  if (last < 0 || (name !== "mc:Choice" && name !== "mc:Fallback")) return false;
  if (choices[last] === true) return true;
  const needs = name === "mc:Choice" ? (attributes.Requires ?? "").split(/\s+/) : [];
  if (!needs.every((need) => need === "" || understood.has(need))) return true;
  choices[last] = true;
  return false;
}

function closeElement(reader: StoryReader, name: string): void {
  if (propertyElements.has(name)) {
    reader.properties--;
    if (name === "w:rPr") reader.inMark = false;
    return;
  }
  if (reader.properties > 0) return;
  if (changeKind(name) !== undefined) {
    const change = reader.frame.changes.pop();
    if (change !== undefined) settleChange(reader.frame.writing, change);
    return;
  }
  closeText(reader, name);
}

function closeText(reader: StoryReader, name: string): void {
  switch (name) {
    case "w:t":
    case "w:delText":
    case "m:t":
    case "w:instrText":
      reader.words = undefined;
      break;
    case "w:r":
    case "m:r":
      settleOwnMark(reader);
      reader.frame.run = undefined;
      reader.frame.look = undefined;
      break;
    case "w:p":
      endParagraph(reader);
      break;
    case "w:tbl":
      closeTable(reader);
      break;
    case "w:tr":
      closeDeletedRow(reader);
      break;
    case "w:tc":
      closeParagraph(reader);
      closeCell(reader);
      break;
    case "w:txbxContent":
      closeBox(reader);
      break;
    case "w:fldSimple":
      endField(reader);
      break;
    case "w:hyperlink":
      closeLink(reader);
      break;
    case "mc:AlternateContent":
      reader.choices.pop();
      break;
  }
}

function closeDeletedRow(reader: StoryReader): void {
  const { row } = reader.tables;
  if (!row.isDeleted) return;
  row.isDeleted = false;
  reader.frame.changes.pop();
}

function closeLink({ frame }: StoryReader): void {
  const link = frame.links.pop();
  const { writing } = frame;
  if (link?.target !== undefined && writing.length > link.start)
    writing.runs.push({ start: link.start, end: writing.length, style: "link", target: link.target });
}
