/** How far from the start the `%PDF-` of a PDF may stand, as all readers of PDF allow. */
const headBytes = 1024;
const controlBytes = 65_536;
const mark = "%PDF-";

/** Whether the bytes are a PDF document. A text that merely quotes `%PDF-` is none. */
export function isPdf(bytes: Uint8Array): boolean {
  const at = indexOfMark(bytes);
  return at === 0 || (at > 0 && hasControls(bytes));
}

function indexOfMark(bytes: Uint8Array): number {
  const last = Math.min(bytes.length, headBytes) - mark.length;
  for (let at = 0; at <= last; at++) if (standsAt(bytes, at)) return at;
  return -1;
}

function standsAt(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, controlBytes).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
