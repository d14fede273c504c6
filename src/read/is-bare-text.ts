import { isPdf } from "./is-pdf.ts";

const headBytes = 65_536;

/**
 * Whether a file is text from its first byte, as far as its head tells: reading it takes no engine and unpacks
 * nothing. What is packed or drawn has control bytes in its head, or says `%PDF-`; text in UTF-16 has them too
 * and is known by the mark at its start.
 */
export function isBareText(bytes: Uint8Array): boolean {
  if (isPdf(bytes)) return false;
  return hasByteOrderMark(bytes) || !bytes.subarray(0, headBytes).some(isControl);
}

function hasByteOrderMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

// Tabs, line ends, form feeds, shifts of encodings (ESC, SO, SI) and the end mark of old files (SUB) are text.
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 15 && byte < 26);
}
