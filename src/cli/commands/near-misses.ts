import { nearMissCsvLine, nearMissesCsvHead, type OpenRecord } from "../../app/index.ts";
import { type NearMissRow, nearMissReasons, nearMissRows } from "../../core/index.ts";
import { withRecord } from "../options.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { viewNamed } from "../view-named.ts";
import type { ClaimsOptions } from "./claims.ts";

/** `aver claims --near-misses`: the numerals in sentences of harm that became no claim, each with the reason. */
export async function nearMissesCommand(options: ClaimsOptions, terminal: Terminal): Promise<number> {
  await withRecord(options, "read", async (record) => {
    if (options.csv === true) terminal.out(nearMissesCsvHead);
    let total = 0;
    for await (const rows of rowsAsked(record, options.document)) {
      terminal.out(written(rows, options, terminal));
      total += rows.length;
    }
    if (options.csv !== true && options.json !== true)
      terminal.out(`${total} numerals in sentences of harm that became no claim.\n`);
  });
  return 0;
}

function written(
  rows: readonly NearMissRow[],
  { csv, json }: Pick<ClaimsOptions, "csv" | "json">,
  { columns }: Terminal,
): string {
  if (csv === true) return rows.map(nearMissCsvLine).join("");
  if (json === true) return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return rows.length === 0 ? "" : table(rows.map(cells), columns);
}

function cells(row: NearMissRow): readonly string[] {
  const from = row.documentSymbols[0] ?? row.source.slice(0, 12);
  return [from, `“${row.words}”`, nearMissReasons[row.nearMiss.reason], row.sentence];
}

const documentsAtOnce = 100;

/** Document by document: they stand in the readings, and in no view. */
async function* rowsAsked(
  record: OpenRecord,
  name: string | undefined,
): AsyncGenerator<readonly NearMissRow[]> {
  if (name !== undefined) {
    const { summary, reading } = await viewNamed(record, name);
    yield nearMissRows(summary, reading);
    return;
  }
  for (let offset = 0; ; offset += documentsAtOnce) {
    const { items } = await record.library({ order: "received", limit: documentsAtOnce, offset });
    for (const { source } of items) {
      const view = await record.document(source);
      if (view !== undefined) yield nearMissRows(view.summary, view.reading);
    }
    if (items.length < documentsAtOnce) return;
  }
}
