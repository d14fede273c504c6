import { claimCsvLine, claimsCsvHead, type OpenRecord } from "../../app/index.ts";
import { type ClaimKind, type ClaimQuery, type ClaimRow, wordsAt } from "../../core/index.ts";
import { describeClaim } from "../describe-claim.ts";
import { type CommonOptions, documentNamed, withRecord } from "../options.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** What `aver claims` takes beside the common options. */
export interface ClaimsOptions extends CommonOptions {
  readonly csv?: boolean;
  readonly kind?: ClaimKind;
  readonly document?: string;
  /** The numerals that became no claim, in place of the claims. */
  readonly nearMisses?: boolean;
}

const rowsAtOnce = 1000;

/** `aver claims`: every claim of the record, or those of one kind or document, as table, CSV or JSON. */
export async function claimsCommand(options: ClaimsOptions, terminal: Terminal): Promise<number> {
  await withRecord(options, "read", async (record) => {
    const source =
      options.document === undefined ? undefined : (await documentNamed(record, options.document)).source;
    const query = {
      ...(options.kind === undefined ? {} : { kind: options.kind }),
      ...(source === undefined ? {} : { source }),
    };
    const write = writerFor(options, terminal);
    let offset = 0;
    for (;;) {
      const page: ClaimQuery = { ...query, limit: rowsAtOnce, offset };
      const { items } = await record.claims(page);
      write(items);
      offset += items.length;
      if (items.length < rowsAtOnce) break;
    }
    if (options.json === true && options.csv !== true && options.kind === undefined)
      await writeProposals(record, source, terminal);
    if (options.csv !== true && options.json !== true)
      terminal.out(`${offset} claims. Each belongs to its speakers.\n`);
  });
  return 0;
}

/** What models proposed stands after the claims, each under the model's name. */
async function writeProposals(
  record: OpenRecord,
  only: string | undefined,
  terminal: Terminal,
): Promise<void> {
  for (const source of record.proposedFor()) {
    const view = only === undefined || only === source ? await record.document(source) : undefined;
    for (const { model, proposals } of view?.proposals ?? [])
      for (const proposal of proposals) {
        const words = wordsAt(view?.reading.source.text ?? "", proposal.span);
        terminal.out(`${JSON.stringify({ source, proposal, words, reader: `model ${model}` })}\n`);
      }
  }
}

/** JSON is one object a line, so that any number of claims can be written and read as they come. */
function writerFor(options: ClaimsOptions, terminal: Terminal): (rows: readonly ClaimRow[]) => void {
  if (options.csv === true) {
    terminal.out(claimsCsvHead);
    return (rows) => terminal.out(rows.map(claimCsvLine).join(""));
  }
  if (options.json === true)
    return (rows) =>
      terminal.out(rows.map((row) => `${JSON.stringify({ ...row, reader: "aver" })}\n`).join(""));
  return (rows) => terminal.out(table(rows.map(cells), terminal.columns));
}

function cells(row: ClaimRow): readonly string[] {
  const from = row.documentSymbols[0] ?? row.source.slice(0, 12);
  const speakers = row.claim.attribution.map(({ name }) => name.value).join(" > ");
  return [
    from,
    row.claim.kind,
    describeClaim(row.claim),
    row.claim.time?.value ?? "",
    speakers,
    `“${row.words}”`,
  ];
}
