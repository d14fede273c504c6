import { type Exported, exportPackage, type OpenRecord } from "../../app/index.ts";
import { Fault } from "../../core/index.ts";
import { type CommonOptions, documentNamed, whoAmI, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver export` takes beside the common options. */
export interface ExportCommandOptions extends CommonOptions {
  readonly package: string;
}

/** `aver export NAMES… --package OUT`: writes the documents named into an evidence package. */
export async function exportCommand(
  names: readonly string[],
  options: ExportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const exported = await withWritable(options, async (record) => {
    const sources: string[] = [];
    for (const name of names) sources.push((await documentNamed(record, name)).source);
    return exportPackage(record, { sources, target: options.package, now: () => new Date(), by: whoAmI() });
  });
  terminal.out(options.json === true ? `${JSON.stringify(exported)}\n` : described(exported));
  return 0;
}

/** An export is logged where the record can be written. A copy without its key can only be read: it exports all the same. */
async function withWritable(
  options: CommonOptions,
  use: (record: OpenRecord) => Promise<Exported>,
): Promise<Exported> {
  try {
    return await withRecord(options, "add", use);
  } catch (error) {
    if (error instanceof Fault && error.code === "record-readonly") return withRecord(options, "read", use);
    throw error;
  }
}

function described({ target, package: packed, sources, entries, isLogged }: Exported): string {
  const files = `${sources} ${sources === 1 ? "document" : "documents"}`;
  const lines = [
    `${printable(target)}  ${files}, ${entries} ${entries === 1 ? "entry" : "entries"} of the log with their proofs`,
    `SHA-256 of the package as a zip file: ${packed.sha256}`,
    isLogged
      ? "The export stands in the record's log."
      : "The export stands in no log: this record can only be read.",
  ];
  return `${lines.join("\n")}\n`;
}
