import {
  type Claim,
  canonicalJson,
  type Document,
  type Reading,
  type Sender,
  type Span,
  wordsAt,
} from "../../core/index.ts";
import type { Holding } from "../holdings.ts";
import { vectorText, type Word, wordsOf } from "./words.ts";

/** A document's rows: a pure function of what the log and the reading say. */
export interface DocumentRows {
  readonly document: readonly Row[];
  readonly document_symbol: readonly Row[];
  readonly document_path: readonly Row[];
  readonly claim: readonly Row[];
  readonly citation_symbol: readonly Row[];
  readonly passage: readonly Row[];
}

/** A row by column, as JSON writes it. */
export type Row = Readonly<Record<string, unknown>>;

/** A source file with the reading that the log names last. */
export interface ReadHolding {
  readonly holding: Holding;
  readonly reading: Reading;
  readonly readingHash: string;
}

/** All rows that a document has in the view. */
export function rowsOf(read: ReadHolding): DocumentRows {
  const { holding, reading } = read;
  const source = holding.source.sha256;
  return {
    document: [documentRow(read)],
    document_symbol: symbolsOf(reading.document).map((symbol) => ({ source, symbol })),
    document_path: holding.paths.map((path) => ({ source, path, backwards: backwards(path) })),
    claim: claimRows(reading, source, holding.order),
    citation_symbol: reading.citations.flatMap((citation, place) =>
      unique(citation.symbols.map(({ value }) => value)).map((symbol) => ({
        source,
        citation: citation.id,
        place,
        symbol,
      })),
    ),
    passage: passagesOf(reading).map((passage, place) => ({
      ...passage,
      source,
      received: holding.order,
      place,
    })),
  };
}

/** A text from its end to its beginning, so that an index finds it by its end. */
export function backwards(text: string): string {
  return [...text].reverse().join("");
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function symbolsOf(document: Document): readonly string[] {
  return unique(document.masthead.symbols.map(({ value }) => value));
}

function documentRow({ holding, reading, readingHash }: ReadHolding): Row {
  const { document } = reading;
  const { masthead } = document;
  const date = masthead.date?.value ?? masthead.letterDate?.value;
  const title = masthead.title?.value ?? firstWords(reading);
  const symbols = symbolsOf(document);
  const senders = unique(masthead.senders.map(nameOf).filter((name) => name !== undefined));
  const known = [title, ...symbols, ...senders, ...holding.paths].join("\n");
  return {
    source: holding.source.sha256,
    reading: readingHash,
    reader_version: reading.reader.version,
    received: holding.order,
    received_at: holding.receivedAt,
    bytes: holding.source.bytes,
    form: document.form.value,
    language: document.language.value,
    title,
    title_is_read: masthead.title !== undefined,
    title_key: title.toLowerCase().slice(0, 500),
    date: date ?? null,
    date_key: date ?? "",
    paths: holding.paths,
    symbols,
    senders,
    claims: reading.claims.length,
    citations: reading.citations.length,
    notes: document.notes.length,
    problems: reading.source.problems.length + document.problems.length,
    words: vectorText(wordsOf(known).slice(0, longestVector)),
  };
}

function nameOf({ party, office, name }: Sender): string | undefined {
  return (party ?? office ?? name)?.value;
}

// A document without a title is called by the first words that are its own.
function firstWords({ source, document }: Reading): string {
  const kinds = new Set(["title", "heading", "paragraph", "list-item", "quote"]);
  const block = document.blocks.find(({ kind, start, end }) => kinds.has(kind) && end > start);
  const text = source.text.slice(block?.start ?? 0, Math.min(block?.end ?? 400, (block?.start ?? 0) + 400));
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 120 ? line : `${line.slice(0, 120).replace(/\s+\S*$/, "")}…`;
}

function claimRows({ source: { text }, claims }: Reading, source: string, received: number): readonly Row[] {
  const vectors = new Map<string, string>();
  return claims.map((claim, place) => {
    const sentence = wordsAt(text, claim.sentence);
    const vector = vectors.get(sentence) ?? vectorText(wordsOf(sentence).slice(0, longestVector));
    vectors.set(sentence, vector);
    return { ...claimRow(text, claim), source, received, place, sentence, vector };
  });
}

function claimRow(text: string, claim: Claim): Row {
  return {
    id: claim.id,
    kind: claim.kind,
    category: claim.category?.value ?? null,
    span_start: claim.span.start,
    span_end: claim.span.end,
    claim: canonicalJson(claim),
    words: wordsAt(text, claim.span),
    rule: claim.rule.replace(/@.*$/, ""),
  };
}

// PostgreSQL counts the places of words up to 16,383: longer passages are cut before that.
const longestVector = 8_000;

function passagesOf(reading: Reading): readonly Row[] {
  const { text } = reading.source;
  const blocks = reading.document.blocks.filter(({ kind }) => kind !== "furniture");
  const spans: readonly Span[] = blocks.length > 0 ? blocks : [{ start: 0, end: text.length }];
  return spans.flatMap((span) => cut(text, span)).filter(({ vector }) => vector !== "");
}

function cut(text: string, span: Span): readonly { span_start: number; text: string; vector: string }[] {
  const words = wordsAt(text, span);
  const all = wordsOf(words);
  const pieces: { span_start: number; text: string; vector: string }[] = [];
  for (let i = 0; i < all.length; i += longestVector) {
    const from = i === 0 ? 0 : startOf(all, i);
    const to = i + longestVector < all.length ? startOf(all, i + longestVector) : words.length;
    const piece = all.slice(i, i + longestVector);
    pieces.push({ span_start: span.start + from, text: words.slice(from, to), vector: vectorText(piece) });
  }
  return pieces;
}

function startOf(words: readonly Word[], index: number): number {
  return words[index]?.start ?? 0;
}
