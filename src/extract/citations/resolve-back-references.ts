import type { BackReference, Note } from "../../core/index.ts";
import type { PlacedDraft } from "./draft.ts";

/**
 * What each draft leads back to: `ibid.` to the citation before it in the same note or in the note
 * before, `above, note 3` to the citations of that note. The list is empty when there is none.
 */
export function resolveBackReferences(
  placed: readonly PlacedDraft[],
  notes: readonly Note[],
): readonly (BackReference | undefined)[] {
  const byNote = idsByNote(placed);
  let previous: string | undefined;
  return placed.map(({ draft, passage }) => {
    const id = `cit${draft.start}`;
    const before = previous;
    if (passage.note !== undefined) previous = id;
    if (draft.back === undefined) return undefined;
    const { how, marks } = draft.back;
    if (how === "ibid") return { how, citations: before === undefined ? [] : [before] };
    const meant = notes.filter((note) => marks.includes(note.mark) && note.part === passage.part);
    return { how, citations: meant.flatMap((note) => byNote.get(note.id) ?? []).filter((one) => one !== id) };
  });
}

function idsByNote(placed: readonly PlacedDraft[]): ReadonlyMap<string, readonly string[]> {
  const byNote = new Map<string, string[]>();
  for (const { draft, passage } of placed) {
    if (passage.note === undefined) continue;
    const ids = byNote.get(passage.note) ?? [];
    ids.push(`cit${draft.start}`);
    byNote.set(passage.note, ids);
  }
  return byNote;
}
