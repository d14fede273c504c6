import type { LayoutBlock, SourceText, StyleRun } from "../core/index.ts";

/**
 * A source text for tests, from a few plain marks: blank lines part blocks, `**bold**` makes a run, `> ` a quote,
 * `---` a rule, `# ` a heading. What readers of real formats do beyond that is theirs to test.
 */
export function sampleSource(marked: string): SourceText {
  const runs: StyleRun[] = [];
  const blocks: LayoutBlock[] = [];
  let text = "";
  for (const paragraph of marked.split(/\n[ \t]*\n/)) {
    if (paragraph.trim() === "") continue;
    if (text !== "") text += "\n\n";
    const lead = /^(?:> |# )/.exec(paragraph)?.[0] ?? "";
    const start = text.length;
    text += unmarked(paragraph.slice(lead.length), start, runs);
    const kind =
      lead === "> " ? "quote" : lead === "# " ? "heading" : paragraph.trim() === "---" ? "rule" : "paragraph";
    blocks.push({ kind, start, end: text.length });
  }
  return {
    kind: "source-text",
    format: "plain",
    encoding: { name: "utf-8", evidence: "validity" },
    text,
    map: [0, 0, text.length],
    blocks,
    runs,
    pages: [],
    problems: [],
  };
}

function unmarked(paragraph: string, offset: number, runs: StyleRun[]): string {
  let text = "";
  let reached = 0;
  for (const match of paragraph.matchAll(/\*\*(?=\w)(?<words>[^*]+)\*\*/g)) {
    text += paragraph.slice(reached, match.index);
    const start = offset + text.length;
    text += match.groups?.words ?? "";
    runs.push({ style: "bold", start, end: offset + text.length });
    reached = match.index + match[0].length;
  }
  return text + paragraph.slice(reached);
}
