import type { SourceText, StyleRun } from "../core/index.ts";
import { cleanText } from "./clean-text.ts";
import { composeMaps } from "./compose-maps.ts";
import { readDocx } from "./docx/read-docx.ts";
import { type Draft, draftText, openDraft } from "./draft.ts";
import { emptyFault } from "./empty-fault.ts";
import { decodeBytes } from "./encoding/decode-bytes.ts";
import { readHtml } from "./html/read-html.ts";
import { isImage } from "./image/is-image.ts";
import { isDocx } from "./is-docx.ts";
import { isPdf } from "./is-pdf.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readPlain } from "./plain/read-plain.ts";
import { readPreparedImage, readPreparedPdf } from "./prepare-readers.ts";
import { refuseBinary } from "./refuse-binary.ts";
import { refuseOtherFormats } from "./refuse-other-formats.ts";
import { sniffFormat, type TextFormat } from "./sniff-format.ts";

const readers: Readonly<Record<TextFormat, (draft: Draft) => void>> = {
  markdown: readMarkdown,
  html: readHtml,
  plain: readPlain,
};

/**
 * Reads the bytes of a source file as one text in reading order. What the file is, is told from its bytes
 * alone. A PDF can be read once `prepareReaders` was given its bytes. Throws a `Fault` for what is empty, not text, or in a form or encoding that cannot be read.
 */
export function readSource(bytes: Uint8Array): SourceText {
  if (bytes.length === 0) throw emptyFault();
  if (isPdf(bytes)) return readPreparedPdf(bytes);
  if (isImage(bytes)) return readPreparedImage(bytes);
  if (isDocx(bytes)) return readDocx(bytes);
  refuseOtherFormats(bytes);
  const decoded = decodeBytes(bytes);
  refuseBinary(decoded.text);
  const clean = cleanText(decoded.text);
  if (!/\S/.test(clean.text)) throw emptyFault();
  const format = sniffFormat(clean.text);
  const draft = openDraft(format === "plain" ? clean.text : withoutFormFeeds(clean.text));
  readers[format](draft);
  return {
    kind: "source-text",
    format,
    encoding: decoded.encoding,
    text: draftText(draft),
    map: clean.map === undefined ? draft.map : composeMaps(draft.map, clean.map),
    blocks: draft.blocks,
    runs: draft.runs.sort(byPlace),
    pages: [],
    problems: [...decoded.problems, ...clean.problems, ...draft.problems],
  };
}

/** Only plain text has pages; elsewhere a form feed is a line end, code unit for code unit. */
function withoutFormFeeds(text: string): string {
  return text.includes("\f") ? text.replaceAll("\f", "\n") : text;
}

function byPlace(a: StyleRun, b: StyleRun): number {
  return a.start - b.start || b.end - a.end;
}
