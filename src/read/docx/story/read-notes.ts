import { isOn } from "../styles/look.ts";
import type { Attributes } from "../xml/names.ts";
import { addWords } from "./paragraph.ts";
import { isPassedOver } from "./read-words.ts";
import type { StoryReader } from "./state.ts";

const unmarked = { bold: false, italic: false, raised: false };
/** Marks that authors set are a sign or two; longer words behind a call are the sentence. */
const longestOwnMark = 6;

/** Writes the mark that calls a note, raised, and bound to it. */
export function callNote(reader: StoryReader, kind: "footnote" | "endnote", attributes: Attributes): void {
  const id = attributes["w:id"];
  const { frame, shared } = reader;
  if (id === undefined || isPassedOver(reader) || frame.changes.some((change) => change.kind === "deletion"))
    return;
  const follows = attributes["w:customMarkFollows"];
  if (follows !== undefined && isOn({ "w:val": follows })) {
    frame.ownMark = { kind, id, start: frame.writing.length };
    return;
  }
  const { label, shown } = shared.callNote(kind, id);
  const start = frame.writing.length;
  addWords(frame.writing, shown, unmarked);
  bind(reader, { kind, id, label, start, end: frame.writing.length });
}

/** The words behind the call are the mark, once their run has ended. */
export function settleOwnMark(reader: StoryReader): void {
  const { frame, shared } = reader;
  const { ownMark, writing } = frame;
  if (ownMark === undefined || writing.length === ownMark.start) return;
  frame.ownMark = undefined;
  const words = writing.pieces.join("").slice(ownMark.start);
  const mark = words.trim().slice(0, longestOwnMark);
  if (mark === "") return;
  const start = ownMark.start + words.indexOf(mark);
  const raised = { start, end: start + mark.length, style: "raised" } as const;
  if (/[0-9]/.test(mark)) writing.runs.push(raised);
  const { label } = shared.callNote(ownMark.kind, ownMark.id, mark);
  bind(reader, { ...ownMark, label, start, end: start + mark.length });
}

interface Call {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function bind(reader: StoryReader, { kind, id, label, start, end }: Call): void {
  const { frame, shared, bookmarks } = reader;
  const { writing } = frame;
  writing.runs.push({ start, end, style: "note-reference", target: label });
  writing.calls.push({ kind, id, label });
  for (const name of bookmarks.values()) shared.bookmarkedNotes.set(name, label);
}
