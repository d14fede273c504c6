import type { CosignReport, OpenRecord, WitnessAddress, WitnessOutcome } from "../../app/index.ts";
import { Fault } from "../../core/index.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver cosign` takes beside the common options. */
export interface CosignOptions extends CommonOptions {
  readonly witness?: readonly string[];
  readonly need?: number;
}

/** `aver cosign`: asks the record's witnesses to sign the log. Exit code 1 when fewer signed than the policy asks for. */
export async function cosignCommand(options: CosignOptions, terminal: Terminal): Promise<number> {
  const add = addressesIn(options.witness ?? []);
  const { need } = options;
  const report = await withRecord(options, "add", (record) =>
    record.cosign({ send: fetch, add, ...(need === undefined ? {} : { need }) }),
  );
  terminal.out(options.json === true ? `${JSON.stringify(report)}\n` : described(report));
  return report.isEnough ? 0 : 1;
}

function addressesIn(words: readonly string[]): readonly WitnessAddress[] {
  if (words.length % 2 !== 0)
    throw new Fault("usage", "A witness is named by two words: --witness VKEY URL. Who runs it prints both.");
  return words.flatMap((word, i) => (i % 2 === 0 ? [{ verifier: word, url: words[i + 1] ?? "" }] : []));
}

/** Asks the witnesses of a record that has some, after something was added to it; no network without. */
export async function cosignIfAsked(record: OpenRecord, terminal: Terminal): Promise<void> {
  if ((await record.anchors()).witnesses.length === 0) return;
  const report = await record.cosign({ send: fetch });
  terminal.err(described(report));
}

function described({ size, outcomes, isEnough }: CosignReport): string {
  const verdict = isEnough
    ? `The log is witnessed up to ${size} entries.`
    : `The log is written, but not witnessed up to ${size} entries: fewer signed than the policy asks for.`;
  return `${outcomes.map(lineOf).join("")}${verdict}\n`;
}

function lineOf(outcome: WitnessOutcome): string {
  const name = printable(outcome.witness);
  return outcome.kind === "signed"
    ? `${name} signed at ${outcome.at}\n`
    : `${name} did not sign. ${printable(outcome.detail)}\n`;
}
