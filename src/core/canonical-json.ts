type Take = (piece: string) => void;

/**
 * Canonical JSON, RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Absent values (`undefined`) are left out, as in `JSON.stringify`.
 * Lone surrogates have no UTF-8 form and are refused, as are numbers that are not finite (sections 3.2.2.2, 3.2.2.3).
 */
export function canonicalJson(value: unknown): string {
  let text = "";
  write(value, (piece) => {
    text += piece;
  });
  return text;
}

/** The same text in pieces of about 64 Ki code units, so that a large reading never stands in memory twice. */
export function writeCanonicalJson(value: unknown, take: Take): void {
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

function write(value: unknown, take: Take): void {
  if (typeof value === "string") writeText(value, take);
  else if (typeof value === "number") take(numberText(value));
  else if (Array.isArray(value)) writeArray(value, take);
  else if (typeof value === "object" && value !== null) writeObject(value, take);
  else if (value === null || typeof value === "boolean") take(String(value));
  else throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

/** A long text is escaped in stretches that never part a surrogate pair. */
function writeText(value: string, take: Take): void {
  if (value.length <= 65_536) {
    take(stringText(value));
    return;
  }
  if (!value.isWellFormed()) refuseSurrogate();
  take('"');
  for (let start = 0; start < value.length; ) {
    let end = Math.min(start + 65_536, value.length);
    if (end < value.length && (value.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
    take(stringText(value.slice(start, end)).slice(1, -1));
    start = end;
  }
  take('"');
}

function writeArray(values: readonly unknown[], take: Take): void {
  take("[");
  for (let index = 0; index < values.length; index++) {
    if (index > 0) take(",");
    write(values[index], take);
  }
  take("]");
}

function writeObject(value: object, take: Take): void {
  let before = "{";
  const members: readonly [string, unknown][] = Object.entries(value);
  for (const [key, item] of inOrder(members)) {
    if (item === undefined) continue;
    take(`${before}${stringText(key)}:`);
    before = ",";
    write(item, take);
  }
  take(before === "{" ? "{}" : "}");
}

function inOrder(members: readonly [string, unknown][]): readonly [string, unknown][] {
  for (let i = 1; i < members.length; i++) {
    const before = members[i - 1]?.[0] ?? "";
    if ((members[i]?.[0] ?? "") < before) return [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  }
  return members;
}

function numberText(value: number): string {
  if (!Number.isFinite(value))
    throw new TypeError("canonical JSON has no form for a number that is not finite");
  return Object.is(value, -0) ? "0" : String(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed()) refuseSurrogate();
  return JSON.stringify(value);
}

function refuseSurrogate(): never {
  throw new TypeError("canonical JSON has no form for a lone surrogate");
}
