import type { Block, BlockKind, Document, LayoutKind, SourceText } from "../core/index.ts";

const kinds: Readonly<Record<LayoutKind, BlockKind>> = {
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list-item",
  quote: "quote",
  table: "table",
  note: "note",
  preformatted: "paragraph",
  rule: "furniture",
  "front-matter": "furniture",
};

/** Gives a text its meaning: what document it is, its masthead, blocks, notes, parts and signature. */
export function structureDocument(source: SourceText): Document {
  const nowhere = { start: 0, end: 0 };
  const blocks = source.blocks
    .filter((block) => block.end > block.start)
    .map((block): Block => {
      const level = block.level === undefined ? {} : { level: block.level };
      return { kind: kinds[block.kind], part: 0, start: block.start, end: block.end, ...level };
    });
  return {
    kind: "document",
    form: { value: "unknown", basis: "inferred", span: nowhere, rule: "form-none" },
    language: { value: "en", basis: "inferred", span: nowhere, rule: "language-default" },
    masthead: {
      symbols: [],
      organs: [],
      sittings: [],
      originalLanguages: [],
      agendaItems: [],
      senders: [],
      addressees: [],
    },
    parts: [{ kind: "main", start: 0, end: source.text.length }],
    blocks,
    notes: [],
    signatories: [],
    problems: [],
  };
}
