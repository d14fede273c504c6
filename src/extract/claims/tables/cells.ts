import type { Span, TableCell } from "../../../core/index.ts";
import type { DocumentReading } from "../read-flow.ts";
import { readTerms, type Term } from "../text/terms.ts";
import { tokenise } from "../text/tokenise.ts";

/** The terms of a cell or of another short stretch. */
export function termsOf(reading: DocumentReading, span: Span): readonly Term[] {
  const { tokens } = reading;
  tokens.length = 0;
  tokenise(reading.source, span, tokens);
  return readTerms(tokens, { from: 0, to: tokens.length });
}

/** The rows of a table, top first. */
export function rowsOf(cells: readonly TableCell[]): readonly (readonly TableCell[])[] {
  const rows = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows.values()];
}

/** The span without blanks at its ends. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}
