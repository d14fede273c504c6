import type { Citation, Claim, DocumentView, Field, Masthead, Reading } from "../../core/index.ts";
import { nearMissReasons, nearMissRows, wordsAt } from "../../core/index.ts";
import { describeClaim } from "../describe-claim.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { proposalCells } from "../proposal-cells.ts";
import { table } from "../table.ts";
import { printable, type Terminal } from "../terminal.ts";
import { viewNamed } from "../view-named.ts";

/** What `aver show` takes beside the common options. */
export interface ShowOptions extends CommonOptions {
  readonly nearMisses?: boolean;
}

/** `aver show NAME`: one document as tables: what its head says, its citations, its claims. */
export async function showCommand(name: string, options: ShowOptions, terminal: Terminal): Promise<number> {
  await withRecord(options, "read", async (record) => {
    const view = await viewNamed(record, name);
    terminal.out(
      options.json === true ? `${JSON.stringify(view)}\n` : described(view, options, terminal.columns),
    );
  });
  return 0;
}

function described(view: DocumentView, { nearMisses }: ShowOptions, columns: number): string {
  const { reading } = view;
  const { claims, citations } = reading;
  const sections = [
    `${printable(view.summary.title)}\n`,
    table(headRows(view), columns),
    section(
      "Citations",
      citations.map((citation) => citationRow(citation, view)),
      columns,
    ),
    section(
      "Claims (each belongs to its speakers)",
      claims.map((claim) => claimRow(claim, reading)),
      columns,
    ),
    ...(view.proposals ?? []).map((set) =>
      section(
        `Proposed by the model ${printable(set.model)}, no claims of the reading, to be reviewed`,
        set.proposals.map((proposal) => proposalCells(proposal, reading.source.text)),
        columns,
      ),
    ),
    nearMisses === true ? section("Left out: no claims, and why", nearMissCells(view), columns) : "",
    section("Recognised in pictures (OCR)", recognitionRows(reading), columns),
    section("Could not be read for certain", problemRows(reading), columns),
    section("Kept beside the text", asideRows(reading), columns),
  ];
  return sections.filter((text) => text !== "").join("\n");
}

function section(title: string, rows: readonly (readonly string[])[], columns: number): string {
  return rows.length === 0 ? "" : `${title}: ${rows.length}\n${table(rows, columns)}`;
}

function headRows(view: DocumentView): readonly (readonly string[])[] {
  const { masthead, form, language, signatories } = view.reading.document;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["File", view.summary.paths[0]],
    ["SHA-256", view.summary.source],
    ["Form", inferable(form)],
    ["Language", inferable(language)],
    ["Encoding", encodingOf(view.reading)],
    ...mastheadRows(masthead),
    ["Signed by", signatories.map(({ name, office }) => joined([name?.value, office?.value])).join("; ")],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
}

function mastheadRows(masthead: Masthead): readonly (readonly [string, string | undefined])[] {
  const items = masthead.agendaItems.map(({ number, title }) => joined([number.value, title?.value]));
  return [
    ["Symbols", list(masthead.symbols)],
    ["Organs", list(masthead.organs)],
    [
      "Session, year",
      masthead.sittings
        .map(({ value }) => joined([value.organ, `${value.number} (${value.type})`]))
        .join("; "),
    ],
    ["Distribution", masthead.distribution?.value],
    ["Date", masthead.date?.value],
    ["Original", list(masthead.originalLanguages)],
    ...items.map((item, index): readonly [string, string] => [index === 0 ? "Agenda items" : "·", item]),
    ["Letter dated", masthead.letterDate?.value],
    [
      "From",
      masthead.senders
        .map(({ name, office, party }) => joined([name?.value, office?.value, party?.value]))
        .join("; "),
    ],
    ["To", list(masthead.addressees)],
    ["Job number", masthead.jobNumber?.value],
  ];
}

function citationRow(citation: Citation, view: DocumentView): readonly string[] {
  const resolved = view.citations.find((other) => other.citation.id === citation.id);
  const held = (resolved?.targets.length ?? 0) > 0 ? "held here" : "";
  const note = view.reading.document.notes.find(({ id }) => id === citation.note)?.mark ?? "";
  return [note, citation.kind, held, wordsAt(view.reading.source.text, citation)];
}

function claimRow(claim: Claim, reading: Reading): readonly string[] {
  const speakers = claim.attribution.map(({ name }) => name.value).join(" > ");
  const context = [claim.time?.value, ...claim.places.map(({ value }) => value)].filter(
    (part) => part !== undefined,
  );
  const words = wordsAt(reading.source.text, claim.span);
  return [
    claim.id,
    describeClaim(claim),
    context.join(", "),
    speakers,
    `“${words}”`,
    doubtsOf(claim, reading),
  ];
}

/** The words of a claim that were recognised with doubt, each with how sure the engine is of it. */
function doubtsOf({ doubts = [] }: Claim, { source }: Reading): string {
  const words = doubts.map((doubt) => `“${wordsAt(source.text, doubt)}” (${doubt.confidence} of 100)`);
  return words.length === 0 ? "" : `read with doubt, to be reviewed: ${words.join(", ")}`;
}

function recognitionRows({ source: { recognition } }: Reading): readonly (readonly string[])[] {
  if (recognition === undefined) return [];
  const { engine, models, pages } = recognition;
  return [
    ...pages.map(({ page, language, turn, confidence }) => [
      `page ${page}`,
      language,
      `${confidence} of 100`,
      turn === 0 ? "" : `turned by ${turn} degrees`,
    ]),
    ["by", engine, models.map(({ origin }) => origin).join(", "), ""],
  ];
}

function nearMissCells({ summary, reading }: DocumentView): readonly (readonly string[])[] {
  return nearMissRows(summary, reading).map(({ words, nearMiss, sentence }) => [
    `“${words}”`,
    nearMissReasons[nearMiss.reason],
    sentence,
  ]);
}

function problemRows(reading: Reading): readonly (readonly string[])[] {
  return [...reading.source.problems, ...reading.document.problems].map(({ code, detail }) => [code, detail]);
}

function asideRows({ source }: Reading): readonly (readonly string[])[] {
  return (source.asides ?? []).map(({ kind, author, date, words, ...span }) => [
    kind,
    joined([author, date]),
    `“${words ?? wordsAt(source.text, span)}”`,
  ]);
}

function encodingOf({ source }: Reading): string {
  return `${source.encoding.name} (told by ${source.encoding.evidence.replaceAll("-", " ")}), read as ${source.format}`;
}

function inferable(field: Field<string>): string {
  return field.basis === "inferred"
    ? `${field.value} (inferred: ${field.rule ?? "rule unnamed"})`
    : field.value;
}

function list(fields: readonly Field<string>[]): string {
  return fields.map(({ value }) => value).join("; ");
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}
