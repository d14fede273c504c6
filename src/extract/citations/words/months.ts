const names = [
  "january jan janvier enero января",
  "february feb février febrero февраля",
  "march mar mars marzo марта",
  "april apr avril abril апреля",
  "may mai mayo мая",
  "june jun juin junio июня",
  "july jul juillet julio июля",
  "august aug août agosto августа",
  "september sept sep septembre septiembre сентября",
  "october oct octobre octubre октября",
  "november nov novembre noviembre ноября",
  "december dec décembre diciembre декабря",
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The number of a month from 1 by its name, undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase());
}
