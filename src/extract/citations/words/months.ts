const names = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** English month names as a regular expression. */
export const englishMonths =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** The number of an English month from 1, undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase().replace(/\.$/, ""));
}
