/** Strict base64: undefined unless the text is the one way to write its bytes (RFC 4648, section 4). */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? new Uint8Array(bytes) : undefined;
}

/** A hash written in base64; undefined when it is not one of 32 bytes. */
export function fromHashText(text: string): Uint8Array | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? bytes : undefined;
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Whether these are the 32 bytes of a hash. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === 32;
}

/** A number of 64 bits, exactly; undefined when it is none or was rounded on its way here. */
export function wholeNumber(value: number | bigint): bigint | undefined {
  if (typeof value === "number" && !Number.isSafeInteger(value)) return undefined;
  const whole = BigInt(value);
  return whole >= 0n && whole < 1n << 64n ? whole : undefined;
}

const wholeForm = /^(?:0|[1-9]\d{0,19})$/;

/** A number of 64 bits in decimal without leading zeroes, read without loss; undefined for anything else. */
export function fromDecimal(text: string): bigint | undefined {
  const value = wholeForm.test(text) ? BigInt(text) : -1n;
  return value >= 0n && value < 1n << 64n ? value : undefined;
}

/** The text of bytes that are UTF-8 to the letter; undefined otherwise, and for text with lone surrogates. */
export function asText(input: string | Uint8Array): string | undefined {
  if (typeof input === "string") return input.isWellFormed() ? input : undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return undefined;
  }
}
