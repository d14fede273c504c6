import type { Block, Document, Note, SourceText, Span, StyleRun } from "../../../core/index.ts";

/** A link that the United Nations set in one of its own documents: where it stands and the symbol it leads to. */
export interface SetLink extends Span {
  readonly symbol: string;
}

/** A resolution as plain text with notes at its end, and the links that were set in it and are not handed to the reader. */
export interface MarkedUp {
  readonly source: SourceText;
  readonly document: Document;
  readonly links: readonly SetLink[];
}

const tag = /<(?<close>\/)?(?<name>[\w:]+)(?<rest>[^>]*)>/g;
const silent = new Set(["meta", "coverPage", "preface", "conclusions"]);

interface Work {
  text: string;
  readonly runs: StyleRun[];
  readonly links: SetLink[];
  readonly blocks: Block[];
}

/** Turns a resolution in Akoma Ntoso into what `read` and `structure` would make of its printed page. */
export function plainTextOf(xml: string): MarkedUp {
  const main: Work = { text: "", runs: [], links: [], blocks: [] };
  const notes: Note[] = [];
  const symbol = /<docNumber refersTo="#symbol">([^<]*)</.exec(xml)?.[1]?.trim() ?? "";
  const bodies: { readonly mark: string; readonly xml: string }[] = [];
  const without = xml.replace(
    /<authorialNote[^>]*marker="([^"]*)"[^>]*>([\s\S]*?)<\/authorialNote>/g,
    (_, mark: string, body: string) => {
      bodies.push({ mark, xml: body });
      return "¹";
    },
  );
  writeInto(main, without);
  for (const [index, body] of bodies.entries()) {
    const start = main.text.length;
    writeInto(main, `<p>${body.xml.replace(/<\/?p[^>]*>/g, " ")}</p>`);
    main.blocks.splice(
      0,
      main.blocks.length,
      ...main.blocks.map((block) => (block.start >= start ? { ...block, kind: "note" as const } : block)),
    );
    const block = main.blocks.at(-1);
    if (block && block.start >= start)
      notes.push({
        id: `n${index + 1}`,
        mark: body.mark,
        marks: [],
        body: { start: block.start, end: block.end },
        part: 0,
      });
  }
  return { source: sourceOf(main), document: documentOf(main, notes, symbol), links: main.links };
}

function writeInto(work: Work, xml: string): void {
  let from = 0;
  let quiet = 0;
  let start = work.text.length;
  const open: { readonly name: string; readonly rest: string; readonly at: number }[] = [];
  for (const match of xml.matchAll(tag)) {
    if (quiet === 0 && open.some((one) => one.name === "p"))
      work.text += decode(xml.slice(from, match.index));
    from = match.index + match[0].length;
    const { name = "", rest = "", close } = match.groups ?? {};
    if (rest.endsWith("/")) continue;
    if (silent.has(name)) quiet += close ? -1 : 1;
    if (close === undefined) {
      if (name === "p") start = work.text.length;
      open.push({ name, rest, at: work.text.length });
      continue;
    }
    const opened = open.pop();
    if (quiet > 0 || opened === undefined) continue;
    if (name === "p") closeBlock(work, start);
    const span = { start: opened.at, end: work.text.length };
    if (name === "span" && opened.rest.includes("italic")) work.runs.push({ ...span, style: "italic" });
    const target = /href="https?:\/\/(?:undocs|docs\.un)\.org\/(?:en\/)?([^"]+)"/.exec(opened.rest)?.[1];
    if (name === "a" && target !== undefined && span.end > span.start)
      work.links.push({ ...span, symbol: decode(target) });
  }
}

function closeBlock(work: Work, start: number): void {
  const words = work.text.slice(start);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  if (length > 0)
    work.blocks.push({ kind: "paragraph", part: 0, start: start + lead, end: start + lead + length });
  work.text += "\n";
}

function decode(words: string): string {
  return words
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[\t\n]/g, " ");
}

function sourceOf(work: Work): SourceText {
  const runs = [...work.runs].sort((a, b) => a.start - b.start);
  return {
    kind: "source-text",
    format: "plain",
    encoding: { name: "utf-8", evidence: "validity" },
    text: work.text,
    map: [],
    blocks: [],
    runs,
    pages: [],
    problems: [],
  };
}

function documentOf(work: Work, notes: readonly Note[], symbol: string): Document {
  const whole = { start: 0, end: work.text.length };
  const read = { basis: "read", span: { start: 0, end: 0 } } as const;
  return {
    kind: "document",
    form: { value: "resolution", ...read },
    language: { value: "en", ...read },
    masthead: {
      symbols: symbol === "" ? [] : [{ value: symbol, ...read }],
      organs: [],
      sittings: [],
      originalLanguages: [],
      agendaItems: [],
      senders: [],
      addressees: [],
    },
    parts: [{ kind: "main", ...whole }],
    blocks: work.blocks,
    notes,
    signatories: [],
    problems: [],
  };
}
