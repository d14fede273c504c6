import { collectParagraphs } from "../collect.ts";
import { type OpenDocument, readSidePart } from "../document.ts";
import type { Part } from "../package/open-package.ts";
import type { Section } from "../sections.ts";
import { writeFurniture, writeParagraph } from "./write-paragraph.ts";
import { beginCell, beginRow, beginTable, endTable, type Writer } from "./writer.ts";

/** Writes the head of the first page, in which letters and documents have their masthead. */
export function writeFirstHead(writer: Writer, document: OpenDocument): void {
  const [section] = document.sections;
  if (section === undefined) return;
  const part = headPart(document, section, `header ${section.hasFirstPage ? "first" : "default"}`);
  if (part === undefined) return;
  const sink = {
    paragraph: (paragraph: Parameters<typeof writeParagraph>[1]) => writeParagraph(writer, paragraph),
    openTable: () => beginTable(writer),
    openRow: (row: Parameters<typeof beginRow>[1]) => beginRow(writer, row),
    openCell: (columns: number) => beginCell(writer, columns),
    closeTable: () => endTable(writer),
  };
  readSidePart(document, part, { sink, isFurniture: true });
  endTable(writer);
}

/** Writes all other heads and feet of pages behind the text, each once: they are no words of it. */
export function writeFeet(writer: Writer, document: OpenDocument): void {
  const known = new Set<string>();
  const read = new Set<string>();
  const [first] = document.sections;
  for (const section of document.sections)
    for (const place of section.heads.keys()) {
      const isFirstHead =
        section === first && place === `header ${section.hasFirstPage ? "first" : "default"}`;
      const part = isFirstHead ? undefined : headPart(document, section, place, read);
      if (part === undefined) continue;
      const { sink, paragraphs } = collectParagraphs();
      readSidePart(document, part, { sink, isFurniture: true });
      writeFurniture(writer, paragraphs, known);
    }
}

/** The part of a head or foot; undefined when there is none, or when it was read before. */
function headPart(
  { relations, parts }: OpenDocument,
  section: Section,
  place: string,
  read: Set<string> = new Set(),
): Part | undefined {
  const name = relations.get(section.heads.get(place) ?? "")?.part;
  if (name === undefined || read.has(name)) return undefined;
  read.add(name);
  return parts.part(name);
}
