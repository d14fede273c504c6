import { symbolOf } from "../symbols/symbol-fonts.ts";
import type { XmlText } from "../xml/walk-xml.ts";
import { hideWords } from "./changes.ts";
import { addCode, fieldName, pageFields } from "./fields.ts";
import { addWords } from "./paragraph.ts";
import type { ShownLook } from "./run-look.ts";
import { addSourceWords } from "./source-words.ts";
import type { StoryReader } from "./state.ts";

/** Reads words between two tags: of a run, or of a field's code. */
export function readWords(reader: StoryReader, written: XmlText): void {
  if (reader.words === "code") {
    addCode(reader.frame.fields.at(-1), written.words);
    return;
  }
  if (reader.words === undefined) return;
  const text = reader.keepsSpace ? written : trimmed(written, reader);
  if (text.words === "" || isPassedOver(reader)) return;
  const look = lookHere(reader);
  if (takeAside(reader, text.words, look)) return;
  const { frame, shared, source } = reader;
  if (/symbol|dings/i.test(look.font) && /[\uf020-\uf0ff]/.test(text.words)) {
    writeSigns(reader, [...text.words].map((sign) => symbolOf(sign.codePointAt(0) ?? 0, look.font)).join(""));
    return;
  }
  const how = { marking: look, source: source.isMapped ? source.xml : undefined, removed: shared.removed };
  addSourceWords(frame.writing, text, how);
}

/** Writes signs that the file names in some other way than by the letters themselves. */
export function writeSigns(reader: StoryReader, signs: string): void {
  if (isPassedOver(reader)) return;
  const look = lookHere(reader);
  if (takeAside(reader, signs, look)) return;
  for (const sign of signs) if (sign === "\ufffd") reader.shared.lost.symbols++;
  addWords(reader.frame.writing, signs, look);
}

/** How words look where the reader is. */
export function lookHere({ frame, shared }: StoryReader): ShownLook {
  frame.look ??= shared.lookOf(frame.style, frame.run);
  return frame.look;
}

/** A field's code is not text, and neither are the numbers of pages in a head or foot. */
export function isPassedOver({ frame, source }: StoryReader): boolean {
  for (const { inCode, code } of frame.fields)
    if (inCode || (source.isFurniture && pageFields.has(fieldName(code)))) return true;
  return false;
}

/** Words that were deleted, or are set not to be seen, are kept beside the text. */
function takeAside(reader: StoryReader, words: string, look: ShownLook): boolean {
  const deletion = reader.frame.changes.findLast(({ kind }) => kind === "deletion");
  if (deletion !== undefined) deletion.words += words;
  else if (look.hidden) hideWords(reader.frame.writing, words);
  else return false;
  return true;
}

/** Without `xml:space`, white space at the ends of words is that of the file and not of the text. */
function trimmed({ words, start, end }: XmlText, { source }: StoryReader): XmlText {
  const before = /^[ \t\r\n]*/.exec(words)?.[0].length ?? 0;
  const kept = words.slice(before).replace(/[ \t\r\n]+$/, "");
  if (kept.length === words.length) return { words, start, end };
  const rawBefore = /^[ \t\r\n]*/.exec(source.xml.slice(start, end))?.[0].length ?? 0;
  const rawKept = source.xml.slice(start + rawBefore, end).replace(/[ \t\r\n]+$/, "");
  return { words: kept, start: start + rawBefore, end: start + rawBefore + rawKept.length };
}
