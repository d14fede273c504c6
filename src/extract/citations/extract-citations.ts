import type { Citation, Document, SourceText, Span, SymbolFinder } from "../../core/index.ts";
import { gather } from "../gather.ts";
import { withBodiesCitedBefore } from "./cited-before.ts";
import type { Draft } from "./draft.ts";
import { cut, readNote } from "./note.ts";
import { type Passage, type Setting, type Stretch, stretchOf } from "./passage.ts";
import { organOf, passagesOf, runsOf } from "./passages.ts";
import { holdsWorks } from "./reference-paragraphs.ts";
import { referenceSentences } from "./reference-sentences.ts";
import { resolveBackReferences } from "./resolve-back-references.ts";
import { readRunningText } from "./running-text.ts";

/** Every citation of a document in reading order, back references resolved to citations of the same reading. */
export function extractCitations(
  source: SourceText,
  document: Document,
  findSymbols: SymbolFinder,
): readonly Citation[] {
  const organ = organOf(document);
  const setting: Setting = {
    text: source.text,
    findSymbols,
    ownSymbols: document.masthead.symbols.map((symbol) => symbol.value),
    ...runsOf(source),
    ...(organ ? { organ } : {}),
  };
  const placed = gather(passagesOf(document, source.text), (passage) =>
    readPassage(setting, passage).map((draft) => ({ draft, passage })),
  );
  return resolveBackReferences(withBodiesCitedBefore(placed), document.notes, source.text);
}

/** A title names itself first: what begins behind that and bears a symbol is another document. */
function readTitle(setting: Setting, stretch: Stretch): readonly Draft[] {
  return readRunningText(setting, stretch).filter(
    (draft) => draft.symbols.length > 0 && draft.start > stretch.start + 12,
  );
}

/** Sentences that only refer are read as notes are, the others as running text. */
function readSentences(setting: Setting, stretch: Stretch): readonly Draft[] {
  const references = referenceSentences(stretch.words);
  if (references.length === 0) return readRunningText(setting, stretch);
  const drafts: Draft[] = [];
  let from = 0;
  const between = (to: number): void => {
    if (to > from)
      drafts.push(...readRunningText(setting, within(setting, stretch, { start: from, end: to })));
  };
  for (const { start, end } of references) {
    between(start);
    drafts.push(...readNote(setting, within(setting, stretch, { start, end })));
    from = end;
  }
  between(stretch.words.length);
  return drafts;
}

function within(setting: Setting, stretch: Stretch, { start, end }: Span): Stretch {
  return cut(setting, stretch, { start: stretch.start + start, end: stretch.start + end });
}

function readPassage(setting: Setting, passage: Passage): readonly Draft[] {
  const stretch = stretchOf(setting, passage);
  if (passage.isTitle) return readTitle(setting, stretch);
  const isWorks = passage.holds === "works" || holdsWorks(setting, stretch);
  return isWorks ? readNote(setting, stretch) : readSentences(setting, stretch);
}
