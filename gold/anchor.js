// node gold/anchor.js DRAFT OUT: turns the quotes of a draft into offsets, so that no words of the document are kept.
import { readFileSync, writeFileSync } from "node:fs";
import { bytesOf, decode, sha256 } from "./documents.js";

const spanLists = {
  notes: ["body", "marks"],
  citations: ["at"],
  figures: ["at"],
  notFigures: ["at"],
  claims: ["at"],
  attribution: ["at"],
};

/**
 * The labels of a draft with offsets in the place of quotes.
 * A span is written as `[start, end]`; as `{"quote", "nth", "after"}`; or as a string, either the words
 * themselves or words round them with the span in double brackets (`killing [[613]] civilians`).
 * White space in a quote stands for any white space. A string that occurs more than once is refused.
 * @param {Record<string, any>} draft
 */
export function anchored(draft) {
  const bytes = bytesOf(draft);
  const text = decode(bytes, draft.encoding);
  const { document, set, form, ...rest } = draft;
  const out = { document, sha256: sha256(bytes), set, form, ...rest };
  if (draft.range !== undefined) out.range = rangeOf(text, draft.range);
  for (const [list, members] of Object.entries(spanLists)) {
    if (draft[list] === undefined) continue;
    out[list] = draft[list].map((label, index) =>
      anchoredLabel(text, label, { members, where: `${list}[${index}]`, range: out.range }),
    );
  }
  refuseBadParts(out.figures ?? []);
  return out;
}

function anchoredLabel(text, label, { members, where, range }) {
  const out = { ...label };
  for (const member of members) {
    if (label[member] === undefined) throw new Error(`${where} has no ${member}`);
    const one = (span) => offsets(text, span, { where: `${where}.${member}`, range });
    out[member] = member === "marks" ? label.marks.map(one) : one(label[member]);
  }
  return out;
}

/** The offsets of one span of a draft. */
export function offsets(text, span, { where, range }) {
  if (Array.isArray(span)) return span;
  const { quote, nth, after } = typeof span === "string" ? { quote: span } : span;
  const from = after === undefined ? (range?.[0] ?? 0) : endOf(text, after, where);
  const [before, words, rest] = partsOf(quote);
  const found = [...text.slice(from, range?.[1]).matchAll(patternOf(before, words, rest))];
  if (found.length === 0) throw new Error(`${where}: not found: ${quote}`);
  if (found.length > 1 && nth === undefined && after === undefined)
    throw new Error(`${where}: found ${found.length} times: ${quote}`);
  const match = found[(nth ?? 1) - 1];
  if (match === undefined) throw new Error(`${where}: found only ${found.length} times: ${quote}`);
  const [start, end] = match.indices.groups.words;
  return [from + start, from + end];
}

function endOf(text, words, where) {
  const match = patternOf("", words, "").exec(text);
  if (match === null) throw new Error(`${where}: not found: ${words}`);
  return match.index + match[0].length;
}

function partsOf(quote) {
  const match = /^([\s\S]*?)\[\[([\s\S]+?)\]\]([\s\S]*)$/.exec(quote);
  return match === null ? ["", quote, ""] : match.slice(1);
}

function patternOf(before, words, after) {
  const escaped = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`${escaped(before)}(?<words>${escaped(words)})${escaped(after)}`, "gd");
}

function rangeOf(text, range) {
  if (Array.isArray(range)) return range;
  const one = (span) => offsets(text, span, { where: "range" });
  return [one(range.from)[0], one(range.to)[1]];
}

function refuseBadParts(figures) {
  for (const [index, figure] of figures.entries())
    for (const other of [figure.partOf, figure.apartFrom].flat())
      if (typeof other === "number" && (other === index || figures[other] === undefined))
        throw new Error(`figures[${index}] names figure ${other}`);
}

/** JSON with one label a line. */
export function labelText(gold) {
  const lines = Object.entries(gold).map(([name, value]) => {
    const items = Array.isArray(value) && value.some((item) => typeof item === "object") ? value : undefined;
    if (items === undefined) return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(name)}: [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

const [, program, draftPath, outPath] = process.argv;
if (program?.endsWith("anchor.js")) {
  if (draftPath === undefined || outPath === undefined) {
    console.error("node gold/anchor.js DRAFT OUT");
    process.exit(1);
  }
  try {
    writeFileSync(outPath, labelText(anchored(JSON.parse(readFileSync(draftPath, "utf8")))));
  } catch (error) {
    console.error(`${draftPath}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
