import type { SourceText } from "../../core/index.ts";
import { draftText, openDraft } from "../draft.ts";
import { emptyFault } from "../empty-fault.ts";
import { collectComments, placeComments } from "./comments.ts";
import { openDocument } from "./document.ts";
import { countParagraphs } from "./numbering/count-paragraphs.ts";
import { problemsOf } from "./problems.ts";
import { writeBody } from "./text/write-body.ts";
import { writeFeet, writeFirstHead } from "./text/write-heads.ts";
import { openWriter } from "./text/writer.ts";

/**
 * Reads a Word document (ISO/IEC 29500, in both its forms, with or without macros, which are never touched) as
 * one text: the head of the first page, the text with its notes at the ends of pages that the file itself ends,
 * and heads and feet of pages as furniture.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const document = openDocument(bytes);
  const { main } = document;
  const draft = openDraft(main.text);
  const writer = openWriter(draft, document.numbering, countParagraphs(document.numbering));
  writeFirstHead(writer, document);
  writeBody(writer, document);
  writeFeet(writer, document);
  const text = draftText(draft);
  if (!/\S/.test(text)) throw emptyFault();
  const asides = [...writer.asides, ...placeComments(collectComments(document), writer.comments)];
  asides.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    kind: "source-text",
    format: "docx",
    encoding: main.encoding,
    text,
    map: draft.map,
    blocks: draft.blocks,
    runs: draft.runs.sort((a, b) => a.start - b.start || b.end - a.end),
    pages: [],
    ...(asides.length === 0 ? {} : { asides }),
    problems: [...main.problems, ...draft.problems, ...problemsOf(document, asides)],
  };
}
