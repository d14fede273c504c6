/**
 * Canonical JSON, RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Absent values (`undefined`) are left out, as in `JSON.stringify`.
 * Lone surrogates have no UTF-8 form and are refused, as are numbers that are not finite (section 3.2.2.2, 3.2.2.3).
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = [];
  write(value, (piece) => pieces.push(piece));
  return pieces.join("");
}

/** The same text in pieces of about 64 Ki code units, so that a large reading never stands in memory twice. */
export function writeCanonicalJson(value: unknown, take: (piece: string) => void): void {
  let pending = "";
  write(value, (piece) => {
    pending += piece;
    if (pending.length > 65_536) {
      take(pending);
      pending = "";
    }
  });
  if (pending.length > 0) take(pending);
}

function write(value: unknown, take: (piece: string) => void): void {
  if (value === null || typeof value === "boolean") return take(String(value));
  if (typeof value === "number") return take(numberText(value));
  if (typeof value === "string") return take(stringText(value));
  if (Array.isArray(value)) return writeArray(value, take);
  if (typeof value === "object") return writeObject(value, take);
  throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

function writeArray(values: readonly unknown[], take: (piece: string) => void): void {
  if (values.length > 0 && values.every(Number.isSafeInteger)) return take(`[${values.join(",")}]`);
  take("[");
  values.forEach((item, index) => {
    if (index > 0) take(",");
    write(item, take);
  });
  take("]");
}

function writeObject(value: object, take: (piece: string) => void): void {
  take("{");
  let first = true;
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, item] of members) {
    take(`${first ? "" : ","}${stringText(key)}:`);
    first = false;
    write(item, take);
  }
  take("}");
}

function numberText(value: number): string {
  if (!Number.isFinite(value))
    throw new TypeError("canonical JSON has no form for a number that is not finite");
  return Object.is(value, -0) ? "0" : String(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("canonical JSON has no form for a lone surrogate");
  return JSON.stringify(value);
}
