import {
  type Basis,
  type Claim,
  type Field,
  type Figure,
  figureWords,
  type Group,
  openBound,
  type Span,
  unitWords,
} from "../../core/index.ts";
import { dateWords } from "./date-words.ts";

/** Labels under which values of one sense stand together where there is little room. */
const rows: Readonly<Record<string, string>> = {
  Category: "What",
  Act: "What",
  Group: "To whom",
  Affected: "To whom",
  Time: "When",
  Place: "Where",
  Relation: "Figure",
};

/** The values of a claim in few rows, each value still leading to its own words. */
export function valueRows(claim: Claim): ReadonlyMap<string, readonly ShownValue[]> {
  const grouped = new Map<string, ShownValue[]>();
  for (const value of claimValues(claim)) {
    const row = rows[value.label] ?? value.label;
    const values = grouped.get(row) ?? [];
    if (values.every(({ text, claim: other }) => text !== value.text || other !== value.claim))
      values.push(value);
    grouped.set(row, values);
  }
  return grouped;
}

/** One value of a claim as it is shown, with the words that it was read from. */
export interface ShownValue {
  readonly label: string;
  readonly text: string;
  readonly span: Span;
  readonly basis: Basis;
  readonly rule?: string;
  /** What goes beside the value: the EDTF of a date, the bound that is left open. */
  readonly remark?: string;
  /** Id of another claim that this value leads to. */
  readonly claim?: string;
}

/** Every value of a claim but its speakers and sources, in the order of reading. */
export function claimValues(claim: Claim): readonly ShownValue[] {
  const actors = claim.kind === "obligation" ? "Whose duty" : "Said to act";
  return [
    ...(claim.figure === undefined ? [] : figureValues(claim.figure)),
    ...one("Category", claim.category, plain),
    ...many("Group", claim.groups, groupWords),
    ...one("Act", claim.act, plain),
    ...one("Qualified as", claim.qualification),
    ...one("Stand", claim.stance, plain),
    ...one("On what", claim.object),
    ...one("Instrument", claim.instrument),
    ...one("Duty", claim.duty),
    ...one("Court or body", claim.court),
    ...one("Case", claim.caseName),
    ...one("Outcome", claim.outcome),
    ...one("Time", claim.time, dateWords),
    ...many("Place", claim.places),
    ...many(actors, claim.agents),
    ...many("Affected", claim.affected),
  ];
}

function figureValues(figure: Figure): readonly ShownValue[] {
  const read = { span: figure.words, basis: "read" } as const;
  const remark = remarkOf(figure);
  const text = [figureWords(figure), ...unitWords(figure)].join(" ");
  const values: ShownValue[] = [{ ...read, label: "Figure", text, ...(remark === "" ? {} : { remark }) }];
  if (figure.partOf !== undefined) {
    const text = figure.exhaustive === true ? "one of all the parts of" : "a part of";
    values.push({ ...read, label: "Relation", text, claim: figure.partOf });
  }
  if (figure.apartFrom !== undefined) {
    values.push({ ...read, label: "Relation", text: "counted apart from", claim: figure.apartFrom });
  }
  return values;
}

function remarkOf(figure: Figure): string {
  const total = figure.cumulative === true ? "a running total" : undefined;
  const unit = figure.unit === "unspecified" ? "of what is not said" : undefined;
  return [openBound(figure), total, unit].filter((words) => words !== undefined).join(", ");
}

function one<T extends string>(
  label: string,
  field: Field<T> | undefined,
  words: (value: T) => string = String,
) {
  return field === undefined ? [] : [shown(label, field, words)];
}

function many<T>(label: string, fields: readonly Field<T>[], words: (value: T) => string = String) {
  return fields.map((field) => shown(label, field, words));
}

function shown<T>(label: string, field: Field<T>, words: (value: T) => string): ShownValue {
  const { span, basis, rule, value } = field;
  const text = words(value);
  const remark = text === value || label !== "Time" ? undefined : String(value);
  return {
    label,
    text,
    span,
    basis,
    ...(rule === undefined ? {} : { rule }),
    ...(remark === undefined ? {} : { remark }),
  };
}

function plain(code: string): string {
  return code.replaceAll("-", " ");
}

function groupWords({ code, name }: Group): string {
  return name ?? plain(code);
}

/** How a value was come by, in few words, for where there is little room. */
export const shortBasisWords: Readonly<Record<Basis, string>> = {
  read: "read here",
  inherited: "carried over",
  document: "from the head",
  inferred: "inferred",
};

/** How a value was come by, in words. */
export const basisWords: Readonly<Record<Basis, string>> = {
  read: "read in these words",
  inherited: "carried over from other words of the document",
  document: "taken from the document's head",
  inferred: "inferred by a rule",
};
