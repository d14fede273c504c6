/**
 * Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2:2019), the part that documents
 * need: level 0 dates and intervals, and of level 1 the qualifiers `?` and `~`, open and unknown ends
 * of intervals, seasons and quarters (21 to 24, 33 to 36) and unspecified digits (`199X`).
 */
export type Edtf = string;

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const month = String.raw`\d{4}-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6])`;
const year = String.raw`\d{3}[\dX]|\d{2}XX`;
const point = `(?:${day}|${month}|${year})[?~%]?`;
const pattern = new RegExp(`^(?:${point}|(?:${point}|\\.\\.)?/(?:${point}|\\.\\.)?)$`);

/** Whether `value` is an EDTF expression of the part used here, with days that exist. */
export function isEdtf(value: string): boolean {
  return value !== "/" && pattern.test(value) && value.split("/").every(dayExists);
}

function dayExists(value: string): boolean {
  const [y, m, d] = value.replace(/[?~%]$/, "").split("-");
  return d === undefined || Number(d) <= daysIn(Number(y), Number(m));
}

/** Days of a month (1 to 12) in the Gregorian calendar. */
export function daysIn(yearNumber: number, monthNumber: number): number {
  if (monthNumber === 2) return isLeap(yearNumber) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

function isLeap(yearNumber: number): boolean {
  return (yearNumber % 4 === 0 && yearNumber % 100 !== 0) || yearNumber % 400 === 0;
}

/** `1992`, `1992-02` or `1992-02-26` from numbers; undefined when the day does not exist. */
export function edtfDate(yearNumber: number, monthNumber?: number, dayNumber?: number): Edtf | undefined {
  if (!isWithin(yearNumber, 0, 9999)) return undefined;
  const whole = String(yearNumber).padStart(4, "0");
  if (monthNumber === undefined) return dayNumber === undefined ? whole : undefined;
  if (dayNumber === undefined)
    return isMonthOrSeason(monthNumber) ? `${whole}-${two(monthNumber)}` : undefined;
  const exists = isWithin(monthNumber, 1, 12) && isWithin(dayNumber, 1, daysIn(yearNumber, monthNumber));
  return exists ? `${whole}-${two(monthNumber)}-${two(dayNumber)}` : undefined;
}

function isMonthOrSeason(value: number): boolean {
  return isWithin(value, 1, 12) || isWithin(value, 21, 24) || isWithin(value, 33, 36);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
