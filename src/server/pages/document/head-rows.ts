import type { AgendaItem, Basis, Document, Field, Sender, Sitting, Span } from "../../../core/index.ts";
import { dateWords } from "../../wording/date-words.ts";
import { formNames } from "../../wording/kinds.ts";

/** One value of the document's head, with the words that it was read from. */
export interface HeadValue {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly basis: Basis;
  readonly rule?: string;
}

export interface HeadRow {
  readonly label: string;
  readonly values: readonly HeadValue[];
}

type Draft = Omit<HeadValue, "id">;

/** Everything that was read of a document as a whole, in the order in which a masthead has it. */
export function headRows(document: Document): readonly HeadRow[] {
  const { masthead, circulationRequest } = document;
  const rows: readonly (readonly [string, readonly Draft[]])[] = [
    ["Form", [drafted(document.form, (form) => formNames[form])]],
    ["Symbol", masthead.symbols.map((field) => drafted(field))],
    ["Title", optional(masthead.title)],
    ["Organ", masthead.organs.map((field) => drafted(field))],
    ["Session or year", masthead.sittings.map((field) => drafted(field, sittingWords))],
    ["Distribution", optional(masthead.distribution)],
    ["Date of issue", optional(masthead.date, dateWords)],
    ["Date of the letter", optional(masthead.letterDate, dateWords)],
    ["Original language", masthead.originalLanguages.map((field) => drafted(field))],
    ["From", masthead.senders.flatMap(senderDrafts)],
    ["To", masthead.addressees.map((field) => drafted(field))],
    ["Agenda item", masthead.agendaItems.flatMap(agendaDrafts)],
    ["Signed", document.signatories.flatMap(senderDrafts)],
    ["Circulation asked of", (circulationRequest?.organs ?? []).map((field) => drafted(field))],
    ["Under items", (circulationRequest?.agendaItems ?? []).map((field) => drafted(field))],
    ["Within it", document.parts.flatMap(({ label }) => optional(label))],
    ["Job number", optional(masthead.jobNumber)],
    ["Language", [drafted(document.language)]],
  ];
  return numbered(rows.filter(([, drafts]) => drafts.length > 0));
}

function numbered(rows: readonly (readonly [string, readonly Draft[]])[]): readonly HeadRow[] {
  let count = 0;
  return rows.map(([label, drafts]) => ({
    label,
    values: drafts.map((draft) => {
      count++;
      return { ...draft, id: `head${count}` };
    }),
  }));
}

function optional(field: Field<string> | undefined, words?: (value: string) => string): readonly Draft[] {
  return field === undefined ? [] : [drafted(field, words)];
}

function drafted<T>(field: Field<T>, words: (value: T) => string = String): Draft {
  const { span, basis, rule } = field;
  return { text: words(field.value), span, basis, ...(rule === undefined ? {} : { rule }) };
}

function senderDrafts({ name, office, party }: Sender): readonly Draft[] {
  return [name, office, party].flatMap((field) => optional(field));
}

function agendaDrafts({ number, title }: AgendaItem): readonly Draft[] {
  return [drafted(number), ...optional(title)];
}

function sittingWords({ number, type, organ }: Sitting): string {
  const sitting = type === "year" ? `year ${number}` : `${type.replace("-", " ")} session ${number}`;
  return organ === undefined ? sitting : `${organ}: ${sitting}`;
}
