import { type NoteNumbering, noteNumbering } from "./sections.ts";
import { walkXml } from "./xml/walk-xml.ts";

/** What a document's settings say that its text depends on. */
export interface Settings {
  readonly footnotes: NoteNumbering;
  readonly endnotes: NoteNumbering;
}

/** Reads `word/settings.xml`; a document without it has none. */
export function readSettings(xml: string | undefined): Settings {
  const settings: { footnotes: NoteNumbering; endnotes: NoteNumbering } = { footnotes: {}, endnotes: {} };
  let inNotes: keyof Settings | undefined;
  walkXml(xml ?? "", {
    open: (name, attributes) => {
      if (name === "w:footnotePr") inNotes = "footnotes";
      else if (name === "w:endnotePr") inNotes = "endnotes";
      else if (inNotes !== undefined)
        settings[inNotes] = { ...settings[inNotes], ...noteNumbering(name, attributes["w:val"] ?? "") };
    },
    close: (name) => {
      if (name === "w:footnotePr" || name === "w:endnotePr") inNotes = undefined;
    },
  });
  return settings;
}
