const steps: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A number from 1 to 4999 as a Roman numeral in capitals; any other in digits. */
export function romanNumeral(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let written = "";
  for (const [worth, sign] of steps) for (; rest >= worth; rest -= worth) written += sign;
  return written;
}
