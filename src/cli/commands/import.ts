import { type Imported, verifyPackage } from "../../app/index.ts";
import { type CommonOptions, whoAmI, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** `aver import PACKAGE`: verifies an evidence package whole and takes it into the record, or refuses it. */
export async function importCommand(
  path: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  // Verified before the record is opened, or made: a package that is refused leaves no trace.
  const verified = await verifyPackage(path);
  try {
    const imported = await withRecord(options, "write", (record) =>
      verified.importInto(record, { now: () => new Date(), by: whoAmI() }),
    );
    terminal.out(options.json === true ? `${JSON.stringify(imported)}\n` : described(imported));
    return 0;
  } finally {
    await verified.close();
  }
}

const news = {
  new: "new",
  reread: "known, read anew",
  known: "known already",
} as const;

function described({ documents, origin, size, timestamps }: Imported): string {
  const lines = documents.map((document) => `${printable(document.receivedAs)}  ${news[document.news]}`);
  const count = `${documents.length} ${documents.length === 1 ? "document" : "documents"}`;
  const stamped = timestamps.map(
    ({ authority, at }) =>
      `That log was timestamped by ${authority} at ${at}, if you trust its certificate: it came in the package.`,
  );
  return `${[...lines, `${count} from the record ${printable(origin)}, as its log of ${size} entries proves.`, ...stamped].join("\n")}\n`;
}
