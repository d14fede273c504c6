const romanDigits: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** The number of a list item as a browser writes it for the list's `type`: `1`, `a`, `A`, `i` or `I`. */
export function listNumber(number: number, type: string): string {
  switch (type) {
    case "a":
    case "A":
      return number >= 1 && number <= 26
        ? String.fromCharCode(type.charCodeAt(0) + number - 1)
        : String(number);
    case "i":
      return roman(number);
    case "I":
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function roman(number: number): string {
  if (number < 1 || number > 399) return String(number);
  let rest = number;
  let written = "";
  for (const [value, letters] of romanDigits) for (; rest >= value; rest -= value) written += letters;
  return written;
}
