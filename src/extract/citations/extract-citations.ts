import type { BackReference, Citation, Document, SourceText, SymbolFinder } from "../../core/index.ts";
import type { Draft, PlacedDraft } from "./draft.ts";
import { readNote } from "./note.ts";
import { type Passage, type Setting, type Stretch, stretchOf } from "./passage.ts";
import { organOf, passagesOf, runsOf } from "./passages.ts";
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
    ...runsOf(source),
    ...(organ ? { organ } : {}),
  };
  const placed = passagesOf(document).flatMap((passage) =>
    readPassage(setting, passage).map((draft) => ({ draft, passage })),
  );
  const backReferences = resolveBackReferences(placed, document.notes);
  return placed.map((one, index) => citationOf(one, backReferences[index]));
}

function readPassage(setting: Setting, passage: Passage): readonly Draft[] {
  const stretch = stretchOf(setting, passage);
  return passage.note === undefined ? readRunningText(setting, stretch) : readNote(setting, stretch);
}

function citationOf({ draft, passage }: PlacedDraft, backReference: BackReference | undefined): Citation {
  const { back: _, ...fields } = draft;
  return {
    id: `cit${draft.start}`,
    ...fields,
    part: passage.part,
    ...(passage.note === undefined ? {} : { note: passage.note }),
    ...(backReference ? { backReference } : {}),
  };
}
