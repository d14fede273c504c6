import { putIn } from "../draft.ts";
import { raisedDigits } from "../raised-digits.ts";
import { endBlock, type HtmlReader } from "./reader.ts";
import type { Tag } from "./tokens.ts";

const declaration = /^\s*<\?xml\s/;
const root = /^\s*<(?<name>[A-Za-z][\w:.-]{0,60})[\s>]/;
const htmlRoot = /<(?:!doctype\s+)?html[\s>]/i;
const longestNumber = 24;

/** Whether a stretch is XML other than HTML: it says so, or its first element has a namespace and ends at its end. */
export function isXml(source: string, start: number, end: number): boolean {
  const head = source.slice(start, Math.min(end, start + 2000));
  if (htmlRoot.test(head)) return false;
  if (declaration.test(head)) return true;
  const name = root.exec(head)?.groups?.name;
  if (name === undefined || !/\sxmlns(?::\w+)?\s*=/.test(head)) return false;
  return source
    .slice(Math.max(start, end - 200), end)
    .trimEnd()
    .endsWith(`</${name}>`);
}

/** Starts an element; Akoma Ntoso has notes that stand where they are called, and numbers of paragraphs. */
export function openXmlElement(reader: HtmlReader, tag: Tag): void {
  if (tag.name === "authorialnote") openNote(reader, tag.attributes.get("marker"));
  else endBlock(reader);
  if (tag.name === "num") reader.numberStart = tag.end;
}

/** Puts in the mark by which the note is called, and lets the next block be the note. */
function openNote(reader: HtmlReader, label: string | undefined): void {
  const { draft } = reader;
  if (label !== undefined && reader.block !== undefined) {
    const start = draft.length;
    putIn(draft, raisedDigits(label));
    draft.runs.push({ start, end: draft.length, style: "note-reference", target: label });
  }
  endBlock(reader);
  reader.noteLabel = label;
  reader.inNote = true;
}

/** Ends an element. */
export function closeXmlElement(reader: HtmlReader, name: string, at: number): void {
  if (name === "num" && reader.numberStart !== undefined) takeNumber(reader, at);
  endBlock(reader);
  if (name !== "authorialnote") return;
  reader.inNote = false;
  reader.noteLabel = undefined;
}

/** A number's words stay in the text, and become the marker of the block that follows. */
function takeNumber(reader: HtmlReader, at: number): void {
  const words = reader.draft.source
    .slice(reader.numberStart, at)
    .replace(/<[^<>]*>/g, "")
    .trim();
  reader.numberStart = undefined;
  if (words.length === 0 || words.length > longestNumber) return;
  reader.block = undefined;
  reader.paragraphNumber = words;
}
