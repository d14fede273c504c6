import type {
  Block,
  Citation,
  Document,
  Note,
  SourceText,
  StyleRun,
  SymbolFinder,
} from "../../../core/index.ts";
import { extractCitations } from "../extract-citations.ts";

/** A paragraph, or with a mark a note. `*words*` are italic, `[words](https://…)` a link. */
export interface SampleBlock {
  readonly words: string;
  readonly mark?: string;
}

/** A document made of a few blocks, as `read` and `structure` would hand it on. */
export interface Sample {
  readonly source: SourceText;
  readonly document: Document;
}

const markup = /\*(?<italic>[^*\n]+)\*|\[(?<link>[^\]\n]+)\]\((?<target>https?:[^)\s]+)\)/g;
const nowhere = { basis: "read", span: { start: 0, end: 0 } } as const;

/** Builds a sample; `symbols` are those of its own masthead. */
export function sampleOf(parts: readonly SampleBlock[], symbols: readonly string[] = []): Sample {
  let text = "";
  const runs: StyleRun[] = [];
  const blocks: Block[] = [];
  const notes: Note[] = [];
  for (const { words, mark } of parts) {
    const start = text.length;
    text += withoutMarkup(words, start, runs);
    const span = { start, end: text.length };
    blocks.push({ kind: mark === undefined ? "paragraph" : "note", part: 0, ...span });
    if (mark !== undefined) notes.push({ id: `n${notes.length + 1}`, mark, marks: [], body: span, part: 0 });
    text += "\n\n";
  }
  return { source: sourceOf(text, runs), document: documentOf(text, { blocks, notes, symbols }) };
}

function withoutMarkup(words: string, offset: number, runs: StyleRun[]): string {
  let plain = "";
  let from = 0;
  for (const match of words.matchAll(markup)) {
    plain += words.slice(from, match.index);
    const { italic, link = "", target = "" } = match.groups ?? {};
    const start = offset + plain.length;
    plain += italic ?? link;
    const end = offset + plain.length;
    runs.push(italic === undefined ? { start, end, style: "link", target } : { start, end, style: "italic" });
    from = match.index + match[0].length;
  }
  return plain + words.slice(from);
}

function sourceOf(text: string, runs: readonly StyleRun[]): SourceText {
  return {
    kind: "source-text",
    format: "markdown",
    encoding: { name: "utf-8", evidence: "validity" },
    text,
    map: [],
    blocks: [],
    runs,
    pages: [],
    problems: [],
  };
}

interface Pieces {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly symbols: readonly string[];
}

function documentOf(text: string, { blocks, notes, symbols }: Pieces): Document {
  return {
    kind: "document",
    form: { value: "letter", ...nowhere },
    language: { value: "en", ...nowhere },
    masthead: {
      symbols: symbols.map((value) => ({ value, ...nowhere })),
      organs: [],
      sittings: [],
      originalLanguages: [],
      agendaItems: [],
      senders: [],
      addressees: [],
    },
    parts: [{ kind: "main", start: 0, end: text.length }],
    blocks,
    notes,
    signatories: [],
    problems: [],
  };
}

const symbol = /(?<![\w/.-])(?:A|S|E|ST|CERD|ISBA)\/[A-Z\d][\w./-]*\w(?: \(\d{4}\))?/g;

/** A small stand-in for the grammar of symbols, enough for samples: one or two symbols joined by a hyphen. */
const sampleSymbols: SymbolFinder = (text, within) =>
  [...text.slice(within.start, within.end).matchAll(symbol)].map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
    symbols: match[0].split(/-(?=[AS]\/)/),
  }));

/** The citations of a sample. */
export function citationsOf({ source, document }: Sample): readonly Citation[] {
  return extractCitations(source, document, sampleSymbols);
}

/** What is cited in one paragraph: kind and words, `letter: letter dated 3 May 2021`. */
export function citedInText(words: string, symbols: readonly string[] = []): readonly string[] {
  return shown(sampleOf([{ words }], symbols));
}

/** What is cited in one note. */
export function citedInNote(words: string): readonly string[] {
  return shown(sampleOf([{ words, mark: "1" }]));
}

function shown(sample: Sample): readonly string[] {
  return citationsOf(sample).map((one) => `${one.kind}: ${sample.source.text.slice(one.start, one.end)}`);
}
