import { expect, test } from "vitest";
import { isBareText } from "./is-bare-text.ts";

const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each([
  ["Markdown", "# Letter\n\nIn Tarvo 3 were found.\n"],
  ["HTML that quotes a PDF's mark", "<p>A PDF begins with %PDF-1.7.</p>"],
  ["text with tabs, form feeds and an end mark", "a\tb\fc\r\n\u001a"],
  ["text in ISO-2022-JP", "\u001b$B$3$N\u001b(B"],
  ["UTF-16 with its mark", "\u00ff\u00feA\u0000/\u0000"],
  ["nothing", ""],
])("%s is bare text", (_, text) => expect(isBareText(bytesOf(text))).toBe(true));

test.each([
  ["a PDF", "%PDF-1.7\n1 0 obj"],
  ["a PDF after other bytes", `\u0000\u0001%PDF-1.7`],
  ["a PDF behind the mark of UTF-16", "\u00ff\u00fe\u0000%PDF-1.4\n"],
  ["an archive", "PK\u0003\u0004word/document.xml"],
  ["an empty archive", "PK\u0005\u0006"],
  ["a PNG image", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"],
  ["a JPEG image", "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"],
  ["a TIFF image", "II*\u0000\u0008\u0000"],
  ["an old Office document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\u0000"],
])("%s is none", (_, text) => expect(isBareText(bytesOf(text))).toBe(false));
