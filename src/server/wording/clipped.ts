/** Words cut to about a length, at white space where there is some, with white space run together. */
export function clipped(words: string, length: number): string {
  const whole = words.replace(/\s+/g, " ").trim();
  if (whole.length <= length) return whole;
  const space = whole.lastIndexOf(" ", length);
  return `${whole.slice(0, space > length / 2 ? space : length).toWellFormed()} …`;
}
