import { symbolOf } from "../symbols/symbol-fonts.ts";
import type { Attributes } from "../xml/names.ts";
import { openSimpleField, readFieldCharacter } from "./read-fields.ts";
import { callNote } from "./read-notes.ts";
import { openBox, openParagraph } from "./read-paragraph.ts";
import { openCell, openRow, openTable } from "./read-table.ts";
import { lookHere, writeSigns } from "./read-words.ts";
import type { StoryReader, StorySource } from "./state.ts";

/** An element that begins: its name, its attributes, and where its tag ends. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly end: number;
}

type Opener = (reader: StoryReader, element: Element) => void;

const openRun: Opener = ({ frame }) => {
  frame.run = { style: undefined, look: undefined };
  frame.look = undefined;
};
const openWords: Opener = (reader, { name, attributes }) => {
  reader.words = "text";
  reader.keepsSpace = attributes["xml:space"] === "preserve" || name === "m:t";
};
const writeTab: Opener = (reader) => writeSigns(reader, "\t");
const openItem: Opener = ({ sink }, { attributes }) => sink.openItem?.(attributes);
const markComment: Opener = ({ frame: { writing } }, { attributes }) => {
  writing.comments.push({ id: attributes["w:id"] ?? "", at: writing.length });
};
const includeFile: Opener = ({ shared }) => {
  shared.lost.included++;
};

/** What is done where an element begins; for all others nothing is. */
export const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ["w:p", (reader) => openParagraph(reader)],
  ["w:tbl", (reader, { end }) => openTable(reader, end)],
  ["w:tr", (reader) => openRow(reader)],
  ["w:tc", (reader) => openCell(reader)],
  ["w:txbxContent", (reader) => openBox(reader)],
  ["w:r", openRun],
  ["m:r", openRun],
  ["w:t", openWords],
  ["w:delText", openWords],
  ["m:t", openWords],
  [
    "w:instrText",
    (reader) => {
      reader.words = "code";
    },
  ],
  ["w:tab", writeTab],
  ["w:ptab", writeTab],
  ["w:br", (reader, { attributes }) => readBreak(reader, attributes["w:type"])],
  ["w:cr", (reader) => writeSigns(reader, "\n")],
  ["w:noBreakHyphen", (reader) => writeSigns(reader, "\u2011")],
  ["w:sym", readSymbol],
  ["w:fldChar", (reader, { attributes }) => readFieldCharacter(reader, attributes)],
  ["w:fldSimple", (reader, { attributes }) => openSimpleField(reader, attributes)],
  ["w:footnoteReference", (reader, { attributes }) => callNote(reader, "footnote", attributes)],
  ["w:endnoteReference", (reader, { attributes }) => callNote(reader, "endnote", attributes)],
  ["w:hyperlink", openLink],
  ["w:footnote", openItem],
  ["w:endnote", openItem],
  ["w:comment", openItem],
  ["mc:AlternateContent", ({ choices }) => choices.push(false)],
  ["w:altChunk", includeFile],
  ["w:subDoc", includeFile],
  ["w:bookmarkStart", openBookmark],
  ["w:bookmarkEnd", ({ bookmarks }, { attributes }) => bookmarks.delete(attributes["w:id"] ?? "")],
  ["w:commentRangeStart", markComment],
  ["w:commentRangeEnd", markComment],
  ["w:commentReference", markComment],
  ["a:graphicData", noticeDrawing],
]);

function readBreak(reader: StoryReader, type: string | undefined): void {
  const { frame } = reader;
  if (type === "page") {
    if (frame.writing.pieces.join("").trim() === "") frame.breaksBefore = true;
    else frame.breaksAfter = true;
  }
  writeSigns(reader, "\n");
}

function readSymbol(reader: StoryReader, { attributes }: Element): void {
  const code = Number.parseInt(attributes["w:char"] ?? "fffd", 16);
  writeSigns(reader, symbolOf(code, attributes["w:font"] ?? lookHere(reader).font));
}

function openLink({ frame, source }: StoryReader, { attributes }: Element): void {
  frame.links.push({ target: hyperlinkTarget(source, attributes), start: frame.writing.length });
}

function hyperlinkTarget({ relations }: StorySource, attributes: Attributes): string | undefined {
  const address = relations.get(attributes["r:id"] ?? "")?.address;
  const anchor = attributes["w:anchor"];
  if (address === undefined) return anchor === undefined ? undefined : `#${anchor}`;
  return anchor === undefined ? address : `${address}#${anchor}`;
}

/** Bookmarks open at the same time; a file with more has lost their ends. */
const mostBookmarks = 1_000;

function openBookmark({ bookmarks }: StoryReader, { attributes }: Element): void {
  if (bookmarks.size < mostBookmarks) bookmarks.set(attributes["w:id"] ?? "", attributes["w:name"] ?? "");
}

/** The words of diagrams and charts stand in parts of their own. */
function noticeDrawing({ shared }: StoryReader, { attributes }: Element): void {
  if (/diagram$|chart$/.test(attributes.uri ?? "")) shared.lost.drawings++;
}
