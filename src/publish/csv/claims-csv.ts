import type { ClaimRow, Field } from "../../core/index.ts";
import { csvLine } from "./csv.ts";

type Column = readonly [name: string, value: (row: ClaimRow) => string | number | undefined];

const columns: readonly Column[] = [
  ["document", ({ source }) => source],
  ["symbols", ({ documentSymbols }) => documentSymbols.join("; ")],
  ["title", ({ documentTitle }) => documentTitle],
  ["claim", ({ claim }) => claim.id],
  ["kind", ({ claim }) => claim.kind],
  ["speakers", ({ claim }) => claim.attribution.map(({ name }) => name.value).join(" > ")],
  ["modality", ({ claim }) => claim.modality],
  ["negated", ({ claim }) => (claim.negated ? "yes" : "no")],
  ["form", ({ claim }) => claim.figure?.form],
  ["lower", ({ claim }) => claim.figure?.lower],
  ["upper", ({ claim }) => claim.figure?.upper],
  ["unit", ({ claim }) => claim.figure?.unit],
  ["category", ({ claim }) => claim.category?.value],
  ["groups", ({ claim }) => claim.groups.map(({ value }) => value.name ?? value.code).join("; ")],
  ["part_of", ({ claim }) => claim.figure?.partOf],
  ["apart_from", ({ claim }) => claim.figure?.apartFrom],
  ["time", ({ claim }) => claim.time?.value],
  ["places", ({ claim }) => values(claim.places)],
  ["agents", ({ claim }) => values(claim.agents)],
  ["affected", ({ claim }) => values(claim.affected)],
  ["qualification", ({ claim }) => claim.qualification?.value],
  ["stance", ({ claim }) => claim.stance?.value],
  ["object", ({ claim }) => claim.object?.value],
  ["words", ({ words }) => words],
  ["sentence", ({ sentence }) => sentence],
  ["start", ({ claim }) => claim.span.start],
  ["end", ({ claim }) => claim.span.end],
  ["rule", ({ claim }) => claim.rule],
];

/** The line of column names of a table of claims. */
export const claimsCsvHead: string = csvLine(columns.map(([name]) => name));

/** One claim as a line of the table. Offsets are UTF-16 code units in the reading's text. */
export function claimCsvLine(row: ClaimRow): string {
  return csvLine(columns.map(([, value]) => value(row)));
}

function values(fields: readonly Field<string>[]): string {
  return fields.map(({ value }) => value).join("; ");
}
