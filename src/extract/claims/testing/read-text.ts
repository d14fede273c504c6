import type { Block, Claim, Document, Field, NearMiss, Sender, SourceText } from "../../../core/index.ts";
import { extractClaims } from "../extract-claims.ts";

/** What a test may say of the document around its text. */
export interface Around {
  /** EDTF date of the document. */
  readonly date?: string;
  readonly sender?: Sender;
  readonly language?: string;
  readonly kinds?: readonly Block["kind"][];
}

export interface TextReading {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly nearMisses: readonly NearMiss[];
}

/** Reads the claims of a text whose paragraphs are parted by blank lines. */
export function readText(text: string, around: Around = {}): TextReading {
  const source = sourceOf(text);
  return { text, ...extractClaims(source, documentOf(text, around), []) };
}

/** A field taken from the document as a whole. */
export function given<T>(value: T): Field<T> {
  return { value, basis: "document", span: { start: 0, end: 0 } };
}

export function sourceOf(text: string): SourceText {
  return {
    kind: "source-text",
    format: "plain",
    encoding: { name: "utf-8", evidence: "validity" },
    text,
    map: [0, 0, text.length],
    blocks: [],
    runs: [],
    pages: [],
    problems: [],
  };
}

export function documentOf(text: string, around: Around = {}): Document {
  return {
    kind: "document",
    form: given("letter"),
    language: given(around.language ?? "en"),
    masthead: {
      symbols: [],
      organs: [],
      sittings: [],
      originalLanguages: [],
      agendaItems: [],
      addressees: [],
      senders: around.sender === undefined ? [] : [around.sender],
      ...(around.date === undefined ? {} : { date: given(around.date) }),
    },
    parts: [{ kind: "main", start: 0, end: text.length }],
    blocks: paragraphsOf(text, around.kinds),
    notes: [],
    signatories: [],
    problems: [],
  };
}

function paragraphsOf(text: string, kinds: Around["kinds"]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const piece of text.split("\n\n")) {
    const kind = kinds?.[blocks.length] ?? "paragraph";
    if (piece.trim() !== "") blocks.push({ kind, part: 0, start, end: start + piece.length });
    start += piece.length + 2;
  }
  return blocks;
}

/** Each figure as one line: `613 killed civilian`, `106 killed women < 613`, `~200 injured`, `200+ killed`, `1,000 injured + 613`. */
export function figureLines(reading: TextReading): readonly string[] {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const amount = (id: string | undefined): string => amountOf(id === undefined ? undefined : byId.get(id));
  return reading.claims.flatMap((claim) => {
    const { figure } = claim;
    if (figure === undefined) return [];
    const groups = claim.groups.map((group) => group.value.name ?? group.value.code);
    const links = [
      ...(figure.partOf === undefined ? [] : [`< ${amount(figure.partOf)}`]),
      ...(figure.apartFrom === undefined ? [] : [`+ ${amount(figure.apartFrom)}`]),
    ];
    return [[amountOf(claim), claim.category?.value ?? "", ...groups, ...links].join(" ")];
  });
}

function amountOf(claim: Claim | undefined): string {
  const figure = claim?.figure;
  if (figure === undefined) return "?";
  switch (figure.form) {
    case "exact":
      return `${figure.lower}`;
    case "none":
      return "none";
    case "about":
      return `~${figure.lower}`;
    case "range":
      return `${figure.lower}-${figure.upper}`;
    case "at-least":
      return `>=${figure.lower}`;
    case "more-than":
      return `>${figure.lower}`;
    case "at-most":
      return `<=${figure.upper}`;
    case "fewer-than":
      return `<${figure.upper}`;
    default:
      return figure.form;
  }
}
