import { Fault } from "../core/index.ts";

/** Texts hold none of these; a stray one or two in a thousand come from broken exports and are removed later. */
const toleratedShare = 0.002;
const toleratedCount = 20;

/** Throws a fault when a decoded text holds more control characters than any text does. */
export function refuseBinary(text: string): void {
  let controls = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const control = /[\u0000-\u0008\u000e-\u001d\u001f\u007f]/g;
  while (control.exec(text) !== null) controls++;
  if (controls <= Math.max(text.length * toleratedShare, Math.min(toleratedCount, text.length / 20))) return;
  throw new Fault(
    "file-not-text",
    "The file is not text: it is full of control characters. Give a document in Markdown, HTML or plain text.",
  );
}
