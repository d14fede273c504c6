/** A name of a stranger within a sentence: short, without signs that could change the line. */
export function quoted(name: string): string {
  const shown = name.length > 120 ? `${name.slice(0, 117)}…` : name;
  return JSON.stringify(shown.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\ufffd"));
}
