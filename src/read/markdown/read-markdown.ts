import type { Draft } from "../draft.ts";
import { usesStarBullets } from "../list-marker.ts";
import { closeBlock, type MarkdownReader, writeBlock } from "./blocks.ts";
import { linkDefinitions } from "./links.ts";
import { readLine } from "./read-line.ts";

/**
 * Reads Markdown, as people and converters write it, in one pass. The text has no markup but keeps list
 * markers and drawn rules, which are outside the blocks' spans; blocks are set apart by a blank line, list
 * items that follow each other and table cells by one line end. Line ends within a paragraph stay.
 */
export function readMarkdown(draft: Draft): void {
  const reader: MarkdownReader = {
    draft,
    definitions: linkDefinitions(draft.source),
    stars: usesStarBullets(draft.source),
    block: undefined,
    items: [],
    inNote: false,
    lastEnd: undefined,
    lastWasItem: false,
    afterBlank: false,
    missingTags: new Set(),
  };
  for (let at = readFrontMatter(reader); at < draft.source.length; ) at = readLine(reader, at);
  closeBlock(reader);
  settleReferences(draft);
}

/** `[^1]` of which no definition came is a raised mark, bound to nothing. */
function settleReferences({ runs, blocks }: Draft): void {
  const labels = new Set<string | undefined>();
  for (const block of blocks) if (block.kind === "note") labels.add(block.marker);
  for (const [index, run] of runs.entries()) {
    if (run.style !== "note-reference" || labels.has(run.target)) continue;
    runs[index] = { start: run.start, end: run.end, style: "raised" };
  }
}

const frontMatterLine = /(?:[\w"'][^\n]{0,400}?:(?:[ \t][^\n]*)?|[ \t#-][^\n]*|\]|\})?\n/y;
const frontMatterEnd = /(?:---|\.\.\.)[ \t]*(?:\n|$)/y;

/** Reads the YAML between two lines `---` at the very start, and says where the document goes on. */
function readFrontMatter(reader: MarkdownReader): number {
  const { source } = reader.draft;
  const opening = /^\s{0,100}---[ \t]{0,20}\n/.exec(source.slice(0, 200))?.[0];
  if (opening === undefined) return 0;
  for (let at = opening.length; at < source.length; ) {
    frontMatterEnd.lastIndex = at;
    const end = frontMatterEnd.exec(source);
    if (end !== null) {
      if (at === opening.length) return 0;
      writeBlock(reader, {
        kind: "front-matter",
        start: opening.length,
        end: at - 1,
        quoteDepth: 0,
        verbatim: true,
      });
      reader.lastEnd = undefined;
      return at + end[0].length;
    }
    frontMatterLine.lastIndex = at;
    const line = frontMatterLine.exec(source);
    if (line === null) return 0;
    at += line[0].length;
  }
  return 0;
}
