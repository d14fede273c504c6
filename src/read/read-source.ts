import type { LayoutBlock, SourceText } from "../core/index.ts";

/** Minimal: UTF-8, one block for each group of lines between blank lines. */
export function readSource(bytes: Uint8Array): SourceText {
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n").replaceAll("**", "");
  const blocks: LayoutBlock[] = [];
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g))
    blocks.push({ kind: "paragraph", start: match.index, end: match.index + match[0].trimEnd().length });
  return {
    kind: "source-text",
    format: "plain",
    encoding: { name: "utf-8", evidence: "validity" },
    text,
    map: [0, 0, text.length],
    blocks,
    runs: [],
    pages: [],
    problems: [],
  };
}
