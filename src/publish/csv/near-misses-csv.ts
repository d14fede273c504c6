import type { NearMissRow } from "../../core/index.ts";
import { csvLine } from "./csv.ts";

type Column = readonly [name: string, value: (row: NearMissRow) => string | number];

const columns: readonly Column[] = [
  ["document", ({ source }) => source],
  ["symbols", ({ documentSymbols }) => documentSymbols.join("; ")],
  ["title", ({ documentTitle }) => documentTitle],
  ["words", ({ words }) => words],
  ["reason", ({ nearMiss }) => nearMiss.reason],
  ["sentence", ({ sentence }) => sentence],
  ["start", ({ nearMiss }) => nearMiss.span.start],
  ["end", ({ nearMiss }) => nearMiss.span.end],
];

/** The line of column names of a table of near misses. */
export const nearMissesCsvHead: string = csvLine(columns.map(([name]) => name));

/** One near miss as a line of the table. Offsets are UTF-16 code units in the reading's text. */
export function nearMissCsvLine(row: NearMissRow): string {
  return csvLine(columns.map(([, value]) => value(row)));
}
