import { endField } from "./read-fields.ts";
import { settleOwnMark } from "./read-notes.ts";
import { closeBox, closeParagraph, endParagraph } from "./read-paragraph.ts";
import { closeCell, closeTable } from "./read-table.ts";
import type { StoryReader } from "./state.ts";

type Closer = (reader: StoryReader) => void;

const closeWords: Closer = (reader) => {
  reader.words = undefined;
};

/** What is done where an element ends; for all others nothing is. */
export const closers: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ["w:p", endParagraph],
  ["w:tbl", closeTable],
  ["w:tr", closeDeletedRow],
  [
    "w:tc",
    (reader) => {
      closeParagraph(reader);
      closeCell(reader);
    },
  ],
  ["w:txbxContent", closeBox],
  ["w:r", closeRun],
  ["m:r", closeRun],
  ["w:t", closeWords],
  ["w:delText", closeWords],
  ["m:t", closeWords],
  ["w:instrText", closeWords],
  ["w:fldSimple", endField],
  ["w:hyperlink", closeLink],
  ["mc:AlternateContent", ({ choices }) => choices.pop()],
]);

function closeRun(reader: StoryReader): void {
  settleOwnMark(reader);
  reader.frame.run = undefined;
  reader.frame.look = undefined;
}

function closeDeletedRow({ frame, tables: { row } }: StoryReader): void {
  if (!row.isDeleted) return;
  row.isDeleted = false;
  frame.changes.pop();
}

function closeLink({ frame: { links, writing } }: StoryReader): void {
  const link = links.pop();
  if (link?.target !== undefined && writing.length > link.start)
    writing.runs.push({ start: link.start, end: writing.length, style: "link", target: link.target });
}
