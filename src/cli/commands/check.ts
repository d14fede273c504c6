import { checkRecord, rereadGuarded } from "../../app/index.ts";
import type { CheckReport } from "../../core/index.ts";
import { type CommonOptions, databaseOption } from "../options.ts";
import { table } from "../table.ts";
import { printable, type Terminal } from "../terminal.ts";
import { textFile } from "../text-file.ts";

/** What `aver check` takes beside the common options. */
export interface CheckOptions extends CommonOptions {
  readonly reread?: boolean;
  readonly policy?: string;
  readonly authority?: readonly string[];
  readonly since?: readonly string[];
}

/** `aver check`: whether anything was altered or is missing. Exit code 1 when so. A record that cannot be opened is checked too. */
export async function checkCommand(options: CheckOptions, terminal: Terminal): Promise<number> {
  const since = (options.since ?? []).map((name) => ({
    name: printable(name),
    text: textFile(name, "checkpoint"),
  }));
  const report = await checkRecord(options.record, {
    now: () => new Date(),
    since,
    ...databaseOption(),
    ...(options.reread === true ? { reread: rereadGuarded } : {}),
    ...(options.authority === undefined
      ? {}
      : { authorities: options.authority.map((path) => textFile(path, "certificate")).join("\n") }),
    ...(options.policy === undefined ? {} : { policy: textFile(options.policy, "policy") }),
  });
  terminal.out(options.json === true ? `${JSON.stringify(report)}\n` : described(report, terminal.columns));
  return report.sound ? 0 : 1;
}

function described(report: CheckReport, columns: number): string {
  const rows = report.lines.map(({ state, subject, name, detail }) => [state, subject, name, detail]);
  const counts = `${report.entries} entries, ${report.blobs} blobs, ${report.readingsMadeAnew} readings made anew`;
  const root = report.rootHash === "" ? "no root hash" : `root hash ${report.rootHash}`;
  return `${table(rows, columns)}${counts}; ${root}\n${verdictOf(report)}\n`;
}

function verdictOf({ sound, lines }: CheckReport): string {
  if (!sound)
    return "The record does not agree with itself: see above. Keep this folder as it is and compare it with a copy.";
  const isWhole = lines.every(({ state }) => state !== "unchecked");
  const beginning = isWhole ? "Nothing" : "In what could be compared nothing";
  return `${beginning} was altered and nothing is missing since it was written. (This says nothing of whether a document is authentic or a claim true.)`;
}
