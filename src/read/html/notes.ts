import type { StyleRun } from "../../core/index.ts";
import { detached, putIn } from "../draft.ts";
import { entityAt } from "../entities.ts";
import type { HtmlReader, OpenLink } from "./reader.ts";

/** What a note mark may be: a number, one or two letters, or signs, with or without brackets. */
const mark = /^[[(]?(?<label>\d{1,4}|[a-z]{1,2}|[ivx]{1,6}|[*†‡§#]{1,4})[\])]?$/;
const backSign = /^[\^↑↩⏎]\ufe0e?$/;

/**
 * Ends a link. One to a place in this document that reads as a note mark is a reference to a note, when
 * it is raised or in brackets; at the start of that note it is the way back, and the note's marker.
 */
export function closeLink(reader: HtmlReader): void {
  const { link, draft } = reader;
  reader.link = undefined;
  if (link === undefined || link.start < 0 || draft.length <= link.start) return;
  const words = linkWords(link);
  const { block } = reader;
  if (block?.kind === "note" && block.start === link.start && (mark.test(words) || backSign.test(words))) {
    // The mark stays in the text, and is not to run into the note's first word.
    putIn(draft, " ");
    block.start = draft.length;
    reader.spaceAt = undefined;
    return;
  }
  const label = noteLabel(reader, link, words);
  const run: StyleRun = { start: link.start, end: draft.length, style: "link", target: link.href };
  draft.runs.push(label === undefined ? run : { ...run, style: "note-reference", target: label });
}

function noteLabel(reader: HtmlReader, link: OpenLink, words: string): string | undefined {
  if (!link.href.startsWith("#") || link.href.length < 2) return undefined;
  const label = mark.exec(words)?.groups?.label;
  if (label === undefined || !(link.raised || /^[[(]/.test(words))) return undefined;
  const id = detached(link.href.slice(1));
  const known = reader.noteLabels.get(id);
  if (known !== undefined) return known;
  const free = reader.usedLabels.get(label) === undefined ? label : id;
  reader.usedLabels.set(free, id);
  reader.noteLabels.set(id, free);
  return free;
}

/** A link's words, as far as they were kept. */
function linkWords(link: OpenLink): string {
  return link.words.replace(/&[^;&]{1,12};/g, (written) => entityAt(written, 0)?.words ?? written).trim();
}

/** Notices that a note starts here, when the element is one to which a reference led. */
export function noticeNote(reader: HtmlReader, id: string | undefined): void {
  const label = id === undefined ? undefined : reader.noteLabels.get(id);
  if (label === undefined) return;
  reader.noteLabels.delete(id ?? "");
  reader.noteLabel = label;
}

/** References to notes that never came become plain links again. */
export function settleReferences(
  reader: HtmlReader,
  from: { readonly runs: number; readonly blocks: number },
): void {
  const { runs, blocks } = reader.draft;
  const labels = new Set<string | undefined>();
  for (let i = from.blocks; i < blocks.length; i++)
    if (blocks[i]?.kind === "note") labels.add(blocks[i]?.marker);
  for (let i = from.runs; i < runs.length; i++) {
    const run = runs[i];
    if (run?.style !== "note-reference" || labels.has(run.target)) continue;
    runs[i] = { ...run, style: "link", target: `#${reader.usedLabels.get(run.target ?? "") ?? run.target}` };
  }
}
