import type { CheckReport } from "../../core/index.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** What `aver check` takes beside the common options. */
export interface CheckOptions extends CommonOptions {
  readonly reread?: boolean;
}

/** `aver check`: whether anything was altered or is missing. Exit code 1 when so. */
export async function checkCommand(options: CheckOptions, terminal: Terminal): Promise<number> {
  const report = await withRecord(options.record, "read", (record) =>
    record.check({ reread: options.reread === true }),
  );
  terminal.out(options.json === true ? `${JSON.stringify(report)}\n` : described(report, terminal.columns));
  return report.sound ? 0 : 1;
}

function described(report: CheckReport, columns: number): string {
  const rows = report.lines.map(({ state, subject, name, detail }) => [state, subject, name, detail]);
  const counts = `${report.entries} entries, ${report.blobs} blobs, ${report.readingsMadeAnew} readings made anew`;
  const verdict = report.sound
    ? "Nothing was altered and nothing is missing since it was written. (This says nothing of whether a document is authentic or a claim true.)"
    : "The record does not agree with itself: see above. Keep this folder as it is and compare it with a copy.";
  return `${table(rows, columns)}${counts}; root hash ${report.rootHash}\n${verdict}\n`;
}
