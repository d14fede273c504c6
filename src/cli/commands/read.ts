import { collectFiles, type FileOutcome, readFiles } from "../../app/index.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { progressBar } from "../progress.ts";
import { printable, type Terminal } from "../terminal.ts";
import { cosignIfAsked } from "./cosign.ts";

/** `aver read NAMES…`: reads files and folders into the record. Exit code 1 when anything was refused. */
export async function readCommand(
  names: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  const candidates = await collectFiles(names);
  const outcomes: FileOutcome[] = [];
  await withRecord(options.record, "write", async (record) => {
    const show = progressBar(terminal, candidates.length);
    for await (const outcome of readFiles(record, candidates)) {
      outcomes.push(outcome);
      show(outcomes.length, outcome.path);
      tell(outcome, options, terminal);
    }
    if (outcomes.some((outcome) => outcome.kind === "read" && outcome.news !== "known"))
      await cosignIfAsked(record, terminal);
  });
  if (options.json !== true) terminal.out(`${summaryOf(outcomes)} Record: ${options.record}\n`);
  return outcomes.some(({ kind }) => kind === "refused") ? 1 : 0;
}

function tell(outcome: FileOutcome, options: CommonOptions, terminal: Terminal): void {
  if (outcome.kind === "refused") terminal.err(`aver: ${printable(outcome.fault.message)}\n`);
  if (options.json === true) terminal.out(`${JSON.stringify(asJson(outcome))}\n`);
  else if (outcome.kind === "read") terminal.out(`${lineFor(outcome)}\n`);
}

function lineFor(outcome: FileOutcome & { readonly kind: "read" }): string {
  const path = printable(outcome.path);
  const { counts } = outcome;
  if (counts === undefined) return `${path}  known already, nothing added`;
  const parts = [
    counts.form === "unknown" ? "form unknown" : counts.form.replaceAll("-", " "),
    counted(counts.claims, "claim"),
    counted(counts.citations, "citation"),
    counted(counts.notes, "note"),
    ...(counts.problems > 0 ? [counted(counts.problems, "problem")] : []),
  ];
  return `${path}  ${parts.join(", ")}${outcome.news === "reread" ? " (read anew)" : ""}`;
}

function summaryOf(outcomes: readonly FileOutcome[]): string {
  const read = outcomes.filter((outcome) => outcome.kind === "read" && outcome.news !== "known").length;
  const known = outcomes.filter((outcome) => outcome.kind === "read" && outcome.news === "known").length;
  const refused = outcomes.length - read - known;
  const parts = [`${counted(read, "file")} read`, ...(known > 0 ? [`${known} known already`] : [])];
  if (refused > 0) parts.push(`${refused} refused`);
  return `${parts.join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function asJson(outcome: FileOutcome): object {
  if (outcome.kind === "read") return outcome;
  return { kind: "refused", path: outcome.path, code: outcome.fault.code, message: outcome.fault.message };
}
