import type { Attributes } from "../xml/names.ts";
import { fieldName, fieldTarget, linkTarget, type OpenField } from "./fields.ts";
import type { StoryReader } from "./state.ts";

/** More fields within one another are not read as fields. */
const deepestFields = 100;

/** Starts, turns to the result of, or ends a field. */
export function readFieldCharacter(reader: StoryReader, attributes: Attributes): void {
  const { fields } = reader.frame;
  switch (attributes["w:fldCharType"]) {
    case "begin":
      if (fields.length < deepestFields) fields.push({ code: "", inCode: true, resultStart: 0 });
      break;
    case "separate":
      startResult(reader, fields.at(-1));
      break;
    case "end":
      endField(reader);
      break;
  }
}

/** Starts a field whose code stands in an attribute. */
export function openSimpleField(reader: StoryReader, attributes: Attributes): void {
  const { fields, writing } = reader.frame;
  fields.push({ code: attributes["w:instr"] ?? "", inCode: false, resultStart: writing.length });
}

function startResult({ frame }: StoryReader, field: OpenField | undefined): void {
  if (field === undefined) return;
  field.inCode = false;
  field.resultStart = frame.writing.length;
}

/** Ends the innermost field. A link's result leads where its code says; one that names a note calls it again. */
export function endField(reader: StoryReader): void {
  const { frame, shared } = reader;
  const field = frame.fields.pop();
  if (field === undefined || field.inCode) return;
  const { writing } = frame;
  const name = fieldName(field.code);
  const { resultStart: start } = field;
  const end = writing.length;
  if (end <= start) return;
  if (name === "HYPERLINK") {
    const target = linkTarget(field.code);
    if (target !== undefined) writing.runs.push({ start, end, style: "link", target });
  } else if (name === "NOTEREF" || name === "FTNREF") {
    const label = shared.bookmarkedNotes.get(fieldTarget(field.code) ?? "");
    if (label !== undefined) writing.runs.push({ start, end, style: "note-reference", target: label });
  }
}
