import { proposeClaims } from "../../app/index.ts";
import { Fault, type ProposalSet } from "../../core/index.ts";
import { type CommonOptions, sealedNamed, withRecord } from "../options.ts";
import { proposalCells } from "../proposal-cells.ts";
import { table } from "../table.ts";
import { printable, type Terminal } from "../terminal.ts";
import { viewNamed } from "../view-named.ts";

/** What `aver propose` takes beside the common options. */
export interface ProposeOptions extends CommonOptions {
  readonly endpoint?: string;
  readonly model: string;
}

/** `aver propose NAME`: lets a model of the user's own propose claims as quotations, which wait for review. */
export async function proposeCommand(
  name: string,
  options: ProposeOptions,
  terminal: Terminal,
): Promise<number> {
  const { endpoint = process.env.AVER_READER_URL ?? "", model } = options;
  if (endpoint === "")
    throw new Fault(
      "usage",
      "There is no address of a model, and without one nothing is sent anywhere. Give one: --endpoint http://127.0.0.1:11434/v1, or AVER_READER_URL.",
    );
  await withRecord(options, "add", async (record) => {
    if (sealedNamed(record, name) !== undefined)
      throw new Fault(
        "file-confidential",
        `${printable(name)} is confidential: its words are sent to no model.`,
      );
    const view = await viewNamed(record, name);
    const set = await proposeClaims(view, { endpoint, name: model, send: fetch }, (sending) => {
      const { address, pieces, characters } = sending;
      terminal.err(
        `aver: Sending ${characters} characters of ${printable(name)} to ${printable(address)}, in ${pieces} ${pieces === 1 ? "piece" : "pieces"}.\n`,
      );
    });
    const number = await record.keepProposals(set);
    terminal.out(
      options.json === true
        ? `${JSON.stringify({ ...set, entry: number })}\n`
        : described(set, { text: view.reading.source.text, number, columns: terminal.columns }),
    );
  });
  return 0;
}

function described(
  { model, proposals, refused }: ProposalSet,
  { text, number, columns }: { readonly text: string; readonly number: number; readonly columns: number },
): string {
  const kept = table(
    proposals.map((proposal) => proposalCells(proposal, text)),
    columns,
  );
  const left = table(
    refused.map(({ quote, reason }) => [`“${quote.slice(0, 60)}”`, reason]),
    columns,
  );
  return [
    kept,
    left === "" ? "" : `Refused:\n${left}`,
    `${printable(model)} proposed ${proposals.length} quotations that stand in the text, ${refused.length} were refused. They are no claims of the reading, and wait for review. Entry ${number} of the log.\n`,
  ].join("");
}
