import { collectItems, type Item } from "../collect.ts";
import { type OpenDocument, partOfType, readMainPart, readSidePart } from "../document.ts";
import type { NoteCall, StoryParagraph } from "../story/paragraph.ts";
import { writeNoteParagraph, writeParagraph } from "./write-paragraph.ts";
import { beginCell, beginRow, beginTable, endTable, type Writer } from "./writer.ts";

/**
 * Writes the document's text. Footnotes stand where the file itself ends a page (a page break, a section), so
 * that those of a letter do not stand in its annex; endnotes at the end.
 */
export function writeBody(writer: Writer, document: OpenDocument): void {
  const notes = noteWriter(writer, document);
  let section = 0;
  const isInTable = (): boolean => writer.table !== undefined;
  readMainPart(document, {
    paragraph: (paragraph) => {
      if (paragraph.breaksBefore && !isInTable()) notes.write("footnote");
      writeParagraph(writer, paragraph);
      notes.add(paragraph);
      if (paragraph.endsSection) section++;
      const endsPage = paragraph.endsSection && document.sections[section]?.isContinuous !== true;
      if ((endsPage || paragraph.breaksAfter) && !isInTable()) notes.write("footnote");
      if (paragraph.endsSection) document.notes.nextSection();
    },
    openTable: () => beginTable(writer),
    openRow: (row) => beginRow(writer, row),
    openCell: (columns) => beginCell(writer, columns),
    closeTable: () => endTable(writer),
  });
  endTable(writer);
  notes.write("footnote");
  notes.write("endnote");
}

interface NoteWriter {
  readonly add: (paragraph: StoryParagraph) => void;
  /** Writes the notes of a kind that were called since the last time. */
  readonly write: (kind: NoteCall["kind"]) => void;
}

function noteWriter(writer: Writer, document: OpenDocument): NoteWriter {
  const known = new Map<NoteCall["kind"], ReadonlyMap<string, Item>>();
  const written = new Set<string>();
  let waiting: NoteCall[] = [];
  const itemsOf = (kind: NoteCall["kind"]): ReadonlyMap<string, Item> => {
    const items = known.get(kind) ?? readNotes(document, kind);
    known.set(kind, items);
    return items;
  };
  const writeOne = ({ kind, id, label }: NoteCall): void => {
    if (written.has(`${kind} ${id}`)) return;
    written.add(`${kind} ${id}`);
    let own: string | undefined = label;
    for (const paragraph of itemsOf(kind).get(id)?.paragraphs ?? [])
      if (writeNoteParagraph(writer, paragraph, own)) own = undefined;
  };
  return {
    add: ({ calls }) => {
      waiting.push(...calls);
    },
    write: (kind) => {
      const now = waiting.filter((call) => call.kind === kind);
      if (now.length === 0) return;
      waiting = waiting.filter((call) => call.kind !== kind);
      for (const call of now) writeOne(call);
    },
  };
}

function readNotes(document: OpenDocument, kind: NoteCall["kind"]): ReadonlyMap<string, Item> {
  const part = partOfType(document.parts, document.relations, `${kind}s`);
  const { sink, items } = collectItems();
  if (part !== undefined) readSidePart(document, part, { sink, isFurniture: false });
  return items;
}
