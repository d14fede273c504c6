import { isOn } from "../styles/look.ts";
import type { Attributes } from "../xml/names.ts";
import { beginCell } from "./begin-cell.ts";
import { settleChange } from "./changes.ts";
import { openWriting, type StoryParagraph, wordsOf } from "./paragraph.ts";
import { settleOwnMark } from "./read-notes.ts";
import { type Frame, openFrame, type StoryReader } from "./state.ts";

/** Starts a paragraph, or goes on with the one before when its end was deleted. */
export function openParagraph(reader: StoryReader): void {
  const { frame } = reader;
  if (frame.isOpen && !frame.isMarkDeleted) closeParagraph(reader);
  reader.frame.isOpen = true;
  const { frame: open } = reader;
  open.isMarkDeleted = false;
  open.style = undefined;
  open.outline = undefined;
  open.list = undefined;
  open.look = undefined;
}

/** Takes what a paragraph's properties say, inherited things left to its style. */
export function takeParagraphProperty({ frame }: StoryReader, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  switch (name) {
    case "w:pStyle":
      frame.style = value;
      break;
    case "w:outlineLvl":
      frame.outline = Number.parseInt(value, 10);
      break;
    case "w:ilvl":
      frame.list = { ...frame.list, level: Number.parseInt(value, 10) || 0 };
      break;
    case "w:numId":
      frame.list = { ...frame.list, number: value };
      break;
    case "w:pageBreakBefore":
      frame.breaksBefore = isOn(attributes);
      break;
    case "w:top":
    case "w:bottom":
    case "w:between":
      frame.isRuled ||= value !== "nil" && value !== "none";
      break;
  }
}

/** Ends a paragraph and hands it on; one whose end was deleted waits for the next. */
export function endParagraph(reader: StoryReader): void {
  reader.frame.run = undefined;
  reader.frame.look = undefined;
  if (!reader.frame.isMarkDeleted) closeParagraph(reader);
}

/** Hands on what was read of a paragraph. */
export function closeParagraph(reader: StoryReader): void {
  const { frame, sink } = reader;
  if (!frame.isOpen) return;
  settleOwnMark(reader);
  closeLinks(frame);
  for (const change of frame.changes) settleChange(frame.writing, change);
  if (reader.tables.values > 0) beginCell(reader);
  sink.paragraph(paragraphOf(reader));
  const fields = frame.fields.filter(({ inCode }) => !inCode);
  for (const open of fields) open.resultStart = 0;
  for (const open of [...frame.links, ...frame.changes]) open.start = 0;
  reader.frame = { ...openFrame(), fields, links: frame.links, changes: frame.changes };
}

/** Links go on in the next paragraph; what they cover in this one is a link of its own. */
function closeLinks({ links, writing }: Frame): void {
  for (const { start, target } of links)
    if (target !== undefined && writing.length > start)
      writing.runs.push({ start, end: writing.length, style: "link", target });
}

function paragraphOf({ frame, shared }: StoryReader): StoryParagraph {
  const { writing } = frame;
  const style = shared.styles.style(frame.style ?? shared.styles.defaultParagraph);
  const list = frame.list === undefined ? style?.list : { ...style?.list, ...frame.list };
  return {
    text: wordsOf(writing),
    map: writing.map,
    runs: writing.runs,
    asides: writing.asides,
    calls: writing.calls,
    comments: writing.comments,
    style,
    styleId: frame.style ?? shared.styles.defaultParagraph,
    outline: frame.outline ?? style?.outline,
    list,
    isRuled: frame.isRuled,
    breaksBefore: frame.breaksBefore ?? style?.breaksPage ?? false,
    breaksAfter: frame.breaksAfter,
    endsSection: frame.endsSection,
  };
}

/** Starts a text box: its paragraphs stand before the one that holds it. */
export function openBox(reader: StoryReader): void {
  const { frame } = reader;
  reader.frames.push(frame);
  reader.frame = {
    ...openFrame(),
    changes: frame.changes.map((change) => ({ ...change, start: 0, words: "" })),
  };
}

/** Ends a text box. */
export function closeBox(reader: StoryReader): void {
  closeParagraph(reader);
  reader.frame = reader.frames.pop() ?? openFrame();
}

/** Ends a story that was cut off in the middle of a paragraph. */
export function closeStory(reader: StoryReader): void {
  while (reader.frames.length > 0) closeBox(reader);
  closeParagraph(reader);
  reader.frame.writing = openWriting();
}
