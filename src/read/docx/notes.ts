import { raisedDigits } from "../raised-digits.ts";
import { formatNumber } from "./numbering/format-number.ts";
import type { NoteNumbering, Section } from "./sections.ts";
import type { Settings } from "./settings.ts";

type Kind = "footnote" | "endnote";

/** How a note is called: its label, and the mark that stands in the text. */
export interface NoteMark {
  readonly label: string;
  readonly shown: string;
}

/** Numbers notes in the order in which they are called. */
export interface NoteNumbers {
  /** The mark of a note; `own` is one that the author set. */
  readonly mark: (kind: Kind, id: string, own?: string) => NoteMark;
  /** A new section begins. */
  readonly nextSection: () => void;
}

const defaultFormat: Readonly<Record<Kind, string>> = { footnote: "decimal", endnote: "lowerRoman" };

/** Numbering as the sections and settings say: format, first number, whether each section begins anew. */
export function numberNotes(sections: readonly Section[], settings: Settings): NoteNumbers {
  const known = new Map<string, NoteMark>();
  const next: Record<Kind, number | undefined> = { footnote: undefined, endnote: undefined };
  let section = 0;
  const numbering = (kind: Kind): NoteNumbering => {
    const name = kind === "footnote" ? "footnotes" : "endnotes";
    return { ...settings[name], ...sections[section]?.[name] };
  };
  const number = (kind: Kind): NoteMark => {
    const { start, format } = numbering(kind);
    const value = next[kind] ?? start ?? 1;
    next[kind] = value + 1;
    const label = formatNumber(value, format ?? defaultFormat[kind]);
    // Letters that call a note would run into the word before them: `civiliansiv`.
    return { label, shown: raisedDigits(/\p{L}/u.test(label) ? String(value) : label) };
  };
  return {
    mark: (kind, id, own) => {
      const key = `${kind} ${id}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const mark = own === undefined ? number(kind) : { label: own, shown: own };
      known.set(key, mark);
      return mark;
    },
    nextSection: () => {
      section++;
      for (const kind of ["footnote", "endnote"] as const)
        if (numbering(kind).restarts === true) next[kind] = undefined;
    },
  };
}
