import type { Claim, Field, TableCell } from "../../../core/index.ts";
import { readPlaces } from "../places/read-places.ts";
import type { DocumentReading } from "../read-flow.ts";
import { isOneOf, type Term } from "../text/terms.ts";
import { readTimes } from "../times/read-times.ts";
import { termsOf, trimmedSpan } from "./cells.ts";

/** Where and when the figures of a row stand, and whether the row sums up others. */
export type RowContext = Pick<Claim, "places"> & Partial<Pick<Claim, "time">> & { readonly total: boolean };

/** Where or when the figures under a column's head stand. */
export type Setting = Partial<Pick<RowContext, "places" | "time">>;

/** What `Lindhaven` or `2023` over a column says of its figures. */
export function settingOf(reading: DocumentReading, cell: TableCell): Setting | undefined {
  const time = timeOf(reading, cell, termsOf(reading, cell));
  if (time !== undefined) return { time };
  const place = placeOf(reading, cell);
  return place === undefined ? undefined : { places: [place] };
}

const placeHeads = new Set(
  "place places location locations district districts village villages town city area areas province region regions site governorate municipality county camp locality settlement commune parish".split(
    " ",
  ),
);

/** The columns whose head says that they name places. */
export function placeColumns(heads: readonly TableCell[], reading: DocumentReading): ReadonlySet<number> {
  const columns = heads.filter((head) => termsOf(reading, head).some((term) => isOneOf(term, placeHeads)));
  return new Set(columns.map(({ column }) => column));
}

/** Time and place from the row's first cell, and from cells under a head such as `Place`. */
export function rowContext(
  reading: DocumentReading,
  row: readonly TableCell[],
  placed: ReadonlySet<number>,
): RowContext {
  const first = row[0];
  if (first === undefined) return { places: [], total: false };
  const terms = termsOf(reading, first);
  const total = terms.some((term) => term.lexeme.classes.has("total"));
  const time = timeOf(reading, first, terms) ?? laterTime(reading, row);
  const cell =
    row.find(({ column }) => placed.has(column)) ?? (time?.span.start === first.start ? undefined : first);
  const place = cell === undefined || total ? undefined : placeOf(reading, cell);
  return { total, places: place === undefined ? [] : [place], ...(time === undefined ? {} : { time }) };
}

/** The date in the second or third cell of a row. */
function laterTime(reading: DocumentReading, row: readonly TableCell[]): Field<string> | undefined {
  for (const cell of row.slice(1, 3)) {
    const terms = termsOf(reading, cell);
    const time = terms.length > 1 ? timeOf(reading, cell, terms) : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeOf(
  reading: DocumentReading,
  cell: TableCell,
  terms: readonly Term[],
): Field<string> | undefined {
  const { documentDate } = reading;
  const dated = readTimes(terms, documentDate === undefined ? {} : { documentDate }).find(
    ({ edtf }) => edtf !== undefined,
  );
  if (dated?.edtf === undefined) return undefined;
  return { value: dated.edtf, basis: "inherited", span: { start: cell.start, end: cell.end } };
}

function placeOf(reading: DocumentReading, cell: TableCell): Field<string> | undefined {
  const terms = termsOf(reading, cell);
  const { text } = reading.source;
  const span = { start: cell.start, end: cell.end };
  const value = text.slice(cell.start, cell.end).trim();
  const named =
    terms[0]?.capital === true &&
    terms.every(
      ({ kind, lexeme }) => kind !== "number" && lexeme.harmVerb === undefined && lexeme.group === undefined,
    );
  if (!named || value === "" || readPlaces(terms, []).length > 0) return undefined;
  return { value, basis: "inherited", span: trimmedSpan(text, span) };
}
