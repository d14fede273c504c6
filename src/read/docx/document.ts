import { damaged } from "./damaged.ts";
import { type NoteNumbers, numberNotes } from "./notes.ts";
import { type Numbering, readNumbering } from "./numbering/read-numbering.ts";
import { mainPart } from "./package/main-part.ts";
import { openPackage, type Package, type Part } from "./package/open-package.ts";
import type { Relation } from "./package/relations.ts";
import { findSections, type Section } from "./sections.ts";
import { readSettings } from "./settings.ts";
import { readStory } from "./story/read-story.ts";
import { lookResolver } from "./story/run-look.ts";
import type { Shared, StorySink } from "./story/state.ts";
import { readStyles } from "./styles/read-styles.ts";

/** A document opened: its main part, what it says of styles, lists and sections, and what was met while reading. */
export interface OpenDocument {
  readonly parts: Package;
  readonly main: Part;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly numbering: Numbering;
  readonly sections: readonly Section[];
  readonly notes: NoteNumbers;
  readonly shared: Shared;
  /** Parts that could not be read whole, and parts whose checksum does not hold. */
  readonly broken: Set<string>;
  readonly unsound: Set<string>;
}

/** Opens a document; throws a fault when it is not one, or too damaged to be read. */
export function openDocument(bytes: Uint8Array): OpenDocument {
  const parts = openPackage(bytes);
  const main = mainPart(parts);
  const relations = parts.relations(main.name);
  const broken = new Set<string>();
  const textOf = (type: string): string | undefined => partOfType(parts, relations, type)?.text;
  const styles = readStyles(textOf("styles"));
  const sections = findSections(main.text);
  const notes = numberNotes(sections, readSettings(textOf("settings")));
  return {
    parts,
    main,
    relations,
    numbering: readNumbering(textOf("numbering")),
    sections,
    notes,
    shared: {
      styles,
      lookOf: lookResolver(styles),
      removed: { controls: 0, invisible: 0 },
      lost: { symbols: 0, included: 0, drawings: 0 },
      bookmarkedNotes: new Map(),
      callNote: notes.mark,
    },
    broken,
    unsound: new Set(main.isSound ? [] : [main.name]),
  };
}

/** The part to which the main part refers by a type, if there is one. */
export function partOfType(
  parts: Package,
  relations: ReadonlyMap<string, Relation>,
  type: string,
): Part | undefined {
  const name = [...relations.values()].find((relation) => relation.type === type)?.part;
  return name === undefined ? undefined : parts.part(name);
}

/** Reads a part beside the main one; what is not well-formed in it is noted, and reading goes on. */
export function readSidePart(
  document: OpenDocument,
  part: Part,
  how: { sink: StorySink; isFurniture: boolean },
): void {
  const source = {
    xml: part.text,
    relations: document.parts.relations(part.name),
    isMapped: false,
    isFurniture: how.isFurniture,
  };
  if (!part.isSound) document.unsound.add(part.name);
  if (readStory(source, document.shared, how.sink) !== "whole") document.broken.add(part.name);
}

/** Reads the main part; one that is not well-formed is no document. */
export function readMainPart({ main, relations, shared }: OpenDocument, sink: StorySink): void {
  const end = readStory({ xml: main.text, relations, isMapped: true, isFurniture: false }, shared, sink);
  if (end === "doctype")
    throw damaged(`its main part ${main.name} begins with a document type, which can take in other files`);
  if (end === "malformed") throw damaged(`its main part ${main.name} is not well-formed XML`);
}
