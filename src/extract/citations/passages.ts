import type { Block, Document, SourceText } from "../../core/index.ts";
import type { Passage, Setting } from "./passage.ts";
import { type Organ, organs } from "./words/organs.ts";

const silent: ReadonlySet<Block["kind"]> = new Set([
  "masthead",
  "title",
  "furniture",
  "signature",
  "annex-start",
  "note",
]);

/** The stretches of a document in which citations are looked for, ascending: notes, and blocks that hold sentences. */
export function passagesOf(document: Document): readonly Passage[] {
  const notes = document.notes.map((note) => ({ ...note.body, part: note.part, note: note.id }));
  const bodies = new Set(notes.map((note) => note.start));
  const blocks = document.blocks
    .filter((block) => !silent.has(block.kind))
    .filter((block) => !bodies.has(block.start))
    .map(({ start, end, part }) => ({ start, end, part }));
  return [...notes, ...blocks].sort((a, b) => a.start - b.start);
}

/** The organ whose document this is: from its symbol, else the only organ in its masthead. */
export function organOf(document: Document): Organ | undefined {
  const own = document.masthead.symbols[0]?.value ?? "";
  const bySymbol = organs.find((organ) => own.startsWith(organ.prefix));
  if (bySymbol) return bySymbol;
  const named = document.masthead.organs;
  return named.length === 1 ? organs.find((organ) => organ.name === named[0]?.value) : undefined;
}

/** The italic runs and links of a source, as the rules ask for them. */
export function runsOf(source: SourceText): Pick<Setting, "italics" | "links"> {
  const italics = source.runs.filter((run) => run.style === "italic");
  const links = source.runs.flatMap((run) =>
    run.style === "link" && run.target !== undefined
      ? [{ start: run.start, end: run.end, target: run.target }]
      : [],
  );
  return { italics, links };
}
