import type { Field, Reading, Sender, Span } from "../../core/index.ts";

/** What a reading says of a document, field by field, each value as words: whatever form it was read from, it is to be the same. */
export function fieldsOf(reading: Reading): ReadonlyMap<string, readonly string[]> {
  return new Map([...headFields(reading), ...bodyFields(reading)]);
}

type Fields = readonly (readonly [string, readonly string[]])[];

function headFields({ document }: Reading): Fields {
  const { masthead, signatories, form } = document;
  const sender = ({ name, office, party }: Sender): string => [name, office, party].flatMap(one).join(" | ");
  return [
    ["form", one(form)],
    ["symbols", masthead.symbols.flatMap(one)],
    ["organs", masthead.organs.flatMap(one)],
    ["sessions", masthead.sittings.flatMap(one)],
    ["distribution", one(masthead.distribution)],
    ["dates", [...one(masthead.date), ...one(masthead.letterDate)]],
    ["languages", masthead.originalLanguages.flatMap(one)],
    ["agenda", masthead.agendaItems.map(({ number, title }) => [number, title].flatMap(one).join(" | "))],
    ["title", one(masthead.title)],
    ["senders", masthead.senders.map(sender)],
    ["addressees", masthead.addressees.flatMap(one)],
    ["signatories", signatories.map(sender)],
  ];
}

function bodyFields(reading: Reading): Fields {
  const { circulationRequest: request, notes, blocks } = reading.document;
  const words = wordsIn(reading.source.text);
  const plain = plainValue(reading, words);
  // What the head says is compared field by field; forms set it in blocks of their own.
  const bodyStart = reading.document.masthead.title?.span?.start ?? 0;
  const whole = (value: unknown): string => JSON.stringify(plain(value));
  return [
    ["circulation", request === undefined ? [] : [words(request)]],
    ["notes", notes.map(({ mark, marks, body }) => `${mark} (${marks.length}): ${words(body)}`)],
    [
      "paragraphs",
      blocks
        .filter(({ kind, end }) => kind !== "furniture" && end > bodyStart)
        .map(({ number, ...span }) => `${number ?? ""} ${words(span)}`),
    ],
    [
      "citations",
      reading.citations.map(
        (citation) => `${citation.kind}: ${words(citation)} ${citation.symbols.flatMap(one).join(" ")}`,
      ),
    ],
    ["details of citations", reading.citations.map(whole)],
    [
      "claims",
      reading.claims.map(
        ({ kind, span, figure }) => `${kind}: ${words(span)} ${figure?.lower ?? ""}-${figure?.upper ?? ""}`,
      ),
    ],
    ["details of claims", reading.claims.map(whole)],
    ["near misses", reading.nearMisses.map(({ span, reason }) => `${reason}: ${words(span)}`)],
  ];
}

function one(field: Field<unknown> | undefined): readonly string[] {
  return field === undefined ? [] : [asWords(field.value)];
}

/** How many values of a field two readings have in common, how many each has, and those that only one has. */
export interface Agreement {
  readonly same: number;
  readonly expected: number;
  readonly read: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares one field's values, each counted once. */
export function agreementOf(expected: readonly string[], read: readonly string[]): Agreement {
  const added = [...read];
  const missing = expected.filter((value) => {
    const at = added.indexOf(value);
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  return {
    same: expected.length - missing.length,
    expected: expected.length,
    read: read.length,
    missing,
    added,
  };
}

/** Words at a span with white space folded; what marks notes is left out, since forms raise it in their own ways. */
function wordsIn(text: string): (span: Span) => string {
  return ({ start, end }) =>
    text
      .slice(start, end)
      .replace(/[\s\u00a0]+/g, " ")
      .replace(/[⁰¹²³⁴-⁹]/g, "")
      .trim();
}

function asWords(value: unknown): string {
  return typeof value === "string" ? value.replace(/[\s\u00a0]+/g, " ") : JSON.stringify(value);
}

/** A value with all places as their words, and ids as the words of what they name: where notes stand differs from form to form. */
function plainValue(reading: Reading, words: (span: Span) => string): (value: unknown) => unknown {
  const named = new Map<string, string>([
    ...reading.claims.map(({ id, span }) => [id, `claim: ${words(span)}`] as const),
    ...reading.citations.map(({ id, start, end }) => [id, `citation: ${words({ start, end })}`] as const),
    ...reading.document.notes.map(({ id, body }) => [id, `note: ${words(body)}`] as const),
  ]);
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return named.get(value) ?? asWords(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [key, plain(part)] as const);
    const { start, end, ...rest } = Object.fromEntries(entries);
    if (typeof start !== "number" || typeof end !== "number") return Object.fromEntries(entries);
    return { ...rest, words: words({ start, end }) };
  };
  return plain;
}
