import type { BackReference, Citation, CitationKind, Note } from "../../core/index.ts";
import type { BackWords, PlacedDraft } from "./draft.ts";

const furthest = 400;

/**
 * The citations of drafts, each led back to what it means: `ibid.` to the citation before it in the
 * same note or the note before, `above, note 3` to the citations of that note, `op. cit.` to the last
 * work by that author. The list is empty when there is none. A reference that leads to works of one
 * kind is of that kind.
 */
export function resolveBackReferences(
  placed: readonly PlacedDraft[],
  notes: readonly Note[],
  text: string,
): readonly Citation[] {
  const read: Citation[] = [];
  const later = indexByNote(placed);
  const byMark = notesByMark(notes);
  let previous: string | undefined;
  let last: string | undefined;
  for (const one of placed) {
    const { back } = one.draft;
    const isNote = one.passage.holds === "works";
    const meant =
      back && meantBy(back, one, { read, later, byMark, previous: isNote ? previous : last, text });
    read.push(citationOf(one, meant && back ? { how: back.how, citations: meant } : undefined, read));
    last = read.at(-1)?.id;
    if (isNote) previous = last;
  }
  return read;
}

interface Known {
  readonly read: readonly Citation[];
  readonly later: ReadonlyMap<string, readonly PlacedDraft[]>;
  readonly byMark: ReadonlyMap<string, readonly Note[]>;
  readonly previous: string | undefined;
  readonly text: string;
}

function meantBy(back: BackWords, one: PlacedDraft, known: Known): readonly string[] {
  if (back.how === "ibid") return known.previous === undefined ? [] : [known.previous];
  if (back.marks.length === 0) return lastNamed(back.name, known);
  const meant = back.marks
    .flatMap((mark) => known.byMark.get(`${one.passage.part} ${mark}`) ?? [])
    .flatMap((note) => known.later.get(note.id) ?? [])
    .filter((other) => other.draft !== one.draft);
  const { name } = back;
  const named =
    name === undefined ? [] : meant.filter((other) => wordsOf(known.text, other.draft).includes(name));
  return (named.length > 0 ? named : meant).map((other) => idOf(other));
}

function lastNamed(name: string | undefined, { read, text }: Known): readonly string[] {
  if (name === undefined) return [];
  for (let i = read.length - 1; i >= Math.max(0, read.length - furthest); i--) {
    const citation = read[i];
    if (citation && citation.backReference === undefined && wordsOf(text, citation).includes(name))
      return [citation.id];
  }
  return [];
}

function wordsOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

function idOf({ draft }: PlacedDraft): string {
  return `cit${draft.start}`;
}

function indexByNote(placed: readonly PlacedDraft[]): ReadonlyMap<string, readonly PlacedDraft[]> {
  const byNote = new Map<string, PlacedDraft[]>();
  for (const one of placed) {
    if (one.passage.note === undefined) continue;
    const list = byNote.get(one.passage.note);
    if (list) list.push(one);
    else byNote.set(one.passage.note, [one]);
  }
  return byNote;
}

function notesByMark(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const byMark = new Map<string, Note[]>();
  for (const note of notes) {
    const key = `${note.part} ${note.mark}`;
    byMark.set(key, [...(byMark.get(key) ?? []), note].slice(0, 8));
  }
  return byMark;
}

function citationOf(
  one: PlacedDraft,
  backReference: BackReference | undefined,
  read: readonly Citation[],
): Citation {
  const fields = withoutBack(one.draft);
  const { part, note } = one.passage;
  return {
    id: idOf(one),
    ...fields,
    kind: fields.kind === "other" && backReference ? kindOf(backReference, read) : fields.kind,
    part,
    ...(note === undefined ? {} : { note }),
    ...(backReference ? { backReference } : {}),
  };
}

function withoutBack(draft: PlacedDraft["draft"]): Omit<PlacedDraft["draft"], "back"> {
  if (draft.back === undefined) return draft;
  const { back: _, ...fields } = draft;
  return fields;
}

function kindOf({ citations }: BackReference, read: readonly Citation[]): CitationKind {
  const [first] = citations;
  const kind = first === undefined ? undefined : kindById(first, read);
  if (kind === undefined || citations.length > 20) return "other";
  return citations.every((id) => kindById(id, read) === kind) ? kind : "other";
}

/** Citations ascend by their start, which is in their id. */
function kindById(id: string, read: readonly Citation[]): CitationKind | undefined {
  const start = Number(id.slice(3));
  let low = 0;
  let high = read.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((read[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return read[low]?.start === start ? read[low]?.kind : undefined;
}
