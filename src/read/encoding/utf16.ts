export type Utf16Name = "utf-16le" | "utf-16be";

/** How many bytes from the start are looked at. */
const sampleBytes = 65_536;

/**
 * Tells UTF-16 without a byte order mark by its zero bytes: in Latin text every second byte is zero, and
 * always the same second; in other scripts spaces and line ends still are.
 */
export function utf16ByZeroBytes(bytes: Uint8Array): Utf16Name | undefined {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  let otherControls = 0;
  for (let i = 0; i < length; i += 2) {
    const even = bytes[i] ?? 0;
    const odd = bytes[i + 1] ?? 0;
    if (even === 0) evenZeros++;
    if (odd === 0) oddZeros++;
    if (even === 0 ? isControl(odd) : odd === 0 && isControl(even)) otherControls++;
  }
  const units = length / 2;
  if (otherControls > units / 200) return undefined;
  if (oddZeros > units / 12 && evenZeros <= oddZeros / 50) return "utf-16le";
  if (evenZeros > units / 12 && oddZeros <= evenZeros / 50) return "utf-16be";
  return undefined;
}

/** Decodes UTF-16; lone surrogates and a last odd byte become U+FFFD. */
export function decodeUtf16(bytes: Uint8Array, name: Utf16Name): string {
  const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
  return decoder.decode(name === "utf-16le" ? bytes : swapped(bytes));
}

function swapped(bytes: Uint8Array): Uint8Array {
  const turned = Uint8Array.from(bytes);
  for (let i = 0; i + 1 < turned.length; i += 2) {
    turned[i] = bytes[i + 1] ?? 0;
    turned[i + 1] = bytes[i] ?? 0;
  }
  return turned;
}

/** A control character that no text holds: tabs, line ends and form feeds are fine. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32);
}
