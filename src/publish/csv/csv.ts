/**
 * Comma-separated values, RFC 4180: CRLF line ends, fields quoted where they must be. A field that a
 * spreadsheet would run as a formula (it starts with `= + - @`, a tab or a return) gets an
 * apostrophe in front, since its text comes from documents of strangers (OWASP, CSV injection);
 * plain numbers stay numbers.
 */
export function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}

function csvField(field: string | number | undefined): string {
  if (field === undefined) return "";
  if (typeof field === "number") return String(field);
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
