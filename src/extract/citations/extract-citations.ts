import type { BackReference, Citation, Document, SourceText, SymbolFinder } from "../../core/index.ts";
import type { Draft, PlacedDraft } from "./draft.ts";
import { type Passage, type Setting, type Stretch, stretchOf } from "./passage.ts";
import { organOf, passagesOf, runsOf } from "./passages.ts";
import { readReference } from "./reference.ts";
import { resolveBackReferences } from "./resolve-back-references.ts";
import { readRunningText } from "./running-text.ts";
import { segmentNote } from "./segments.ts";

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

function readNote(setting: Setting, stretch: Stretch): readonly Draft[] {
  const mentions = stretch.mentions.map((one) => ({
    ...one,
    start: one.start - stretch.start,
    end: one.end - stretch.start,
  }));
  return segmentNote({ words: stretch.words, mentions }).flatMap((segment) => {
    const span = { start: segment.start + stretch.start, end: segment.end + stretch.start };
    const reference = readReference(setting, stretch, span);
    return reference ? [reference] : readRunningText(setting, withinOf(setting, stretch, span));
  });
}

function withinOf(
  setting: Setting,
  stretch: Stretch,
  span: { readonly start: number; readonly end: number },
): Stretch {
  const mentions = stretch.mentions.filter((one) => one.start >= span.start && one.end <= span.end);
  return { ...stretch, ...span, words: setting.text.slice(span.start, span.end), mentions };
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
