const names = [
  "january jan janvier enero января يناير",
  "february feb février febrero февраля فبراير",
  "march mar mars marzo марта مارس",
  "april apr avril abril апреля أبريل",
  "may mai mayo мая مايو",
  "june jun juin junio июня يونيه يونيو",
  "july jul juillet julio июля يوليه يوليو",
  "august aug août agosto августа أغسطس",
  "september sept sep septembre septiembre сентября سبتمبر",
  "october oct octobre octubre октября أكتوبر",
  "november nov novembre noviembre ноября نوفمبر",
  "december dec décembre diciembre декабря ديسمبر",
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The number of a month from 1 by its name, undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase());
}
