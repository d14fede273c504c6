import type { Claim, ClaimKind, Reading, Span } from "../core/index.ts";

/** What a reading for tests is written from. */
export interface Written {
  /** Paragraphs; each becomes a block and its every sentence a claim. */
  readonly paragraphs: readonly string[];
  readonly symbols?: readonly string[];
  readonly cites?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly kind?: ClaimKind;
  readonly version?: string;
}

const nowhere: Span = { start: 0, end: 0 };

function field<T>(value: T): { value: T; basis: "read"; span: Span } {
  return { value, basis: "read", span: nowhere };
}

/** A whole reading made by hand, for tests that need one and no reader. */
export function writtenReading(written: Written): Reading {
  const text = written.paragraphs.join("\n");
  const blocks = spansOf(text, /[^\n]+/g).map((span) => ({ ...span, kind: "paragraph" as const, part: 0 }));
  return {
    kind: "reading",
    format: 1,
    reader: { name: "aver", version: written.version ?? "1.0.0" },
    sourceBytes: Buffer.byteLength(text),
    source: {
      kind: "source-text",
      format: "plain",
      encoding: { name: "utf-8", evidence: "validity" },
      text,
      map: [0, 0, text.length],
      blocks: [],
      runs: [],
      pages: [],
      problems: [],
    },
    document: {
      kind: "document",
      form: field("letter" as const),
      language: field("en"),
      masthead: {
        symbols: (written.symbols ?? []).map(field),
        organs: [],
        sittings: [],
        originalLanguages: [],
        agendaItems: [],
        senders: [{ party: field("Veldania") }],
        addressees: [],
        ...(written.title === undefined ? {} : { title: field(written.title) }),
        ...(written.date === undefined ? {} : { date: field(written.date) }),
      },
      parts: [],
      blocks,
      notes: [],
      signatories: [],
      problems: [],
    },
    citations: (written.cites ?? []).map((symbol, i) => ({
      ...nowhere,
      id: `cit${i}`,
      kind: "un-document" as const,
      part: 0,
      authors: [],
      symbols: [field(symbol)],
      numbers: [],
      rule: "written@1",
    })),
    claims: spansOf(text, /[^.\n]+\.?/g).map((span) => claimAt(span, written.kind ?? "casualty")),
    nearMisses: [],
  };
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function claimAt(span: Span, kind: ClaimKind): Claim {
  return {
    id: `${kind}-${span.start}-${span.end}`,
    kind,
    span,
    sentence: span,
    part: 0,
    category: field("killed" as const),
    groups: [],
    places: [],
    agents: [],
    affected: [],
    modality: "asserted",
    negated: false,
    attribution: [{ name: field("Veldania"), role: "author" }],
    support: { citations: [], notes: [] },
    rule: "written@1",
  };
}
