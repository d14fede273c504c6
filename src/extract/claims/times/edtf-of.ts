import { daysIn, edtfDate, isEdtf } from "../../../core/index.ts";
import type { DatePoint, TimeContext } from "./time-mention.ts";

/** EDTF of a point, with whether its year had to be inferred; undefined when it names no day that exists. */
export function edtfOf(
  point: DatePoint,
  context: TimeContext,
): { edtf: string; inferred: boolean } | undefined {
  if (point.year !== undefined) return written(point, point.year, false);
  const year = yearFor(point, context);
  return year === undefined ? undefined : written(point, year, true);
}

function written(
  point: DatePoint,
  year: number,
  inferred: boolean,
): { edtf: string; inferred: boolean } | undefined {
  if (point.decade === true) return { edtf: `${String(year).slice(0, 3)}X`, inferred };
  if (point.season !== undefined) return { edtf: `${year}-${point.season}`, inferred };
  const edtf = edtfDate(year, point.month, point.day);
  return edtf === undefined ? undefined : { edtf, inferred };
}

/** The paragraph's year, else the document's: the one before it where the date would lie after the document's own. */
function yearFor(point: DatePoint, context: TimeContext): number | undefined {
  if (context.year !== undefined) return context.year;
  const own = context.documentDate;
  if (own === undefined || !/^\d{4}/.test(own)) return undefined;
  const year = Number(own.slice(0, 4));
  const month = Number(own.slice(5, 7) || "12");
  const day = Number(own.slice(8, 10) || "31");
  const later = (point.month ?? 0) > month || (point.month === month && (point.day ?? 0) > day);
  return later ? year - 1 : year;
}

/** `start/end`, when both are EDTF and in order. */
export function interval(start: string, end: string): string | undefined {
  const value = `${start}/${end}`;
  return isEdtf(value) && firstDay(start) <= lastDay(end) ? value : undefined;
}

function firstDay(edtf: string): string {
  return edtf.length === 4 ? `${edtf}-01-01` : edtf.length === 7 ? `${edtf}-01` : edtf;
}

function lastDay(edtf: string): string {
  if (edtf.length === 4) return `${edtf}-12-31`;
  if (edtf.length !== 7) return edtf;
  const month = Number(edtf.slice(5, 7));
  return month > 12 ? `${edtf.slice(0, 4)}-12-31` : `${edtf}-${daysIn(Number(edtf.slice(0, 4)), month)}`;
}
