import {
  type Aside,
  type CitationKind,
  type ClaimKind,
  claimKinds,
  type DocumentForm,
} from "../../core/index.ts";

/** How a kind of highlight is named, and the letter that marks it beside its colour. */
export interface KindName {
  readonly letter: string;
  readonly one: string;
  readonly many: string;
}

/** A kind of highlight that can be shown or left out: the claims' kinds, and citations. */
export type ShownKind = ClaimKind | "citation";

export const shownKinds: readonly ShownKind[] = [...claimKinds, "citation"];

export const kindNames: Readonly<Record<ShownKind, KindName>> = {
  casualty: { letter: "C", one: "casualty", many: "casualties" },
  displacement: { letter: "D", one: "displacement", many: "displacement" },
  property: { letter: "T", one: "property", many: "property" },
  event: { letter: "E", one: "event", many: "events" },
  site: { letter: "S", one: "site", many: "sites" },
  qualification: { letter: "Q", one: "qualification", many: "qualifications" },
  position: { letter: "P", one: "position", many: "positions" },
  obligation: { letter: "O", one: "obligation", many: "obligations" },
  proceeding: { letter: "J", one: "proceeding", many: "proceedings" },
  citation: { letter: "R", one: "citation", many: "citations" },
};

export const formNames: Readonly<Record<DocumentForm, string>> = {
  letter: "Letter",
  "note-verbale": "Note verbale",
  report: "Report",
  resolution: "Resolution",
  decision: "Decision",
  "presidential-statement": "Presidential statement",
  judgment: "Judgment",
  application: "Application",
  article: "Article",
  statement: "Statement",
  list: "List",
  unknown: "Form not known",
};

export const citationKindNames: Readonly<Record<CitationKind, string>> = {
  "un-document": "UN document",
  resolution: "resolution",
  treaty: "treaty",
  judgment: "judgment",
  legislation: "legislation",
  letter: "letter",
  report: "report",
  statement: "statement",
  book: "book",
  chapter: "chapter",
  "journal-article": "journal article",
  "press-article": "press article",
  "web-page": "web page",
  other: "other work",
};

export const asideKinds: Readonly<Record<Aside["kind"], string>> = {
  insertion: "Inserted",
  deletion: "Deleted",
  comment: "Comment",
  hidden: "Hidden",
};
