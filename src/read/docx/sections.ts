import { walkXml } from "./xml/walk-xml.ts";

/** How notes are numbered. */
export interface NoteNumbering {
  readonly format?: string;
  readonly start?: number;
  readonly restarts?: boolean;
}

/** A section as far as its text goes: the heads and feet of its pages, and how notes are numbered. */
export interface Section {
  /** Relations of heads and feet by what they are: `header first`, `footer default`. */
  readonly heads: ReadonlyMap<string, string>;
  readonly hasFirstPage: boolean;
  /** Whether it goes on on the page on which the one before ends. */
  readonly isContinuous: boolean;
  readonly footnotes: NoteNumbering;
  readonly endnotes: NoteNumbering;
}

const sectionTag = /<(?<name>(?:[\w.-]{1,40}:)?sectPr)(?=[\s/>])/g;
const mostSections = 10_000;

/**
 * Finds the sections of a document's main part, in order. Each stands at its section's end, but what it says is
 * needed at the start, so they are looked for ahead of reading.
 */
export function findSections(xml: string): readonly Section[] {
  const sections: Section[] = [];
  sectionTag.lastIndex = 0;
  for (
    let match = sectionTag.exec(xml);
    match !== null && sections.length < mostSections;
    match = sectionTag.exec(xml)
  ) {
    const end = sectionEnd(xml, match.index, match.groups?.name ?? "");
    sections.push(readSection(xml.slice(match.index, end)));
    sectionTag.lastIndex = end;
  }
  return sections;
}

/** Longer ones do not exist; in a broken file the end tag may be missing. */
const longestSection = 100_000;

function sectionEnd(xml: string, start: number, name: string): number {
  const tagEnd = xml.indexOf(">", start);
  if (tagEnd < 0) return xml.length;
  if (xml[tagEnd - 1] === "/") return tagEnd + 1;
  const stretch = xml.slice(tagEnd, tagEnd + longestSection);
  const end = stretch.indexOf(`</${name}>`);
  return end < 0 ? tagEnd + 1 : tagEnd + end + name.length + 3;
}

function readSection(xml: string): Section {
  const heads = new Map<string, string>();
  const notes = { footnotes: {}, endnotes: {} };
  let hasFirstPage = false;
  let isContinuous = false;
  let inNotes: keyof typeof notes | undefined;
  let wasChanged = false;
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      // What the section was before a tracked change is nested in it.
      if (name === "w:sectPrChange") wasChanged = true;
      if (wasChanged) return;
      if (name === "w:headerReference" || name === "w:footerReference")
        heads.set(`${name.slice(2, 8)} ${attributes["w:type"] ?? "default"}`, attributes["r:id"] ?? "");
      else if (name === "w:titlePg") hasFirstPage = !/^(?:0|false|off)$/.test(value);
      else if (name === "w:type") isContinuous = value === "continuous";
      else if (name === "w:footnotePr") inNotes = "footnotes";
      else if (name === "w:endnotePr") inNotes = "endnotes";
      else if (inNotes !== undefined) notes[inNotes] = { ...notes[inNotes], ...noteNumbering(name, value) };
    },
    close: (name) => {
      if (name === "w:footnotePr" || name === "w:endnotePr") inNotes = undefined;
    },
  });
  return { heads, hasFirstPage, isContinuous, ...notes };
}

/** What one element says of how notes are numbered. */
export function noteNumbering(name: string, value: string): NoteNumbering {
  if (name === "w:numFmt") return { format: value };
  if (name === "w:numStart") return { start: Number.parseInt(value, 10) || 1 };
  return name === "w:numRestart" ? { restarts: value === "eachSect" } : {};
}
