const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/** Whether any of some words stands in a text: far cheaper than the patterns that it saves. */
export function holdsAny(words: string, hints: readonly string[]): boolean {
  for (const hint of hints) {
    if (words.includes(hint)) return true;
  }
  return false;
}

/** Whether a text may hold a date written with a month's name and a year. */
export function mayHoldDate(words: string): boolean {
  return (words.includes("19") || words.includes("20")) && holdsAny(words, months);
}
