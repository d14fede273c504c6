import type { Relation } from "../package/relations.ts";
import type { ListPlace, Styles } from "../styles/read-styles.ts";
import type { Attributes } from "../xml/names.ts";
import type { OpenChange } from "./changes.ts";
import type { OpenField } from "./fields.ts";
import { openWriting, type StoryParagraph, type Writing } from "./paragraph.ts";
import type { OpenRun, ShownLook } from "./run-look.ts";
import type { Removed } from "./source-words.ts";

/** What is done with a story's paragraphs and tables, in reading order. Cells hold paragraphs, and no tables. */
export interface StorySink {
  readonly paragraph: (paragraph: StoryParagraph) => void;
  readonly openTable: () => void;
  /** `before` is the number of columns left free at the row's start. */
  readonly openRow: (row: { readonly isHeading: boolean; readonly before: number }) => void;
  readonly openCell: (columns: number) => void;
  readonly closeTable: () => void;
  /** In parts that hold many short stories: where one begins. */
  readonly openItem?: (attributes: Attributes) => void;
}

/** What all stories of a document share. */
export interface Shared {
  readonly styles: Styles;
  readonly lookOf: (paragraphStyle: string | undefined, run: OpenRun | undefined) => ShownLook;
  readonly removed: Removed;
  /** What could not be read, counted. */
  readonly lost: { symbols: number; included: number; drawings: number };
  /** Labels of the notes that bookmarks stand at: a field can call a note a second time by them. */
  readonly bookmarkedNotes: Map<string, string>;
  /** The mark of a note, numbered where it is called first; `own` is one that the author set instead of a number. */
  readonly callNote: (
    kind: "footnote" | "endnote",
    id: string,
    own?: string,
  ) => { readonly label: string; readonly shown: string };
}

/** One story of a document: its text, a head or foot, a note, a comment. */
export interface StorySource {
  readonly xml: string;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Whether the map leads to this part. */
  readonly isMapped: boolean;
  /** Whether page numbers are left out. */
  readonly isFurniture: boolean;
}

/** A link that is open. */
export interface OpenLink {
  readonly target: string | undefined;
  start: number;
}

/** What is open where text stands: in the story itself, or in a text box, which stands apart from the paragraph that holds it. */
export interface Frame {
  writing: Writing;
  /** Whether a paragraph is open. */
  isOpen: boolean;
  style: string | undefined;
  outline: number | undefined;
  list: ListPlace | undefined;
  isRuled: boolean;
  breaksBefore: boolean | undefined;
  breaksAfter: boolean;
  endsSection: boolean;
  /** Whether the end of this paragraph was deleted: the next one goes on with it. */
  isMarkDeleted: boolean;
  run: OpenRun | undefined;
  look: ShownLook | undefined;
  /** A note whose mark the author sets: the words that follow. */
  ownMark: { readonly kind: "footnote" | "endnote"; readonly id: string; readonly start: number } | undefined;
  readonly fields: OpenField[];
  readonly links: OpenLink[];
  readonly changes: OpenChange[];
}

/** The reader of one story between two tags. */
export interface StoryReader {
  readonly shared: Shared;
  readonly source: StorySource;
  readonly sink: StorySink;
  frame: Frame;
  /** Frames around the present one. */
  readonly frames: Frame[];
  /** How many elements are open within one that is passed over. */
  skipped: number;
  /** How many elements are open that hold properties and no text. */
  properties: number;
  /** Whether the properties are those of a paragraph's own end. */
  inMark: boolean;
  /** For each `mc:AlternateContent` that is open: whether one of its forms was taken. */
  readonly choices: boolean[];
  /** Whether words are text here, and whether white space at their ends is meant. */
  words: "text" | "code" | undefined;
  keepsSpace: boolean;
  readonly bookmarks: Map<string, string>;
  tables: OpenTables;
}

/** Tables that are open; the outermost one of values is the one that is written. */
export interface OpenTables {
  depth: number;
  /** Depth of the table of values; 0 when none is open. */
  values: number;
  row: { isHeading: boolean; before: number; isWritten: boolean; isDeleted: boolean };
  /** Columns of the cell that is open, until it is written. */
  cell: { columns: number; isWritten: boolean } | undefined;
}

/** A frame without words. */
export function openFrame(): Frame {
  return {
    writing: openWriting(),
    isOpen: false,
    style: undefined,
    outline: undefined,
    list: undefined,
    isRuled: false,
    breaksBefore: undefined,
    breaksAfter: false,
    endsSection: false,
    isMarkDeleted: false,
    run: undefined,
    look: undefined,
    ownMark: undefined,
    fields: [],
    links: [],
    changes: [],
  };
}

/** A reader at the start of a story. */
export function openStory(source: StorySource, shared: Shared, sink: StorySink): StoryReader {
  return {
    shared,
    source,
    sink,
    frame: openFrame(),
    frames: [],
    skipped: 0,
    properties: 0,
    inMark: false,
    choices: [],
    words: undefined,
    keepsSpace: false,
    bookmarks: new Map(),
    tables: {
      depth: 0,
      values: 0,
      row: { isHeading: false, before: 0, isWritten: false, isDeleted: false },
      cell: undefined,
    },
  };
}
