import { lookElements, takeLook } from "../styles/look.ts";
import type { Attributes } from "../xml/names.ts";
import { walkXml, type XmlEnd } from "../xml/walk-xml.ts";
import { changeKind, openChange, settleChange } from "./changes.ts";
import { closers } from "./closers.ts";
import { type Element, openers } from "./openers.ts";
import { closeStory, takeParagraphProperty } from "./read-paragraph.ts";
import { takeTableProperty } from "./read-table.ts";
import { readWords } from "./read-words.ts";
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
  else openOne(reader, element);
}

function openOne(reader: StoryReader, element: Element): void {
  const { frame } = reader;
  const kind = changeKind(element.name);
  if (kind !== undefined) frame.changes.push(openChange(kind, element.attributes, frame.writing));
  else openers.get(element.name)?.(reader, element);
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
  closers.get(name)?.(reader);
}
